"""`handbook review`: from two commits to a comment, and what is said where there can be none."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from strategy_handbook import cli
from strategy_handbook.review.reading import LARGEST
from tests.github.fake_github import BOT, FORK_TOKEN, HEAD, TOKEN, FakeGitHub
from tests.repository import git, save

PLAN = """\
plan: {name: Riverbend, start: 2027-01-01, end: 2027-12-31, currency: EUR}
initiatives: {battery: {name: Battery, start: 2027-01-01, end: 2027-03-31}}
campaigns:
  spring: {name: Spring fleet trial, start: 2027-03-01, end: 2027-05-31}
"""
LATER = PLAN.replace("2027-05-31}", "2027-06-14}")
MARKER = "<!-- strategy-handbook: review -->"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a clone in which a proposal has left the main branch, which has gone on since."""
    root = tmp_path / "clone"
    root.mkdir()
    save(root, {"plans/plan.yml": PLAN})
    git(root, "switch", "--quiet", "--create", "proposal")
    save(root, {"plans/plan.yml": LATER})
    git(root, "switch", "--quiet", "main")
    save(root, {"plans/more.yml": "personas: {buyer: {name: Buyer}}\n"})
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def run(
    github: FakeGitHub,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Run:
    """Return a function that runs the command as a step of a workflow: status, output, errors."""

    def run(*words: str, event: Any = None, token: str = TOKEN) -> tuple[int, str, str]:
        (tmp_path / "event.json").write_text(json.dumps(event))
        for name, value in {
            "GITHUB_REPOSITORY": "riverbend/plans",
            "GITHUB_API_URL": github.url,
            "GITHUB_SERVER_URL": "https://github.test",
            "GITHUB_EVENT_PATH": str(tmp_path / "event.json"),
            "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
            "GITHUB_TOKEN": token,
            "HANDBOOK_AS_OF": "2027-03-01",
        }.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr("strategy_handbook.github.api.PAUSES", (0.0,))
        monkeypatch.setattr(sys, "argv", ["handbook", "review", *words])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        code = ended.value.code
        return code if isinstance(code, int) else 0, *capsys.readouterr()

    return run


def commit(root: Path, revision: str) -> str:
    return git(root, "rev-parse", revision).strip()


def pull_request(head: str, base: str) -> dict[str, Any]:
    about = {"sha": head, "ref": "proposal", "repo": {"owner": {"login": "somebody"}}}
    return {"pull_request": {"head": about, "base": {"sha": base, "ref": "main"}}}


def workflow_run(head: str) -> dict[str, Any]:
    about = {
        "id": 7,
        "event": "pull_request",
        "head_sha": head,
        "head_branch": "proposal",
        "head_repository": {"owner": {"login": "somebody"}},
    }
    return {"workflow_run": about, "repository": {"default_branch": "main"}}


@pytest.fixture
def collected(github: FakeGitHub, run: Run, repository: Path, tmp_path: Path) -> bytes:
    """Return what the untrusted half has left, which lies in its artifact too."""
    event = pull_request(commit(repository, "proposal"), commit(repository, "main"))
    assert run("collect", event=event) == (0, "review.json: 0 added, 1 changed, 0 removed\n", "")
    (tmp_path / "summary.md").rename(tmp_path / "summary-of-collect.md")
    content = Path("review.json").read_bytes()
    github.artifact(7, content)
    return content


def changed(content: bytes, **values: Any) -> bytes:
    return json.dumps({**json.loads(content), **values}).encode()


def test_a_proposal_is_compared_with_where_it_began(
    collected: bytes, repository: Path, tmp_path: Path
) -> None:
    review = json.loads(collected)
    # Not with the main branch of today, where somebody has added a persona.
    assert review["base"]["commit"] == commit(repository, "main~1")
    assert review["head"]["commit"] == commit(repository, "proposal")
    assert (review["added"], review["changed"], review["removed"]) == (0, 1, 0)
    summary = (tmp_path / "summary-of-collect.md").read_text("utf-8")
    assert "Spring fleet trial" in summary
    assert f"https://github.test/riverbend/plans/blob/{review['head']['commit']}/plans/" in summary


def test_what_a_proposal_has_taken_in_from_the_main_branch_is_not_its_own(
    run: Run, repository: Path
) -> None:
    # The event still names the commit of the main branch that the proposal began at.
    began = commit(repository, "main~1")
    git(repository, "switch", "--quiet", "proposal")
    git(repository, "merge", "--quiet", "--no-edit", "main")
    git(repository, "update-ref", "refs/remotes/origin/main", "main")
    run("collect", event=pull_request(commit(repository, "proposal"), began))
    review = json.loads(Path("review.json").read_text("utf-8"))
    assert review["base"]["commit"] == commit(repository, "main")
    assert (review["added"], review["changed"]) == (0, 1)


def test_outside_of_a_workflow_it_is_the_work_tree_against_the_main_branch(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("GITHUB_EVENT_PATH", "GITHUB_STEP_SUMMARY", "GITHUB_REPOSITORY"):
        monkeypatch.delenv(name, raising=False)
    (repository / "plans/plan.yml").write_text(LATER)
    monkeypatch.setattr(sys, "argv", ["handbook", "review", "collect", "--out", "out/x.json"])
    with pytest.raises(SystemExit):
        cli.main()
    assert capsys.readouterr() == ("out/x.json: 0 added, 1 changed, 0 removed\n", "")
    assert json.loads(Path("out/x.json").read_text("utf-8"))["head"]["commit"] == ""


def test_a_clone_that_was_cut_off_is_told(run: Run, repository: Path, tmp_path: Path) -> None:
    event = pull_request(commit(repository, "proposal"), commit(repository, "main"))
    git(tmp_path, "clone", "--quiet", "--depth=1", repository.as_uri(), "cut")
    status, out, err = run("collect", "--plans", str(tmp_path / "cut/plans"), event=event)
    assert (status, out) == (2, "")
    assert err.endswith(
        " has left the main branch: this clone has only a part of its history; fetch all of it: "
        "`fetch-depth: 0` for actions/checkout, `git fetch --unshallow` by hand\n"
    )


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("--plans", "nowhere"), 3, "there is no folder nowhere; name it with --plans"),
        (("--as-of", "soon"), 2, "--as-of is `soon`, not a day such as 2027-03-01"),
        (("--out", "plans/plan.yml/x"), 4, "plans/plan.yml/x cannot be written: File exists"),
    ],
)
def test_what_cannot_be_collected_is_told(
    run: Run, repository: Path, words: tuple[str, ...], status: int, said: str
) -> None:
    assert run("collect", "--base", "main", *words) == (status, "", f"handbook: {said}\n")


