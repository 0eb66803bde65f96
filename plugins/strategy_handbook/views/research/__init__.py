"""The research view: studies, trends, gaps, competitors and capabilities, each in full."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import TypeVar

from strategy_handbook.plan import Entity
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.records import record
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.research import capabilities, competitors, studies, trends
from strategy_handbook.views.research.data import ResearchData
from strategy_handbook.views.research.gaps import gap
from strategy_handbook.views.strategy.gaps import gaps as gaps_table
from strategy_handbook.views.strategy.gaps import ranked
from strategy_handbook.views.strategy.upstream import STUDIES
from strategy_handbook.views.view import View, ViewOptions

E = TypeVar("E", bound=Entity)


@record
class ResearchOptions(ViewOptions):
    """Options of the research view."""

    of: tuple[str, ...] = f.words(
        "What to show; all of it if not given.",
        "studies trends gaps competitors capabilities",
        named="part of the research",
    )
    heading: str | None = f.text("A heading above it; none if not given.")
    level: Decimal | None = f.number(
        "The level of its first headings, 1 to 5; 2 if not given.", 1, 5
    )


def render(context: Context, options: ResearchOptions) -> ResearchData:
    """Works out what is known about the market."""
    level = int(options.level or 2)
    below = level + 1 if options.heading else level
    plan = context.plan

    def section(key: str, title: str, table: Markup, entries: Markup) -> Part:
        if (options.of and key not in options.of) or not getattr(plan, key):
            return Part()
        return part(context, below, title, key, table, entries)

    def each(found: Iterable[E], draw: Callable[[Context, E, int], Markup]) -> Markup:
        return Markup("\n").join(draw(context, one, min(below + 1, 6)) for one in found)

    rivals = list(plan.competitors.values())
    data = ResearchData(
        heading=context.heading(level, options.heading, "research")
        if options.heading
        else Markup(""),
        empty=Markup(""),
        studies=section(
            "studies", _("Studies"), Markup(""), each(plan.studies.values(), studies.study)
        ),
        trends=section(
            "trends",
            _("Trends"),
            trends.radar(context, plan.trends.values()),
            each(plan.trends.values(), trends.trend),
        ),
        gaps=section(
            "gaps",
            _("Gaps by opportunity"),
            gaps_table(context).body,
            each(ranked([*plan.gaps.values()]), gap),
        ),
        competitors=section(
            "competitors",
            _("Competitors"),
            competitors.side_by_side(context, rivals),
            each(rivals, competitors.competitor),
        ),
        capabilities=section(
            "capabilities",
            _("Capabilities"),
            capabilities.needs(context),
            each(plan.capabilities.values(), capabilities.capability),
        ),
    )
    parts = (data.studies, data.trends, data.gaps, data.competitors, data.capabilities)
    return data if any(parts) else data.but(empty=empty(_("No research yet"), "studies", STUDIES))


VIEW = View(
    "research",
    "What is known about the market: studies, trends, gaps, competitors and capabilities.",
    ResearchOptions,
    render,
    data=ResearchData,
    sheets=("people", "work", "strategy", "compare", "reckoning"),
)
