"""What a workflow knows: its repository, its token, and the commit that it runs for.

The event is written by GitHub. Of what stands in it, only the name of a branch is chosen by whoever
opens a pull request.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

_REPOSITORY = re.compile(r"[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+")
_COMMIT = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")


class BadEvent(Exception):
    """This is no workflow, or none for a pull request; the text says what is missing."""


class Head(NamedTuple):
    """The newest commit of a pull request, as the event has it.

    Attributes:
        commit: The commit.
        owner: Whose repository it comes from; empty where that is gone.
        branch: The branch.
        base: The commit of the branch it is meant for; empty where the event does not say.
        base_branch: That branch.
        run: The run that the event is about; None where it is not about one.
    """

    commit: str
    owner: str = ""
    branch: str = ""
    base: str = ""
    base_branch: str = ""
    run: int | None = None


class Workflow(NamedTuple):
    """Where a workflow runs.

    Attributes:
        api: The address of GitHub's API.
        server: The address of its pages.
        repository: The repository, with its owner.
        default_branch: Its main branch; empty where the event does not say.
        token: What the workflow may do; empty without one.
        head: The commit that the event is about; None where it is about no pull request.
    """

    api: str
    server: str
    repository: str
    default_branch: str
    token: str
    head: Head | None


def read_workflow(environment: Mapping[str, str]) -> Workflow:
    """What the environment of a step says.

    Raises:
        BadEvent: When it is not that of a workflow.
    """
    repository = environment.get("GITHUB_REPOSITORY", "")
    if not _REPOSITORY.fullmatch(repository):
        raise BadEvent("GITHUB_REPOSITORY is not set: this command runs in a workflow of GitHub")
    event = _event(environment.get("GITHUB_EVENT_PATH", ""))
    api = environment.get("GITHUB_API_URL", "") or "https://api.github.com"
    if not api.startswith(("https://", "http://")):
        raise BadEvent(f"GITHUB_API_URL is {api!r}, not an address that starts with https://")
    return Workflow(
        api,
        environment.get("GITHUB_SERVER_URL", "") or "https://github.com",
        repository,
        _text(event, "repository", "default_branch"),
        environment.get("GITHUB_TOKEN", ""),
        _head(event),
    )


def _event(path: str) -> dict[str, Any]:
    if not path:
        return {}
    try:
        read = json.loads(Path(path).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        raise BadEvent(f"the event in {path} cannot be read") from None
    return read if isinstance(read, dict) else {}


def _head(event: dict[str, Any]) -> Head | None:
    if "workflow_run" in event:
        return _of_run(event)
    commit = _text(event, "pull_request", "head", "sha")
    if not _COMMIT.fullmatch(commit):
        return None
    base = _text(event, "pull_request", "base", "sha")
    return Head(
        commit,
        _text(event, "pull_request", "head", "repo", "owner", "login"),
        _text(event, "pull_request", "head", "ref"),
        base if _COMMIT.fullmatch(base) else "",
        _text(event, "pull_request", "base", "ref"),
    )


def _of_run(event: dict[str, Any]) -> Head | None:
    commit = _text(event, "workflow_run", "head_sha")
    about = _text(event, "workflow_run", "event")
    if about != "pull_request" or not _COMMIT.fullmatch(commit):
        return None
    number = event["workflow_run"].get("id")
    return Head(
        commit,
        _text(event, "workflow_run", "head_repository", "owner", "login"),
        _text(event, "workflow_run", "head_branch"),
        run=number if isinstance(number, int) else None,
    )


def _text(event: Any, *keys: str) -> str:
    """A text somewhere in the event; empty if there is none."""
    for key in keys:
        event = event.get(key) if isinstance(event, dict) else None
    return event if isinstance(event, str) else ""
