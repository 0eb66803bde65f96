"""Milestones: a track from top to bottom, or one of them in a line."""

from __future__ import annotations

from collections.abc import Iterable

from strategy_handbook.insight.milestones import Mark, Marked, marked
from strategy_handbook.insight.work import Phase, Work, phase_of
from strategy_handbook.plan.innovation import Milestone
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.durations import from_today, length


def milestones(context: Context, work: Work) -> Markup:
    """The milestones as a track from top to bottom, each with where it stands in words."""
    finished = phase_of(work, context.as_of) is Phase.FINISHED
    found = marked(work.milestones, context.as_of, finished)
    if not found:
        return Markup("")
    # Steps without any date are still steps in an order.
    counted = all(one.milestone.due is None and one.milestone.done is None for one in found)
    rows = Markup("\n").join(
        _milestone(context, one, str(number) if counted else _SIGNS[one.mark])
        for number, one in enumerate(found, start=1)
    )
    return Markup('<ol class="hb-steps hb--{}">{}</ol>').format(context.plan.stream_of(work), rows)


_SIGNS = {Mark.DONE: "✓", Mark.LATE: "!", Mark.NEXT: "▶", Mark.AHEAD: "", Mark.OPEN: ""}


def _milestone(context: Context, one: Marked, sign: str) -> Markup:
    milestone = one.milestone
    return Markup(
        '<li class="hb-steps__step hb-steps__step--{mark}">'
        '<span class="hb-steps__sign" aria-hidden="true">'
        '{sign}</span><span class="hb-steps__name">{name}</span>'
        '<span class="hb-steps__note">{note}</span></li>'
    ).format(
        mark=one.mark.value,
        sign=sign,
        name=milestone.name,
        note=Markup(" · ").join(_milestone_notes(context, one)),
    )


def _milestone_notes(context: Context, one: Marked) -> Iterable[Markup]:
    milestone, language = one.milestone, context.language
    if milestone.done:
        yield Markup("Done {}{}").format(language.date(milestone.done), _punctuality(one))
        if milestone.due and milestone.due.text != milestone.done.text:
            yield Markup("due {}").format(language.date(milestone.due))
    elif milestone.due:
        yield Markup("Due {}{}").format(language.date(milestone.due), milestone_words(one))
    if milestone.owners:
        yield context.refs(milestone.owners)


def _punctuality(one: Marked) -> str:
    if not one.days:
        return ""
    return f", {length(abs(one.days))} {'late' if one.days > 0 else 'early'}"


def milestone_words(one: Marked) -> Markup:
    """Where an open milestone stands, to follow its date."""
    if one.mark is Mark.LATE:
        return Markup(' <strong class="hb-late">{} late</strong>').format(length(one.days or 0))
    if one.mark is Mark.NEXT:
        return Markup(", <strong>next</strong>, {}").format(from_today(one.days or 0))
    if one.mark is Mark.OPEN and one.milestone.due and one.milestone.due.first:
        return Markup(", not marked as done")
    return Markup("")


def milestone_line(context: Context, one: Marked) -> Markup:
    """A milestone in one line, for overviews."""
    milestone: Milestone = one.milestone
    if one.mark is Mark.LATE:
        note = Markup('<strong class="hb-late">{} late</strong>').format(length(one.days or 0))
    else:
        note = Markup("{}").format(from_today(one.days or 0))
    return Markup('{} <span class="hb-quiet">({}, {})</span>').format(
        milestone.name, context.language.date(milestone.due), note
    )
