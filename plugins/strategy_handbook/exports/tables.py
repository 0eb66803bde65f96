"""Tables of a plan for spreadsheets: one for each section, and one of everything that has a day.

They begin with a byte order mark. Without it Excel takes UTF-8 for the writing of its own country, and
turns every name with an accent into rubbish; whoever reads tables with a program has the data as JSON.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from strategy_handbook.addresses import data_file
from strategy_handbook.exports.cells import cell, defused
from strategy_handbook.exports.site import Site
from strategy_handbook.insight.belonging import channels_of, personas_of, work_ref
from strategy_handbook.insight.entries import Entry, awaited, entries
from strategy_handbook.insight.tables import rows_of, tables
from strategy_handbook.plan import Entity, Plan
from strategy_handbook.plan.campaigns import Content
from strategy_handbook.plan.plan import Section
from strategy_handbook.plan.records import fields_of
from strategy_handbook.views.pieces.occasion_titles import KIND_WORDS, whole_title

CALENDAR = "calendar"
_MARK = "\ufeff"
_CALENDAR_HEADS = (
    "start", "end", "exact", "kind", "title", "stream", "status", "called_off", "returns", "part_of",
    "channel", "personas", "owners", "id", "address",
)  # fmt: skip

Row = Sequence[str]


def plan_tables(plan: Plan, site: Site) -> Iterator[tuple[str, str]]:
    """Every table of a plan: its path below the site's root, and its text."""
    if entries(plan) or awaited(plan):
        yield data_file(plan, f"{CALENDAR}.csv"), _written(_CALENDAR_HEADS, _calendar(plan, site))
    for section in tables(plan):
        text = _written(_heads(section), _rows(plan, section, site))
        yield data_file(plan, f"{section.key}.csv"), text


def _written(heads: Row, rows: Iterable[Row]) -> str:
    text = io.StringIO(newline="")
    text.write(_MARK)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows([defused(value) for value in row] for row in rows)
    return text.getvalue()


def _heads(section: Section) -> list[str]:
    # All fields, also those that no row fills: what reads a table must not break when one is emptied.
    keys = [spec.key for spec in fields_of(section.cls)]
    return ["id", *keys, "address"] if section.form == "ids" else keys


def _rows(plan: Plan, section: Section, site: Site) -> Iterator[Row]:
    specs = fields_of(section.cls)
    for record in rows_of(plan, section):
        # Most fields of most records were not written; those are with the class.
        written = vars(record)
        said = [
            cell(written[spec.attribute]) if spec.attribute in written else "" for spec in specs
        ]
        if isinstance(record, Entity):
            yield [record.id, *said, site.entity(plan, record)]
        else:
            yield said


def _calendar(plan: Plan, site: Site) -> Iterator[Row]:
    """A row for each day on which something returns, then what has no exact day yet."""
    found = [
        (day, last, _facts(plan, entry, site))
        for entry in entries(plan)
        for day, last in [(day, day) for day in entry.days] or [(entry.first, entry.last)]
    ]
    for day, last, facts in sorted(found, key=lambda row: (row[0], row[2])):
        yield [day.isoformat(), last.isoformat(), "yes", *facts]
    for one in awaited(plan):
        assert one.date
        row = Entry("", one.kind, one.title, one.entity, one.stream, one.first, one.last)
        facts = _facts(plan, row._replace(status=one.status, owners=one.owners), site)
        yield [one.first.isoformat(), one.last.isoformat(), "no", *facts]


def _facts(plan: Plan, entry: Entry, site: Site) -> list[str]:
    entity = entry.entity
    every = entity.every if isinstance(entity, Content) and entry.days else None
    return [
        # A word to sort and look up by, like the heads and those of the plan: it stays English.
        KIND_WORDS[entry.kind],
        whole_title(entry),
        entry.stream,
        entry.status or "",
        "yes" if entry.called_off else "no",
        cell(every),
        cell(work_ref(entity)),
        cell(channels_of(entity)),
        cell(personas_of(plan, entity)),
        cell(entry.owners),
        entity.id,
        site.entity(plan, entity),
    ]
