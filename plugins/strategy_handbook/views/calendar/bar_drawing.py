"""What goes on over several days: a bar in a week, or a line for what goes on throughout a month."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from strategy_handbook.insight.changes import What
from strategy_handbook.insight.runs import Run
from strategy_handbook.translation import _
from strategy_handbook.views.agenda.wording import format_word
from strategy_handbook.views.calendar.month_layout import Bar
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces import status
from strategy_handbook.views.pieces.change_marks import change_mark
from strategy_handbook.views.pieces.status import status_word
from strategy_handbook.views.wording import filled, in_a_line, term

# So many are named of what goes on throughout a month; the others are folded away.
MOST_NAMED = 12


def draw_bar(context: Context, bar: Bar, inside: bool = True) -> Markup:
    """The part of a run that falls into a week.

    Args:
        context: The page.
        bar: The part.
        inside: Whether it has a day in the month; a phone does not show the others.
    """
    run = bar.run
    looks = {
        "outside": not inside,
        "begins": bar.begins,
        "ends": bar.ends,
        "open-start": bar.begins and run.open_start,
        "open-end": bar.ends and run.open_end,
    }
    return draw_run(context, run, [look for look, holds in looks.items() if holds])


def draw_run(context: Context, run: Run, looks: Iterable[str] = ()) -> Markup:
    """Something that goes on over days, as a link.

    Args:
        context: The page.
        run: What goes on.
        looks: How its ends look.
    """
    look = status.look_of(run.status)
    became = context.became(run.entity)
    words = run_words(context, run)
    return Markup(
        '<a class="hb-run hb-run--{} hb--{}{}"{} href="{}" title="{}">{}<span>{}{}</span>'
        '<span class="hb-run__meta">{}</span></a>'
    ).format(
        run.kind,
        run.stream,
        "".join(f" hb-run--{one}" for one in (look, *looks) if one),
        Markup(context.mark(run.entity)),
        context.entity_href(run.entity),
        # Translators: {name} is what a bar of the calendar is called, {facts} its kind and days.
        _("{name}: {facts}", name=run.entity.label, facts=words),
        status.sign_of(run.status),
        Markup("<s>{}</s>").format(run.entity.label)
        if became is What.REMOVED
        else run.entity.label,
        change_mark(became),
        words,
    )


def draw_throughout(context: Context, month: dt.date, found: Sequence[Run]) -> Markup:
    """What goes on from before a month until after it, said once and not in every week."""
    if not found:
        return Markup("")
    rows = [Markup("<li>{}</li>").format(draw_run(context, run)) for run in found]
    more = Markup("")
    if len(rows) > MOST_NAMED:
        more = _folded(Markup("").join(rows[MOST_NAMED:]), len(rows) - MOST_NAMED)
    return Markup('<div class="hb-throughout" data-holds><p>{}</p><ul>{}</ul>{}</div>\n').format(
        _("All through {month}", month=context.language.month(month)),
        Markup("").join(rows[:MOST_NAMED]),
        more,
    )


def draw_hidden(context: Context, hidden: Sequence[Run]) -> Markup:
    """What found no room in a week: how much it is, to be unfolded."""
    rows = Markup("").join(
        Markup('<li class="hb--{}"{}>{}{} <span class="hb-quiet">{}</span></li>').format(
            run.stream,
            Markup(context.mark(run.entity)),
            status.sign_of(run.status),
            context.own(run.entity),
            run_words(context, run),
        )
        for run in hidden
    )
    return _folded(rows, len(hidden))


def _folded(rows: Markup, count: int) -> Markup:
    # The script counts anew what a filter leaves.
    left = Markup("<span data-left>{}</span>").format(count)
    # Translators: {count} may be any number, and changes while somebody filters.
    more = filled(_("+{count} more under way"), count=left)
    return Markup(
        '<details class="hb-overflow" data-holds><summary>{}</summary><ul>{}</ul></details>'
    ).format(more, rows)


def run_words(context: Context, run: Run) -> str:
    """What a bar stands for, in words: kind, days and status."""
    language = context.language
    word = format_word(run.entity) or term(run.kind)
    if run.start is not None and run.end is not None:
        days = language.span_text(run.start, run.end)
    elif run.start is not None:
        days = _("from {date}, no end set", date=language.date_text(run.start))
    elif run.end is not None:
        days = _("no start set, until {date}", date=language.date_text(run.end))
    else:
        days = language.days(run.first, run.last)
    state = status_word(run.status, run.kind) if run.status else ""
    return in_a_line(part for part in (word, days, state) if part)
