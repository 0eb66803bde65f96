"""What campaigns expect, by chance: order, files and today never change what it comes to."""

from __future__ import annotations

import datetime as dt
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from strategy_handbook.insight.goal_arithmetic.prices import Price, price
from strategy_handbook.insight.goal_arithmetic.sums import Arithmetic, arithmetics
from strategy_handbook.load import load
from strategy_handbook.plan import Plan
from strategy_handbook.source.tree import Texts

AS_OF = dt.date(2027, 3, 1)
HEAD = """
plan: {name: X, currency: EUR}
metrics: {boxes: {name: Boxes, adds_up: true}}
goals:
  spring: {name: Spring, metric: boxes, baseline: 900, target: 1400, due: 2027-05-31}
  year: {name: Year, metric: boxes, target: 5000}
"""
COUNTS = st.integers(0, 900)


@st.composite
def campaigns(draw: st.DrawFn) -> str:
    fields = {"goals": draw(st.sampled_from(["spring", "year", "[spring, year]"]))}
    if draw(st.booleans()):
        fields["funnel"] = (
            f"[{{step: A, count: 5000}}, {{step: B, count: {draw(COUNTS)}, metric: boxes}}]"
        )
    if draw(st.booleans()):
        fields["success"] = f"[{{measure: Boxes, metric: boxes, target: {draw(COUNTS)}}}]"
    if draw(st.booleans()):
        fields["start"] = draw(st.sampled_from(["2027-02-01", "2027-07-01"]))
    if draw(st.booleans()):
        fields["status"] = draw(st.sampled_from(["live", "cancelled"]))
    return "{name: C, " + ", ".join(f"{key}: {value}" for key, value in fields.items()) + "}"


PLANS = st.lists(st.tuples(campaigns(), COUNTS), min_size=1, max_size=6)


def plan_with(*files: list[tuple[int, str, int]]) -> Plan:
    texts = {"plan/plan.yml": HEAD}
    for number, some in enumerate(files):
        if some:
            rows = "".join(f"  c{id}: {one}\n" for id, one, _ in some)
            lines = "".join(f"  - {{for: c{id}, planned: {money}}}\n" for id, _, money in some)
            texts[f"plan/{number}.yml"] = f"campaigns:\n{rows}budget:\n{lines}"
    return load(Texts(texts)).plans[0]


def figures(plan: Plan, as_of: dt.date = AS_OF) -> list[tuple[Arithmetic, Price | None]]:
    found = [one for goal in plan.goals.values() for one in arithmetics(plan, goal, as_of)]
    return [(one, price(plan, one)) for one in found]


def sums(plan: Plan, as_of: dt.date = AS_OF) -> list[object]:
    return [
        (one.outcome, one.total, one.gap, cost and (cost.planned, cost.results))
        for one, cost in figures(plan, as_of)
    ]


@settings(max_examples=20)
@given(PLANS, st.randoms(use_true_random=False))
def test_neither_order_nor_files_change_a_sum(
    written: list[tuple[str, int]], chance: random.Random
) -> None:
    known = [(number, *one) for number, one in enumerate(written)]
    mixed = list(known)
    chance.shuffle(mixed)
    parts: list[list[tuple[int, str, int]]] = [[], [], []]
    for one in mixed:
        parts[chance.randrange(3)].append(one)
    assert sums(plan_with(known)) == sums(plan_with(*parts))


@settings(max_examples=20)
@given(PLANS, st.dates(dt.date(2026, 1, 1), dt.date(2028, 12, 31)))
def test_today_changes_no_sum(written: list[tuple[str, int]], today: dt.date) -> None:
    plan = plan_with([(number, *one) for number, one in enumerate(written)])
    assert sums(plan) == sums(plan, today)


@settings(max_examples=20)
@given(PLANS, COUNTS.filter(bool), st.sampled_from(["spring", "year"]))
def test_a_campaign_more_changes_only_the_goals_it_works_for(
    written: list[tuple[str, int]], count: int, goal: str
) -> None:
    known = [(number, *one) for number, one in enumerate(written)]
    more = (
        99,
        f"{{name: More, goals: {goal}, funnel: [{{step: A, count: {count}, metric: boxes}}]}}",
        0,
    )
    before, after = figures(plan_with(known)), figures(plan_with([*known, more]))
    for (one, _), (other, _) in zip(before, after, strict=True):
        assert other.total - one.total == (count if one.goal.id == goal else 0)
        assert other.gap <= one.gap