def test_the_comment_is_written_and_kept_up_to_date(
    github: FakeGitHub, run: Run, repository: Path, collected: bytes, tmp_path: Path
) -> None:
    head = commit(repository, "proposal")
    github.pull(3, commit=head, owner="somebody")
    status, out, err = run("post", event=workflow_run(head))
    assert (status, err) == (0, "")
    assert out.startswith("handbook: comment on pull request #3 written: https://github.test/")
    [body] = github.bodies(3)
    assert body.startswith(MARKER)
    assert f"/blob/{head}/plans/plan.yml#L" in body
    assert not (tmp_path / "summary.md").exists()

    status, out, _ = run("post", event=workflow_run(head))
    assert out.startswith("handbook: the comment on pull request #3 says so already: ")
    assert github.bodies(3) == [body]


def test_the_number_of_the_pull_request_never_comes_from_the_proposal(
    github: FakeGitHub, run: Run, repository: Path, collected: bytes
) -> None:
    head = commit(repository, "proposal")
    github.pull(3, commit=head, owner="somebody")
    # No field of the file could name one: a further field is refused, whatever it is called.
    github.artifact(7, changed(collected, number=1))
    assert run("post", event=workflow_run(head)) == (
        4,
        "",
        "handbook: the review is refused: the file has not the form of a review "
        "(additionalProperties)\n",
    )
    assert github.changes() == []


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "the file is no JSON"),
        (b"\xff\xfe", "the file is no JSON"),
        (b"[" * 200_000, "the file is nested too deep"),
        (b"{}", "the file has not the form of a review (required)"),
        (b'{"a": NaN}', "the file is no JSON"),
    ],
)
def test_what_is_no_review_is_refused(
    github: FakeGitHub, run: Run, repository: Path, content: bytes, said: str
) -> None:
    github.artifact(7, content)
    status, out, err = run("post", event=workflow_run(HEAD))
    assert (status, out, err) == (4, "", f"handbook: the review is refused: {said}\n")
    assert github.changes() == []


def test_a_file_that_is_too_large_is_refused(run: Run, repository: Path) -> None:
    Path("large.json").write_bytes(b" " * (LARGEST + 1_000))
    status, out, err = run("post", "large.json", event=workflow_run(HEAD))
    assert (status, out) == (4, "")
    assert err == (
        f"handbook: the review is refused: the file has {LARGEST + 1:,} bytes; a review has "
        f"{LARGEST:,} at most\n"
    )


def test_a_review_of_another_commit_is_refused(
    github: FakeGitHub, run: Run, repository: Path, collected: bytes
) -> None:
    github.pull(3, commit=HEAD, owner="somebody")
    assert run("post", event=workflow_run(HEAD)) == (
        4,
        "",
        "handbook: the review is not of the commit aaaaaaaaa that the event is about\n",
    )
    assert github.changes() == []


