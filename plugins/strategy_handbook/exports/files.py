"""All files that can be taken away, by what they are for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from strategy_handbook.addresses import DATA_SCHEMA, EXPORTS
from strategy_handbook.exports.calendars import Changed, calendars
from strategy_handbook.exports.data_schema import schema_text
from strategy_handbook.exports.json_feed import json_feed
from strategy_handbook.exports.plan_data import plan_data
from strategy_handbook.exports.site import Site
from strategy_handbook.exports.tables import plan_tables
from strategy_handbook.plan import Plan
from strategy_handbook.translation import speaking


def exported(
    plans: Iterable[Plan], site: Site, changed: Changed, only: Collection[str] = EXPORTS
) -> Iterator[tuple[str, str]]:
    """Every file: its path below the site's root, and its text.

    Args:
        plans: The plans.
        site: Where the handbook will be.
        changed: When each file of the plans was last changed; may be empty.
        only: Which of `EXPORTS` are wanted.
    """
    for plan in plans:
        yield from _spoken(plan, _of_plan(plan, site, changed, only))
    if "data" in only:
        yield DATA_SCHEMA, schema_text()


def _of_plan(
    plan: Plan, site: Site, changed: Changed, only: Collection[str]
) -> Iterator[tuple[str, str]]:
    if "calendars" in only:
        yield from calendars(plan, site, changed)
    if "feed" in only and (feed := json_feed(plan, site, changed)):
        yield feed
    if "tables" in only:
        yield from plan_tables(plan, site)
    if "data" in only:
        yield plan_data(plan, site)


def _spoken(plan: Plan, files: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Files one by one, each written in the plan's language; not so what is done with them in between."""
    while True:
        with speaking(plan.locale):
            written = next(files, None)
        if written is None:
            return
        yield written
