"""A machine that runs the jobs of workflows as GitHub's would, against a GitHub of our own.

Two programs are stand-ins. `python3 -m venv` makes an environment in which `handbook` and `mkdocs` are
the ones under test; and `pip` there only writes down what it was asked for, because tests reach no index:
that the package can be installed is the business of `tests/test_wheel.py`. Everything else is run as it is
written, by bash. Of actions, those that move files are played as far as later steps see them.
"""

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.builds import REPOSITORY
from tests.github.fake_github import TOKEN, FakeGitHub
from tests.repository import git
from tests.workflows.steps import Step

_EXPRESSION = re.compile(r"\$\{\{ *(.*?) *\}\}")
_HANDBOOK = "from strategy_handbook.cli import main; main()"
_PYTHON = shlex.quote(sys.executable)
_PROGRAMS = {
    "pip": 'printf "%s\\n" "$*" >> "$ASKED_OF_PIP"',
    "handbook": f'exec {_PYTHON} -c "{_HANDBOOK}" "$@"',
    "mkdocs": f'exec {_PYTHON} -m mkdocs "$@"',
}


@dataclass(frozen=True)
class Ran:
    """What became of a step."""

    status: int
    out: str
    err: str
    summary: str


@dataclass
class Machine:
    """A machine with a checkout of a repository.

    Args:
        scratch: A folder for all that is not the checkout.
        checkout: The repository, as it was checked out.
        github: Where the API is.
        event: What has happened.
        expressions: What stands between `${{` and `}}`, with what GitHub puts there.
    """

    scratch: Path
    checkout: Path
    github: FakeGitHub
    event: Mapping[str, Any]
    expressions: dict[str, str] = field(default_factory=dict)
    # The run that artifacts belong to.
    number: int = 7

    def __post_init__(self) -> None:
        programs = self.scratch / "programs"
        programs.mkdir(parents=True)
        for name, line in _PROGRAMS.items():
            _write_program(programs / name, line)
        made = " ".join(shlex.quote(str(programs / name)) for name in _PROGRAMS)
        first = self.scratch / "first-in-path"
        first.mkdir()
        _write_program(
            first / "python3",
            f'[ "$1 $2" = "-m venv" ] || exec {_PYTHON} "$@"\n'
            f'mkdir -p "$3/bin" && cp {made} "$3/bin/"',
        )
        (self.scratch / "event.json").write_text(json.dumps(self.event), "utf-8")

    def play(self, step: Step) -> Ran:
        """Run a step, or play the action that it uses."""
        if step.run:
            return self._run(step)
        ACTIONS[step.uses](self, step)
        return Ran(0, "", "", "")

    def filled_in(self, text: str) -> str:
        """A text with its expressions filled in; one that nobody has thought of fails."""
        return _EXPRESSION.sub(lambda found: self.expressions[found[1]], text)

    @property
    def asked_of_pip(self) -> list[str]:
        asked = self.scratch / "pip.txt"
        return asked.read_text("utf-8").splitlines() if asked.exists() else []

    def _run(self, step: Step) -> Ran:
        # What is written in a line of a workflow itself would be read by the shell.
        assert "${{" not in step.run, step.key
        summary = self.scratch / "summary.md"
        summary.write_text("")
        shell = (
            ["bash", "--noprofile", "--norc", "-eo", "pipefail"] if step.shell else ["bash", "-e"]
        )
        done = subprocess.run(
            [*shell, "-c", step.run],
            cwd=self.checkout,
            env={
                **self._environment(),
                "GITHUB_STEP_SUMMARY": str(summary),
                **{name: self.filled_in(value) for name, value in step.env.items()},
            },
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        return Ran(done.returncode, done.stdout, done.stderr, summary.read_text("utf-8"))

    def _environment(self) -> dict[str, str]:
        kept = (
            "PYTHONPATH",
            "HOME",
            "LANG",
            "TMPDIR",
            "COVERAGE_PROCESS_START",
            "COVERAGE_PROCESS_CONFIG",
        )
        return {
            **{name: os.environ[name] for name in kept if name in os.environ},
            "PATH": f"{self.scratch / 'first-in-path'}:{os.environ['PATH']}",
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_API_URL": self.github.url,
            "GITHUB_SERVER_URL": "https://github.test",
            "GITHUB_REPOSITORY": "riverbend/plans",
            "GITHUB_EVENT_PATH": str(self.scratch / "event.json"),
            "GITHUB_SHA": git(self.checkout, "rev-parse", "HEAD").strip(),
            "GITHUB_REF": "refs/heads/main",
            "GITHUB_ACTION_PATH": str(REPOSITORY),
            "RUNNER_TEMP": str(self.scratch),
            "HANDBOOK_AS_OF": "2027-03-01",
            "ASKED_OF_PIP": str(self.scratch / "pip.txt"),
            "no_proxy": "*",
        }

    def _check_out(self, step: Step) -> None:
        assert step.options["persist-credentials"] == "false", step.key
        # The default is the proposal merged for a pull request, else the main branch.
        assert "ref" not in step.options, step.key
        assert "repository" not in step.options, step.key

    def _keep_artifact(self, step: Step) -> None:
        kept = self.checkout / step.options["path"]
        assert kept.exists(), f"{step.key}: {kept} is missing"
        assert step.options["if-no-files-found"] == "error"
        if kept.is_file():
            self.github.artifact(self.number, kept.read_bytes(), name=step.options["name"])

    def _keep_site(self, step: Step) -> None:
        site = self.checkout / step.options["path"]
        assert (site / "index.html").is_file(), step.key
        # The action puts in what a link leads to, wherever that is.
        assert not [path for path in site.rglob("*") if path.is_symlink()]

    def _tell_address(self, step: Step) -> None:
        self.expressions["steps.pages.outputs.base_url"] = "https://riverbend.github.test/plans"

    def _nothing(self, step: Step) -> None:
        pass


ACTIONS = {
    "actions/checkout": Machine._check_out,
    "actions/upload-artifact": Machine._keep_artifact,
    "actions/configure-pages": Machine._tell_address,
    "actions/upload-pages-artifact": Machine._keep_site,
    "actions/deploy-pages": Machine._nothing,
}
EXPRESSIONS = {"github.token": TOKEN}


def _write_program(file: Path, script: str) -> None:
    file.write_text(f"#!/usr/bin/env bash\n{script}\n", "utf-8")
    file.chmod(0o755)
