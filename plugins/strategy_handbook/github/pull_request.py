"""Which pull request a commit is the head of.

GitHub's own way from a commit to its pull requests finds none that come from forks, whose commits are not
part of the repository. So pull requests are listed, and the one whose head is the commit is taken.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from strategy_handbook.github.api import Api, GitHubError
from strategy_handbook.github.event import Head, Workflow


class NoPullRequest(Exception):
    """There is none to write to; the text says why."""


def find_pull_request(api: Api, workflow: Workflow, head: Head) -> int:
    """The number of the open pull request whose newest commit is the head.

    Of several with the same head, the one for the main branch is meant.

    Raises:
        NoPullRequest: When there is none, or it has been closed or has newer commits.
        GitHubError: When GitHub does not say.
    """
    at_head: list[Any] = []
    moved_on: list[Any] = []
    for one in _candidates(api, workflow, head):
        if _text(one, "base", "repo", "full_name").lower() != workflow.repository.lower():
            continue
        if _text(one, "head", "sha") == head.commit:
            at_head.append(one)
        elif _text(one, "state") == "open" and _text(one, "head", "ref") == head.branch:
            moved_on.append(one)
    open_ones = [one for one in at_head if _text(one, "state") == "open"]
    if open_ones:
        open_ones.sort(key=lambda one: _text(one, "base", "ref") != workflow.default_branch)
        return _number(open_ones[0])
    if at_head:
        raise NoPullRequest(f"pull request #{_number(at_head[0])} was closed in the meantime")
    if moved_on and head.branch:
        raise NoPullRequest(
            f"pull request #{_number(moved_on[0])} has newer commits, whose own run will tell of them"
        )
    raise NoPullRequest(f"no pull request has the commit {head.commit[:9]} as its newest")


def _candidates(api: Api, workflow: Workflow, head: Head) -> Iterator[Any]:
    """Pull requests of the branch; all that are open where the branch is not known."""
    path = f"/repos/{workflow.repository}/pulls?"
    if head.owner and head.branch:
        wanted = {"state": "all", "head": f"{head.owner}:{head.branch}"}
    else:
        wanted = {"state": "open"}
    for page in api.pages(path + urlencode({**wanted, "per_page": 100})):
        if not isinstance(page, list):
            raise GitHubError("GitHub's answer is no list of pull requests")
        yield from page


def _number(one: Any) -> int:
    number = one.get("number")
    if not isinstance(number, int):
        raise GitHubError("GitHub's answer names a pull request without a number")
    return number


def _text(one: Any, *keys: str) -> str:
    for key in keys:
        one = one.get(key) if isinstance(one, dict) else None
    return one if isinstance(one, str) else ""
