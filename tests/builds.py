"""Real builds of handbooks, each in a process of its own as a user would run it."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]

# The day that every build in the tests takes for today, so that "late" and "next" mean the same
# on every day the tests run. It lies inside the year of the sample plans.
AS_OF = "2027-03-01"


@dataclass(frozen=True)
class Build:
    """What one build came to."""

    exit_code: int
    log: str
    site: Path

    def html(self, address: str) -> str:
        """Return the built page at an address like `spring/timeline/`."""
        return (self.site / address / "index.html").read_text("utf-8")


def run_build(
    root: Path,
    site: Path,
    *,
    host: str = "mkdocs",
    python: str | Path = sys.executable,
    strict: bool = True,
    options: Sequence[str] = (),
    env: Mapping[str, str] | None = None,
) -> Build:
    """Build the project in `root` into `site`; `host` is `mkdocs` or `properdocs`."""
    flags = [*(["--strict"] if strict else []), *options]
    words = ["-m", host, "build", *flags, "--site-dir", site]
    return run_python(words, root, site, python=python, env=env)


def run_python(
    words: Sequence[str | Path],
    folder: Path,
    site: Path,
    *,
    python: str | Path = sys.executable,
    env: Mapping[str, str] | None = None,
) -> Build:
    """Run a program of Python's in a folder; `site` is where it builds to."""
    # A clock of the machine's own must not leak in, and a notice about MkDocs 2 is no finding.
    inherited = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    finished = subprocess.run(
        [python, *words],
        cwd=folder,
        env=inherited | {"HANDBOOK_AS_OF": AS_OF, "NO_MKDOCS_2_WARNING": "1"} | dict(env or {}),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return Build(finished.returncode, finished.stdout, site)
