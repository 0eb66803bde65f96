"""What should no longer be relied on with all that rests on it, and what comes up next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from strategy_handbook.insight.freshness import (
    GROUNDS,
    Stale,
    all_stale,
    relied_on_until,
    shaken,
)
from strategy_handbook.insight.grounds import Reached
from strategy_handbook.plan import Entity
from strategy_handbook.plan.research import Study
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.lists import first_few, left_out
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.pieces.stale_marks import stale_text
from strategy_handbook.views.pieces.status import sign_of
from strategy_handbook.views.pieces.tables import note, table
from strategy_handbook.views.wording import in_a_row, term

# So many of the entries that rest on something are named; so many rows a table has.
MOST_NAMED, MOST_ROWS = 12, 100
# So far one looks ahead, and so many rows that gives at most.
DAYS_AHEAD, MOST_AHEAD = 182, 20


def stale_part(context: Context, level: int) -> Part:
    """What is out of date and what rests on it; a line that all holds where nothing is."""
    title = _("Out of date")
    if not any(relied_on_until(one) for one in context.plan.entities() if one.kind in GROUNDS):
        said = _(
            "The plan does not say until when its research holds: write expires, or reviewed_on "
            "and review_every."
        )
        return (
            part(context, level, title, "evidence-stale", _quiet(said))
            if _known(context)
            else Part()
        )
    found = all_stale(context.plan, context.as_of)
    if not found:
        whole = _("Nothing that the plan rests on is out of date.")
        return part(context, level, title, "evidence-stale", _quiet(whole), _how())
    # What has expired first, and of each what most rests on.
    resting = {id(one): shaken(context.plan, one.entity) for one in found}
    found.sort(key=lambda one: (one.why != "expired", -len(resting[id(one)])))
    heads = (_("Entry"), _("Rests on it directly"), _("Rests on it further down"))
    rows = [_row(context, one, resting[id(one)]) for one in found[:MOST_ROWS]]
    rest = left_out(len(found), len(rows))
    listed = table(title, heads, rows, "stack")
    return part(context, level, title, "evidence-stale", listed, rest, _how())


def _known(context: Context) -> bool:
    return any(one.kind in GROUNDS for one in context.plan.entities())


def _row(context: Context, one: Stale, found: list[Reached]) -> tuple[Markup | str, ...]:
    return (
        context.link(one.entity)
        + note(term(one.entity.kind))
        + note(sign_of("at-risk") + Markup("{}").format(stale_text(context, one))),
        _names(context, [reached.entity for reached in found if not reached.by]),
        _names(context, [reached.entity for reached in found if reached.by]),
    )


def _names(context: Context, entities: Sequence[Entity]) -> Markup:
    return in_a_row(first_few(entities, MOST_NAMED, context.link))


def ahead_part(context: Context, level: int) -> Part:
    """What expires or is to be reviewed in the next half-year; empty where nothing does."""
    until = context.as_of + dt.timedelta(days=DAYS_AHEAD)
    dated = [
        (day, one)
        for one in context.plan.entities()
        if one.kind in GROUNDS
        and (day := relied_on_until(one)) is not None
        and context.as_of <= day <= until
    ]
    dated.sort(key=lambda pair: pair[0])
    heads = (_("By"), _("Entry"), _("What is due"), _("Owners"))
    rows = [_due(context, day, one) for day, one in dated[:MOST_AHEAD]]
    if not rows:
        return Part()
    title = _("To be asked or looked at next")
    rest = left_out(len(dated), len(rows))
    return part(context, level, title, "evidence-ahead", table(title, heads, rows, "stack"), rest)


def _due(context: Context, day: dt.date, one: Entity) -> tuple[Markup | str, ...]:
    expires = isinstance(one, Study) and one.expires is not None and one.expires.last == day
    return (
        context.language.day(day),
        context.link(one) + note(term(one.kind)),
        _("Expires") if expires else _("Review"),
        context.refs(one.owners),
    )


def _how() -> Markup:
    return reckoning(
        _(
            "A study holds until the day it expires; everything with a last review and an interval "
            "until the next review is due. A month or a quarter counts with its last day."
        ),
        _(
            "Evidence is followed all the way down: from a study to the gap or the message that names "
            "it, to the initiative that closes the gap, the campaign it hands over to and the goal "
            "that campaign works for. What is done, ended or called off is left out. Work does not "
            "count as resting on the personas it is for."
        ),
    )


def _quiet(text: str) -> Markup:
    return Markup("<p>{}</p>").format(text)
