"""What the workflows may do: pinned actions, the least permissions, and two halves kept apart."""

import re
from typing import Any

import pytest

import check_workflows
from tests.builds import REPOSITORY
from tests.docs.examples import DOCS
from tests.workflows.steps import ACTION, WORKFLOWS, jobs, read

# Each action that may be used anywhere, with the commit that is its version.
PINS = {
    "actions/checkout": ("3d3c42e5aac5ba805825da76410c181273ba90b1", "v7.0.1"),
    "actions/configure-pages": ("45bfe0192ca1faeb007ade9deae92b16b8254a0d", "v6"),
    "actions/upload-pages-artifact": ("fc324d3547104276b827a68afc52ff2a11cc49c9", "v5"),
    "actions/deploy-pages": ("cd2ce8fcbc39b97be8ca5fce6e763baed58fa128", "v5"),
    "actions/upload-artifact": ("bbbca2ddaa5d8feaa63e36b76fdaad77386f024f", "v7"),
}
READS = {"contents": "read"}
# All that any job may do.
PERMISSIONS: dict[tuple[str, str], dict[str, str]] = {
    ("check.yml", "check"): READS,
    ("check.yml", "code-scanning"): {**READS, "security-events": "write"},
    ("review.yml", "collect"): READS,
    ("review-comment.yml", "comment"): {**READS, "actions": "read", "pull-requests": "write"},
    ("publish.yml", "build"): {**READS, "pages": "read"},
    ("publish.yml", "deploy"): {"pages": "write", "id-token": "write"},
}
USES = re.compile(r"\buses: *([\w./-]+)@(\S+)(?: +# *(\S+))?")

each_workflow = pytest.mark.parametrize("name", WORKFLOWS)


def test_there_are_four() -> None:
    assert set(WORKFLOWS) == {"check.yml", "review.yml", "review-comment.yml", "publish.yml"}


@pytest.mark.parametrize(
    "text",
    [file.read_text("utf-8") for file in [*WORKFLOWS.values(), ACTION, *DOCS.rglob("*.md")]],
    ids=[file.name for file in [*WORKFLOWS.values(), ACTION, *DOCS.rglob("*.md")]],
)
def test_actions_are_pinned(text: str) -> None:
    for name, commit, version in USES.findall(text):
        # The documentation uses the action of this project under a name that everybody replaces.
        if not name.startswith("your-organisation/"):
            assert PINS[name] == (commit, version)


@each_workflow
def test_jobs_may_do_what_they_must(name: str) -> None:
    workflow = read(WORKFLOWS[name])
    assert workflow["permissions"] == {}
    for job, about in workflow["jobs"].items():
        assert about["permissions"] == PERMISSIONS[name, job]
        assert int(about["timeout-minutes"]) <= 15
    assert workflow["concurrency"]["cancel-in-progress"] == (
        "true" if name in ("check.yml", "review.yml") else "false"
    )


@pytest.mark.parametrize("name", ["check.yml", "review.yml"])
def test_what_a_proposal_decides_on_is_shown_no_token(name: str) -> None:
    workflow = read(WORKFLOWS[name])
    assert "pull_request_target" not in str(workflow["on"])
    for job, about in workflow["jobs"].items():
        text = str(about)
        # Alerts are for the main branch alone.
        if (name, job) == ("check.yml", "code-scanning"):
            assert about["if"].startswith("github.event_name == 'push' && ")
        else:
            assert not re.search(r"secrets\.|\btoken\b|GITHUB_TOKEN", text), job


def test_what_may_write_takes_nothing_of_the_proposal_but_a_file() -> None:
    workflow = read(WORKFLOWS["review-comment.yml"])
    [trigger] = workflow["on"]
    assert trigger == "workflow_run"
    assert workflow["on"][trigger] == {
        "workflows": [read(WORKFLOWS["review.yml"])["name"]],
        "types": ["completed"],
    }
    [job] = workflow["jobs"].values()
    assert job["if"] == (
        "github.event.workflow_run.event == 'pull_request' && "
        "github.event.workflow_run.conclusion == 'success'"
    )
    [checkout] = [step for step in job["steps"] if "checkout" in step.get("uses", "")]
    assert checkout["with"] == {"persist-credentials": "false"}
    # In no place but that which keeps two runs for one branch apart.
    assert "head_" not in str(job)


def test_what_is_published_is_built_daily_without_a_cache() -> None:
    text = WORKFLOWS["publish.yml"].read_text("utf-8")
    workflow = read(WORKFLOWS["publish.yml"])
    [schedule] = workflow["on"]["schedule"]
    minute, _hour, *days = schedule["cron"].split()
    assert minute not in ("0", "15", "30", "45")
    assert days == ["*", "*", "*"]
    assert workflow["concurrency"]["group"] == "pages"
    assert "cache" not in re.sub(r"#.*", "", text)


def test_all_history_is_fetched_where_it_is_read() -> None:
    for file, job, steps in jobs():
        for step in steps:
            if step.uses == "actions/checkout":
                whole = step.options.get("fetch-depth") == "0"
                assert whole == (file != "review-comment.yml"), job


def test_no_line_holds_an_expression() -> None:
    for _file, _job, steps in jobs():
        for step in steps:
            assert "${{" not in step.run
            # Each is one command, so what it does is tested with that command.
            assert "\n" not in step.run


def test_the_action_asks_for_what_it_documents() -> None:
    action: Any = read(ACTION)
    assert set(action["inputs"]) == {"plans", "fail-on", "as-of", "sarif", "version"}
    assert all(about["description"].endswith(".") for about in action["inputs"].values())
    page = (DOCS / "publish.md").read_text("utf-8")
    for name in action["inputs"]:
        assert f"| `{name}` |" in page


def test_they_are_part_of_lint() -> None:
    makefile = (REPOSITORY / "Makefile").read_text("utf-8")
    lint = makefile.partition("\nlint:")[2].partition("\n\n")[0]
    assert "tools/check_workflows.py" in lint
    assert next(iter(WORKFLOWS.values())).parent == check_workflows.WORKFLOWS
