"""A campaign as a card of the overview, and all campaigns as a table."""

from __future__ import annotations

from strategy_handbook.insight.belonging import content_of
from strategy_handbook.insight.handovers import into_campaign
from strategy_handbook.insight.money import lines_for, totals
from strategy_handbook.insight.tracks import Window
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.translation import N_, N_n, _, ngettext, pgettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.budget_table import sums_text
from strategy_handbook.views.pieces.handover_bands import grows_from
from strategy_handbook.views.pieces.status import chip
from strategy_handbook.views.pieces.tables import table
from strategy_handbook.views.pieces.work_card import work_card
from strategy_handbook.views.pieces.work_in_short import InShort
from strategy_handbook.views.pieces.work_in_short import in_short as work_in_short
from strategy_handbook.views.wording import term

# The table is for comparing many; two campaigns can be compared as they stand.
_FEWEST = 3
_IN_SHORT = InShort(
    # Translators: {states} is "2 live, 1 planned".
    mixed=N_n("{n} campaign: {states}.", "{n} campaigns: {states}."),
    alike=N_n("{n} campaign, {state}.", "{n} campaigns, all {state}."),
    none_linked=N_("None of them grow from an initiative."),
    some_linked=N_n(
        "{n} of {total} grows from an initiative.", "{n} of {total} grow from an initiative."
    ),
    all_linked=N_n("It grows from an initiative.", "All grow from an initiative."),
)


def card(context: Context, one: Campaign, window: Window | None) -> Markup:
    """For whom a campaign is, with what, to reach what, and what it grows from."""
    sources = [grows_from(context, crossing) for crossing in into_campaign(context.plan, one)]
    return work_card(
        context,
        one,
        window,
        context.inline(one.summary),
        [
            (_("Grows from"), Markup("<br>").join(sources)),
            (_("Goals"), context.refs(one.goals)),
            (
                _("Personas") if one.personas else _("Segments"),
                context.refs(one.personas or one.segments),
            ),
            (_("Stage"), term(one.stage) if one.stage else ""),
            (_("Offer"), context.ref(one.offer)),
            (_("Channels"), context.refs(one.channels)),
            (_("Planned money"), planned(context, one)),
            (_("Content"), content_count(context, one)),
            (_("Owner") if len(one.owners) == 1 else _("Owners"), context.refs(one.owners)),
        ],
    )


def planned(context: Context, one: Campaign) -> str:
    """The money planned for a campaign, one sum a currency."""
    return sums_text(context, totals(lines_for(context.plan, one)).planned)


def content_count(context: Context, one: Campaign) -> str:
    """How many pieces of content a campaign has, and how many of them return."""
    items = content_of(context.plan, one)
    if not items:
        return ""
    returning = sum(1 for item in items if item.every is not None)
    pieces = ngettext("{n} piece", "{n} pieces", len(items))
    if not returning:
        return pieces
    if returning == len(items):
        return ngettext("{n} piece, returning", "{n} pieces, all returning", returning)
    # Translators: {pieces} is "12 pieces".
    return ngettext(
        "{pieces}, {n} of them returning",
        "{pieces}, {n} of them returning",
        returning,
        pieces=pieces,
    )


def in_short(context: Context, campaigns: list[Campaign]) -> Markup:
    """All campaigns in a line: how many, in which state, fed by how many initiatives, for how much."""
    fed = sum(1 for one in campaigns if into_campaign(context.plan, one))
    words = work_in_short(campaigns, fed, _IN_SHORT)
    money = sums_text(
        context,
        totals(line for one in campaigns for line in lines_for(context.plan, one)).planned,
    )
    planned = _("Planned: {money}.", money=money)
    return Markup('<p class="hb-inshort">{}{}</p>').format(words, f" {planned}" if money else "")


def overview(context: Context, campaigns: list[Campaign]) -> Markup:
    """All campaigns in one table, by start; empty for so few that they can be compared as they stand."""
    if len(campaigns) < _FEWEST:
        return Markup("")
    by_start = sorted(campaigns, key=_start)
    rows = [_row(context, one) for one in by_start]
    heads = (
        _("Campaign"),
        _("Status"),
        _("Dates"),
        _("Goals"),
        _("Content"),
        pgettext("money", "Planned"),
    )
    drawn = table(_("All campaigns, by start"), heads, rows, "stack", map(context.mark, by_start))
    return Markup('<div class="hb-allwork">{}</div>').format(drawn)


def _start(one: Campaign) -> tuple[bool, str, str]:
    first = one.start.first if one.start else None
    return (first is None, first.isoformat() if first else "", one.name)


def _row(context: Context, one: Campaign) -> tuple[Markup | str, ...]:
    count = len(content_of(context.plan, one))
    stage = Markup('<span class="hb-allwork__stage">{}</span>').format(term(one.stage or ""))
    return (
        context.own(one) + (stage if one.stage else Markup("")),
        chip(one.status, one.kind),
        context.language.span_text(one.start, one.end),
        context.refs(one.goals),
        context.language.number(count) if count else "",
        planned(context, one),
    )
