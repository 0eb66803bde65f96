"""The story of twelve changes, through both halves of `handbook review`: each gets its comment.

The comments stand in `tests/review/comments/`; what they say is decided there. Here they make the whole
way, through a file and a GitHub that has limits.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from strategy_handbook import cli
from tests.github.fake_github import TOKEN, FakeGitHub
from tests.repository import git
from tests.review.story import BRANCHES, DAY, tell

COMMENTS = Path(__file__).parents[1] / "review" / "comments"


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("story") / "harbour"
    tell(root)
    return root


@pytest.fixture
def review(
    github: FakeGitHub,
    story: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[..., int]:
    """Return a function that runs one half of the command for a branch: its status."""
    monkeypatch.chdir(story)

    def run(branch: str, *words: str) -> int:
        commit = git(story, "rev-parse", branch).strip()
        head = {"id": 7, "event": "pull_request", "head_sha": commit, "head_branch": branch}
        owner = {"head_repository": {"owner": {"login": "somebody"}}}
        event = tmp_path / "event.json"
        event.write_text(json.dumps({"workflow_run": {**head, **owner}}), "utf-8")
        for name, value in {
            "GITHUB_REPOSITORY": "riverbend/plans",
            "GITHUB_API_URL": github.url,
            "GITHUB_SERVER_URL": "https://git.example",
            "GITHUB_EVENT_PATH": str(event),
            "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
            "GITHUB_TOKEN": TOKEN,
        }.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(sys, "argv", ["handbook", "review", *words])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        return int(ended.value.code or 0)

    return run


@pytest.mark.parametrize("branch", BRANCHES)
def test_a_proposal_gets_its_comment(
    branch: str,
    github: FakeGitHub,
    story: Path,
    review: Callable[..., int],
    tmp_path: Path,
) -> None:
    out = tmp_path / "review.json"
    words = ("--base", "main", "--head", branch, "--as-of", DAY, "--out", str(out))
    assert review(branch, "collect", *words) == 0
    github.artifact(7, out.read_bytes())
    github.pull(5, commit=git(story, "rev-parse", branch).strip(), owner="somebody", branch=branch)

    assert review(branch, "post") == 0

    verdict = json.loads(out.read_text("utf-8"))["verdict"]
    bodies = github.bodies(5)
    assert len(bodies) == (verdict != "none")
    if bodies:
        told = bodies[0]
        for name in ("main", branch):
            commit = git(story, "rev-parse", name).strip()
            told = told.replace(commit, f"({name})").replace(commit[:10], f"({name})")
        kept = (COMMENTS / f"{branch}.md").read_text("utf-8")
        assert told.replace("/riverbend/plans/blob", "/harbour/plans/blob") == kept
