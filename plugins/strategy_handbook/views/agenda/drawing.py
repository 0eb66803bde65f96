"""Rows of an agenda: plain functions, for thousands. Other views use ``upcoming``, ``agenda_rows``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable, Iterable

from strategy_handbook.insight.belonging import channels_of, personas_of, work_ref
from strategy_handbook.insight.changes import What
from strategy_handbook.insight.lateness import is_overdue, status_on
from strategy_handbook.insight.occasions import Occasion
from strategy_handbook.insight.selection import Selection
from strategy_handbook.plan import Entity
from strategy_handbook.plan.campaigns import Content
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.translation import _
from strategy_handbook.views.agenda.layout import Day, Fold, by_day
from strategy_handbook.views.agenda.wording import (
    RETURNS,
    anywhere,
    content_word,
    kind_sign,
    kind_word,
    rhythm_of,
    time_of,
    title_of,
)
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces import status
from strategy_handbook.views.pieces.change_marks import with_mark
from strategy_handbook.views.pieces.days_off import draw_days_off
from strategy_handbook.views.wording import after_label, filled, in_a_row

_ROW = Markup(
    '<li class="hb-agenda__row hb--{}{}"{}><span class="hb-agenda__kind">{}</span>'
    '<div class="hb-agenda__what"><span class="hb-agenda__title">{}</span>'
    '<span class="hb-agenda__meta">{}</span></div>'
    '<span class="hb-agenda__status">{}</span></li>\n'
)
_DAY = Markup(
    '<li class="hb-agenda__day{}" data-holds><div class="hb-agenda__date"{}>{}</div>'
    '<ul class="hb-agenda__rows">\n{}</ul></li>\n'
)
_DOT = Markup(' <span class="hb-dot" aria-hidden="true">·</span> ')


def upcoming(
    context: Context,
    days: int | None = None,
    limit: int | None = None,
    selection: Selection | None = None,
) -> list[Occasion]:
    """What happens next, from today on, for views that show a few items.

    Args:
        context: The page.
        days: How many days ahead, today among them; without it however far.
        limit: How many at most.
        selection: What to keep; everything without it.
    """
    today = context.as_of
    last = today + dt.timedelta(days=days - 1) if days else dt.date.max
    chosen = (selection or Selection()).occasions(context.plan, context.occasions)
    found = [one for one in chosen if today <= one.first <= last and not one.partial]
    return found[:limit]


def agenda_rows(context: Context, found: Iterable[Occasion]) -> Markup:
    """Occasions as a dated list, day by day; empty for none.

    Args:
        context: The page.
        found: The occasions, in any order.
    """
    return draw_days(context, by_day(found))


def draw_days(context: Context, days: Iterable[Day], folds: Iterable[Fold] = ()) -> Markup:
    """Days with their rows as a list, folded rows first; empty for none."""
    drawn = [*(_fold(context, fold) for fold in folds), *(_day(context, day) for day in days)]
    if not drawn:
        return Markup("")
    return Markup('<ol class="hb-agenda">\n{}</ol>\n').format(Markup("").join(drawn))


def draw_list(rows: Iterable[Markup]) -> Markup:
    """Rows that stand under no day as a list; empty for none."""
    drawn = list(rows)
    if not drawn:
        return Markup("")
    return Markup('<ul class="hb-agenda__rows hb-agenda__rows--plain">\n{}</ul>\n').format(
        Markup("").join(drawn)
    )


def draw_occasion(context: Context, one: Occasion, dated: bool = False) -> Markup:
    """An occasion as a row.

    Args:
        context: The page.
        one: The occasion.
        dated: Whether the row itself says the day, because no head above it does.
    """
    became = context.became_of(one)
    link = context.link(one.entity, title_of(one))
    if one.takes_over is not None:
        link = filled(
            _("{initiative} hands over to {campaign}"),
            initiative=context.link(one.entity),
            campaign=context.link(one.takes_over),
        )
    link = with_mark(link, became)
    time = time_of(one, context.plan)
    title = (
        Markup('<span class="hb-agenda__time">{}</span> {}').format(time, link) if time else link
    )
    facts = [_when(context, one, dated)]
    if isinstance(one.entity, Content) and one.recurring:
        facts.append(_returns(rhythm_of(context, one.entity)))
    chip = status.chip(status_on(one, context.as_of))
    if is_overdue(one, context.as_of) and became is not What.REMOVED:
        chip = Markup('<span class="hb-chip hb-chip--risk">{}</span> {}').format(_("Overdue"), chip)
    return _row(
        context,
        one.entity,
        one.stream,
        f" hb-agenda__row--{one.kind}",
        mark_of(context, one),
        kind_sign(one.kind) + kind_word(one),
        title + anywhere(context.language, one),
        [*facts, *_facts(context, one.entity, context.refs(one.owners), one.kind)],
        chip,
    )


def mark_of(context: Context, one: Occasion) -> Markup:
    """The attributes by which a filter finds an occasion; a draft is found with its content."""
    item = item_of(one)
    if item is one.entity:
        return Markup(context.mark(one.entity))
    owners = [("owner", ref.id) for ref in one.owners]
    return Markup(context.mark(one.entity, *owners, item=item))


def item_of(one: Occasion) -> Hashable:
    """What a filter counts an occasion as: all days of what returns, and its draft, are one item."""
    if one.kind in ("content", "draft"):
        return one.entity
    return one.entity, one.kind, title_of(one)


def draw_entity(context: Context, entity: Entity, kind: str, *facts: Markup | str) -> Markup:
    """Something that has no day as a row.

    Args:
        context: The page.
        entity: What it is.
        kind: What kind of thing it is, in a word.
        facts: What else to say of it, first.
    """
    return _row(
        context,
        entity,
        context.plan.stream_of(entity),
        "",
        Markup(context.mark(entity)),
        kind,
        context.own(entity),
        [*facts, *_facts(context, entity, context.refs(entity.owners), "content")],
        status.chip(entity.status, entity.kind),
    )


def draw_undated(context: Context, entity: Entity, kind: str, title: str, *facts: Markup) -> Markup:
    """A part of an entity that has no day, such as a milestone, as a row."""
    return _row(
        context,
        entity,
        context.plan.stream_of(entity),
        " hb-agenda__row--milestone",
        Markup(context.mark(entity, item=(entity, "milestone", title))),
        kind_sign("milestone") + kind,
        with_mark(context.link(entity, title), context.milestone_became(entity, title)),
        [context.link(entity), *facts],
        Markup(""),
    )


def _fold(context: Context, fold: Fold) -> Markup:
    """A returning item with all its days of a month as one row."""
    one = fold.first
    assert isinstance(one.entity, Content)
    days = in_a_row(
        Markup('<time datetime="{}">{}</time>').format(day.isoformat(), day.day)
        for day in fold.days
    )
    row = _row(
        context,
        one.entity,
        one.stream,
        "",
        mark_of(context, one),
        content_word(one.entity),
        context.own(one.entity),
        [
            _returns(rhythm_of(context, one.entity)),
            *_facts(context, one.entity, context.refs(one.owners), one.kind),
        ],
        status.chip(status_on(one, context.as_of)),
    )
    return _DAY.format("", "", Markup("<b>{}</b>").format(days), row)


def _day(context: Context, day: Day) -> Markup:
    rows = Markup("").join(draw_occasion(context, one) for one in day.items)
    today = not day.loose and day.day == context.as_of
    return _DAY.format(
        " hb-agenda__day--today" if today else "",
        Markup(' aria-current="date"') if today else "",
        _loose(context, day.items[0].date) if day.loose else _date(context, day.day),
        rows,
    )


def _date(context: Context, day: dt.date) -> Markup:
    weekday = context.language.weekdays()[day.weekday()]
    near = {0: _("Today"), 1: _("Tomorrow")}.get((day - context.as_of).days, "")
    note = Markup('<span class="hb-agenda__near">{}</span>').format(near) if near else ""
    return Markup('<time datetime="{}">{} <b>{}</b></time>{}{}').format(
        day.isoformat(),
        weekday,
        context.language.day(day, False),
        note,
        draw_days_off(context, day),
    )


def _loose(context: Context, date: PlanDate | None) -> Markup:
    return Markup('<b>{}</b><span class="hb-agenda__near">{}</span>').format(
        context.language.date(date), _("day not set")
    )


def _row(
    context: Context,
    entity: Entity,
    stream: str,
    more: str,
    mark: Markup,
    kind: str | Markup,
    title: Markup,
    facts: list[Markup | str],
    chip: Markup,
) -> Markup:
    meta = _DOT.join(Markup("<span>{}</span>").format(fact) for fact in facts if fact)
    return _ROW.format(stream, more, mark, kind, title, meta, chip)


def _when(context: Context, one: Occasion, dated: bool) -> Markup | str:
    language = context.language
    if one.kind == "content" and one.last > one.first and not one.partial:
        if dated:
            return language.days(one.first, one.last)
        return _("until {date}", date=language.day(one.last, one.last.year != one.first.year))
    if not dated:
        return ""
    return language.date(one.date) if one.date else language.day(one.first)


def _returns(words: str) -> Markup | str:
    if not words:
        return ""
    return Markup(
        '<span class="hb-agenda__returns"><span aria-hidden="true">{}</span> {}</span>'
    ).format(RETURNS, words)


def _facts(context: Context, entity: Entity, owners: Markup, kind: str) -> list[Markup | str]:
    """Where it belongs, where it appears, who sees to it and for whom it is."""
    personas = personas_of(context.plan, entity) if kind in ("content", "draft") else ()
    own_work = entity.kind in ("campaign", "initiative") and kind == "milestone"
    return [
        context.link(entity) if own_work else context.ref(work_ref(entity)),
        context.refs(channels_of(entity)) if kind == "content" else "",
        _owned(owners) if owners else "",
        filled(_("for {personas}"), personas=context.refs(personas)) if personas else "",
    ]


def _owned(owners: Markup) -> Markup:
    return Markup('<span class="hb-hidden">{}{}</span>{}').format(
        _("Owner:"), after_label(), owners
    )
