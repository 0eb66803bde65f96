"""`handbook upload-sarif`: what GitHub is handed, and what is said where it refuses."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from strategy_handbook import cli
from tests.github.fake_github import FORK_TOKEN, HEAD, TOKEN, FakeGitHub

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(
    github: FakeGitHub,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Run:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x.sarif").write_text('{"version": "2.1.0"}')

    def run(file: str = "x.sarif", token: str = TOKEN, **changed: str) -> tuple[int, str, str]:
        for name, value in {
            "GITHUB_REPOSITORY": "riverbend/plans",
            "GITHUB_API_URL": github.url,
            "GITHUB_TOKEN": token,
            "GITHUB_SHA": HEAD,
            "GITHUB_REF": "refs/heads/main",
            **changed,
        }.items():
            monkeypatch.setenv(name, value)
        monkeypatch.delenv("GITHUB_EVENT_PATH", raising=False)
        monkeypatch.setattr(sys, "argv", ["handbook", "upload-sarif", file])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        code = ended.value.code
        return code if isinstance(code, int) else 0, *capsys.readouterr()

    return run


def test_it_is_handed_over(github: FakeGitHub, run: Run) -> None:
    assert run() == (0, "x.sarif: handed to code scanning for aaaaaaaaa on refs/heads/main\n", "")
    assert github.scans == [
        {"commit_sha": HEAD, "ref": "refs/heads/main", "sarif": {"version": "2.1.0"}}
    ]


def test_a_refusal_fails_for_it_was_asked_for(run: Run) -> None:
    assert run(token=FORK_TOKEN) == (
        1,
        "",
        "handbook: the findings were not handed over: GitHub answers 403: Resource not accessible "
        "by integration\n",
    )


def test_there_is_no_file(run: Run) -> None:
    assert run("y.sarif") == (
        4,
        "",
        "handbook: y.sarif cannot be read: No such file or directory\n",
    )


def test_this_is_no_workflow(run: Run) -> None:
    status, out, err = run(GITHUB_REPOSITORY="")
    assert (status, out) == (2, "")
    assert err == (
        "handbook: GITHUB_REPOSITORY is not set: this command runs in a workflow of GitHub\n"
    )
