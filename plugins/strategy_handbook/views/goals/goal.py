"""One goal in full: what it says, what works for it, what was reached before, where it is mentioned."""

from __future__ import annotations

from strategy_handbook.insight.goal_arithmetic.prices import Ledger
from strategy_handbook.insight.goal_progress import aims
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.goals import Goal, Precedent
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.plan.measurement import Metric
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.goals.reach.part import reach
from strategy_handbook.views.goals.smart import smart
from strategy_handbook.views.goals.titled import titled
from strategy_handbook.views.goals.values import values
from strategy_handbook.views.goals.weighed import strategies
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.field_values import web_link
from strategy_handbook.views.pieces.goal_values import with_unit
from strategy_handbook.views.pieces.history import history
from strategy_handbook.views.pieces.homes import home_heading, notes, own_fields
from strategy_handbook.views.pieces.lists import facts
from strategy_handbook.views.pieces.mentions import mention_facts
from strategy_handbook.views.pieces.reviews import review_line
from strategy_handbook.views.pieces.stale_marks import doubt_notice
from strategy_handbook.views.pieces.status import chip
from strategy_handbook.views.pieces.tags import stream_tag, tags
from strategy_handbook.views.stream.chain import chain
from strategy_handbook.views.wording import in_a_row, term


def goal_section(context: Context, goal: Goal, stream: str, books: Ledger) -> Markup:
    """The goal with everything that belongs to it."""
    found = aims(context.plan, goal, context.as_of)
    badges = [stream_tag(stream), chip(goal.status), review_line(context, goal)]
    parts = [
        home_heading(context, goal, 3),
        Markup('<div class="hb-goal__badges">{}</div>').format(
            Markup("").join(Markup("<span>{}</span>").format(badge) for badge in badges if badge)
        ),
        doubt_notice(context, goal),
        _statement(context, goal),
        values(context, goal, found),
        smart(context, goal, found),
        reach(context, goal, books),
        _work(context, goal),
        titled(_("In the stream"), chain(context, goal)),
        strategies(context, goal),
        _precedents(context, goal),
        _facts(context, goal),
        notes(context, goal),
        own_fields(goal),
        _mentions(context, goal),
        history(context, goal),
    ]
    return Markup('<section class="hb-goal hb--{}"{}>{}</section>').format(
        stream, Markup(context.mark(goal)), Markup("\n").join(part for part in parts if part)
    )


def _statement(context: Context, goal: Goal) -> Markup:
    text = goal.statement or goal.summary
    return (
        Markup('<div class="hb-goal__statement">{}</div>').format(context.prose(text))
        if text
        else Markup("")
    )


def _work(context: Context, goal: Goal) -> Markup:
    rows = [
        mention.by
        for mention in context.plan.mentions_of(goal)
        if isinstance(mention.by, Initiative | Campaign)
        and mention.relation in ("Campaigns", "Served by")
    ]
    if not rows:
        return titled(
            _("What works for it"),
            Markup('<p class="hb-missing">{}</p>').format(
                _("No initiative and no campaign works for this goal yet.")
            ),
        )
    items = Markup("").join(
        Markup(
            '<li class="hb-doing__row hb--{}"><div class="hb-doing__title">{}</div>'
            '<div class="hb-doing__note">{} {} · {}</div></li>'
        ).format(
            context.plan.stream_of(one),
            context.own(one),
            chip(one.status, one.kind),
            term(one.kind),
            context.language.span_text(one.start, one.end) or _("no dates"),
        )
        for one in rows
    )
    return titled(
        _("What works for it"), Markup('<ul class="hb-doing hb-doing--grid">{}</ul>').format(items)
    )


def _precedents(context: Context, goal: Goal) -> Markup:
    rows = [
        _precedent(context, one)
        for one in context.plan.found(goal.precedents)
        if isinstance(one, Precedent)
    ]
    if not rows:
        return Markup("")
    return titled(
        _("What was reached before"),
        Markup('<ul class="hb-evidence">{}</ul>').format(Markup("").join(rows)),
    )


def _precedent(context: Context, one: Precedent) -> Markup:
    whose = one.company or (
        _("Our own") if one.whose == "own" else _("Another company") if one.whose else ""
    )
    metric = context.plan.find(one.metric)
    value = with_unit(context, one.value, metric if isinstance(metric, Metric) else None)
    reached = one.reached or value
    notes = [
        Markup("{}").format(whose),
        context.language.date(one.when),
        Markup("{}").format(one.source or ""),
    ]
    return Markup(
        '<li class="hb-evidence__row"><div class="hb-doing__title">{}</div>{}'
        '<div class="hb-doing__note">{}</div></li>'
    ).format(
        context.own(one),
        Markup("<div>{}</div>").format(reached) if reached else "",
        Markup(" · ").join(note for note in notes if note),
    )


def _facts(context: Context, goal: Goal) -> Markup:
    return facts(
        (
            (_("Owner") if len(goal.owners) == 1 else _("Owners"), context.refs(goal.owners)),
            (_("Agreed with"), context.refs(goal.agreed_with)),
            (_("Leading indicators"), context.refs(goal.leading_indicators)),
            # Translators: heads the day from which on a goal counts.
            (_("Counts from"), context.language.date(goal.start)),
            (_("Segments"), context.refs(goal.segments)),
            (_("Personas"), context.refs(goal.personas)),
            (_("Evidence"), context.refs(goal.evidence)),
            (_("Tags"), tags(goal)),
            (
                _("Links"),
                in_a_row(web_link(link.url, link.title) for link in goal.links),
            ),
        )
    )


def _mentions(context: Context, goal: Goal) -> Markup:
    found = mention_facts(context, goal, shown=("Campaigns", "Served by", "Strategies"))
    return titled(_("Where else it is mentioned"), found)
