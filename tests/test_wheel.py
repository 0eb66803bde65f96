"""The wheel is complete: what it installs into an empty environment builds a handbook."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.builds import REPOSITORY, Build

PLAN = """\
plan:
  name: Riverbend Cycles 2027
  start: 2027-01-01
  end: 2027-12-31
personas:
  fleet-manager:
    name: Fleet manager
campaigns:
  spring-fleet-trial:
    name: Spring fleet trial
    personas: [fleet-manager]
    start: 2027-03-01
    end: 2027-05-31
"""


def run(*command: str | Path) -> None:
    done = subprocess.run(
        command,
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder)
    [built] = folder.glob("*.whl")
    return built


def test_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    sources = REPOSITORY / "plugins"
    package = {
        file.relative_to(sources).as_posix()
        for file in (sources / "strategy_handbook").rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert package <= names
    assert {Path(name).suffix for name in names} >= {".py", ".css", ".html"}


def test_wheel_builds_a_handbook_in_an_empty_environment(
    wheel: Path,
    tmp_path: Path,
    project: Callable[[Mapping[str, str]], Path],
    build: Callable[..., Build],
) -> None:
    environment = tmp_path / "environment"
    run(sys.executable, "-m", "venv", environment)
    folder = environment / ("Scripts" if os.name == "nt" else "bin")
    python = folder / "python"
    # What a build does not run need not be compiled.
    quick = ("--quiet", "--disable-pip-version-check", "--no-compile")
    install = (python, "-m", "pip", "install", *quick)
    run(*install, "--require-hashes", "-r", "requirements/site.txt")
    run(*install, "--no-deps", "--no-index", wheel)

    built = build(project({"plans/plan.yml": PLAN}), python=python)

    assert built.exit_code == 0, built.log
    assert "Spring fleet trial" in built.html("plan/campaigns/spring-fleet-trial")
    run(folder / "handbook", "--help")
