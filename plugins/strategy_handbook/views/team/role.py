"""One role as a card."""

from __future__ import annotations

from strategy_handbook.insight.workload import Load
from strategy_handbook.plan.company import Role
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.pieces.field_values import web_link
from strategy_handbook.views.pieces.homes import home_heading, own_fields
from strategy_handbook.views.pieces.lists import listed
from strategy_handbook.views.pieces.mentions import mention_facts
from strategy_handbook.views.pieces.status import standing
from strategy_handbook.views.team.desk import desk
from strategy_handbook.views.wording import filled, in_a_row


def role_card(context: Context, role: Role, load: Load) -> Markup:
    """Name, place in the team, what it looks after, and what it has to do."""
    parts = [
        home_heading(context, role, 3),
        _line(context, role),
        _summary(context, role),
        desk(context, load),
        listed((context.inline(text) for text in role.responsibilities), "duties"),
        _skills(role),
        context.prose(role.notes),
        own_fields(role),
        _mentions(context, role),
    ]
    return Markup('<li class="hb-role"{}>{}</li>').format(
        Markup(context.mark(role)), Markup("\n").join(part for part in parts if part)
    )


def _line(context: Context, role: Role) -> Markup:
    parts = [
        escape(_("{hours} hours a week", hours=context.language.number(role.capacity)))
        if role.capacity is not None
        else Markup(""),
        filled(_("Reports to {role}"), role=context.ref(role.reports_to))
        if role.reports_to
        else Markup(""),
        _contact(role),
        filled(_("Looked after by {owners}"), owners=context.refs(role.owners))
        if role.owners
        else Markup(""),
        *(web_link(link.url, link.title) for link in role.links),
        standing(role),
    ]
    shown = [part for part in parts if part]
    return (
        Markup('<p class="hb-role__line">{}</p>').format(Markup(" · ").join(shown))
        if shown
        else Markup("")
    )


def _contact(role: Role) -> Markup:
    if not role.contact:
        return Markup("")
    text = role.contact.removeprefix("mailto:").removeprefix("https://").removeprefix("http://")
    return Markup('<a href="{}">{}</a>').format(role.contact, text)


def _summary(context: Context, role: Role) -> Markup:
    return (
        Markup('<div class="hb-role__summary">{}</div>').format(context.prose(role.summary))
        if role.summary
        else Markup("")
    )


def _skills(role: Role) -> Markup:
    if not role.skills:
        return Markup("")
    return Markup('<p class="hb-role__note">{}</p>').format(
        filled(_("Good at {skills}"), skills=in_a_row(role.skills))
    )


def _mentions(context: Context, role: Role) -> Markup:
    count = len(context.plan.mentions_of(role))
    if not count:
        return Markup('<p class="hb-missing hb-role__note">{}</p>').format(
            _("The plan gives this role nothing to do yet.")
        )
    return Markup("<details><summary>{}</summary>{}</details>").format(
        # Translators: {n} is how often a role is named in the plan.
        _("Everywhere it is named ({n})", n=count),
        mention_facts(context, role),
    )
