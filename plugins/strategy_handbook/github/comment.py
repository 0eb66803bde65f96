"""The one comment in a pull request that is kept up to date.

It is known by a mark that nobody sees and by its author: everybody can write the mark.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from strategy_handbook.github.api import Api, GitHubError
from strategy_handbook.github.event import Workflow

# GitHub refuses a comment that is longer.
LONGEST = 65_536
# Whom GitHub names as author of what a workflow writes with its own token.
WORKFLOWS_OWN = "github-actions[bot]"


def tell(
    api: Api,
    workflow: Workflow,
    number: int,
    text: str,
    *,
    mark: str,
    empty: bool,
    author: str = WORKFLOWS_OWN,
) -> str:
    """Says something in a pull request: in the comment that is there, else in a new one.

    Args:
        api: GitHub's API.
        workflow: Whose repository the pull request is in.
        number: The pull request.
        text: What to say, in Markdown; it begins with the mark.
        mark: What our comment is known by.
        empty: Whether there is nothing to tell; then a comment is brought up to date, but not begun.
        author: The author that GitHub gives to comments written with the token.

    Returns:
        What was done, in a line.

    Raises:
        GitHubError: When GitHub refuses.
    """
    if len(text) > LONGEST:
        raise GitHubError(f"a comment holds {LONGEST:,} characters, and this one has {len(text):,}")
    place = _Place(f"/repos/{workflow.repository}/issues", number, mark, author)
    shown = f"pull request #{number}"
    own = _own(api, place)
    if not own:
        if empty:
            return f"nothing has changed in the plan, so {shown} gets no comment"
        return f"comment on {shown} written: {_create(api, place, text)}"
    first, *doubled = own
    for one in doubled:
        _delete(api, place, one)
    if _even(first.get("body")) == _even(text):
        return f"the comment on {shown} says so already: {_address(first)}"
    updated = api.send("PATCH", f"{place.issues}/comments/{_id(first)}", {"body": text})
    return f"comment on {shown} updated: {_address(updated)}"


class _Place(NamedTuple):
    """Where a comment is, and what it is known by."""

    issues: str
    number: int
    mark: str
    author: str

    @property
    def comments(self) -> str:
        return f"{self.issues}/{self.number}/comments"

    def is_ours(self, one: Any) -> bool:
        by = one.get("user") if isinstance(one, dict) else None
        login = by.get("login") if isinstance(by, dict) else None
        return login == self.author and _even(one.get("body")).startswith(self.mark)


def _own(api: Api, place: _Place) -> list[dict[str, Any]]:
    """Our comments, the oldest first."""
    found: list[dict[str, Any]] = []
    for page in api.pages(f"{place.comments}?per_page=100"):
        if not isinstance(page, list):
            raise GitHubError("GitHub's answer is no list of comments")
        found += (one for one in page if place.is_ours(one))
    return sorted(found, key=_id)


def _create(api: Api, place: _Place, text: str) -> str:
    try:
        made = api.send("POST", place.comments, {"body": text})
    except GitHubError as error:
        if not error.uncertain:
            raise
        # It may have been written before the line broke. A second one would stay for ever, so look.
        own = _own(api, place)
        if not own:
            raise
        made = own[0]
    return _address(made)


def _delete(api: Api, place: _Place, one: dict[str, Any]) -> None:
    try:
        api.send("DELETE", f"{place.issues}/comments/{_id(one)}")
    except GitHubError as error:
        # Somebody else has deleted it, or we had, and the answer was lost.
        if error.status != 404:
            raise


def _id(one: Any) -> int:
    number = one.get("id")
    if not isinstance(number, int):
        raise GitHubError("GitHub's answer names a comment without a number")
    return number


def _address(one: Any) -> str:
    address = one.get("html_url") if isinstance(one, dict) else None
    return address if isinstance(address, str) else "at an address that GitHub did not tell"


def _even(text: object) -> str:
    return text.replace("\r\n", "\n").strip() if isinstance(text, str) else ""
