"""The hooks: those that this repository offers, and those of a repository that begins."""

import datetime as dt
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from strategy_handbook.new_repository import Answers, starter_files
from tests.builds import REPOSITORY

MANIFEST = REPOSITORY / ".pre-commit-hooks.yaml"
HOOKS = {hook["id"]: hook for hook in yaml.safe_load(MANIFEST.read_text("utf-8"))}
STARTER = starter_files(Answers("Riverbend", 2027, "EUR"), dt.date(2027, 3, 1))


def validated(how: str, file: Path) -> str:
    """Return what pre-commit says of a file; nothing if it is right."""
    command = [sys.executable, "-m", "pre_commit", how, file]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr + (f"status {done.returncode}" if done.returncode else "")


# What the entries do is seen in `test_wheel.py`, where they are run as installed.
def test_pre_commit_reads_what_is_offered() -> None:
    assert validated("validate-manifest", MANIFEST) == ""
    assert list(HOOKS) == ["handbook-check", "handbook-build"]
    assert {hook["language"] for hook in HOOKS.values()} == {"python"}
    assert not any(hook["pass_filenames"] for hook in HOOKS.values())


@pytest.mark.parametrize(
    ("path", "hooks"),
    [
        ("plans/plan.yml", ["handbook-check", "handbook-build"]),
        ("marketing/plans/2027/personas/rider.yaml", ["handbook-check", "handbook-build"]),
        ("plans/2027/observations/spring.csv", ["handbook-check", "handbook-build"]),
        ("docs/index.md", ["handbook-build"]),
        ("mkdocs.yml", ["handbook-build"]),
        ("plans.md", []),
        ("README.md", []),
    ],
)
def test_a_hook_runs_when_what_it_reads_has_changed(path: str, hooks: list[str]) -> None:
    assert [id for id, hook in HOOKS.items() if re.search(hook["files"], path)] == hooks


def test_pre_commit_reads_the_settings_of_a_new_repository(tmp_path: Path) -> None:
    file = tmp_path / ".pre-commit-config.yaml"
    file.write_text(STARTER[".pre-commit-config.yaml"], "utf-8")
    assert validated("validate-config", file) == ""
    [repo] = yaml.safe_load(file.read_text("utf-8"))["repos"]
    [hook] = repo["hooks"]
    # The same check as the hook that is offered, with the command that is installed.
    assert (hook["id"], hook["entry"]) == ("handbook-check", HOOKS["handbook-check"]["entry"])
    assert any(re.search(hook["files"], path) for path in STARTER)


def test_the_page_on_checking_names_a_hook_that_is_offered() -> None:
    text = (REPOSITORY / "docs" / "check.md").read_text("utf-8")
    [shown] = re.findall(r'title="\.pre-commit-config\.yaml"\n(.*?)```', text, re.DOTALL)
    [repo] = yaml.safe_load(shown)["repos"]
    assert {hook["id"] for hook in repo["hooks"]} <= HOOKS.keys()
