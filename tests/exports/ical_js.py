"""ical.js, the reader of Thunderbird: npm fetches it once, Playwright's Node runs it."""

import base64
import hashlib
import json
import shutil
import subprocess
import tarfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from playwright._impl._driver import compute_driver_executable

from tests.builds import REPOSITORY

VERSION = "2.2.1"
INTEGRITY = (
    "yK/UlPbEs316igb/tjRgbFA8ZV75rCsBJp/hWOatpyaPNlgw0dGDmU+FoicOcwX4xXkeXOkYiOmCqNPFpNPkQg=="
)
PLACE = REPOSITORY / ".cache" / "npm"
READER = Path(__file__).with_name("read_with_ical_js.mjs")


def read(files: Iterable[Path]) -> dict[str, Any]:
    """Return what ical.js reads in calendar files, by their paths."""
    node = compute_driver_executable()[0]
    finished = subprocess.run(
        [node, READER, _library(), *files],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    found: dict[str, Any] = json.loads(finished.stdout)
    return found


def _library() -> Path:
    PLACE.mkdir(parents=True, exist_ok=True)
    package, unpacked = PLACE / f"ical.js-{VERSION}.tgz", PLACE / f"ical.js-{VERSION}.mjs"
    with FileLock(f"{package}.lock"):
        if not package.exists():
            _fetch()
        found = base64.b64encode(hashlib.sha512(package.read_bytes()).digest()).decode()
        assert found == INTEGRITY, f"{package} is not the package that these tests were written for"
        if not unpacked.exists():
            with tarfile.open(package) as archive:
                member = archive.extractfile("package/dist/ical.js")
                assert member is not None
                unpacked.write_bytes(member.read())
    return unpacked


def _fetch() -> None:
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("no npm here to fetch ical.js with")
    command = [npm, "pack", "--silent", "--ignore-scripts", f"ical.js@{VERSION}"]
    finished = subprocess.run(
        command, cwd=PLACE, capture_output=True, text=True, timeout=120, check=False
    )
    if finished.returncode:
        pytest.skip(f"npm cannot fetch ical.js: {finished.stderr.strip()[-300:]}")
