"""What a workflow knows: read from the environment and the event, whatever stands in them."""

import json
from pathlib import Path
from typing import Any

import pytest

from strategy_handbook.github import BadEvent, Head, read_workflow
from tests.github.fake_github import HEAD

ENVIRONMENT = {
    "GITHUB_REPOSITORY": "riverbend/plans",
    "GITHUB_API_URL": "https://github.example/api/v3",
    "GITHUB_SERVER_URL": "https://github.example",
    "GITHUB_TOKEN": "t",
}
BASE = "c" * 40
PULL_REQUEST = {
    "repository": {"default_branch": "main"},
    "pull_request": {
        "number": 3,
        "head": {"sha": HEAD, "ref": "proposal", "repo": {"owner": {"login": "somebody"}}},
        "base": {"sha": BASE, "ref": "main"},
    },
}
RUN = {
    "repository": {"default_branch": "main"},
    "workflow_run": {
        "id": 7,
        "event": "pull_request",
        "head_sha": HEAD,
        "head_branch": "proposal",
        "head_repository": {"owner": {"login": "somebody"}},
    },
}


def head(event: Any, tmp_path: Path) -> Head | None:
    file = tmp_path / "event.json"
    file.write_text(event if isinstance(event, str) else json.dumps(event), "utf-8")
    return read_workflow({**ENVIRONMENT, "GITHUB_EVENT_PATH": str(file)}).head


def test_the_environment_of_a_server_of_ones_own() -> None:
    found = read_workflow(ENVIRONMENT)
    assert found == (
        "https://github.example/api/v3", "https://github.example", "riverbend/plans", "", "t", None,
    )  # fmt: skip
    less = read_workflow({"GITHUB_REPOSITORY": "riverbend/plans"})
    assert less[:2] == ("https://api.github.com", "https://github.com")
    assert less.token == ""


def test_a_pull_request(tmp_path: Path) -> None:
    assert head(PULL_REQUEST, tmp_path) == Head(HEAD, "somebody", "proposal", BASE, "main")


def test_a_run_for_a_pull_request(tmp_path: Path) -> None:
    assert head(RUN, tmp_path) == Head(HEAD, "somebody", "proposal", run=7)


def test_a_fork_that_is_gone(tmp_path: Path) -> None:
    run = {**RUN["workflow_run"], "head_repository": None}
    assert head({"workflow_run": run}, tmp_path) == Head(HEAD, "", "proposal", run=7)


@pytest.mark.parametrize(
    "event",
    [
        {},
        [],
        {"workflow_run": None},
        {"workflow_run": {**RUN["workflow_run"], "event": "push"}},
        {"workflow_run": {**RUN["workflow_run"], "head_sha": "main; rm"}},
        {"pull_request": {"head": {"sha": "main"}}},
        {"pull_request": {"head": None}},
        {"schedule": "x"},
    ],
)
def test_nothing_about_a_pull_request(event: Any, tmp_path: Path) -> None:
    assert head(event, tmp_path) is None


@pytest.mark.parametrize(
    "text", ["", "{", "[" * 100_000, "\ud800".encode("utf-8", "surrogatepass")]
)
def test_an_event_that_cannot_be_read(text: str | bytes, tmp_path: Path) -> None:
    file = tmp_path / "event.json"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(BadEvent, match=r"the event in .*event\.json cannot be read"):
        read_workflow({**ENVIRONMENT, "GITHUB_EVENT_PATH": str(file)})


@pytest.mark.parametrize("name", ["", "plans", "a/b/c", "a/../b?x=", "a /b"])
def test_no_workflow(name: str) -> None:
    with pytest.raises(BadEvent, match="this command runs in a workflow of GitHub"):
        read_workflow({**ENVIRONMENT, "GITHUB_REPOSITORY": name})


def test_an_api_that_is_no_address() -> None:
    with pytest.raises(BadEvent, match="not an address that starts with https://"):
        read_workflow({**ENVIRONMENT, "GITHUB_API_URL": "file:///etc"})
