"""A site with plans of extreme sizes, and the command that prints."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from filelock import FileLock

from tests.browser.pages_server import serve
from tests.browser.paper.large_plan import large_plan
from tests.builds import run_build

COMMAND = "from strategy_handbook.cli import main; main()"
MKDOCS_YML = """\
site_name: Large and small
theme: {name: material, font: false, palette: {scheme: slate}}
plugins: [search, strategy-handbook]
"""
SMALL = """\
plan: {name: Zehn Zeilen, locale: de, start: 2027-01-01, end: 2027-12-31}
initiatives:
  akku: {name: Akku, start: 2027-01-10, end: 2027-04-30, handovers: [fruehling]}
campaigns:
  fruehling: {name: Frühling, start: 2027-05-01, end: 2027-06-30}
"""


@dataclass(frozen=True)
class Said:
    """How the command ended, and what it said."""

    status: int
    out: str
    err: str


@pytest.fixture(scope="session")
def handbook_print(chromium: str) -> Callable[..., Said]:
    """Return a function that runs `handbook print` with some words."""

    def run(*words: str | Path) -> Said:
        done = subprocess.run(
            [sys.executable, "-c", COMMAND, "print", *words],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            env=os.environ | {"HANDBOOK_CHROMIUM": chromium},
        )
        return Said(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture(scope="session")
def extremes(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Return a site with a plan that is too large for a sheet, one that is small, and a bare one."""
    base = tmp_path_factory.getbasetemp()
    root = (base if worker_id == "master" else base.parent) / "extremes"
    with FileLock(f"{root}.lock"):
        if not (root / "site").exists():
            plans = {"large": large_plan(), "small": SMALL, "bare": "plan: {name: Bare}\n"}
            files = {f"plans/{id}/plan.yml": plan for id, plan in plans.items()}
            for path, text in {**files, "mkdocs.yml": MKDOCS_YML, "docs/index.md": "# X\n"}.items():
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                (root / path).write_text(text, "utf-8")
            built = run_build(root, root / "site")
            assert built.exit_code == 0, built.log
    return root / "site"


@pytest.fixture(scope="session")
def extremes_address(extremes: Path) -> Iterator[str]:
    """Serve that site and return its address, ending in a slash."""
    with serve(extremes) as address:
        yield address
