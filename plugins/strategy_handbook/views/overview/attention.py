"""What needs attention: work at risk, overdue or in conflict, and findings in the plan's text."""

from __future__ import annotations

from strategy_handbook.insight.attention import Concern, concerns
from strategy_handbook.insight.work import all_work
from strategy_handbook.translation import N_, _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.overview.now_rows import MOST, ON_THE_HEALTH_PAGE, rest_of, row, rows
from strategy_handbook.views.pieces.panels import more
from strategy_handbook.views.wording import filled

_OVERDUE = {
    # Translators: {ago} is "12 days ago".
    "milestone": N_("Milestone was due on {date}, {ago}"),
    "end": N_("Was to end on {date}, {ago}"),
    "start": N_("Was to start on {date}, {ago}"),
    "content": N_("Was to appear on {date}, {ago}"),
    "draft": N_("Draft was due on {date}, {ago}"),
    "due": N_("Was due on {date}, {ago}"),
}


def attention(context: Context, level: int, over: bool) -> Markup:
    """The list, with a calm word where there is nothing on it.

    Args:
        context: The page.
        level: The level of the heading.
        over: Whether the plan has ended.
    """
    # Translators: what was not finished in a plan that has ended.
    title = _("Left open") if over else _("Needs attention")
    heading = context.heading(level, title, "now-attention")
    found = concerns(context.plan, context.as_of, context.occasions)
    health = _health(context)
    if not found:
        calm = Markup(
            '<p class="hb-now__calm"><span class="hb-now__ok" aria-hidden="true">✓</span> {}</p>'
        ).format(
            _("Nothing was left at risk, overdue or in conflict.")
            if over
            else _("Nothing is at risk, overdue or in conflict.")
        )
        return (
            heading
            + (
                calm
                if all_work(context.plan)
                else Markup('<p class="hb-quiet">{}</p>').format(_("Nothing to watch yet."))
            )
            + health
        )
    rest = rest_of(len(found), context.page_href("health"), ON_THE_HEALTH_PAGE)
    return heading + rows(_concern(context, one) for one in found[:MOST]) + rest + health


def _health(context: Context) -> Markup:
    """How many findings the plan's files have; empty for a plan without any."""
    count = len(context.handbook.findings_in(context.plan))
    if not count:
        return Markup("")
    findings = more(context.page_href("health"), ngettext("{n} finding", "{n} findings", count))
    return Markup('<p class="hb-now__rest">{}</p>').format(
        # Translators: {findings} is "3 findings".
        filled(_("{findings} in the plan’s text"), findings=findings)
    )


def _concern(context: Context, one: Concern) -> Markup:
    link = context.link(one.entity)
    mark = Markup('<span class="hb-sign hb-sign--risk" aria-hidden="true">!</span>')
    return row(
        context, one.entity, mark + _concern_title(one, link), "", _concern_note(context, one)
    )


def _concern_title(one: Concern, link: Markup) -> Markup:
    return filled(_("{label}: {value}"), label=one.name, value=link) if one.name else link


def _concern_note(context: Context, one: Concern) -> Markup:
    """Why something needs attention, in a few words with links."""
    date = context.language.date(one.date)
    ago = ngettext("{n} day ago", "{n} days ago", one.days)
    if one.kind == "at-risk":
        owners = context.refs(one.entity.owners)
        at_risk = escape(_("At risk"))
        return Markup("{} · {}").format(at_risk, owners) if owners else at_risk
    if one.kind == "conflict" and one.other:
        # Translators: work that starts before what it depends on has ended, on {date}.
        text = _("Conflict: starts before {work} ends, {date}")
        return filled(text, work=context.link(one.other), date=date)
    if one.kind == "handover" and one.other:
        text = _("Handover to {campaign} was due on {date}, {ago}")
        return filled(text, campaign=context.link(one.other), date=date, ago=ago)
    return filled(_(_OVERDUE[one.kind]), date=date, ago=ago)
