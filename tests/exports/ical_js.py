"""ical.js, the reader of Thunderbird: npm fetches it once, Playwright's Node runs it."""

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

import npm_package

PACKAGE = npm_package.Package(
    "ical.js",
    "2.2.1",
    "yK/UlPbEs316igb/tjRgbFA8ZV75rCsBJp/hWOatpyaPNlgw0dGDmU+FoicOcwX4xXkeXOkYiOmCqNPFpNPkQg==",
)
READER = Path(__file__).with_name("read_with_ical_js.mjs")


def read(files: Iterable[Path]) -> dict[str, Any]:
    """Return what ical.js reads in calendar files, by their paths."""
    try:
        library = npm_package.unpacked(PACKAGE) / "dist/ical.js"
    except npm_package.Unreachable as error:
        pytest.skip(str(error))
    command = [npm_package.node(), READER, library, *files]
    finished = subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert finished.returncode == 0, finished.stderr
    found: dict[str, Any] = json.loads(finished.stdout)
    return found
