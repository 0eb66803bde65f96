"""The overview: a plan at a glance, and the home of a plan."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from strategy_handbook.insight.period import Period, period
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.records import record
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.overview import goals, halves, money, now, people, soundness
from strategy_handbook.views.overview.data import Fact, OverviewData
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.panels import more
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.period import SIGNS, sentence, span, state
from strategy_handbook.views.stream.drawing import draw_stream
from strategy_handbook.views.timeline.drawing import draw_timeline
from strategy_handbook.views.timeline.options import Picture
from strategy_handbook.views.view import View, ViewOptions
from strategy_handbook.views.wording import filled

DEFAULT_LEVEL = 2
EXAMPLE = """
initiatives:
  winter-battery:
    name: A battery that does not mind winter
    start: 2026-10
    end: 2027-Q1
"""


@record
class OverviewOptions(ViewOptions):
    """Options of the overview."""

    level: Decimal | None = f.number(
        "The level of the heading with the plan's name, 1 to 4; 2 if not given.", 1, 4
    )


def render(context: Context, options: OverviewOptions) -> OverviewData:
    """Works out the whole overview; what a plan does not have yet says what to write."""
    level = int(options.level or DEFAULT_LEVEL)
    found = period(context.plan, context.as_of)
    plan = context.plan.plan
    return OverviewData(
        organisation=plan.organisation or "",
        heading=context.heading(level, context.plan.label, "plan"),
        summary=context.prose(plan.summary),
        facts=tuple(_facts(context, found)),
        notice=sentence(context.language, found, context.as_of),
        halves=halves.section(context, level + 1),
        stream=_stream(context, level + 1),
        now=now.section(context, level + 1, found),
        holds=soundness.section(context, level + 1, found),
        timeline=_timeline(context, level + 1),
        goals=goals.section(context, level + 1),
        budget=money.section(context, level + 1),
        personas=people.section(context, level + 1),
    )


def _timeline(context: Context, level: int) -> Part:
    """Initiatives and campaigns in time, as a compact timeline of the whole stream."""
    drawn = draw_timeline(context, Picture(compact=True, level=level + 1))
    link = more(context.page_href("timeline"), _("Whole timeline"))
    body = drawn or empty(_("No initiatives yet"), "initiatives", EXAMPLE)
    return part(context, level, _("Timeline"), "timeline", body, more=link)


def _stream(context: Context, level: int) -> Part:
    """What the work rests on and leads to, in a few of each stage."""
    link = more(context.page_href("stream"), _("Whole stream"))
    title = _("What feeds what")
    return part(context, level, title, "stream", draw_stream(context), more=link)


def _facts(context: Context, found: Period) -> Iterator[Fact]:
    plan = context.plan.plan
    words = span(context.language, context.plan)
    when = (
        Markup("{}").format(words)
        if words
        else Markup('<span class="hb-missing">{}</span>').format(
            # Translators: of the plan's period; {start} and {end} are what to write.
            filled(
                _("not said: write {start} and {end}"),
                start=Markup("<code>start:</code>"),
                end=Markup("<code>end:</code>"),
            )
        )
    )
    if found.state != "unknown":
        when += Markup(
            '<span class="hb-hero__state"><span aria-hidden="true">{}</span> {}</span>'
        ).format(SIGNS[found.state], state(context.language, found, context.as_of))
    if found.day:
        when += Markup(
            '<span class="hb-hero__bar" aria-hidden="true"><i style="width:{}%"></i></span>'
        ).format(round(found.day * 100 / found.days, 1))
    yield Fact(_("Period"), when)
    if plan.owners:
        # Translators: before the owners of the plan.
        yield Fact(_("Answers for it"), context.refs(plan.owners))
    if plan.reviewed_on:
        yield Fact(_("Last reviewed"), context.language.date(plan.reviewed_on))
    link = more(context.page_href("one-page"), _("The plan on one page"))
    # Translators: before a link to the plan on one page, which is made to be put on a wall.
    yield Fact(_("For the wall"), link)


VIEW = View(
    "overview",
    "A plan at a glance: strategy, both halves, what goes on now, goals, budget and personas.",
    OverviewOptions,
    render,
    data=OverviewData,
    sheets=(
        "people",
        "handovers",
        "stream",
        "timeline",
        "goals",
        "agenda",
        "work",
        "reckoning",
    ),
)
