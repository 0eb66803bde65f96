"""The plan on one page: both halves, work in time, goals and budget on a single sheet of paper."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from strategy_handbook.insight.period import Period, period
from strategy_handbook.insight.questions import answered, half_of, questions
from strategy_handbook.insight.steps import filled, steps
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.records import record
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.one_page.budget import budget
from strategy_handbook.views.one_page.data import OnePageData, SheetFact, SheetHalf
from strategy_handbook.views.one_page.goals import A_ROW, goals
from strategy_handbook.views.one_page.shortening import first_of, shortened
from strategy_handbook.views.one_page.strip_drawing import timeline
from strategy_handbook.views.overview.halves import PROMISES
from strategy_handbook.views.pieces.empty_places import missing
from strategy_handbook.views.pieces.period import span, state
from strategy_handbook.views.timeline.layout import text_width
from strategy_handbook.views.view import View, ViewOptions

DEFAULT_LEVEL = 2
# Rows of the timeline beside two rows of goals, and beside one.
ROWS, ROWS_WITH_FEW_GOALS = 10, 14
# How wide texts may be on one line, in ems of their own letters; two or three lines have as many times that.
NAME_ROOM, LONG_NAME_ROOM = 24.0, 72.0
EYEBROW_ROOM = 50.0
SUMMARY_ROOM = 140.0
HALF_ROOM, POSITIONING_ROOM = 112.0, 74.0
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
    long = text_width(plan.label) > NAME_ROOM
    name = shortened(plan.label, LONG_NAME_ROOM) if long else plan.label
    rows = ROWS if len(plan.goals) > A_ROW else ROWS_WITH_FEW_GOALS
    return OnePageData(
        eyebrow=shortened(plan.plan.organisation or "", EYEBROW_ROOM),
        heading=context.heading(level, name, "plan"),
        long=long,
        summary=shortened(context.plain(plan.plan.summary), SUMMARY_ROOM),
        facts=tuple(_facts(context, period(plan, context.as_of))),
        halves=tuple(_half(context, level + 1, stream) for stream in PROMISES),
        timeline=timeline(context, level + 1, rows),
        goals=goals(context, level + 1),
        budget=budget(context, level + 1),
        personas=_personas(context),
        as_of=f"As seen on {context.language.day(context.as_of)}",
    )


def _facts(context: Context, found: Period) -> Iterator[SheetFact]:
    words = span(context.language, context.plan)
    if words:
        yield SheetFact("Period", Markup("{}").format(words))
    if found.state != "unknown":
        where = state(context.language, found, context.as_of)
        yield SheetFact("Today", Markup("{}").format(where))
    shown, hidden = first_of(context.plan.plan.owners, MOST_OWNERS)
    if shown:
        rest = Markup(" and {} more").format(hidden) if hidden else Markup("")
        yield SheetFact("Answers for it", context.refs(shown) + rest)


def _half(context: Context, level: int, stream: str) -> SheetHalf:
    half = half_of(context.plan, stream)
    summary = context.plain(half.summary) if half else ""
    positioning = context.plain(half.positioning) if half else ""
    text = missing("No strategy for this half yet", f"{stream}: summary:")
    if summary or positioning:
        text = Markup("<p>{}</p>").format(shortened(summary or positioning, HALF_ROOM))
    heading = Markup('<span class="hb-wall__stream">{}</span> <a href="{}">{}</a>').format(
        stream.capitalize(), context.page_href(stream), PROMISES[stream]
    )
    asked, path = questions(context.plan, stream), steps(context.plan, stream)
    return SheetHalf(
        stream,
        context.heading(level, heading, f"half-{stream}"),
        text,
        shortened(positioning, POSITIONING_ROOM) if summary else "",
        f"{answered(asked)} of {len(asked)} questions answered, "
        f"{filled(path)} of {len(path)} steps filled",
    )


def _personas(context: Context) -> Markup:
    shown, hidden = first_of(list(context.plan.personas.values()), MOST_PERSONAS)
    if not shown:
        return Markup("")
    names = Markup(", ").join(context.link(one, shortened(one.label, 16)) for one in shown)
    rest = Markup(', <a href="{}">and {} more</a>').format(context.page_href("personas"), hidden)
    return Markup("<b>For</b> {}{}").format(names, rest if hidden else "")


VIEW = View(
    "one-page",
    "A plan on one sheet of paper: both halves, work in time, goals and budget.",
    OnePageOptions,
    render,
    data=OnePageData,
)
