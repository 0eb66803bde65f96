"""Whether somebody, and some goal, stands behind the work, and whether the desks can bear it."""

from __future__ import annotations

from collections.abc import Iterator

from strategy_handbook.insight.alignment.objectives import Objectives
from strategy_handbook.insight.crowding import MOST_DATES, RoleWeek
from strategy_handbook.translation import _, ngettext
from strategy_handbook.views.alignment.verdicts import (
    Figure,
    Point,
    figures,
    points_table,
    section,
    write,
)
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import missing
from strategy_handbook.views.pieces.lists import folded
from strategy_handbook.views.pieces.panels import more
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.wording import filled, in_a_row, in_sentences


def objectives_part(context: Context, level: int, found: Objectives) -> Part:
    """How the team's objectives stand."""
    return section(
        context,
        level,
        "objectives",
        found,
        _("Somebody answers for each goal, and no desk is too full."),
        _("Something lacks an owner, a goal or the time."),
        figures(
            context,
            (
                Figure(_("goals in force with an owner"), found.owned),
                Figure(_("initiatives in force with a goal"), found.aimed),
                Figure(_("weeks of a role that are not too full"), found.weeks),
            ),
        ),
        *_nothing(context, found),
        points_table(_points(context, found)),
        _how(),
        more=in_a_row(
            (
                more(context.page_href("goals"), _("Goals")),
                more(context.page_href("team"), _("Team")),
            )
        ),
    )


def _nothing(context: Context, found: Objectives) -> Iterator[Markup]:
    if not context.plan.goals:
        yield missing(_("No goals yet"), "goals:")
    elif not found.owned.whole:
        yield Markup('<p class="hb-missing">{}</p>').format(_("No goal is in force any more."))
    elif not found.owned.kept:
        yield missing(_("No goal names an owner yet"), "owners:")
    if found.aimed.whole and not found.aimed.kept:
        yield missing(_("No initiative names a goal yet"), "goals:")


def _points(context: Context, found: Objectives) -> Iterator[Point]:
    yield Point(
        _("Goals without an owner"), folded(map(context.link, found.ownerless)), write("owners:")
    )
    yield Point(
        _("Initiatives without a goal"), folded(map(context.link, found.aimless)), write("goals:")
    )
    yield Point(
        _("Weeks with more dates than a role can keep"),
        folded(_week(context, one) for one in found.crowded),
        _("Move some of them, or give some to another role."),
    )


def _week(context: Context, week: RoleWeek) -> Markup:
    return filled(
        # Translators: a role, the first day of a week, and how many dates the role has in it.
        _("{role}, week of {day}: {dates}"),
        role=context.ref(week.role),
        day=context.language.day(week.monday),
        dates=ngettext("{n} date", "{n} dates", len(week.dates)),
    )


def _how() -> Markup:
    return reckoning(
        in_sentences(
            _(
                "Goals that are met, missed or retired are not in force any more, nor are initiatives "
                "that are over; those that are an idea are not in force yet."
            ),
            _(
                "A week is too full for a role from {n} dates on: drafts, content, milestones and goals "
                "that fall on a known day of it and are still to come. What returns by itself does not "
                "count.",
                n=MOST_DATES + 1,
            ),
        )
    )
