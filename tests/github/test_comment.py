"""The comment: one, kept up to date, and nobody else's."""

import pytest

from strategy_handbook.github import LONGEST, Api, GitHubError, Workflow, tell
from tests.github.fake_github import SECONDARY, TOKEN, FakeGitHub

MARK = "<!-- mark -->"
OLD, NEW = f"{MARK}\nold", f"{MARK}\nnew"


@pytest.fixture
def say(api: Api, workflow: Workflow):
    def say(text: str = NEW, *, empty: bool = False) -> str:
        return tell(api, workflow, 1, text, mark=MARK, empty=empty)

    return say


def test_the_first_one_is_written(github: FakeGitHub, say) -> None:
    assert (
        say()
        == "comment on pull request #1 written: https://github.test/riverbend/plans/pull/1#101"
    )
    assert github.bodies(1) == [NEW]


def test_the_next_one_takes_its_place(github: FakeGitHub, say) -> None:
    github.comment(1, OLD)
    assert say().startswith("comment on pull request #1 updated: ")
    assert github.bodies(1) == [NEW]


def test_the_same_is_not_said_twice(github: FakeGitHub, say) -> None:
    github.comment(1, NEW.replace("\n", "\r\n"))
    assert say().startswith("the comment on pull request #1 says so already: ")
    assert github.changes() == []


def test_ours_is_found_on_the_last_page(github: FakeGitHub, say) -> None:
    for _ in range(150):
        github.comment(1, "x", "somebody")
    github.comment(1, OLD)
    for _ in range(150):
        github.comment(1, "x", "somebody")
    say()
    assert [body for body in github.bodies(1) if MARK in body] == [NEW]


@pytest.mark.parametrize(
    ("body", "author"),
    [
        (OLD, "somebody"),
        (OLD, "github-actions"),
        ("old", "github-actions[bot]"),
        (f"> {OLD}", "github-actions[bot]"),
    ],
)
def test_a_comment_of_anybody_else_is_left_alone(
    github: FakeGitHub, say, body: str, author: str
) -> None:
    github.comment(1, body, author)
    say()
    assert github.bodies(1) == [body, NEW]


def test_of_several_the_oldest_is_kept(github: FakeGitHub, say) -> None:
    oldest = github.comment(1, OLD)
    github.comment(1, "in between", "somebody")
    github.comment(1, OLD)
    github.comment(1, OLD)
    say()
    assert [(one["id"], one["body"]) for one in github.comments[1]] == [
        (oldest["id"], NEW),
        (oldest["id"] + 1, "in between"),
    ]


def test_one_that_was_deleted_by_somebody_is_gone_all_right(github: FakeGitHub, say) -> None:
    github.comment(1, OLD)
    second = github.comment(1, OLD)
    github.fail("DELETE", f"/{second['id']}", 404, done_all_the_same=True)
    say()
    assert github.bodies(1) == [NEW]


def test_nothing_to_tell_begins_no_comment(github: FakeGitHub, say) -> None:
    assert say(empty=True) == "nothing has changed in the plan, so pull request #1 gets no comment"
    assert github.changes() == []


def test_nothing_to_tell_any_more_is_told(github: FakeGitHub, say) -> None:
    github.comment(1, OLD)
    say(empty=True)
    assert github.bodies(1) == [NEW]


def test_a_comment_written_before_the_line_broke_is_not_written_twice(
    github: FakeGitHub, say
) -> None:
    github.fail("POST", "/comments", 502, done_all_the_same=True)
    assert say().startswith("comment on pull request #1 written: https://github.test/")
    assert github.bodies(1) == [NEW]


def test_a_comment_that_was_not_written_is_told(github: FakeGitHub, say) -> None:
    github.fail("POST", "/comments", 502)
    with pytest.raises(GitHubError, match="GitHub answers 502"):
        say()
    assert github.bodies(1) == []


def test_a_limit_on_writing_is_waited_for(github: FakeGitHub, say, pauses: list[float]) -> None:
    github.fail("POST", "/comments", 403, SECONDARY, Retry_After="2")
    say()
    assert (github.bodies(1), pauses) == ([NEW], [2])


def test_the_longest_comment_is_taken_and_a_longer_one_not_sent(github: FakeGitHub, say) -> None:
    longest = MARK + "é" * (LONGEST - len(MARK))
    say(longest)
    assert github.bodies(1) == [longest]
    before = len(github.asked)
    with pytest.raises(GitHubError) as raised:
        say(longest + "é")
    assert str(raised.value) == "a comment holds 65,536 characters, and this one has 65,537"
    assert len(github.asked) == before


def test_the_real_limit_is_enforced_here(github: FakeGitHub, api: Api, workflow: Workflow) -> None:
    path = f"/repos/{workflow.repository}/issues/1/comments"
    with pytest.raises(
        GitHubError,
        match=r"422: Validation Failed \(Body is too long \(maximum is 65536 characters\)\)",
    ):
        api.send("POST", path, {"body": "x" * (LONGEST + 1)})
    assert github.asked[0].token == TOKEN
