"""Fetches packages that only npm has, for tests and linting; the handbook itself needs none of them.

A package is fetched once into `.cache`, and held against the sum that stands in our code. What is in
it is run by the Node.js that Playwright brings, so that the system's needs no version.
"""

import base64
import hashlib
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import NamedTuple

from filelock import FileLock
from playwright._impl._driver import compute_driver_executable

from system_chromium import apt_command, install

PLACE = Path(__file__).parents[1] / ".cache" / "npm"


class Package(NamedTuple):
    """A package of npm's.

    Attributes:
        name: Its name.
        version: Its version.
        integrity: The SHA-512 sum of its archive, in base 64.
    """

    name: str
    version: str
    integrity: str


class Unreachable(Exception):
    """A package cannot be fetched here; the text says why."""


def unpacked(package: Package) -> Path:
    """Return the folder with a package's files, fetched and unpacked if it is not there yet.

    Raises:
        Unreachable: When there is no npm, or it reaches no registry.
        ValueError: When what came is not the package that was asked for.
    """
    PLACE.mkdir(parents=True, exist_ok=True)
    # As npm itself calls the archive of a package with a scope.
    name = package.name.removeprefix("@").replace("/", "-")
    archive = PLACE / f"{name}-{package.version}.tgz"
    folder = archive.with_suffix("")
    with FileLock(f"{archive}.lock"):
        if not archive.exists():
            _fetch(package)
        found = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
        if found != package.integrity:
            raise ValueError(f"{archive} is not the package that this was written for")
        if not folder.exists():
            with tarfile.open(archive) as tar:
                tar.extractall(folder, filter="data")
    return folder / "package"


def node() -> str:
    """Return the path of Playwright's own Node.js."""
    return str(compute_driver_executable()[0])


def _fetch(package: Package) -> None:
    if not shutil.which("npm") and (apt := apt_command()):
        install(apt, ["npm"], f"fetching {package.name}")
    npm = shutil.which("npm")
    if npm is None:
        raise Unreachable(f"no npm here to fetch {package.name} with: install Node.js")
    finished = subprocess.run(
        [npm, "pack", "--silent", "--ignore-scripts", f"{package.name}@{package.version}"],
        cwd=PLACE,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    if finished.returncode:
        print(finished.stderr, file=sys.stderr)
        raise Unreachable(f"npm cannot fetch {package.name} here")
