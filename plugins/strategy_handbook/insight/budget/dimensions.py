"""The budget cut in five ways: by half, channel, piece of work, category and month."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import NamedTuple

from strategy_handbook.insight.belonging import work_of
from strategy_handbook.insight.budget.accounts import Account, Figures, total
from strategy_handbook.insight.budget.exchange import own_currency
from strategy_handbook.insight.budget.months import by_month
from strategy_handbook.plan import Entity, Plan, Ref
from strategy_handbook.plan.campaigns import Campaign, Content
from strategy_handbook.plan.communication import Channel
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.plan.measurement import BudgetLine
from strategy_handbook.plan.research import Study

DIMENSIONS = ("stream", "channel", "campaign", "category", "month")
_HALVES = ("upstream", "downstream", "both")


class Group(NamedTuple):
    """The lines of one half, channel, piece of work, category or month.

    Attributes:
        key: What they share: a word, a reference, the first day of a month; None for the lines that
            do not say it.
        lines: How many lines are in it; a line that is spread over months is in each of them.
        figures: What they come to, by currency.
    """

    key: Hashable
    lines: int
    figures: Mapping[str, Figures]


def groups(plan: Plan, found: Iterable[Account], by: str, as_of: dt.date) -> tuple[Group, ...]:
    """The budget's lines in groups, which together come to the whole budget.

    Halves and months stand in their order, others by what is planned for them in the plan's own
    currency, the largest first. What belongs to none is last.

    Args:
        plan: The plan.
        found: The lines.
        by: One of `DIMENSIONS`; ``campaign`` stands for initiatives and studies too.
        as_of: The day that counts as today.
    """
    if by == "month":
        return tuple(
            Group(month, count, figures) for month, (count, figures) in by_month(found, as_of)
        )
    sorted_out: dict[Hashable, list[Account]] = {}
    for account in found:
        sorted_out.setdefault(_KEYS[by](plan, account.line), []).append(account)
    made = [Group(key, len(some), total(some)) for key, some in sorted_out.items()]
    own = own_currency(plan)

    def place(group: Group) -> tuple[bool, int, bool, object]:
        figures = group.figures.get(own)
        half = _HALVES.index(str(group.key)) if by == "stream" else 0
        return group.key is None, half, figures is None, -figures.planned.high if figures else 0

    return tuple(sorted(made, key=place))


def channel_of(plan: Plan, line: BudgetLine) -> Ref | None:
    """The channel of a line: its own, else the channel it is for, else the one its content is on."""
    if line.channel:
        return line.channel
    target = plan.find(line.for_)
    if isinstance(target, Channel):
        return target.ref
    if isinstance(target, Content) and len(target.channel) == 1:
        return target.channel[0]
    return None


def work_for(plan: Plan, line: BudgetLine) -> Entity | None:
    """The initiative, campaign or study that a line is for; content counts for what it belongs to."""
    target = plan.find(line.for_)
    if isinstance(target, Content):
        return work_of(plan, target)
    return target if isinstance(target, Campaign | Initiative | Study) else None


def by_work(plan: Plan, found: Iterable[Account]) -> dict[Ref, list[Account]]:
    """The lines of each initiative, campaign and study, with those of its content; in their order.

    Args:
        plan: The plan.
        found: The lines; what is for no such work is left out.
    """
    sorted_out: dict[Ref, list[Account]] = {}
    for account in found:
        if work := work_for(plan, account.line):
            sorted_out.setdefault(work.ref, []).append(account)
    return sorted_out


def _work_key(plan: Plan, line: BudgetLine) -> Ref | None:
    work = work_for(plan, line)
    return work.ref if work else None


_KEYS: Mapping[str, Callable[[Plan, BudgetLine], Hashable]] = {
    "stream": lambda plan, line: plan.stream_of(line),
    "channel": channel_of,
    "campaign": _work_key,
    "category": lambda _plan, line: line.category,
}
