"""Handovers as rows: an initiative, the day, and the campaign that it becomes."""

from __future__ import annotations

from strategy_handbook.insight.handovers import Crossing, without_handover, without_source
from strategy_handbook.translation import N_, _, ngettext, pgettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.pieces.lists import listed
from strategy_handbook.views.pieces.status import chip
from strategy_handbook.views.wording import filled

# More handovers than this are folded away.
MOST = 8
_STATES = {
    "done": N_("✓ handed over"),
    "late": N_("! late"),
    # Translators: a handover that comes after the campaign has started.
    "conflict": N_("! after the start"),
    "coming": "",
}


def flow(context: Context, found: list[Crossing], details: bool = False) -> Markup:
    """Handovers as a list of rows; those after the first few can be unfolded.

    Args:
        context: The page.
        found: The handovers.
        details: Whether to say what is handed over, and who accepts it.
    """
    rows = [_row(context, crossing, details) for crossing in found]
    whole = Markup('<ul class="hb-flow__list">{}</ul>')
    most = MOST if len(rows) > MOST + 1 else len(rows)
    shown = whole.format(Markup("").join(rows[:most]))
    if len(rows) == most:
        return shown
    return shown + Markup('<details class="hb-more"><summary>{}</summary>{}</details>').format(
        ngettext("{n} more handover", "{n} more handovers", len(rows) - most),
        whole.format(Markup("").join(rows[most:])),
    )


def _row(context: Context, crossing: Crossing, details: bool) -> Markup:
    date = context.language.date(crossing.date) or escape(_("no date"))
    name = crossing.state(context.as_of)
    words = _(_STATES[name]) if _STATES[name] else ""
    state = Markup('<span class="hb-flow__state hb-flow__state--{}">{}</span>').format(name, words)
    return Markup(
        '<li class="hb-flow__row"><span class="hb-flow__end hb-flow__end--from">{}{}</span>'
        '<span class="hb-flow__way"><span class="hb-flow__date">'
        '<span class="hb-hidden">{} </span>{}</span>'
        '<span class="hb-flow__line" aria-hidden="true"></span>{}<span class="hb-hidden"> {} </span></span>'
        '<span class="hb-flow__end hb-flow__end--to">{}{}</span>{}</li>'
    ).format(
        context.link(crossing.initiative),
        chip(crossing.initiative.status, "initiative"),
        # Translators: read out: an initiative, "hands over on" a day "to" a campaign.
        _("hands over on"),
        date,
        state if words else "",
        pgettext("between what is handed over and who takes it", "to"),
        *_campaign(context, crossing),
        _details(context, crossing) if details else "",
    )


def _campaign(context: Context, crossing: Crossing) -> tuple[Markup, Markup]:
    if crossing.campaign is None:
        missing = Markup('<span class="hb-missing">{}</span>').format(_("No campaign named yet"))
        return missing, Markup("")
    return context.link(crossing.campaign), chip(crossing.campaign.status, "campaign")


def _details(context: Context, crossing: Crossing) -> Markup:
    handover = crossing.handover
    parts = []
    if handover.delivers:
        parts.append(listed(context.inline(text) for text in handover.delivers))
    if handover.accepted_by:
        parts.append(
            Markup('<span class="hb-quiet">{}</span>').format(
                filled(_("Accepted by {who}"), who=context.ref(handover.accepted_by))
            )
        )
    if not parts:
        return Markup("")
    return Markup('<div class="hb-flow__details">{}</div>').format(Markup("").join(parts))


def hand_over_to_nothing(context: Context) -> Markup:
    """The initiatives that hand over to no campaign, as one quiet line; empty without any.

    Views that show it name ``handovers`` among their sheets.
    """
    # Translators: {initiatives} is a list of names.
    text = _("Hand over to no campaign yet: {initiatives}")
    return _loose_line(text, initiatives=context.links(list(without_handover(context.plan))))


def grow_from_nothing(context: Context) -> Markup:
    """The campaigns that no initiative hands over to, as one quiet line; empty without any.

    Views that show it name ``handovers`` among their sheets.
    """
    # Translators: {campaigns} is a list of names.
    text = _("Grow from no initiative: {campaigns}")
    return _loose_line(text, campaigns=context.links(list(without_source(context.plan))))


def _loose_line(text: str, **links: Markup) -> Markup:
    if not any(links.values()):
        return Markup("")
    return Markup('<p class="hb-flow__loose">{}</p>').format(filled(text, **links))
