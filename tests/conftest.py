"""What all tests share: throw-away projects, real builds of them, and the built sample handbook."""

import os
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from textwrap import dedent

import pytest
from filelock import FileLock
from hypothesis import settings

from strategy_handbook.plan.amounts import read_money, read_target
from strategy_handbook.plan.dates import read_date
from tests.builds import REPOSITORY, Build, run_build
from tests.hostile import planted_site

# The same examples in every run, so that a red test is the fault of the change at hand.
# HYPOTHESIS_PROFILE=default looks for new ones.
# No deadline: how long an example takes depends on what else the machine does.
settings.register_profile("repeatable", derandomize=True, database=None, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))

MKDOCS_YML = """\
site_name: A handbook under test
theme:
  name: material
  font: false
plugins:
  - search
  - strategy-handbook
"""

INDEX_MD = """\
# A handbook under test
"""


@pytest.fixture(autouse="MUTANT_UNDER_TEST" in os.environ)
def forgetful() -> None:
    """Forget what was read before: a changed reader must not live on what the right one read."""
    for reader in (read_date, read_money, read_target):
        reader.cache_clear()


# Tests that build whole sites take half a minute each. Begun last, they would leave all other processes
# of a run with nothing to do.
BEGUN_FIRST = ("hosts/test_samples.py", "test_wheel.py", "identical/", "serving/", "pages/")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest tests first; the others keep their order."""
    here = Path(__file__).parent

    def is_long(item: pytest.Item) -> bool:
        return item.path.relative_to(here).as_posix().startswith(BEGUN_FIRST)

    items.sort(key=is_long, reverse=True)


@pytest.fixture
def project(tmp_path: Path) -> Callable[[Mapping[str, str | bytes]], Path]:
    """Return a function that writes a project's files and returns its folder.

    `mkdocs.yml` and `docs/index.md` are written too, unless they are among the files given. Text
    may be indented like the test around it; bytes are written as they are.
    """

    def write(files: Mapping[str, str | bytes]) -> Path:
        root = tmp_path / "project"
        for path, content in {"mkdocs.yml": MKDOCS_YML, "docs/index.md": INDEX_MD, **files}.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else dedent(content).encode())
        return root

    return write


@pytest.fixture
def build(tmp_path: Path) -> Callable[..., Build]:
    """Return a function that builds a project: `build(root, strict=False, host="properdocs")`."""
    return partial(run_build, site=tmp_path / "site")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Return the folder with this repository's own handbook, built once for all processes."""
    base = tmp_path_factory.getbasetemp()
    # With xdist each worker has a folder of its own in the one that they share.
    shared = base if worker_id == "master" else base.parent
    folder = shared / "sample-site"
    failure = shared / "sample-site.log"
    with FileLock(shared / "sample-site.lock"):
        if not folder.exists() and not failure.exists():
            built = run_build(REPOSITORY, folder)
            if built.exit_code:
                failure.write_text(built.log, "utf-8")
    if failure.exists():
        pytest.fail(f"the sample handbook does not build:\n{failure.read_text('utf-8')}")
    return folder


@pytest.fixture(scope="session")
def hostile_build(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Build:
    """Return the build of a project with payloads in all its texts, made once for all processes."""
    base = tmp_path_factory.getbasetemp()
    folder = (base if worker_id == "master" else base.parent) / "hostile"
    with FileLock(f"{folder}.lock"):
        log = folder / "build.log"
        if not log.exists():
            for path, content in planted_site.files().items():
                file = folder / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
            built = run_build(folder, folder / "site", strict=False)
            log.write_text(f"{built.exit_code}\n{built.log}", "utf-8")
    code, _, said = log.read_text("utf-8").partition("\n")
    return Build(int(code), said, folder / "site")
