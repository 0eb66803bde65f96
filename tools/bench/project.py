"""Generated projects to measure with: a plan of any size, and as many tiny pages without one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

AS_OF = "2027-06-15"
PERSONAS = 20
CAMPAIGNS = 50
INITIATIVES = 10

_CHANNELS = ("blog", "email", "linkedin", "paid-search", "webinar", "trade-press")
_FORMATS = ("article", "newsletter", "post", "ad", "video", "case-study")
_STAGES = ("awareness", "consideration", "decision", "onboarding", "retention")
_STATUSES = ("idea", "brief", "draft", "in-review", "approved", "scheduled", "published")
_ROLES = ("head-of-marketing", "content-lead", "performance", "product-marketing", "designer")
_YEAR = dt.date(2027, 1, 1)

_CONFIG = """\
site_name: {name}
site_url: https://example.org/
theme:
  name: material
  font: false
plugins:
  - search
"""
_PLUGIN = f"""\
  - strategy-handbook:
      as_of: "{AS_OF}"
"""


def write_handbook(root: Path, items: int) -> None:
    """Writes a project with a plan of so many content items, 20 personas and 50 campaigns."""
    _write(root / "mkdocs.yml", _CONFIG.format(name="Measured handbook") + _PLUGIN)
    _write(root / "docs/index.md", "# Measured handbook\n\nA page written by hand.\n")
    for path, text in plan_files(items):
        _write(root / "plans" / path, text)


def write_bare(root: Path, pages: int) -> None:
    """Writes a project of so many tiny pages, most of them outside the navigation.

    The pages in the navigation are as many as a handbook has there, for MkDocs's time grows with
    the square of those.
    """
    in_nav = ["index.md", *(f"page-{number}.md" for number in range(2, min(pages, 20) + 1))]
    nav = "nav:\n" + "".join(f"  - {name}\n" for name in in_nav)
    quiet = "validation:\n  omitted_files: ignore\n"
    _write(root / "mkdocs.yml", _CONFIG.format(name="Bare pages") + nav + quiet)
    for number in range(1, pages + 1):
        name = "index.md" if number == 1 else f"page-{number}.md"
        _write(root / "docs" / name, f"# Page {number}\n\nOne sentence.\n")


def plan_files(items: int) -> Iterator[tuple[str, str]]:
    """The files of a plan: paths below ``plans/`` and their texts."""
    yield "plan.yml", _head()
    for number in range(1, PERSONAS + 1):
        yield f"personas/persona-{number}.yml", _persona(number)
    for number in range(1, INITIATIVES + 1):
        yield f"upstream/initiative-{number}.yml", _initiative(number)
    for number in range(1, CAMPAIGNS + 1):
        own = range(number, items + 1, CAMPAIGNS)
        content = "".join(_content(item, number) for item in own)
        text = _campaign(number) + (f"content:\n{content}" if content else "")
        yield f"downstream/campaign-{number}.yml", text


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _head() -> str:
    roles = "".join(f"  {role}:\n    name: {role.replace('-', ' ')}\n" for role in _ROLES)
    return (
        "plan:\n  name: Measured plan\n  summary: A plan that is as large as one likes.\n"
        "  start: 2027-01-01\n  end: 2027-12-31\n  currency: EUR\n  timezone: Europe/Amsterdam\n"
        f"team:\n{roles}"
        "goals:\n  sign-ups:\n    name: Sign-ups\n    statement: More people try it\n    due: 2027-12-31\n"
    )


def _persona(number: int) -> str:
    return f"""\
personas:
  persona-{number}:
    name: Persona number {number}
    job_title: Job {number}
    summary: Someone who has to decide, the {number}th of them.
    aims: [Spend less time on it, Be seen to do it well]
    pains: [{{pain: Too many tools, severity: high}}, No time]
    objections: [{{objection: It costs too much, answer: It pays back in a year}}]
"""


def _initiative(number: int) -> str:
    start = _YEAR + dt.timedelta(days=20 * number)
    return f"""\
initiatives:
  initiative-{number}:
    name: Initiative number {number}
    personas: [persona-{number}]
    start: {start}
    end: {start + dt.timedelta(days=120)}
    owners: [product-marketing]
    handovers: [{{campaign: campaign-{number}, date: {start + dt.timedelta(days=100)}}}]
"""


def _campaign(number: int) -> str:
    start = _YEAR + dt.timedelta(days=6 * number)
    first, second = number % PERSONAS + 1, (number * 7) % PERSONAS + 1
    return f"""\
campaigns:
  campaign-{number}:
    name: Campaign number {number}
    goals: [sign-ups]
    personas: [persona-{first}{f", persona-{second}" if second != first else ""}]
    stage: {_STAGES[number % len(_STAGES)]}
    start: {start}
    end: {start + dt.timedelta(days=60)}
    channels: [email, blog]
    owners: [{_ROLES[number % len(_ROLES)]}]
budget:
  - {{for: campaign-{number}, category: media, planned: {1000 * number}}}
"""


def _content(item: int, campaign: int) -> str:
    publish = _YEAR + dt.timedelta(days=(6 * campaign + item * 13) % 365)
    return f"""\
  piece-{item}:
    title: Piece of content number {item}
    campaign: campaign-{campaign}
    channel: {_CHANNELS[item % len(_CHANNELS)]}
    format: {_FORMATS[item % len(_FORMATS)]}
    publish: {publish}
    owners: [{_ROLES[item % len(_ROLES)]}]
    status: {_STATUSES[item % len(_STATUSES)]}
"""
