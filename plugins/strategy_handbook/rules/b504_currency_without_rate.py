"""B504: The plan has amounts in several currencies, and states no rate for one of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from strategy_handbook.findings import Finding, Level, Where
from strategy_handbook.insight.budget.exchange import without_rate
from strategy_handbook.plan import Plan
from strategy_handbook.plan.measurement import BudgetLine
from strategy_handbook.rules.rule import Rule


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Looks for the first line of each currency that cannot be brought into the plan's own."""
    found = without_rate(plan)
    if found and not plan.plan.currency:
        yield Finding(
            "B504",
            plan.plan.at,
            f"the budget is written in {_listed(found)}, and the plan names no currency of its own",
            "write `currency:` under `plan`, and `rates:` for the others",
        )
        return
    for code, lines in found.items():
        count = f"{len(lines)} budget lines are" if len(lines) > 1 else "a budget line is"
        yield Finding(
            "B504",
            _place(lines[0], code),
            f"{count} in {code}, for which the plan states no rate, and in no total",
            f"write its rate under `plan`: `rates: [{{currency: {code}, rate: …, date: …}}]`",
        )


def _listed(met: Iterable[str]) -> str:
    names = [
        code or "amounts without a currency"
        for code in sorted(met, key=lambda code: (not code, code))
    ]
    return ", ".join(names[:-1]) + f" and {names[-1]}"


def _place(line: BudgetLine, code: str) -> Where:
    for key in ("planned", "committed", "actual"):
        if any(money.currency == code for money in getattr(line, key)):
            return line.where(key)
    return line.at


_LINES = """\
budget:
  - {name: Fair, planned: 8000}
  - {name: Stand in Basel, planned: CHF 5000}
"""

RULE = Rule(
    id="B504",
    name="currency-without-rate",
    level=Level.WARNING,
    summary="the plan has amounts in several currencies, and states no rate for one of them",
    why=(
        "Currencies are brought together only by rates that the plan states, so that everybody can "
        "see which. Without one the amount stands beside every total, and the budget looks smaller "
        "than it is."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
  currency: EUR
""",
        "budget.yml": _LINES,
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
  currency: EUR
  rates: [{currency: CHF, rate: 1.06, date: 2026-12-30}]
""",
        "budget.yml": _LINES,
    },
    check=check,
)
