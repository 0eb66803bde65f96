"""A small handbook whose every item is known to the tests, with pages that a theme swaps in place."""

import datetime as dt
from pathlib import Path

from tests.builds import run_build

SETTINGS = """\
site_name: Small handbook
theme:
  name: material
  font: false
  features: [navigation.instant]
site_url: {address}
{plugins}  - strategy-handbook{stated}
"""
STATED = """:
      as_of: "2027-03-01"
"""
SEARCH = """\
plugins:
  - search
"""
PLAN = """\
plan: {name: Small plan, start: 2027-01-01, end: 2027-12-31}
personas:
  buyer: {name: Buyer}
  rider: {name: Rider}
segments:
  cities: {name: Cities}
  farms: {name: Farms}
channels:
  blog: {name: Our blog}
  fairs: {name: Fairs}
team:
  ann: {name: Ann, team: marketing}
  bob: {name: Bob, team: marketing}
initiatives:
  battery:
    name: Winter battery
    start: 2027-01-10
    end: 2027-03-20
    status: in-progress
    personas: rider
    segments: cities
    owners: ann
    four_p: product
    tags: [frost]
    milestones:
      - {name: Field test done, due: 2027-02-20}
      - {name: Ready to sell, due: 2027-03-15, owners: bob}
    handovers: [{campaign: trial, date: 2027-03-20}]
  depots:
    name: Depots of our own
    start: 2027-04
    end: 2027-09
    status: committed
    segments: farms
    owners: bob
    four_p: place
    depends_on: battery
campaigns:
  trial:
    name: Spring trial
    start: 2027-04-01
    end: 2027-05-31
    status: planned
    personas: [buyer, rider]
    segments: cities
    channels: [blog, fairs]
    owners: ann
    four_p: promotion
    tags: [spring]
  launch:
    name: Launch week
    start: 2027-05-10
    end: 2027-05-16
    status: planned
    personas: buyer
    channels: fairs
    owners: bob
    depends_on: trial
  winter:
    name: Winter check
    start: 2027-01-05
    end: 2027-01-31
    status: completed
    personas: rider
    channels: blog
    owners: ann
  loyalty:
    name: Loyalty letters
    start: always
    status: live
    personas: buyer
    channels: blog
    owners: bob
  someday:
    name: A fair of our own
    status: idea
    personas: buyer
    channels: fairs
content:
  cold:
    title: Does the cold eat range?
    campaign: trial
    channel: blog
    publish: 2027-04-06
    author: ann
  heat:
    title: Bikes in the heat
    campaign: trial
    channel: fairs
    publish: 2027-05-04
    author: bob
"""
INDEX = """\
# Small handbook

[To the timeline](timeline.md)
"""
# A page of the team's own, with two views that have the same filter.
TWO_VIEWS = """\
# Timeline and records

::: timeline

::: records
"""


def clock_on(day: str) -> dict[str, str]:
    """Return what lets a build take a day for today without anybody having stated it."""
    if not day:
        return {}
    moment = dt.datetime.fromisoformat(f"{day}T12:00+00:00")
    return {"HANDBOOK_AS_OF": "", "SOURCE_DATE_EPOCH": str(int(moment.timestamp()))}


def build_small_site(
    folder: Path, address: str, plugins: str = SEARCH, plan: str = PLAN, built_on: str = ""
) -> None:
    """Build the handbook in a folder, for an address, into `site` in it.

    It is seen as on 1 March 2027 forever, or built on a day and seen as on the day it is read.
    """
    files = {
        # The theme swaps only pages that it finds in the sitemap, at their full addresses.
        "mkdocs.yml": SETTINGS.format(
            address=address, plugins=plugins, stated="" if built_on else STATED
        ),
        "plans/small/plan.yml": plan,
        "docs/index.md": INDEX,
        "docs/timeline.md": TWO_VIEWS,
    }
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    built = run_build(folder, site=folder / "site", strict=True, env=clock_on(built_on))
    assert built.exit_code == 0, built.log
