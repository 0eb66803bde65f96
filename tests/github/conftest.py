"""What the tests of GitHub share: a GitHub of our own, and the API as our program asks it."""

from collections.abc import Iterator

import pytest

from strategy_handbook.github import Api, Head, Workflow
from tests.github import fake_github
from tests.github.fake_github import HEAD, REPOSITORY, TOKEN, FakeGitHub


@pytest.fixture
def github(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeGitHub]:
    """Return a GitHub of our own, which no proxy stands before."""
    monkeypatch.setenv("no_proxy", "*")
    with fake_github.running() as service:
        yield service


@pytest.fixture
def pauses() -> list[float]:
    """Return the list of all pauses, none of which is really made."""
    return []


@pytest.fixture
def api(github: FakeGitHub, pauses: list[float]) -> Api:
    """Return the API with the token of a workflow."""
    return Api(github.url, TOKEN, "tests", pauses.append)


@pytest.fixture
def workflow(github: FakeGitHub) -> Workflow:
    """Return a workflow that runs for the proposal of a fork."""
    head = Head(HEAD, "riverbend", "proposal", run=7)
    return Workflow(github.url, "https://github.test", REPOSITORY, "main", TOKEN, head)
