"""Where each learning came from, and which half it changes."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from strategy_handbook.insight.learnings import directions, loops, taught_nothing
from tests.views.small_plans import plan_of

PLAN = """
plan: {name: Lantern Tea}
personas: {reader: {name: Reader}}
studies: {survey: {name: Survey}}
gaps: {dinner: {name: Nothing after dinner}}
initiatives:
  blend: {name: Blend, status: done}
  box: {name: Box, status: done}
campaigns:
  spring: {name: Spring, status: completed}
  winter: {name: Winter, status: completed, retrospective: {went_well: All}}
  summer: {name: Summer, status: completed}
  autumn: {name: Autumn, status: live}
learnings:
  up: {name: Letters are kept, learned_on: 2027-02-15, came_from: spring, changes: [blend, dinner, reader]}
  down: {name: They read at night, learned_on: 2027-02-20, came_from: survey, changes: autumn}
  within: {name: Calls book, came_from: spring, changes: autumn}
  both: {name: Boxes sell, learned_on: 2027-01, came_from: [blend, spring], changes: reader}
  anecdote: {name: A nice talk, learned_on: 2026-11, came_from: autumn}
"""


def ids(entities: object) -> list[str]:
    return [one.id for one in entities]  # type: ignore[attr-defined]


def test_each_learning_goes_from_where_it_came_to_what_it_changes() -> None:
    # What `up` changes is upstream, and a persona of both halves that says nothing beside it. `both` came
    # from each half and changes a persona alone, so it is in all four places. `anecdote` is in none.
    assert {way: ids(found) for way, found in directions(plan_of(PLAN)).items()} == {
        ("upstream", "upstream"): ["both"],
        ("upstream", "downstream"): ["down", "both"],
        ("downstream", "upstream"): ["up", "both"],
        ("downstream", "downstream"): ["both", "within"],
    }


def test_the_newest_come_first() -> None:
    found = loops(plan_of(PLAN))
    assert ids(one.learning for one in found) == ["down", "up", "both", "anecdote", "within"]
    assert [one.learning.id for one in found if one.is_anecdote] == ["anecdote"]


def test_finished_work_that_taught_nothing() -> None:
    # `blend` and `spring` taught something, and `winter` was looked back on.
    assert ids(taught_nothing(plan_of(PLAN))) == ["box", "summer"]


LINES = PLAN.partition("learnings:\n")[2].splitlines()


@given(st.permutations(LINES))
@settings(max_examples=15, deadline=None)
def test_the_order_in_which_learnings_are_written_changes_no_count(lines: list[str]) -> None:
    plan = plan_of(PLAN.replace("\n".join(LINES), "\n".join(lines)))
    assert [len(found) for found in directions(plan).values()] == [1, 2, 2, 2]
