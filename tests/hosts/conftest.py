"""The sample handbook as Zensical builds it, done once for all test processes."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from tests.builds import AS_OF, REPOSITORY, Build, run_python

# The settings of a new site, with the same edit addresses as in `mkdocs.yml`.
EDITED = (
    "[project]\n",
    '[project]\nsite_url = "https://example.org/strategy-handbook/"\n'
    'edit_uri_template = "https://example.org/strategy-handbook/edit/main/docs/{path}"\n',
)
URL = "https://example.org/strategy-handbook/"
COMMAND = "from strategy_handbook.cli import main; main()"


def run_in(folder: Path, *words: str | Path) -> Build:
    """Run a program of Python's in a folder; `site` is where Zensical builds to."""
    return run_python(words, folder, folder / "site")


def handbook(folder: Path, *words: str | Path) -> Build:
    """Run the command `handbook` in a folder."""
    return run_in(folder, "-c", COMMAND, *words)


def zensical(folder: Path) -> Build:
    """Build a folder with Zensical; a link that leads nowhere fails the build."""
    return run_in(folder, "-m", "zensical", "build", "--strict")


Once = Callable[[str, Callable[[Path], Build]], Path]


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Once:
    """Return a function that builds into a folder of a name, in one of the test processes only."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent

    def build(name: str, into: Callable[[Path], Build]) -> Path:
        done, failure = shared / f"{name}.site", shared / f"{name}.log"
        with FileLock(shared / f"{name}.lock"):
            if not done.exists() and not failure.exists():
                built = into(shared / name)
                if built.exit_code:
                    failure.write_text(built.log, "utf-8")
                else:
                    done.write_text(str(built.site), "utf-8")
        if failure.exists():
            pytest.fail(f"{name} does not build:\n{failure.read_text('utf-8')}")
        return Path(done.read_text("utf-8"))

    return build


@pytest.fixture(scope="session")
def zensical_site(once: Once) -> Path:
    """Return the folder with the sample plans built by Zensical from what the command wrote."""

    def into(folder: Path) -> Build:
        shutil.copytree(REPOSITORY / "plans", folder / "plans")
        written = handbook(folder, "pages", "--out", "docs", "--new-site", "--as-of", AS_OF)
        handbook(folder, "export", "--out", "docs", "--site-url", URL)
        settings = folder / "zensical.toml"
        settings.write_text(settings.read_text("utf-8").replace(*EDITED), "utf-8")
        return zensical(folder) if written.exit_code == 0 else written

    return once("zensical", into)
