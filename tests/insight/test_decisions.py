"""Which decisions hold, and which replaced which."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from strategy_handbook.insight.decisions import (
    concerned,
    holds,
    log,
    not_marked,
    overdue_by,
    replaced,
    replaced_by,
    replaced_by_nothing,
)
from tests.views.small_plans import AS_OF, plan_of

PLAN = """
plan: {name: Lantern Tea}
campaigns: {spring: {name: Spring}, fall: {name: Fall}}
decisions:
  third: {name: A third, status: superseded, decided_on: 2026-09, concerns: spring}
  half: {name: Half, status: decided, decided_on: 2026-10-01, supersedes: third, concerns: spring}
  sixty: {name: Sixty, status: decided, decided_on: 2026-12-01, supersedes: half, concerns: spring}
  seventy: {name: M, status: proposed, decided_on: 2027-02-19, supersedes: sixty, concerns: [spring, fall]}
  back: {name: Taken back, status: reversed, decided_on: 2027-01-05, supersedes: sixty}
  lost: {name: Nobody knows why, status: superseded}
  plain: {name: Without a word, decided_on: 2026-10-01}
  later: {name: One day, status: proposed, decided_on: TBD}
"""


def ids(entities: object) -> list[str]:
    return [one.id for one in entities]  # type: ignore[attr-defined]


def test_proposals_stand_above_the_newest_decision() -> None:
    # September 2026 counts with its last day, the 30th, and so comes after the 1st of October.
    assert ids(log(plan_of(PLAN))) == [
        "seventy", "later", "back", "sixty", "half", "plain", "third", "lost",
    ]  # fmt: skip


def test_a_decision_holds_until_another_is_taken_in_its_place() -> None:
    plan = plan_of(PLAN)
    # `sixty` holds: what would replace it is only proposed, or was taken back.
    assert [id for id, one in plan.decisions.items() if holds(plan, one)] == ["sixty", "plain"]
    assert ids(replaced_by(plan, plan.decisions["sixty"])) == ["seventy", "back"]
    assert ids(replaced(plan, plan.decisions["sixty"])) == ["half"]


def test_marks_that_do_not_fit() -> None:
    plan = plan_of(PLAN)
    assert [(one.id, later.id) for one, later in not_marked(plan)] == [("half", "sixty")]
    assert ids(replaced_by_nothing(plan)) == ["lost"]


def test_what_decisions_in_force_are_about() -> None:
    assert [(one.entity.id, ids(one.decisions)) for one in concerned(plan_of(PLAN))] == [
        ("spring", ["seventy", "sixty"]),
        ("fall", ["seventy"]),
    ]


def test_a_proposal_is_late_after_its_day() -> None:
    plan = plan_of(PLAN)
    # From 19 February to 1 March 2027: 9 days to the 28th, and one more.
    late = {id: overdue_by(one, AS_OF) for id, one in plan.decisions.items()}
    assert {id: days for id, days in late.items() if days} == {"seventy": 10}


LINES = PLAN.partition("decisions:\n")[2].splitlines()


@given(st.permutations(LINES))
@settings(max_examples=15, deadline=None)
def test_the_order_in_which_decisions_are_written_does_not_change_which_hold(
    lines: list[str],
) -> None:
    plan = plan_of(PLAN.replace("\n".join(LINES), "\n".join(lines)))
    assert {id for id, one in plan.decisions.items() if holds(plan, one)} == {"sixty", "plain"}