def test_nothing_changed_begins_no_comment(github: FakeGitHub, run: Run, repository: Path) -> None:
    head = commit(repository, "main")
    github.pull(3, commit=head, owner="somebody")
    run("collect", event=pull_request(head, head))
    assert run("post", "review.json", event=workflow_run(head)) == (
        0,
        "handbook: nothing has changed in the plan, so pull request #3 gets no comment\n",
        "",
    )
    github.comment(3, f"{MARKER}\nold", BOT)
    run("post", "review.json", event=workflow_run(head))
    assert [body for body in github.bodies(3) if "old" in body] == []


def test_a_token_of_a_fork_gets_a_summary(
    github: FakeGitHub, run: Run, repository: Path, collected: bytes, tmp_path: Path
) -> None:
    head = commit(repository, "proposal")
    github.pull(3, commit=head, owner="somebody")
    event = pull_request(head, commit(repository, "main"))
    assert run("post", "review.json", event=event, token=FORK_TOKEN) == (
        0,
        "handbook: no comment was written, so here is the summary: the token may not do it (GitHub "
        "answers 403: Resource not accessible by integration)\n",
        "",
    )
    assert "Spring fleet trial" in (tmp_path / "summary.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("method", "ends", "status", "why"),
    [
        ("GET", "/pulls", 401, "the token may not do it (GitHub answers 401: status 401)"),
        ("GET", "/pulls", 404, "the token may not do it (GitHub answers 404: status 404)"),
        ("GET", "/comments", 429, "GitHub answers 429: status 429"),
        ("GET", "/comments", 500, "GitHub answers 500: status 500"),
        ("POST", "/comments", 422, "GitHub answers 422: status 422"),
        ("POST", "/comments", 502, "GitHub answers 502: status 502"),
    ],
)
def test_whatever_github_answers_a_summary_remains(
    github: FakeGitHub,
    run: Run,
    repository: Path,
    collected: bytes,
    tmp_path: Path,
    method: str,
    ends: str,
    status: int,
    why: str,
) -> None:
    head = commit(repository, "proposal")
    github.pull(3, commit=head, owner="somebody")
    github.fail(method, ends, status, times=9)
    assert run("post", event=workflow_run(head)) == (
        0,
        f"handbook: no comment was written, so here is the summary: {why}\n",
        "",
    )
    assert "Spring fleet trial" in (tmp_path / "summary.md").read_text("utf-8")


def test_without_a_token_there_is_no_artifact(
    github: FakeGitHub, run: Run, repository: Path, collected: bytes
) -> None:
    assert run("post", event=workflow_run(HEAD), token="") == (
        0,
        "handbook: no comment was written: there is no GITHUB_TOKEN (GitHub answers 401: Requires "
        "authentication)\n",
        "",
    )


def test_a_pull_request_that_was_closed_is_told(
    github: FakeGitHub, run: Run, repository: Path, collected: bytes
) -> None:
    head = commit(repository, "proposal")
    github.pull(3, commit=head, owner="somebody", state="closed")
    assert run("post", event=workflow_run(head)) == (
        0,
        "handbook: no comment was written: pull request #3 was closed in the meantime\n",
        "",
    )


def test_what_a_comment_has_no_room_for_stands_in_the_summary(
    github: FakeGitHub, run: Run, repository: Path, tmp_path: Path
) -> None:
    entries = "".join(
        f"  item-{number}: {{name: {'A long name of a persona ' * 4}{number}}}\n"
        for number in range(900)
    )
    git(repository, "switch", "--quiet", "proposal")
    save(repository, {"plans/many.yml": f"personas:\n{entries}"})
    head = commit(repository, "proposal")
    github.pull(3, commit=head, owner="somebody")
    run("collect", event=pull_request(head, commit(repository, "main")))
    (tmp_path / "summary.md").unlink()
    status, out, _ = run("post", "review.json", event=workflow_run(head))
    assert status == 0
    assert out.endswith("; all of it is in the summary of this step\n")
    [body] = github.bodies(3)
    assert len(body) < 65_536
    assert (tmp_path / "summary.md").read_text("utf-8").count("A long name of a persona") >= 3_600


@pytest.mark.parametrize("event", [{}, {"push": {}}, {"workflow_run": {"event": "push"}}])
def test_an_event_without_a_pull_request(run: Run, repository: Path, event: Any) -> None:
    assert run("post", event=event) == (
        2,
        "",
        "handbook: the event is not about a pull request: see `handbook review post --help`\n",
    )


def test_a_file_must_be_named_where_the_event_is_about_no_run(run: Run, repository: Path) -> None:
    assert run("post", event=pull_request(HEAD, HEAD)) == (
        2,
        "",
        "handbook: name the file that `handbook review collect` wrote: the event is about no run\n",
    )
    assert run("post", "nowhere.json", event=pull_request(HEAD, HEAD)) == (
        4,
        "",
        "handbook: nowhere.json cannot be read: No such file or directory\n",
    )


def test_a_run_that_left_nothing(run: Run, repository: Path) -> None:
    assert run("post", event=workflow_run(HEAD)) == (
        4,
        "",
        "handbook: run 7 has no artifact strategy-handbook-review\n",
    )
