"""``make bench``: measures, and writes the table of docs/speed.md."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.project import write_bare, write_handbook
from bench.runs import Run, build, in_turn, median, ratio
from figures import put

SIZES = (100, 1_000, 10_000)
PAGE = Path(__file__).parents[2] / "docs/speed.md"
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"


def main() -> None:
    """Measures every size and puts the figures between the marks of the page."""
    times = int(os.environ.get("RUNS", "5"))
    rows, phases, again = [], [], []
    with tempfile.TemporaryDirectory(dir=_place()) as folder:
        for items in SIZES:
            _say(f"{items:,} content items …")
            ours, bare = Path(folder) / f"handbook-{items}", Path(folder) / f"bare-{items}"
            write_handbook(ours, items)
            build(ours)
            pages = _pages(ours / "site")
            write_bare(bare, pages)
            handbook, alone = in_turn(ours, bare, times)
            rows.append(_row(items, pages, handbook, alone))
            phases.append(_phases(items, handbook))
            again.append(_again(items, ours))
    text = "\n".join([*_HEAD_OF_ROWS, *rows, "", *_table_of(phases), "", *_HEAD_OF_AGAIN, *again])
    where = "in memory" if _place() == "/dev/shm" else "on disk"
    machine = (
        f"Python {platform.python_version()}, {os.cpu_count()} processors, {times} runs of each, "
        f"built {where}."
    )
    put(PAGE, BEGIN, END, f"{text}\n\n{machine}")
    _say(f"\n{text}\n\n{machine}\n\nwritten to {PAGE.name}")


def _place() -> str | None:
    """Where to build: in memory if there is such a folder, as disks differ a hundredfold."""
    place = os.environ.get("BENCH_IN", "/dev/shm")
    return place if Path(place).is_dir() else None


_HEAD_OF_ROWS = (
    "| Content items | Pages | Handbook | Bare MkDocs | × processor | × wall | Peak memory | Bare |",
    "|--:|--:|--:|--:|--:|--:|--:|--:|",
)
_HEAD_OF_AGAIN = (
    "| Content items | First build | After an edit of the plan | × | After an edit of a page | × |",
    "|--:|--:|--:|--:|--:|--:|",
)


def _row(items: int, pages: int, ours: list[Run], bare: list[Run]) -> str:
    cells = (
        f"{items:,}",
        f"{pages}",
        f"{median(ours, lambda run: run.cpu):.2f} s",
        f"{median(bare, lambda run: run.cpu):.2f} s",
        f"{ratio(ours, bare, lambda run: run.cpu):.2f}",
        f"{ratio(ours, bare, lambda run: run.wall):.2f}",
        f"{median(ours, lambda run: run.peak):.0f} MB",
        f"{median(bare, lambda run: run.peak):.0f} MB",
    )
    return f"| {' | '.join(cells)} |"


def _phases(items: int, runs: list[Run]) -> tuple[str, dict[str, float]]:
    names = runs[0].phases
    return f"{items:,}", {
        name: median(runs, lambda run, name=name: run.phases.get(name, 0.0))  # type: ignore[misc]
        for name in names
    }


def _table_of(phases: list[tuple[str, dict[str, float]]]) -> list[str]:
    names = list(phases[0][1])
    head = " | ".join(["Content items", *(name[:1].upper() + name[1:] for name in names)])
    rows = [f"| {head} |", "|--:" * (len(names) + 1) + "|"]
    for items, seconds in phases:
        cells = " | ".join(f"{seconds.get(name, 0):.2f} s" for name in names)
        rows.append(f"| {items} | {cells} |")
    return rows


def _again(items: int, project: Path) -> str:
    command = [sys.executable, "-m", "bench.rebuild", str(project)]
    output = subprocess.run(
        command, cwd=Path(__file__).parents[1], capture_output=True, text=True, check=True
    )
    first, edit, page = map(float, output.stdout.split())
    cells = f"{first:.2f} s | {edit:.2f} s | {edit / first:.2f} | {page:.2f} s | {page / first:.2f}"
    return f"| {items:,} | {cells} |"


def _pages(site: Path) -> int:
    """The pages of a site that are more than a permalink."""
    return sum("content" not in page.parts for page in site.rglob("index.html"))


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
