"""Which pull request is written to: the one whose newest commit the event names."""

import pytest

from strategy_handbook.github import Api, Head, NoPullRequest, Workflow, find_pull_request
from tests.github.fake_github import HEAD, FakeGitHub

OTHER = "b" * 40


def found(api: Api, workflow: Workflow, head: Head | None = None) -> int:
    assert workflow.head is not None
    return find_pull_request(api, workflow, head or workflow.head)


def refused(api: Api, workflow: Workflow, head: Head | None = None) -> str:
    with pytest.raises(NoPullRequest) as raised:
        found(api, workflow, head)
    return str(raised.value)


def test_it_is_found_by_its_newest_commit(github: FakeGitHub, api: Api, workflow: Workflow) -> None:
    github.pull(1, branch="other")
    github.pull(2, commit=OTHER)
    github.pull(3)
    assert found(api, workflow) == 3
    assert github.asked[0].query["head"] == "riverbend:proposal"


def test_it_is_found_on_later_pages(github: FakeGitHub, api: Api, workflow: Workflow) -> None:
    github.most_per_page = 2
    for number in range(1, 6):
        github.pull(number, commit=OTHER, state="closed")
    github.pull(6)
    assert found(api, workflow) == 6


def test_a_fork_may_call_its_branch_whatever_it_likes(
    github: FakeGitHub, api: Api, workflow: Workflow
) -> None:
    odd = "a&state=closed#?é/../x"
    github.pull(1, owner="somebody", branch=odd)
    assert found(api, workflow, Head(HEAD, "somebody", odd)) == 1
    assert github.asked[0].query["state"] == "all"


def test_one_to_another_repository_is_not_meant(
    github: FakeGitHub, api: Api, workflow: Workflow
) -> None:
    github.pull(1, of="somebody/plans")
    assert refused(api, workflow) == "no pull request has the commit aaaaaaaaa as its newest"


def test_of_several_the_one_for_the_main_branch_is_meant(
    github: FakeGitHub, api: Api, workflow: Workflow
) -> None:
    github.pull(1, base="release")
    github.pull(2, base="main")
    assert found(api, workflow) == 2


def test_without_its_repository_it_is_looked_for_among_all_that_are_open(
    github: FakeGitHub, api: Api, workflow: Workflow
) -> None:
    github.pull(1, state="closed")
    github.pull(2, branch="other")
    assert found(api, workflow, Head(HEAD)) == 2


def test_one_that_was_closed(github: FakeGitHub, api: Api, workflow: Workflow) -> None:
    github.pull(4, state="closed")
    assert refused(api, workflow) == "pull request #4 was closed in the meantime"


def test_one_with_newer_commits(github: FakeGitHub, api: Api, workflow: Workflow) -> None:
    github.pull(5, commit=OTHER)
    assert refused(api, workflow) == (
        "pull request #5 has newer commits, whose own run will tell of them"
    )
