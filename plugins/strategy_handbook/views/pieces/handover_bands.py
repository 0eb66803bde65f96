"""The handover as a band: upstream becomes downstream. What the handbook is for, made visible."""

from __future__ import annotations

from strategy_handbook.insight.handovers import Crossing
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.durations import from_today, length
from strategy_handbook.views.pieces.lists import listed
from strategy_handbook.views.pieces.status import chip, sign_of
from strategy_handbook.views.wording import term


def band(context: Context, crossing: Crossing, here: Initiative | Campaign) -> Markup:
    """One handover: the initiative, what passes over and when, the campaign.

    Args:
        context: The page.
        crossing: The handover.
        here: The end that the page is about, which is not linked to itself.
    """
    campaign = crossing.campaign
    return Markup(
        '<li class="hb-handover{}">{}<div class="hb-handover__middle">{}</div>{}{}</li>'
    ).format(
        " hb-handover--conflict" if crossing.is_conflict else "",
        _end(context, crossing.initiative, here),
        _middle(context, crossing),
        _end(context, campaign, here)
        if campaign
        else Markup(
            '<div class="hb-handover__end hb--downstream">'
            '<span class="hb-handover__half">{}</span>'
            '<span class="hb-missing">{}</span></div>'
        ).format(_("Downstream"), _("No campaign named yet")),
        _delivery(context, crossing),
    )


def bands(context: Context, crossings: tuple[Crossing, ...], here: Initiative | Campaign) -> Markup:
    """Handovers one below the other; empty without any."""
    if not crossings:
        return Markup("")
    rows = Markup("\n").join(band(context, crossing, here) for crossing in crossings)
    return Markup('<ul class="hb-handovers">{}</ul>').format(rows)


def becomes(context: Context, crossing: Crossing) -> Markup:
    """A handover in one line, seen from the initiative."""
    if crossing.campaign is None:
        return Markup('<span class="hb-missing">{}</span>').format(_("no campaign named yet"))
    return _line(context, crossing, crossing.campaign, "downstream", "→")


def grows_from(context: Context, crossing: Crossing) -> Markup:
    """A handover in one line, seen from the campaign."""
    return _line(context, crossing, crossing.initiative, "upstream", "■")


def timing(crossing: Crossing) -> str:
    """Whether the campaign starts before or after the handover, in words; empty if not known."""
    if crossing.assumed:
        return _("On the campaign’s first day: the handover has no date of its own")
    if crossing.lead is None:
        return ""
    if crossing.lead == 0:
        return _("The campaign starts on the same day")
    if crossing.lead > 0:
        return _("The campaign starts {length} later", length=length(crossing.lead))
    return _(
        "Conflict: the campaign starts {length} before the handover", length=length(-crossing.lead)
    )


def _end(context: Context, work: Initiative | Campaign, here: Initiative | Campaign) -> Markup:
    upstream = isinstance(work, Initiative)
    dates = context.language.span_text(work.start, work.end)
    name = Markup("<strong>{}</strong>").format(work.label) if work is here else context.link(work)
    return Markup(
        '<div class="hb-handover__end hb--{}"><span class="hb-handover__half">{} · {}</span>'
        '<span class="hb-handover__name">{}</span><span class="hb-handover__note">{}{}</span></div>'
    ).format(
        "upstream" if upstream else "downstream",
        _("Upstream") if upstream else _("Downstream"),
        term(work.kind),
        name,
        chip(work.status, work.kind),
        Markup(" {}").format(dates) if dates else "",
    )


def _middle(context: Context, crossing: Crossing) -> Markup:
    date = context.language.date(crossing.date) or Markup(
        '<span class="hb-missing">{}</span>'
    ).format(_("no date yet"))
    return Markup(
        '<span class="hb-handover__word">{}</span><span class="hb-handover__date">{}</span>'
        '<span class="hb-handover__arrow" aria-hidden="true"></span>'
        '<span class="hb-handover__due">{}</span>'
    ).format(
        # Translators: stands between an initiative and the campaign that takes over from it.
        _("hands over"),
        date,
        _due(context, crossing),
    )


def _due(context: Context, crossing: Crossing) -> Markup:
    days = crossing.due_in(context.as_of)
    if days is None:
        return Markup("")
    if days < 0 and crossing.initiative.status not in ("done", "dropped"):
        return Markup('<strong class="hb-late">{}</strong>').format(
            _("{length} overdue", length=length(-days))
        )
    return Markup("{}").format(from_today(days))


def _delivery(context: Context, crossing: Crossing) -> Markup:
    handover = crossing.handover
    words = timing(crossing)
    if crossing.is_conflict:
        note = Markup('<p class="hb-late">{}{}</p>').format(
            sign_of("at-risk"), _("{what}.", what=words)
        )
    else:
        note = (
            Markup('<p class="hb-quiet">{}</p>').format(_("{what}.", what=words))
            if words
            else Markup("")
        )
    delivered = [context.inline(text) for text in handover.delivers]
    what = Markup('<p class="hb-handover__label">{}</p>{}').format(
        # Translators: before what an initiative hands over.
        _("Delivers"),
        listed(delivered),
    )
    who = Markup('<p><span class="hb-handover__label">{}</span> {}</p>').format(
        _("Accepted by"), context.ref(handover.accepted_by)
    )
    body = (
        (what if delivered else Markup("")) + (who if handover.accepted_by else Markup("")) + note
    )
    return Markup('<div class="hb-handover__more">{}</div>').format(body) if body else Markup("")


def _line(
    context: Context, crossing: Crossing, other: Initiative | Campaign, half: str, sign: str
) -> Markup:
    date = context.language.date(crossing.date)
    conflict = (
        Markup(' <strong class="hb-late">{}{}</strong>').format(
            sign_of("at-risk"), timing(crossing)
        )
        if crossing.is_conflict
        else Markup("")
    )
    return Markup(
        '<span class="hb-becomes hb--{}">'
        '<span class="hb-becomes__arrow" aria-hidden="true">{}</span>{}{}</span>{}'
    ).format(
        half,
        sign,
        context.link(other),
        Markup(' <span class="hb-quiet">{}</span>').format(date) if date else "",
        conflict,
    )
