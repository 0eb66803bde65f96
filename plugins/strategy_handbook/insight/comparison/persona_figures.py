"""What a plan does for each persona and what it knows of them, in figures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.assumptions import Footing, footing
from strategy_handbook.insight.belonging import personas_of
from strategy_handbook.insight.budget.accounts import Account, Figures, accounts, total
from strategy_handbook.insight.coverage import touches
from strategy_handbook.insight.months import first_of
from strategy_handbook.insight.period import period
from strategy_handbook.insight.persona_work import work_for
from strategy_handbook.insight.work import CALLED_OFF
from strategy_handbook.plan import Plan, Ref
from strategy_handbook.plan.audience import Persona


class PersonaFigures(NamedTuple):
    """A persona in figures.

    Attributes:
        persona: The persona.
        initiatives: How many initiatives are for them, without what was called off.
        campaigns: How many campaigns are for them, without what was called off.
        content: How many pieces of content reach them, without what is retired.
        months: In how many months something reaches them; only those of the plan's period, where it
            has one.
        footing: What the claims about them rest on.
        money: What the lines of the budget for them come to, by currency. A line for several personas
            counts in full for each: nobody knows how much of a letter is for whom.
        alone: The same of the lines that are for them and nobody else.
    """

    persona: Persona
    initiatives: int
    campaigns: int
    content: int
    months: int
    footing: Footing
    money: Mapping[str, Figures]
    alone: Mapping[str, Figures]

    @property
    def known(self) -> Decimal | None:
        """The share of the claims about them with evidence that may be relied on, in percent."""
        whole = self.footing.total
        return Decimal(len(self.footing.fresh)) * 100 / whole if whole else None


def persona_figures(plan: Plan, as_of: dt.date) -> dict[str, PersonaFigures]:
    """Every persona in figures, by its id.

    Args:
        plan: The plan.
        as_of: The day that counts as today.
    """
    lines: dict[Ref, list[Account]] = {}
    alone: dict[Ref, list[Account]] = {}
    for account in accounts(plan, as_of):
        target = plan.find(account.line.for_)
        refs = dict.fromkeys(personas_of(plan, target)) if target else {}
        for ref in refs:
            lines.setdefault(ref, []).append(account)
            if len(refs) == 1:
                alone.setdefault(ref, []).append(account)
    months = _months(plan, as_of)
    found = {}
    for one in plan.personas.values():
        work = work_for(plan, one)
        found[one.id] = PersonaFigures(
            one,
            sum(work.status not in CALLED_OFF for work in work.initiatives),
            sum(work.status not in CALLED_OFF for work in work.campaigns),
            len(work.content),
            len(months.get(one.id, ())),
            footing(plan, one, as_of),
            total(lines.get(one.ref, ())),
            total(alone.get(one.ref, ())),
        )
    return found


def _months(plan: Plan, as_of: dt.date) -> dict[str, set[dt.date]]:
    """The months in which something reaches each persona, by the persona's id."""
    own = period(plan, as_of)
    first = first_of(own.first) if own.first else dt.date.min
    last = own.last or dt.date.max
    found: dict[str, set[dt.date]] = {}
    for touch, _ in touches(plan):
        if touch.month is not None and first <= touch.month <= last:
            found.setdefault(touch.persona, set()).add(touch.month)
    return found
