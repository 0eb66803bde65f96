"""The plan on one page: both halves, work in time, goals and budget on a single sheet of paper."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from strategy_handbook.insight.period import Period, period
from strategy_handbook.insight.questions import answered, half_of, questions
from strategy_handbook.insight.steps import filled as filled_steps
from strategy_handbook.insight.steps import steps
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.records import record
from strategy_handbook.translation import N_n, _, ngettext, pgettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.one_page import sheet
from strategy_handbook.views.one_page.budget import budget, budget_sums
from strategy_handbook.views.one_page.data import OnePageData, SheetFact, SheetHalf
from strategy_handbook.views.one_page.goals import A_ROW, goals
from strategy_handbook.views.one_page.shortening import first_of, shortened
from strategy_handbook.views.one_page.strip_drawing import NAMES, timeline
from strategy_handbook.views.overview.halves import PROMISES
from strategy_handbook.views.pieces.empty_places import missing
from strategy_handbook.views.pieces.period import span, state
from strategy_handbook.views.timeline.layout import text_width
from strategy_handbook.views.view import View, ViewOptions
from strategy_handbook.views.wording import filled_n, in_a_row

DEFAULT_LEVEL = 2
# How many personas and owners are named.
MOST_PERSONAS, MOST_OWNERS = 8, 2


@record
class OnePageOptions(ViewOptions):
    """Options of the plan on one page."""

    level: Decimal | None = f.number(
        "The level of the heading with the plan's name, 1 to 4; 2 if not given.", 1, 4
    )


def render(context: Context, options: OnePageOptions) -> OnePageData:
    """Works out the sheet; whatever it has no room for is counted, and found one link away."""
    level = int(options.level or DEFAULT_LEVEL)
    plan = context.plan
    eyebrow = shortened(plan.plan.organisation or "", sheet.room(sheet.EYEBROW_LINE, 1))
    name = shortened(plan.label, sheet.room(sheet.NAME_LINE, sheet.NAME_LINES))
    summary = shortened(
        context.plain(plan.plan.summary), sheet.room(sheet.SUMMARY_LINE, sheet.SUMMARY_LINES)
    )
    texts = {stream: _texts(context, stream) for stream in PROMISES}
    goal_rows = min(-(-len(plan.goals) // A_ROW), 2)
    sums = budget_sums(context)
    rows = sheet.rows_left(eyebrow, name, summary, list(texts.values()), goal_rows, sums)
    return OnePageData(
        eyebrow=eyebrow,
        heading=context.heading(level, name, "plan"),
        long=text_width(name) > sheet.LARGE_NAME,
        summary=summary,
        facts=tuple(_facts(context, period(plan, context.as_of))),
        halves=tuple(_half(context, level + 1, stream, *texts[stream]) for stream in PROMISES),
        timeline=timeline(context, level + 1, rows),
        goals=goals(context, level + 1),
        budget=budget(context, level + 1),
        personas=_personas(context),
        as_of=_("As seen on {date}", date=context.language.day(context.as_of)),
    )


def _facts(context: Context, found: Period) -> Iterator[SheetFact]:
    words = span(context.language, context.plan)
    if words:
        yield SheetFact(_("Period"), Markup("{}").format(words))
    if found.state != "unknown":
        where = state(context.language, found, context.as_of)
        yield SheetFact(_("Today"), Markup("{}").format(where))
    shown, hidden = first_of(context.plan.plan.owners, MOST_OWNERS)
    if shown:
        names = context.refs(list(shown))
        if hidden:
            names = filled_n(
                N_n("{names} and {n} more", "{names} and {n} more"), hidden, names=names
            )
        # Translators: heads the owners of the plan.
        yield SheetFact(_("Answers for it"), names)


def _texts(context: Context, stream: str) -> tuple[str, str]:
    """A half's strategy and its positioning; where it has only one of the two, that comes first."""
    half = half_of(context.plan, stream)
    found = (context.plain(half.summary), context.plain(half.positioning)) if half else ("", "")
    first, second = found if found[0] else (found[1], "")
    return (
        shortened(first, sheet.room(sheet.HALF_LINE, sheet.HALF_LINES)),
        shortened(second, sheet.room(sheet.POSITIONING_LINE, sheet.POSITIONING_LINES)),
    )


def _half(context: Context, level: int, stream: str, first: str, second: str) -> SheetHalf:
    text = missing(_("No strategy for this half yet"), f"{stream}: summary:")
    if first:
        text = Markup("<p>{}</p>").format(first)
    heading = Markup('<span class="hb-wall__stream">{}</span> <a href="{}">{}</a>').format(
        _(NAMES[stream]), context.page_href(stream), _(PROMISES[stream])
    )
    asked, path = questions(context.plan, stream), steps(context.plan, stream)
    of_questions = ngettext(
        "{n} of {total} questions answered",
        "{n} of {total} questions answered",
        answered(asked),
        total=len(asked),
    )
    of_steps = ngettext(
        "{n} of {total} steps filled",
        "{n} of {total} steps filled",
        filled_steps(path),
        total=len(path),
    )
    return SheetHalf(
        stream,
        context.heading(level, heading, f"half-{stream}"),
        text,
        second,
        _("{questions}, {steps}", questions=of_questions, steps=of_steps),
    )


def _personas(context: Context) -> Markup:
    shown, hidden = first_of(list(context.plan.personas.values()), MOST_PERSONAS)
    if not shown:
        return Markup("")
    names = [context.link(one, shortened(one.label, 16)) for one in shown]
    if hidden:
        rest = ngettext("and {n} more", "and {n} more", hidden)
        names.append(Markup('<a href="{}">{}</a>').format(context.page_href("personas"), rest))
    whom = pgettext("whom a plan is for: names follow", "For")
    return Markup("<b>{}</b> {}").format(whom, in_a_row(names))


VIEW = View(
    "one-page",
    "A plan on one sheet of paper: both halves, work in time, goals and budget.",
    OnePageOptions,
    render,
    data=OnePageData,
    sheets=("goals",),
)
