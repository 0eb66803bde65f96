"""What a change of plan does to its budget."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.budget.accounts import Account, accounts, in_order, total
from strategy_handbook.insight.budget.dimensions import by_work
from strategy_handbook.insight.changes.weight import MUCH, share
from strategy_handbook.insight.money import Sum
from strategy_handbook.plan import Plan, Ref


class MoneyChange(NamedTuple):
    """What is planned for a plan or a piece of its work, in one currency.

    Attributes:
        work: The campaign, initiative or study, by its id of now; None for the whole plan.
        before: What was planned.
        after: What is planned.
    """

    work: Ref | None
    before: Sum
    after: Sum

    @property
    def more(self) -> Decimal:
        """By how much it is more; of a range by its middle."""
        return self.after.middle - self.before.middle

    @property
    def share(self) -> Decimal | None:
        """By what part of itself it has changed: −0.1 for a tenth less; None from nothing."""
        return share(self.before.middle, self.after.middle)

    @property
    def is_much(self) -> bool:
        """Whether it has changed by a tenth or more; from nothing to something counts for a plan."""
        if self.share is None:
            return self.work is None and bool(self.more)
        return abs(self.share) >= MUCH


def money_changes(
    before: Plan, after: Plan, renamed: dict[tuple[str, str], str], as_of: dt.date
) -> Iterator[MoneyChange]:
    """What has changed: for the whole plan first, then for each piece of work that is in both.

    Args:
        before: The plan as it was.
        after: The plan as it is.
        renamed: Ids that have become others.
        as_of: The day that counts as today.
    """
    old, new = accounts(before, as_of), accounts(after, as_of)
    yield from _between(after, None, old, new)
    was = {
        Ref(ref.kind, renamed.get((ref.kind, ref.id), ref.id), ref.at): lines
        for ref, lines in by_work(before, old).items()
    }
    for ref, lines in by_work(after, new).items():
        if ref in was:
            yield from _between(after, ref, was[ref], lines)
    for ref, lines in was.items():
        # Its work is still there, and its last line is gone.
        if ref not in by_work(after, new) and after.find(ref):
            yield from _between(after, ref, lines, ())


def _between(
    plan: Plan, work: Ref | None, old: Iterable[Account], new: Iterable[Account]
) -> Iterator[MoneyChange]:
    was, now = total(old), total(new)
    for currency in in_order(plan, (*was, *now)):
        one = was[currency].planned if currency in was else Sum(currency)
        two = now[currency].planned if currency in now else Sum(currency)
        if (one.low, one.high) != (two.low, two.high):
            yield MoneyChange(work, one, two)
