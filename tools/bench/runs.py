"""Whole commands, run in turn and measured by the operating system's own account of each."""

from __future__ import annotations

import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

_PHASE = re.compile(r"([a-z][a-z ,\d]*?) in (\d+\.\d+) s")


@dataclass(frozen=True)
class Run:
    """One build.

    Attributes:
        wall: Seconds from beginning to end.
        cpu: Seconds of processor time, the system's for it among them.
        peak: The most memory it held, in MB.
        phases: Seconds of each phase, as the plugin logs them.
    """

    wall: float
    cpu: float
    peak: float
    phases: dict[str, float] = field(default_factory=dict)


def build(project: Path) -> Run:
    """Builds a project with MkDocs into a fresh folder.

    Raises:
        RuntimeError: The build failed; the message is its log.
    """
    site = project / "site"
    shutil.rmtree(site, ignore_errors=True)
    log = project / "build.log"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    # Installed packages come compiled; so shall ours be from the second build on.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = time.perf_counter()
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=project, stdout=output, stderr=output, env=environment
        )
        _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begun
    # wait4 has taken the status that Popen would wait for.
    process.returncode = os.waitstatus_to_exitcode(status)
    text = log.read_text("utf-8", "replace")
    if process.returncode:
        raise RuntimeError(text)
    # Linux counts kilobytes here, macOS bytes.
    unit = 1024 if sys.platform != "darwin" else 1024 * 1024
    summary = next((line for line in text.splitlines() if "plans read in" in line), "")
    phases = {name.strip(" ,"): float(seconds) for name, seconds in _PHASE.findall(summary)}
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit, phases)


def in_turn(one: Path, other: Path, times: int) -> tuple[list[Run], list[Run]]:
    """Builds two projects in turn, so that a machine that slows down slows both."""
    build(one)
    build(other)
    pairs = [(build(one), build(other)) for _ in range(times)]
    return [first for first, _ in pairs], [second for _, second in pairs]


def median(runs: list[Run], figure: Callable[[Run], float]) -> float:
    """The median of a figure over runs."""
    return statistics.median(map(figure, runs))


def ratio(ours: list[Run], bare: list[Run], figure: Callable[[Run], float]) -> float:
    """The median of a figure's ratio, pair by pair."""
    return statistics.median(
        figure(one) / figure(other) for one, other in zip(ours, bare, strict=True)
    )
