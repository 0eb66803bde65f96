"""The wheel is complete: what it installs into an empty environment builds a handbook."""

import os
import subprocess
import sys
from pathlib import Path
from shlex import split
from zipfile import ZipFile

import pytest
import yaml

from tests.builds import AS_OF, REPOSITORY

HOOKS = yaml.safe_load((REPOSITORY / ".pre-commit-hooks.yaml").read_text("utf-8"))
ENTRIES = [hook["entry"] for hook in HOOKS]


def run(*command: str | Path, cwd: Path = REPOSITORY) -> str:
    done = subprocess.run(
        command,
        cwd=cwd,
        # What is to be tried is the package that is installed, not one that lies in a path.
        env={key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
        | {"HANDBOOK_AS_OF": AS_OF},
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


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
    # Files whose names begin with a dot are easily left out.
    assert "strategy_handbook/starter/.gitignore" in names


def test_wheel_begins_and_builds_a_handbook_in_an_empty_environment(
    wheel: Path, tmp_path: Path
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

    repository = tmp_path / "riverbend"
    repository.mkdir()
    run(folder / "handbook", "init", "--yes", cwd=repository)
    # What hooks run is all that is to be seen: the first checks, the other builds.
    said = [run(folder / word, *words, cwd=repository) for word, *words in map(split, ENTRIES)]
    assert said[0] == "1 plan, 9 files, 23 records: no findings\n"
    page = repository / "site" / "riverbend-2027" / "initiatives" / "booking-page" / "index.html"
    assert "A booking page that needs no training" in page.read_text("utf-8")
    [needed] = [
        line
        for line in (repository / "requirements.txt").read_text("utf-8").splitlines()
        if "==" in line
    ]
    assert wheel.name.startswith(needed.replace("-", "_").replace("==", "-") + "-")
