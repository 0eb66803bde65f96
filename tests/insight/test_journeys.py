"""How each persona is met along its journey, counted by hand."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from strategy_handbook.insight.coverage import grid, months_covered
from strategy_handbook.insight.journeys import Journey, journeys
from strategy_handbook.plan import Plan
from tests.insight.test_coverage import HEAD, PLAN
from tests.views.small_plans import plan_of

JAN, FEB, MAR, APR, MAY = (dt.date(2027, month, 1) for month in range(1, 6))


def stages(plan: Plan, persona: str) -> dict[str, dict[tuple[str, dt.date], int]]:
    (found,) = [one for one in journeys(plan) if one.persona == persona]
    return {one.stage: dict(one.counts) for one in found.stages}


def test_a_cell_knows_persona_stage_channel_and_month() -> None:
    # January's piece is at awareness by both of its channels, the monthly letter at decision by e-mail.
    # Nothing is at consideration, which is to be expected; unaware and the rest are not.
    assert stages(PLAN, "rider") == {
        "awareness": {("email", JAN): 1, ("blog", JAN): 1},
        "consideration": {},
        "decision": {("email", FEB): 1, ("email", MAR): 1, ("email", APR): 1},
    }


def test_a_stage_knows_its_channels_in_the_plans_order() -> None:
    awareness = next(one for one in journeys(PLAN) if one.persona == "rider").stages[0]
    assert awareness.channels == ("email", "blog")
    # Two in January, by two channels; none in February.
    assert (awareness.at(JAN), awareness.at(FEB), awareness.sum) == (2, 0, 2)


def test_what_is_in_no_month_is_left_out_and_an_unnamed_channel_is_not() -> None:
    # The e-mail in the second quarter, which names no stage, is in no month.
    assert stages(PLAN, "parent") == {
        "awareness": {},
        "consideration": {("", MAY): 1},
        "decision": {},
    }
    # Nothing is made for the third, and what was for the fourth is nothing.
    assert [one.persona for one in journeys(PLAN)] == ["rider", "parent"]


def test_what_is_for_nobody_comes_last_and_nothing_is_missed_there() -> None:
    plan = plan_of(
        HEAD
        + """
  a: {title: A, publish: 2027-01-12}
  b: {title: B, personas: rider, publish: 2027-01-12}
  late: {title: C, personas: parent, publish: 2028-01-12}
"""
    )
    # No stage is said at all, so none is missed; the piece after the plan's end is in none of its months.
    assert [(one.persona, [steps.stage for steps in one.stages]) for one in journeys(plan)] == [
        ("rider", [""]),
        ("", [""]),
    ]


def rows(found: tuple[Journey, ...], months: tuple[dt.date, ...]) -> dict[str, list[int]]:
    return {
        one.persona: [sum(steps.at(month) for steps in one.stages) for month in months]
        for one in found
    }


@st.composite
def contents(draw: st.DrawFn) -> str:
    lines = []
    for number in range(draw(st.integers(1, 8))):
        said = {
            "personas": draw(st.sampled_from(["", "rider", "parent", "[rider, parent]"])),
            "stage": draw(st.sampled_from(["", "awareness", "decision", "advocacy"])),
            "channel": draw(st.sampled_from(["", "email", "[email, blog]", "[blog, podcast]"])),
            "publish": draw(st.sampled_from(["2027-01-04", "2027-03-31", "2027-Q2", "2028-02-01"])),
        }
        told = "".join(f", {name}: {value}" for name, value in said.items() if value)
        lines.append(f"  c{number}: {{title: C{told}}}\n")
    return "".join(lines)


@given(contents())
def test_a_journey_adds_up_to_its_personas_row_of_months(written: str) -> None:
    plan = plan_of(HEAD + written)
    months = months_covered(plan)
    pairs = grid(plan, "persona", "month")
    expected = {row: [pairs.counts.get((row, month), 0) for month in months] for row in pairs.rows}
    found = rows(journeys(plan), months)
    assert found == {row: counts for row, counts in expected.items() if any(counts)}
    # The channels of a stage add up to it: none is left out.
    for one in journeys(plan):
        for steps in one.stages:
            assert sum(steps.at(month) for month in months) == steps.sum
