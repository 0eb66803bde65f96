"""The timeline's data as a table: everything the picture shows, in words."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from strategy_handbook.plan import Ref, humanize
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.views.context import Context
from strategy_handbook.views.pieces import table
from strategy_handbook.views.status import chip
from strategy_handbook.views.timeline.items import Item
from strategy_handbook.views.timeline.words import KIND_WORDS

_HEADS = (
    "Title", "Kind", "Status", "Start", "End", "Owner", "Persona", "Channel", "Handover", "Order",
)  # fmt: skip


def data_table(context: Context, items: Iterable[Item]) -> Markup:
    """All items as rows."""
    return table("Everything on the timeline", _HEADS, (_row(context, item) for item in items))


def _row(context: Context, item: Item) -> tuple[str | Markup, ...]:
    start: Markup | str = _date(context, item.start)
    end: Markup | str = _date(context, item.end)
    title: Markup = context.link(item.entity, item.title)
    kind: Markup | str = KIND_WORDS[item.kind]
    status: Markup | str = chip(item.status)
    if item.kind == "milestone":
        kind = Markup("Milestone of {}").format(context.link(item.entity))
        title = Markup(escape(item.title))
        status = humanize(item.status) if item.status else ""
        start, end = "", _milestone_dates(context, item)
    elif item.note:
        start = Markup("{}, {}").format(start, item.note) if start else item.note
    return (
        title,
        kind,
        status,
        start,
        end,
        _refs(context, item.owners),
        "" if item.kind == "milestone" else _refs(context, item.personas),
        "" if item.kind == "milestone" else _refs(context, item.channels),
        _handovers(context, item),
        _order(context, item),
    )


def _date(context: Context, date: PlanDate | None) -> Markup:
    return context.language.date(date)


def _milestone_dates(context: Context, item: Item) -> Markup:
    parts = []
    if item.start:
        parts.append(Markup("due {}").format(_date(context, item.start)))
    if item.end:
        parts.append(Markup("done {}").format(_date(context, item.end)))
    return Markup(", ").join(parts)


def _refs(context: Context, refs: tuple[Ref, ...]) -> Markup:
    return context.refs(refs)


def _handovers(context: Context, item: Item) -> Markup:
    parts = [
        Markup("to {}{}").format(context.link(one.campaign), _when(context, one.date))
        for one in item.gives
    ]
    parts += [
        Markup("from {}{}").format(context.link(one.initiative), _when(context, one.date))
        for one in item.takes
    ]
    return Markup("<br>").join(parts)


def _when(context: Context, date: PlanDate | None) -> Markup:
    return Markup(", {}").format(_date(context, date)) if date else Markup("")


def _order(context: Context, item: Item) -> Markup:
    bad = {(other.kind, other.id) for other in item.conflicts}
    parts = [
        Markup('<strong class="hb-timeline__alert">Conflict: starts before {} ends</strong>').format(
            context.link(other)
        )
        for other in item.conflicts
    ]
    parts += [
        Markup("after {}").format(context.link(other))
        for other in item.waits_for
        if (other.kind, other.id) not in bad
    ]
    return Markup("<br>").join(parts)
