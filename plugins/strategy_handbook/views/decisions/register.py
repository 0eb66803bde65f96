"""The log of decisions as a table, what does not fit in it, and what it is about."""

from __future__ import annotations

from collections.abc import Iterator

from strategy_handbook.insight.decisions import (
    concerned,
    holds,
    log,
    not_marked,
    overdue_by,
    replaced,
    replaced_by,
    replaced_by_nothing,
)
from strategy_handbook.plan.knowledge import Decision
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.durations import length
from strategy_handbook.views.pieces.lists import folded
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.status import chip
from strategy_handbook.views.pieces.tables import note, table
from strategy_handbook.views.wording import filled, term


def log_table(context: Context) -> Markup:
    """All decisions: what is still to be decided, then the newest first."""
    heads = (
        _("Decision"),
        _("Status"),
        _("When"),
        _("Who decides"),
        _("What replaced what"),
    )
    rows = [
        (
            context.own(one),
            chip(one.status) + note(_("In force") if holds(context.plan, one) else ""),
            day(context, one),
            context.refs(one.deciders),
            Markup("<br>").join(chain(context, one)),
        )
        for one in log(context.plan)
    ]
    return table(_("The log of decisions"), heads, rows, "stack")


def day(context: Context, one: Decision) -> Markup:
    """When it was or is to be decided, and how late that is."""
    date = context.language.date(one.decided_on)
    late = overdue_by(one, context.as_of)
    if not late:
        return date
    text = _("{length} overdue", length=length(late))
    return Markup('{} <strong class="hb-late">{}</strong>').format(date, text)


def chain(context: Context, one: Decision) -> Iterator[Markup]:
    """What a decision replaces, and what replaces it or would."""
    plan = context.plan
    for earlier in replaced(plan, one):
        yield filled(_("Replaces {decision}"), decision=context.link(earlier))
    for later in replaced_by(plan, one):
        # Translators: of a decision.
        text = _("Would be replaced by {decision}")
        if later.status != "proposed":
            text = _("Replaced by {decision}")
        yield filled(text, decision=context.link(later))


def amiss_part(context: Context) -> Part:
    """Decisions whose status does not fit what replaced them; empty if all do."""
    superseded = Markup("<code>status: superseded</code>")
    rows = [
        (
            context.link(one),
            filled(
                _("It says that it holds, and {decision} replaced it."),
                decision=context.link(later),
            ),
            superseded,
        )
        for one, later in not_marked(context.plan)
    ] + [
        (
            context.link(one),
            _("It is marked as superseded, and no decision replaces it."),
            filled(_("{key} of the decision that does"), key=Markup("<code>supersedes:</code>")),
        )
        for one in replaced_by_nothing(context.plan)
    ]
    title = _("What does not fit")
    heads = (_("Decision"), title, _("What to write"))
    body = table(title, heads, rows, "stack") if rows else Markup("")
    return part(context, 2, title, "decisions-amiss", body)


def concerned_part(context: Context) -> Part:
    """What the decisions in force and the proposals are about."""
    rows = [
        (
            context.link(one.entity) + note(term(one.entity.kind)),
            folded(
                Markup("{} {}").format(
                    context.link(decision),
                    chip(decision.status) if decision.status == "proposed" else "",
                )
                for decision in one.decisions
            ),
        )
        for one in concerned(context.plan)
    ]
    title = _("What they are about")
    heads = (_("About"), _("Decisions in force, and proposals"))
    body = table(title, heads, rows, "stack") if rows else Markup("")
    return part(context, 2, title, "decisions-about", body)
