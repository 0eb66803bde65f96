"""Where everything lives on the site: known to views, exports and review, decided only here.

Addresses derive from ids, never from titles or dates. A page is named by its Markdown path,
``riverbend-2027/personas/fleet-manager.md``; the host knows which URL that becomes.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from typing import NamedTuple

from strategy_handbook.plan import Entity, Plan
from strategy_handbook.plan.campaigns import Content

# Turns a page's Markdown path into its URL below the site's root.
UrlOf = Callable[[str], str]

# Where the style that all views share lives, and the script of all of them.
STYLESHEET = "assets/handbook/handbook.css"
SCRIPT = "assets/handbook/handbook.js"
# Where the stand-in for a worker lives that searches a site opened from a folder. By this name Material's
# own plugin `offline` sees that there is one.
OFFLINE_SEARCH = "assets/handbook/iframe-worker.js"

# What can be taken away from a handbook: calendars to subscribe to, a feed to read, tables for
# spreadsheets, and the whole plan as data.
EXPORTS = ("calendars", "feed", "tables", "data")

# Where `handbook export` remembers what it wrote; hosts without plugins learn from it what there is.
EXPORT_LIST = ".handbook-exports.json"
# Where the JSON Schema of that data lives.
DATA_SCHEMA = "assets/handbook/plan-data.schema.json"

# Kinds of entity that have a page each, and the folder those pages are in.
FOLDERS = {"persona": "personas", "initiative": "initiatives", "campaign": "campaigns"}
# Kinds of entity that live on a page with others of their kind.
SHARED_PAGES = {
    "segment": "segments",
    "goal": "goals",
    "metric": "metrics",
    "role": "team",
    "term": "glossary",
    "message": "messages",
    "risk": "risks",
    "decision": "decisions",
    "learning": "learnings",
    "strategy": "strategies",
    "benchmark": "playbook",
    **dict.fromkeys(("study", "trend", "gap", "competitor", "capability"), "research"),
}
# Kinds that once lived on the records page, where old links look for them.
ONCE_ON_RECORDS = frozenset(
    {
        "message", "risk", "decision", "learning", "strategy", "benchmark",
        "study", "trend", "gap", "competitor", "capability",
    }
)  # fmt: skip


class Address(NamedTuple):
    """A place on the site.

    Attributes:
        page: The page's Markdown path.
        anchor: The id of the element on it; empty for the page itself.
    """

    page: str
    anchor: str = ""


def page_of(plan: Plan, name: str = "") -> str:
    """A plan's own page by name: ``timeline``, ``personas``; without a name its home."""
    if not name:
        return f"{plan.id}/index.md"
    index = name in FOLDERS.values() or name == "calendar"
    return f"{plan.id}/{name}/index.md" if index else f"{plan.id}/{name}.md"


def month_page(plan: Plan, year: int, month: int) -> str:
    """The calendar page of a month."""
    return f"{plan.id}/calendar/{year:04}-{month:02}.md"


def quarter_page(plan: Plan, year: int, quarter: int) -> str:
    """The calendar page of a quarter."""
    return f"{plan.id}/calendar/quarters/{year:04}-q{quarter}.md"


def address_of(plan: Plan, entity: Entity) -> Address:
    """Where an entity lives: on a page of its own, or at an anchor of a shared one."""
    # Every link to an entity asks this, and each content item is linked to from many pages.
    known: dict[Entity, Address] = plan.worked_out.setdefault(address_of, {})
    address = known.get(entity)
    if address is None:
        address = known[entity] = _address_of(plan, entity)
    return address


def _address_of(plan: Plan, entity: Entity) -> Address:
    if entity.kind in FOLDERS:
        return Address(f"{plan.id}/{FOLDERS[entity.kind]}/{entity.id}.md")
    if isinstance(entity, Content):
        owner = plan.find(entity.campaign) or plan.find(entity.initiative)
        if owner is not None:
            return Address(address_of(plan, owner).page, anchor_of(entity))
    return Address(page_of(plan, SHARED_PAGES.get(entity.kind, "records")), anchor_of(entity))


def anchor_of(entity: Entity) -> str:
    """The id that marks an entity on a page it shares."""
    return f"{entity.kind}-{entity.id}"


def change_anchor(entity: Entity) -> str:
    """The id that marks what a proposal does with an entity on the page of changes."""
    return f"change-{anchor_of(entity)}"


def sheet_path(name: str) -> str:
    """Where the style of a view lives."""
    return f"assets/handbook/{name}.css"


def script_path(name: str) -> str:
    """Where the script of a view lives that comes only with the view."""
    return f"assets/handbook/{name}.js"


def permalink_of(plan: Plan, entity: Entity) -> str:
    """A content item's lasting path below the site's root, whatever page it moves to."""
    return f"{plan.id}/content/{entity.id}/index.html"


def feed_file(plan: Plan, name: str, suffix: str = ".ics") -> str:
    """The path below the site's root of a calendar that people subscribe to."""
    return f"{plan.id}/feeds/{name}{suffix}"


def data_file(plan: Plan, name: str) -> str:
    """The path below the site's root of a table or other data to take away: ``personas.csv``."""
    return f"{plan.id}/data/{name}"


def directory_url(page: str) -> str:
    """A page's URL where every page is a folder: ``personas/index.md`` is ``personas/``."""
    stem = page.removesuffix(".md")
    if posixpath.basename(stem) in ("index", "README"):
        folder = posixpath.dirname(stem)
        return f"{folder}/" if folder else ""
    return f"{stem}/"


def file_url(page: str) -> str:
    """A page's URL where every page is a file: ``personas/index.md`` is ``personas/index.html``."""
    return page.removesuffix(".md") + ".html"


def markdown_path(page: str) -> str:
    """A page's own path, for hosts that turn links between Markdown files into URLs themselves."""
    return page


def relative(target: str, page_url: str) -> str:
    """The way from one URL of the site to another, as a browser follows it.

    Args:
        target: The URL to reach, below the site's root; empty for the root itself.
        page_url: The URL of the page the link stands on.
    """
    start = page_url.split("/")[:-1]
    end = target.split("/")
    shared = 0
    for one, other in zip(start, end[:-1], strict=False):
        if one != other:
            break
        shared += 1
    path = "../" * (len(start) - shared) + "/".join(end[shared:])
    return path or "./"
