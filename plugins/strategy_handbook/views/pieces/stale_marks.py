"""Marks for what should no longer be relied on, and for what rests on it."""

from __future__ import annotations

from strategy_handbook.insight.freshness import Doubt, Stale, doubts
from strategy_handbook.plan import Entity
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.lists import first_few, listed
from strategy_handbook.views.pieces.status import sign_of
from strategy_handbook.views.wording import filled

# So many of the things out of date are named where an entity is warned about.
MOST = 3


def stale_mark(context: Context, stale: Stale | None) -> Markup:
    """A badge beside the name of something out of date; empty for None."""
    if stale is None:
        return Markup("")
    return Markup(' <span class="hb-chip hb-chip--risk">{}</span>').format(
        stale_text(context, stale)
    )


def stale_text(context: Context, stale: Stale) -> str:
    """Why something should no longer be relied on, with the day."""
    day = context.language.day(stale.since)
    if stale.why == "expired":
        return _("Expired {date}", date=day)
    return _("Review due {date}", date=day)


def doubt_notice(context: Context, entity: Entity) -> Markup:
    """What an entity rests on that is out of date, and by which way; empty where there is nothing.

    Pages that show it need the sheet ``chain``.
    """
    found = doubts(context.plan, entity, context.as_of)
    if not found:
        return Markup("")
    rows = first_few(found, MOST, lambda one: _doubt(context, one))
    return Markup('<div class="hb-doubt"><p>{}{}</p>{}</div>').format(
        sign_of("at-risk"), _("Rests on what is out of date"), listed(rows)
    )


def _doubt(context: Context, doubt: Doubt) -> Markup:
    source = doubt.stale.entity
    said = Markup('{}<span class="hb-doubt__why">{}</span>').format(
        context.link(source), stale_text(context, doubt.stale)
    )
    if not doubt.by:
        return said
    way = Markup(" → ").join(context.link(one) for one in reversed(doubt.by))
    # Translators: {way} are the entries between a source and what rests on it.
    return said + Markup('<span class="hb-doubt__way">{}</span>').format(
        filled(_("by way of {way}"), way=way)
    )
