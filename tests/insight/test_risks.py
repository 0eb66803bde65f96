"""How grave risks are, what waits to be settled, and what is at stake."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strategy_handbook.insight.risks import (
    at_stake,
    days_left,
    exposure,
    gravest_first,
    matrix,
    overdue_by,
    to_settle,
    unmitigated,
    unrated,
    untestable,
    weight,
)
from tests.views.small_plans import AS_OF, plan_of

PLAN = """
plan: {name: Lantern Tea}
goals: {boxes: {name: Boxes}, shops: {name: Shops}}
campaigns: {spring: {name: Spring}}
risks:
  harvest: {name: Harvest late, status: open, likelihood: high, impact: high, threatens: [boxes, spring]}
  price: {name: Price war, status: mitigated, likelihood: low, impact: high, threatens: shops}
  flood: {name: Flood, status: happened, likelihood: high, impact: high, threatens: shops, by: 2027-01-01}
  buy: {name: They buy, type: assumption, likelihood: medium, impact: high, by: 2027-02, threatens: boxes}
  sleep: {name: They sleep, type: assumption, status: watching, test: Ask, threshold: Half, by: 2027-03-31}
  late: {name: The printer is late, by: 2027-03-01}
  never: {name: Somebody asks, by: always}
"""


def ids(entities: object) -> list[str]:
    return [one.id for one in entities]  # type: ignore[attr-defined]


def test_exposure_is_likelihood_times_impact() -> None:
    risks = plan_of(PLAN).risks
    # high × high = 3 × 3, low × high = 1 × 3, medium × high = 2 × 3; one of the two missing: none.
    assert [exposure(risks[id]) for id in ("harvest", "price", "buy", "sleep")] == [9, 3, 6, None]


@pytest.mark.parametrize(
    ("likelihood", "impact", "expected"),
    [
        ("high", "high", "grave"),  # 9
        ("high", "medium", "grave"),  # 6
        ("medium", "medium", "moderate"),  # 4
        ("low", "high", "moderate"),  # 3
        ("medium", "low", "minor"),  # 2
        ("low", "low", "minor"),  # 1
    ],
)
def test_what_a_place_in_the_matrix_weighs(likelihood: str, impact: str, expected: str) -> None:
    assert weight(likelihood, impact) == weight(impact, likelihood) == expected


def test_what_is_over_stands_in_no_matrix_and_threatens_nothing() -> None:
    plan = plan_of(PLAN)
    assert {place: ids(found) for place, found in matrix(plan).items()} == {
        ("high", "high"): ["harvest"],
        ("low", "high"): ["price"],
        ("medium", "high"): ["buy"],
    }
    assert ids(unrated(plan)) == ["sleep", "late", "never"]
    assert [(one.entity.id, ids(one.risks)) for one in at_stake(plan)] == [
        ("boxes", ["harvest", "buy"]),
        ("spring", ["harvest"]),
        ("shops", ["price"]),
    ]
    assert ids(gravest_first(list(plan.risks.values())))[-1] == "flood"


def test_what_has_a_day_waits_to_be_settled_in_the_order_of_days() -> None:
    plan = plan_of(PLAN)
    # Assumptions, and risks with a day: February ends on the 28th; `always` is no day.
    assert ids(to_settle(plan)) == ["buy", "late", "sleep"]
    # Today is 1 March: a day after the end of February, the printer's own day, 30 days to the 31st.
    assert [overdue_by(plan.risks[id], AS_OF) for id in ("buy", "late", "sleep", "flood")] == [
        1,
        0,
        0,
        0,
    ]
    assert [days_left(plan.risks[id], AS_OF) for id in ("buy", "late", "sleep", "never")] == [
        -1,
        0,
        30,
        None,
    ]


def test_what_nobody_can_test_and_what_nothing_is_done_about() -> None:
    plan = plan_of(PLAN)
    assert [(one.id, lacks) for one, lacks in untestable(plan)] == [("buy", ("test", "threshold"))]
    assert ids(unmitigated(plan)) == ["harvest"]
    settled = plan_of(PLAN.replace("status: open, likelihood", "status: closed, likelihood"))
    assert unmitigated(settled) == ()


@given(st.dates(dt.date(2026, 1, 1), dt.date(2028, 12, 31)))
@settings(max_examples=20, deadline=None)
def test_a_test_is_late_or_has_days_left_but_never_both(as_of: dt.date) -> None:
    for risk in plan_of(PLAN).risks.values():
        left = days_left(risk, as_of)
        late = overdue_by(risk, as_of)
        assert late == 0 or left == -late
