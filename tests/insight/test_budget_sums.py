"""Sums of the budget, by chance: order, files and today never change what is planned."""

from __future__ import annotations

import datetime as dt
import random
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from strategy_handbook.insight.budget.accounts import Figures, accounts, total
from strategy_handbook.insight.budget.bridge import bridge
from strategy_handbook.insight.budget.dimensions import DIMENSIONS, groups
from strategy_handbook.insight.budget.exchange import own_currency
from strategy_handbook.insight.money import Sum
from strategy_handbook.load import load
from strategy_handbook.plan import Plan
from strategy_handbook.source.tree import Texts

AS_OF = dt.date(2027, 3, 1)
HEAD = """
plan:
  name: X
  end: 2027-12-31
  currency: EUR
  rates:
    - {currency: CHF, rate: 1.0337, date: 2027-01-01}
    - {currency: CHF, rate: 1.1, date: 2027-04-01}
campaigns: {spring: {name: Spring}, summer: {name: Summer}}
initiatives: {tin: {name: A tin}}
content: {film: {title: Film, campaign: spring, channel: youtube}}
"""
AMOUNTS = st.builds(
    lambda code, low, more: f"{code}{low}{f'..{low + more}' if more else ''}",
    st.sampled_from(["", "CHF ", "GBP "]),
    st.decimals(0, 10**7, places=2),
    st.sampled_from([Decimal(0), Decimal(0), Decimal("1.37"), Decimal(900)]),
) | st.just("TBD")
PERIODS = ["2026-11", "2027-01", "2027-Q1", "2027-Q3", "2027-H2", "2027", "2027-02-03", "TBD"]


@st.composite
def lines(draw: st.DrawFn) -> str:
    fields = {"planned": draw(AMOUNTS)}
    choices = {
        "for": ["spring", "summer", "tin", "film"],
        "category": ["media", "print", "people"],
        "channel": ["email", "events"],
        "period": PERIODS,
        "due": ["2027-02-10", "2027-05-02"],
    }
    for key, values in choices.items():
        if (value := draw(st.sampled_from([None, *values]))) is not None:
            fields[key] = value
    for key in ("committed", "actual"):
        if draw(st.booleans()):
            fields[key] = draw(AMOUNTS)
    return "{" + ", ".join(f"{key}: {value}" for key, value in fields.items()) + "}"


BUDGETS = st.lists(lines(), min_size=1, max_size=7)


def plan_with(*files: list[str]) -> Plan:
    texts = {
        f"plan/{number}.yml": f"budget: [{', '.join(some)}]"
        for number, some in enumerate(files)
        if some
    }
    return load(Texts({"plan/plan.yml": HEAD, **texts})).plans[0]


def whole(plan: Plan, as_of: dt.date = AS_OF) -> dict[str, Figures]:
    return total(accounts(plan, as_of))


def cut(plan: Plan, by: str, as_of: dt.date = AS_OF) -> dict[object, dict[str, Figures]]:
    return {one.key: dict(one.figures) for one in groups(plan, accounts(plan, as_of), by, as_of)}


@settings(max_examples=40)
@given(BUDGETS, st.randoms(use_true_random=False))
def test_neither_order_nor_files_change_a_sum(budget: list[str], chance: random.Random) -> None:
    mixed = list(budget)
    chance.shuffle(mixed)
    parts: list[list[str]] = [[], [], []]
    for line in mixed:
        parts[chance.randrange(3)].append(line)
    one, other = plan_with(budget), plan_with(*parts)
    assert whole(one) == whole(other)
    for by in DIMENSIONS:
        assert cut(one, by) == cut(other, by)


@settings(max_examples=40)
@given(BUDGETS, st.dates(dt.date(2026, 1, 1), dt.date(2028, 12, 31)))
def test_today_moves_no_planned_sum(budget: list[str], today: dt.date) -> None:
    plan = plan_with(budget)

    def written(found: dict[str, Figures]) -> dict[str, tuple[Sum, ...]]:
        return {code: one[:3] for code, one in found.items()}

    assert written(whole(plan)) == written(whole(plan, today))
    for by in DIMENSIONS:
        now, then = cut(plan, by), cut(plan, by, today)
        assert now.keys() == then.keys()
        for key in now:
            assert {code: one.planned for code, one in now[key].items()} == {
                code: one.planned for code, one in then[key].items()
            }


@settings(max_examples=40)
@given(BUDGETS)
def test_the_parts_of_every_table_come_to_the_whole(budget: list[str]) -> None:
    plan = plan_with(budget)
    everything = whole(plan)
    for by in DIMENSIONS:
        for code, figures in everything.items():
            parts = [found[code] for found in cut(plan, by).values() if code in found]
            for name, one in figures._asdict().items():
                assert sum((getattr(part, name).low for part in parts), Decimal(0)) == one.low
                assert sum((getattr(part, name).high for part in parts), Decimal(0)) == one.high
    for code, figures in everything.items():
        found = bridge(accounts(plan, AS_OF), code)
        assert found is not None
        moved = sum((step.by.middle for step in found.steps), Decimal(0))
        moved += found.rest.middle if found.rest else 0
        assert figures.planned.middle + moved == figures.forecast.middle


@settings(max_examples=40)
@given(BUDGETS, lines())
def test_a_line_changes_exactly_the_totals_it_belongs_to(budget: list[str], line: str) -> None:
    before, after, alone = plan_with(budget), plan_with([*budget, line]), plan_with([line])
    for by in DIMENSIONS:
        was, now, added = cut(before, by), cut(after, by), cut(alone, by)
        assert now.keys() == was.keys() | added.keys()
        for key in now:
            both = was.get(key, {}), added.get(key, {})
            for code in now[key]:
                parts = [some[code] for some in both if code in some]
                found = parts[0] if len(parts) == 1 else parts[0].joined(parts[1])
                assert now[key][code] == found
    assert own_currency(after) == "EUR"
