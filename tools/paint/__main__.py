"""``make paint``: measures, and writes the table of docs/speed.md."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

import system_chromium
from figures import put
from paint.opened import Compressing, Seen, opened
from paint.sites import Drawing, months, timelines
from served import served

BEGIN, END = "<!-- paint: begin -->", "<!-- paint: end -->"
CASES = (
    ("Timeline of 60 bars", timelines, 60),
    ("Timeline of 1,000 bars", timelines, 1_000),
    ("Month of 50 items", months, 50),
)
_HEAD = (
    "| | Drawn by | Fetched | First paint | All drawn | Blocked |",
    "|---|---|--:|--:|--:|--:|",
)


def main() -> None:
    """Opens each page several times, in turn, and puts the figures between the marks of the page."""
    times = int(os.environ.get("RUNS", "5"))
    rows = list(_HEAD)
    with (
        tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as root,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(
            executable_path=system_chromium.find() or None, args=["--disable-gpu"]
        )
        for number, (title, make, count) in enumerate(CASES):
            print(f"{title} …", file=sys.stderr, flush=True)
            drawings = make(Path(root) / str(number), count)
            with ExitStack() as servers:
                address = {
                    site: servers.enter_context(served(site, Compressing))
                    for site in dict.fromkeys(site for site, _ in drawings)
                }
                seen: dict[Drawing, list[Seen]] = {drawing: [] for _, drawing in drawings}
                for _ in range(times):
                    for site, drawing in drawings:
                        wanted = 1 if drawing.item == "h1" else count
                        seen[drawing].append(
                            opened(browser, address[site] + drawing.page, drawing.item, wanted)
                        )
            rows += [_row(title, drawing, found) for drawing, found in seen.items()]
        version = browser.version.partition(".")[0]
        browser.close()
    text = "\n".join(rows)
    text += (
        f"\n\nChromium {version}, {os.cpu_count()} processors, the median of {times} visits each."
    )
    put(Path(__file__).parents[2] / "docs/speed.md", BEGIN, END, text)
    print(text)


def _row(title: str, drawing: Drawing, seen: list[Seen]) -> str:
    def middle(of: Callable[[Seen], float]) -> float:
        return median(map(of, seen))

    cells = (
        title,
        drawing.name,
        f"{middle(lambda one: one.fetched) / 1000:.0f} KB",
        f"{middle(lambda one: one.first) / 1000:.1f} s",
        f"{middle(lambda one: one.drawn) / 1000:.1f} s",
        f"{middle(lambda one: one.blocked) / 1000:.1f} s",
    )
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    main()
