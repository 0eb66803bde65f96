"""What a campaign is to reach, when that is looked at, and what people made of it afterwards."""

from __future__ import annotations

from strategy_handbook.insight.goal_arithmetic.sums import arithmetics
from strategy_handbook.plan.campaigns import Campaign, Retrospective
from strategy_handbook.plan.dates import NotADate, read_date
from strategy_handbook.plan.goals import Goal
from strategy_handbook.translation import _, pgettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.goals.reach.figures import figure
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.pieces.lists import facts, listed
from strategy_handbook.views.pieces.status import chip
from strategy_handbook.views.pieces.tables import table
from strategy_handbook.views.wording import filled


def goals(context: Context, one: Campaign) -> Markup:
    """The goals it works for, with where they start and what they are to reach."""
    rows = [
        _goal(context, one, goal)
        for goal in context.plan.found(one.goals)
        if isinstance(goal, Goal)
    ]
    if not rows:
        return Markup("")
    return table(
        _("Goals of the campaign"),
        (
            _("Goal"),
            _("Status"),
            pgettext("the value a goal starts from", "From"),
            _("Target"),
            # Translators: heads what a campaign expects to bring of what its goals want.
            _("Expected of it"),
            pgettext("the day a goal is to be reached", "Due"),
        ),
        rows,
        "stack",
    )


def _goal(context: Context, one: Campaign, goal: Goal) -> tuple[Markup | str, ...]:
    language = context.language
    targets = [
        Markup("{} {}").format(
            Markup('<span class="hb-nowrap">{}</span>').format(language.target(row.target)),
            context.ref(row.metric) or row.label or context.ref(goal.metric),
        )
        for row in goal.target
    ]
    expected = [
        figure(context, found, own.value)
        for found in arithmetics(context.plan, goal, context.as_of)
        for own in found.counted
        if own.campaign is one and own.value is not None
    ]
    return (
        context.own(goal),
        chip(goal.status),
        language.target(goal.baseline),
        Markup("<br>").join(targets),
        Markup("<br>").join(expected),
        language.date(goal.due),
    )


def measures(context: Context, one: Campaign) -> Markup:
    """What counts as success, when that is looked at, and when to stop."""
    rows = [
        (measure.measure, context.language.target(measure.target), context.ref(measure.metric))
        for measure in one.success
    ]
    counted = (
        table(
            _("What counts as success"),
            (
                pgettext("what counts as success", "Measure"),
                _("Target"),
                # Translators: heads the metrics that tell whether a target was reached.
                _("Told by"),
            ),
            rows,
            "stack",
        )
        if rows
        else Markup("")
    )
    looked = [_occasion(context, text) for text in one.measured_when]
    stop = (
        Markup('<div class="hb-stop"><p class="hb-stop__label">{}</p>{}</div>').format(
            _("Stop rule"), context.prose(one.stop_rule)
        )
        if one.stop_rule
        else Markup("")
    )
    return (
        counted
        + facts(
            [
                (
                    pgettext("when success is measured", "Measured"),
                    listed(looked) if len(looked) > 1 else Markup("").join(looked),
                )
            ]
        )
        + stop
    )


def _occasion(context: Context, text: str) -> Markup:
    """When results are looked at: a day as the plan's language writes it, other words as they are."""
    try:
        return context.language.date(read_date(text))
    except NotADate:
        return escape(text)


def retrospective(context: Context, given: Retrospective | None) -> Markup:
    """What went well, what did not, and what changes."""
    if given is None:
        return Markup("")
    columns = [
        ("well", _("Went well"), given.went_well),
        ("badly", _("Went badly"), given.went_badly),
        ("change", _("We change"), given.change),
    ]
    cells = Markup("\n").join(
        Markup(
            '<div class="hb-back__part hb-back__part--{}"><p class="hb-label">{}</p>{}</div>'
        ).format(kind, name, listed(context.inline(text) for text in texts))
        for kind, name, texts in columns
        if texts
    )
    held = (
        Markup('<p class="hb-quiet">{}</p>').format(
            # Translators: the day on which people met to look back.
            filled(_("Held on {date}."), date=context.language.date(given.held_on))
        )
        if given.held_on
        else Markup("")
    )
    return held + (Markup('<div class="hb-back">{}</div>').format(cells) if cells else Markup(""))
