"""Milestones: a track from top to bottom, or one of them in a line."""

from __future__ import annotations

from collections.abc import Iterable

from strategy_handbook.insight.milestones import Mark, Marked, marked
from strategy_handbook.insight.work import Phase, Work, phase_of
from strategy_handbook.plan.innovation import Milestone
from strategy_handbook.translation import _, pgettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.pieces.change_marks import with_mark
from strategy_handbook.views.pieces.durations import from_today, length
from strategy_handbook.views.wording import filled


def milestones(context: Context, work: Work) -> Markup:
    """The milestones as a track from top to bottom, each with where it stands in words."""
    finished = phase_of(work, context.as_of) is Phase.FINISHED
    found = marked(work.milestones, context.as_of, finished)
    if not found:
        return Markup("")
    # Steps without any date are still steps in an order.
    counted = all(one.milestone.due is None and one.milestone.done is None for one in found)
    rows = Markup("\n").join(
        _milestone(context, work, one, str(number) if counted else _SIGNS[one.mark])
        for number, one in enumerate(found, start=1)
    )
    return Markup('<ol class="hb-steps hb--{}">{}</ol>').format(context.plan.stream_of(work), rows)


_SIGNS = {Mark.DONE: "✓", Mark.LATE: "!", Mark.NEXT: "▶", Mark.AHEAD: "", Mark.OPEN: ""}


def _milestone(context: Context, work: Work, one: Marked, sign: str) -> Markup:
    milestone = one.milestone
    return Markup(
        '<li class="hb-steps__step hb-steps__step--{mark}">'
        '<span class="hb-steps__sign" aria-hidden="true">'
        '{sign}</span><span class="hb-steps__name">{name}</span>'
        '<span class="hb-steps__note">{note}</span></li>'
    ).format(
        mark=one.mark.value,
        sign=sign,
        name=with_mark(escape(milestone.name), context.milestone_became(work, milestone.name)),
        note=Markup(" · ").join(_milestone_notes(context, one)),
    )


def _milestone_notes(context: Context, one: Marked) -> Iterable[Markup]:
    milestone, language = one.milestone, context.language
    if milestone.done:
        yield _done(one, language.date(milestone.done))
        if milestone.due and milestone.due.text != milestone.done.text:
            yield filled(_("due {date}"), date=language.date(milestone.due))
    elif milestone.due:
        yield _standing(filled(_("Due {date}"), date=language.date(milestone.due)), one)
    if milestone.owners:
        yield context.refs(milestone.owners)


def _done(one: Marked, date: Markup) -> Markup:
    if not one.days:
        return filled(_("Done {date}"), date=date)
    text = _("Done {date}, {length} late") if one.days > 0 else _("Done {date}, {length} early")
    return filled(text, date=date, length=length(abs(one.days)))


def _standing(date: Markup, one: Marked) -> Markup:
    """The date of an open milestone, and where it stands.

    Args:
        date: The date, or what is said of it: ``Due 4 Mar 2027``.
        one: The milestone.
    """
    if one.mark is Mark.LATE:
        return Markup("{} {}").format(date, _late(one))
    if one.mark is Mark.NEXT:
        # Translators: of the next milestone: {distance} is "in 12 days".
        text = _("{date}, {next}, {distance}")
        next = Markup("<strong>{}</strong>").format(pgettext("of a milestone", "next"))
        return filled(text, date=date, next=next, distance=from_today(one.days or 0))
    if one.mark is Mark.OPEN and one.milestone.due and one.milestone.due.first:
        return filled(_("{date}, not marked as done"), date=date)
    return date


def _late(one: Marked) -> Markup:
    return Markup('<strong class="hb-late">{}</strong>').format(
        _("{length} late", length=length(one.days or 0))
    )


def milestone_line(context: Context, one: Marked) -> Markup:
    """A milestone in one line, for overviews."""
    milestone: Milestone = one.milestone
    note = _late(one) if one.mark is Mark.LATE else escape(from_today(one.days or 0))
    # Translators: a day and how far away it is: "(4 Mar 2027, in 12 days)".
    text = filled(
        _("({date}, {distance})"), date=context.language.date(milestone.due), distance=note
    )
    return Markup('{} <span class="hb-quiet">{}</span>').format(milestone.name, text)
