"""Which files make a plan: one in each folder, or a single one, and what lies beside them."""

import pytest

from strategy_handbook.source import limits
from tests.written import read, said

HEAD = "plan: {name: R}\n"
TEAM = "team: {lead: {name: Lead}}\n"


@pytest.mark.parametrize(
    ("files", "plans"),
    [
        ({"plan.yml": HEAD, "people/team.yml": TEAM}, ["plan"]),
        ({"all.yml": HEAD + TEAM}, ["plan"]),
        ({"a/plan.yml": HEAD, "b/plan.yml": HEAD}, ["a", "b"]),
        ({"a/sub/head.yml": HEAD, "b/team.yml": TEAM}, ["a", "b"]),
        # A head in one of the folders of a single plan is still written only once.
        ({"team.yml": TEAM, "a/people.yml": "segments: {city: {name: City}}"}, ["plan"]),
        ({"plan.yml": b"# later\nplan :\n  name: R", "a/plan.yml": "team: {}"}, ["plan"]),
        ({}, []),
    ],
)
def test_plans_of_a_tree(files: dict[str, str | bytes], plans: list[str]) -> None:
    assert [plan.id for plan in read(files).plans] == plans


def test_a_file_beside_plans_is_told_once_and_changes_no_plan() -> None:
    files = {"a/plan.yml": HEAD, "b/plan.yml": HEAD, "team.yml": TEAM}
    assert [plan.id for plan in read(files).plans] == ["a", "b"]
    assert said(files) == [
        "error Y113 plans/team.yml:1:1+1 the file is not read: it lies beside the folders of plans, "
        "so it belongs to none of them | move it into `plans/a/` or `plans/b/`"
    ]


def test_what_a_file_beside_plans_might_define_is_not_called_unknown() -> None:
    files = {
        "a/plan.yml": HEAD + "campaigns: {x: {name: X, personas: rider}}",
        "b.yml": "personas:\n  rider:",
    }
    assert [line.split()[1] for line in said(files)] == ["A801", "R304", "Y113"]


@pytest.mark.parametrize(
    ("plans", "advice"),
    [
        (1, "`plans/p0/`"),
        (3, "`plans/p0/`, `plans/p1/` or `plans/p2/`"),
        (4, "the folder of its plan"),
    ],
)
def test_many_plans_are_not_all_named(plans: int, advice: str) -> None:
    files = {f"p{n}/plan.yml": HEAD for n in range(plans)} | {"x.yml": TEAM}
    assert said(files)[0].endswith(f"| move it into {advice}")


def test_the_folder_of_a_plan_is_named_wherever_in_it_the_head_stands() -> None:
    files = {"a/all/head.yml": HEAD, "x.yml": TEAM}
    assert said(files)[0].endswith("| move it into `plans/a/`")


def test_a_file_beside_plans_counts_as_one_that_is_not_read() -> None:
    [plan] = read({"a/plan.yml": HEAD, "x.yml": TEAM}).plans
    assert [(one.path, one.file, one.readable, one.root is None) for one in plan.documents] == [
        ("plan.yml", "plans/a/plan.yml", True, False),
        ("x.yml", "plans/x.yml", False, True),
    ]


def test_the_largest_file_that_is_read_can_say_that_it_is_the_plan() -> None:
    full = (HEAD + "#").ljust(limits.FILE_BYTES, "x")
    assert [plan.id for plan in read({"plan.yml": full, "a/team.yml": HEAD}).plans] == ["plan"]
    over = full + "x"
    assert [plan.id for plan in read({"plan.yml": over, "a/team.yml": HEAD}).plans] == ["a"]
