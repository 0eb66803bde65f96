"""Workflows taken apart: every job with its steps, as GitHub would run them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.builds import REPOSITORY

FOLDER = REPOSITORY / "plugins/strategy_handbook/starter/.github/workflows"
WORKFLOWS = {file.name: file for file in sorted(FOLDER.glob("*.yml"))}
ACTION = REPOSITORY / "action.yml"


@dataclass(frozen=True)
class Step:
    """One step of a job."""

    file: str
    job: str
    name: str
    uses: str
    run: str
    shell: str
    env: Mapping[str, str]
    options: Mapping[str, Any]

    @property
    def key(self) -> tuple[str, str, str]:
        return self.file, self.job, self.name


def read(file: Path) -> Any:
    # YAML 1.1 takes the key `on` for a truth; as texts alone the keys are what they look like.
    return yaml.load(file.read_text("utf-8"), yaml.BaseLoader)


def jobs() -> Iterator[tuple[str, str, list[Step]]]:
    """All jobs of all workflows, and the action as one."""
    for name, file in WORKFLOWS.items():
        workflow = read(file)
        for job, about in workflow["jobs"].items():
            env = {**workflow.get("env", {}), **about.get("env", {})}
            yield name, job, [_step(name, job, one, env) for one in about["steps"]]
    action = read(ACTION)
    yield ACTION.name, "", [_step(ACTION.name, "", one, {}) for one in action["runs"]["steps"]]


def _step(file: str, job: str, one: Mapping[str, Any], env: Mapping[str, str]) -> Step:
    uses = one.get("uses", "").partition("@")[0]
    return Step(
        file,
        job,
        one.get("name", uses),
        uses,
        one.get("run", ""),
        one.get("shell", ""),
        {**env, **one.get("env", {})},
        one.get("with", {}),
    )
