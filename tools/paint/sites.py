"""The sites that are opened: ours with its views, and one whose pages draw with a library each.

Both are of the same theme, so that what differs is what draws.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from npm_package import Package, unpacked
from paint.work import (
    YEAR,
    bars,
    for_calendars,
    for_frappe,
    for_vis,
    plan_of_bars,
    plan_of_posts,
    posts,
)

THEME = "site_name: Work\ntheme: {name: material, font: false}\n"


class Drawing(NamedTuple):
    """A page on which somebody draws the work.

    Attributes:
        name: Who draws.
        page: The page's address below its site.
        item: What finds a drawn item.
    """

    name: str
    page: str
    item: str


class Library(NamedTuple):
    """A library that draws in the browser.

    Attributes:
        package: Its package.
        name: What it is called.
        scripts: Its scripts, below the package's folder.
        styles: Its styles.
        draw: The script that lets it draw `items` into `place`.
        item: What finds a drawn item.
    """

    package: Package
    name: str
    scripts: tuple[str, ...]
    styles: tuple[str, ...]
    draw: str
    item: str


VIS = Library(
    Package(
        "vis-timeline",
        "8.5.4",
        "Xt7RNrRvOkQiSyk6vFTXSRwTunT0y9MzDgHY8N8H9nPuebJ6Vg+u3xnv0Swbxna/Pa2E3HjaBblEIQiK74E01Q==",
    ),
    "vis-timeline 8.5",
    ("standalone/umd/vis-timeline-graph2d.min.js",),
    ("styles/vis-timeline-graph2d.min.css",),
    "new vis.Timeline(place, new vis.DataSet(items),"
    " [0, 1, 2, 3, 4, 5].map(id => ({ id, content: 'Lane ' + id })),"
    " { start: '2027-01-01', end: '2027-12-31' })",
    ".vis-item.vis-range",
)
FRAPPE = Library(
    Package(
        "frappe-gantt",
        "1.2.2",
        "1+uPNRa92LBIeKiZCVhJMiGIifJk5ONaoerXI8eBREXWRZGGoTJR5ATpMpsnAQcyBA6Gnq5wIht4eL+e4eHMBA==",
    ),
    "Frappe Gantt 1.2",
    ("dist/frappe-gantt.umd.js",),
    ("dist/frappe-gantt.css",),
    "new Gantt(place, items, { view_mode: 'Month', scroll_to: 'start' })",
    ".bar-wrapper",
)
FULL_CALENDAR = Library(
    Package(
        "fullcalendar",
        "7.1.0",
        "Pvr/fLrwuwfIjRygNKHJdHFJ8QGWjkAf6FFaMAi7Iv/fFftZQXV49smJE8KTgSVW/GxrqjN5t5Zw2OBTRKcnzA==",
    ),
    "FullCalendar 7.1",
    ("all/global.js", "themes/classic/global.js"),
    ("skeleton.css", "themes/classic/theme.css", "themes/classic/palette.css"),
    "new FullCalendar.Calendar(place,"
    " { initialView: 'dayGridMonth', initialDate: '2027-03-01', events: items }).render()",
    # Its names of classes are made up for each version.
    ".fc-sR",
)
EVENT_CALENDAR = Library(
    Package(
        "@event-calendar/build",
        "5.10.1",
        "iAR/l5oeFwqt7mfjBGsrpTiWFOt8yfI7PxV0OqnGaTzZGxvre2QeI0TNNlTpuefoMPd15qseQlfWpxiORzJOMA==",
    ),
    "Event Calendar 5.10",
    ("dist/event-calendar.min.js",),
    ("dist/event-calendar.min.css",),
    "EventCalendar.create(place, { view: 'dayGridMonth', date: '2027-03-01', events: items })",
    ".ec-event",
)


def write_ours(root: Path, plan: str) -> Path:
    """Builds the handbook of a plan and returns its site."""
    (root / "plans").mkdir(parents=True)
    (root / "docs").mkdir()
    (root / "plans/plan.yml").write_text(plan, "utf-8")
    (root / "docs/index.md").write_text("# Work\n", "utf-8")
    settings = f"{THEME}plugins: [strategy-handbook]\n"
    return _build(root, settings)


def write_theirs(root: Path, drawn: list[tuple[str, Library, str]]) -> Path:
    """Builds a site with a page for each library, and an empty one.

    Args:
        root: The project's folder.
        drawn: The name of each page, who draws on it, and what, as JSON.
    """
    (root / "docs/libraries").mkdir(parents=True)
    (root / "docs/index.md").write_text("# Work\n", "utf-8")
    (root / "docs/empty.md").write_text("# Work\n", "utf-8")
    for name, library, items in drawn:
        own = root / "docs/libraries" / library.package.name.replace("/", "-")
        if not own.exists():
            _copy(library, own)
        (root / "docs" / f"{name}.md").write_text(_page(library, own.name, items), "utf-8")
    return _build(root, f"{THEME}plugins: []\n")


def _copy(library: Library, own: Path) -> None:
    folder = unpacked(library.package)
    for file in (*library.scripts, *library.styles):
        (own / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(folder / file, own / file)


def _page(library: Library, folder: str, items: str) -> str:
    """The page, as somebody would write it who cares for its speed: scripts at its end."""
    way = f"../libraries/{folder}"
    styles = [f'<link rel="stylesheet" href="{way}/{file}">' for file in library.styles]
    scripts = [f'<script src="{way}/{file}"></script>' for file in library.scripts]
    draw = (
        f'<script>{{const place = document.getElementById("place"), items = {items};'
        f"{library.draw}}}</script>"
    )
    return "\n\n".join(["# Work", '<div id="place"></div>', *styles, *scripts, draw, ""])


def _build(root: Path, settings: str) -> Path:
    (root / "mkdocs.yml").write_text(settings, "utf-8")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=root, check=True, timeout=300
    )
    return root / "site"


def timelines(root: Path, count: int) -> list[tuple[Path, Drawing]]:
    """The sites and pages on which so many bars are drawn."""
    items = bars(count)
    ours = write_ours(root / "ours", plan_of_bars(items))
    theirs = write_theirs(
        root / "theirs", [("vis", VIS, for_vis(items)), ("frappe", FRAPPE, for_frappe(items))]
    )
    return [
        (ours, Drawing("Strategy Handbook", "plan/timeline/", ".hb-bar")),
        (theirs, Drawing(VIS.name, "vis/", VIS.item)),
        (theirs, Drawing(FRAPPE.name, "frappe/", FRAPPE.item)),
        (theirs, Drawing("an empty page", "empty/", "h1")),
    ]


def months(root: Path, count: int) -> list[tuple[Path, Drawing]]:
    """The sites and pages on which a month with so many items is drawn."""
    items = posts(count)
    ours = write_ours(root / "ours", plan_of_posts(items))
    events = for_calendars(items)
    theirs = write_theirs(
        root / "theirs",
        [("full", FULL_CALENDAR, events), ("event", EVENT_CALENDAR, events)],
    )
    return [
        (ours, Drawing("Strategy Handbook", f"plan/calendar/{YEAR}-03/", ".hb-item")),
        (theirs, Drawing(FULL_CALENDAR.name, "full/", FULL_CALENDAR.item)),
        (theirs, Drawing(EVENT_CALENDAR.name, "event/", EVENT_CALENDAR.item)),
        (theirs, Drawing("an empty page", "empty/", "h1")),
    ]
