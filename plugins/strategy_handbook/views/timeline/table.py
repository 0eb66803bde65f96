"""The timeline's data as a table: everything the picture shows, in words.

Plain strings rather than ``pieces.table``: a row for each of a thousand items is drawn on one page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from strategy_handbook.plan import humanize
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.pieces.status import chip
from strategy_handbook.views.timeline.items import Item
from strategy_handbook.views.timeline.marks import Marks
from strategy_handbook.views.timeline.words import KIND_WORDS

_HEADS = (
    "Title", "Kind", "Status", "Start", "End", "Owner", "Persona", "Channel", "Handover", "Order",
)  # fmt: skip


def data_table(context: Context, items: Iterable[Item], marks: Marks) -> Markup:
    """All items as rows."""
    heads = "".join(f'<th scope="col">{name}</th>' for name in _HEADS)
    rows = "\n".join(_row(context, item, marks.of_row(item)) for item in items)
    return Markup(
        '<div class="hb-table hb-table--stack" tabindex="0" role="region" '
        'aria-label="Everything on the timeline"><table class="hb-grid">'
        '<caption class="hb-hidden">Everything on the timeline</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>\n{rows}\n</tbody></table></div>"
    )


def _row(context: Context, item: Item, mark: str) -> str:
    title, *cells = _cells(context, item)
    rest = "".join(
        f'<td data-label="{head}">{cell}</td>' for head, cell in zip(_HEADS[1:], cells, strict=True)
    )
    return f'<tr{mark}><th scope="row">{title}</th>{rest}</tr>'


def _cells(context: Context, item: Item) -> Iterator[str]:
    """The cells of a row as HTML."""
    work = item.kind != "milestone"
    yield context.link(item.entity, item.title) if work else escape(item.title)
    yield KIND_WORDS[item.kind] if work else f"Milestone of {context.link(item.entity)}"
    yield chip(item.status) if work else escape(humanize(item.status or ""))
    if work:
        start = context.language.date(item.start)
        yield ", ".join(part for part in (start, escape(item.note)) if part)
        yield context.language.date(item.end)
    else:
        yield ""
        yield ", ".join([*_dated(context, "due", item.start), *_dated(context, "done", item.end)])
    yield context.refs(item.owners)
    yield context.refs(item.personas) if work else ""
    yield context.refs(item.channels) if work else ""
    yield "<br>".join(_handovers(context, item))
    yield "<br>".join(_order(context, item))


def _dated(context: Context, word: str, date: PlanDate | None) -> list[str]:
    return [f"{word} {context.language.date(date)}"] if date else []


def _handovers(context: Context, item: Item) -> Iterator[str]:
    for one in item.gives:
        yield ", ".join(
            [f"to {context.link(one.campaign)}", *filter(None, [context.language.date(one.date)])]
        )
    for one in item.takes:
        yield ", ".join(
            [
                f"from {context.link(one.initiative)}",
                *filter(None, [context.language.date(one.date)]),
            ]
        )


def _order(context: Context, item: Item) -> Iterator[str]:
    bad = {(other.kind, other.id) for other in item.conflicts}
    for other in item.conflicts:
        link = context.link(other)
        yield f'<strong class="hb-timeline__alert">Conflict: starts before {link} ends</strong>'
    for other in item.waits_for:
        if (other.kind, other.id) not in bad:
            yield f"after {context.link(other)}"
