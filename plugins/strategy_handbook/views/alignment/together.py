"""Where the halves meet: which objectives both serve, and whom both talk to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from strategy_handbook.insight.alignment.together import (
    UPSTREAM,
    Addressed,
    Effort,
    Served,
    Together,
)
from strategy_handbook.plan.goals import Goal
from strategy_handbook.translation import _, ngettext
from strategy_handbook.views.alignment.verdicts import (
    Figure,
    figures,
    section,
    write,
)
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import missing
from strategy_handbook.views.pieces.lists import first_few, left_out
from strategy_handbook.views.pieces.panels import more
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.pieces.tables import table
from strategy_handbook.views.wording import filled, in_a_line, in_a_row

# So many rows of a table are shown, those with a hole first; so many goals are named in a cell.
MOST_ROWS, MOST_NAMED = 12, 4
_Row = TypeVar("_Row", Served, Addressed)


def together_part(context: Context, level: int, found: Together) -> Part:
    """The objectives and the personas, half by half."""
    return section(
        context,
        level,
        "together",
        found,
        _("Both halves serve the same objectives and talk to the same people."),
        _("The halves do not meet everywhere."),
        _missing_half(found),
        figures(
            context,
            (
                Figure(_("objectives that both halves serve"), found.served),
                Figure(_("personas that both halves talk to"), found.addressed),
            ),
        ),
        _objectives(context, found),
        _personas(context, found),
        _how(),
        more=in_a_row(
            (
                more(context.page_href("goals"), _("Goals")),
                more(context.page_href("compare"), _("Compare")),
            )
        ),
    )


def _missing_half(found: Together) -> Markup:
    if not found.missing:
        return Markup("")
    if found.missing == UPSTREAM:
        return missing(_("The plan has no upstream half yet"), "initiatives:")
    return missing(_("The plan has no downstream half yet"), "campaigns:")


def _objectives(context: Context, found: Together) -> Markup:
    if not found.objectives:
        return missing(_("No objectives yet"), "objectives:")
    title = _("Which half serves which objective")
    shown = _holes_first(found.objectives, found.half_served)
    rows = [
        (
            context.own(one.objective),
            _goals(context, one.upstream),
            _goals(context, one.downstream),
        )
        for one in shown
    ]
    listed = table(title, (_("Objective"), _("Upstream"), _("Downstream")), rows, "stack")
    cure = filled(
        _("{key} of a goal of the half that is missing"), key=Markup("<code>serves:</code>")
    )
    return listed + left_out(len(found.objectives), len(shown)) + _cure(cure, found.half_served)


def _goals(context: Context, goals: tuple[Goal, ...]) -> Markup:
    if not goals:
        return _hole(_("No goal"))
    return in_a_row(first_few(goals, MOST_NAMED, context.link))


def _personas(context: Context, found: Together) -> Markup:
    if not found.personas:
        return missing(_("No personas yet"), "personas:")
    title = _("Which half talks to whom")
    shown = _holes_first(found.personas, found.half_addressed)
    rows = [
        (context.own(one.persona), _effort(one.upstream), _effort(one.downstream)) for one in shown
    ]
    listed = table(title, (_("Persona"), _("Upstream"), _("Downstream")), rows, "stack")
    cure = filled(
        _("{key} of work or content of the half that is missing"),
        key=Markup("<code>personas:</code>"),
    )
    return listed + left_out(len(found.personas), len(shown)) + _cure(cure, found.half_addressed)


def _effort(effort: Effort) -> Markup:
    if not any(effort):
        return _hole(_("Nothing"))
    counts = (
        ngettext("{n} piece of work", "{n} pieces of work", effort.work) if effort.work else "",
        ngettext("{n} content item", "{n} content items", effort.content) if effort.content else "",
    )
    return Markup("{}").format(in_a_line(filter(None, counts)))


def _hole(text: str) -> Markup:
    return Markup('<span class="hb-sign hb-sign--risk" aria-hidden="true">!</span>{}').format(text)


def _cure(text: Markup, holes: Sequence[object]) -> Markup:
    """What to write where a half is missing in a row."""
    if not holes:
        return Markup("")
    return Markup('<p class="hb-source">{}</p>').format(write(text))


def _holes_first(rows: tuple[_Row, ...], holes: tuple[_Row, ...]) -> list[_Row]:
    """The rows in the plan's order; of too many, those with a hole before the others."""
    if len(rows) <= MOST_ROWS:
        return list(rows)
    return sorted(rows, key=lambda one: one not in holes)[:MOST_ROWS]


def _how() -> Markup:
    return reckoning(
        _(
            "A half serves an objective if one of its goals names it in “serves”. It talks to a persona "
            "if an initiative, a campaign or a piece of content of it is for the persona. What belongs to "
            "both halves counts for each; work that was called off, retired content and personas that "
            "are not to be reached do not count."
        )
    )
