"""The research view: studies, trends, gaps, competitors and capabilities, each in full."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from strategy_handbook.plan import Entity
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.records import record
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.research import capabilities, competitors, studies, trends
from strategy_handbook.views.research.data import ResearchData
from strategy_handbook.views.research.gaps import gap
from strategy_handbook.views.strategy.gaps import gaps as gaps_table
from strategy_handbook.views.strategy.gaps import ranked
from strategy_handbook.views.strategy.upstream import STUDIES
from strategy_handbook.views.view import HeadedOptions, View

E = TypeVar("E", bound=Entity)


@record
class ResearchOptions(HeadedOptions):
    """Options of the research view."""

    of: tuple[str, ...] = f.words(
        "What to show; all of it if not given.",
        "studies trends gaps competitors capabilities",
        named="part of the research",
    )


def render(context: Context, options: ResearchOptions) -> ResearchData:
    """Works out what is known about the market."""
    heading, below = options.begin(context, "research")
    plan = context.plan

    def section(
        key: str,
        title: str,
        table: Callable[[], Markup],
        found: Iterable[E],
        draw: Callable[[Context, E, int], Markup],
    ) -> Part:
        # What is not asked for is not drawn: it would take ids from what another view shows.
        if (options.of and key not in options.of) or not getattr(plan, key):
            return Part()
        # The heading stands before those of its entries, also where ids are given out.
        heading = context.heading(min(below, 6), title, key)
        entries = Markup("\n").join(draw(context, one, min(below + 1, 6)) for one in found)
        body = Markup("\n").join(one for one in (table(), entries) if one)
        return Part(key, title, heading, body)

    data = ResearchData(
        heading=heading,
        empty=Markup(""),
        studies=section("studies", _("Studies"), Markup, plan.studies.values(), studies.study),
        trends=section(
            "trends",
            _("Trends"),
            lambda: trends.radar(context, plan.trends.values()),
            plan.trends.values(),
            trends.trend,
        ),
        gaps=section(
            "gaps",
            _("Gaps by opportunity"),
            lambda: gaps_table(context).body,
            ranked([*plan.gaps.values()]),
            gap,
        ),
        competitors=section(
            "competitors",
            _("Competitors"),
            lambda: competitors.side_by_side(context, [*plan.competitors.values()]),
            plan.competitors.values(),
            competitors.competitor,
        ),
        capabilities=section(
            "capabilities",
            _("Capabilities"),
            lambda: capabilities.needs(context),
            plan.capabilities.values(),
            capabilities.capability,
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
    sheets=("people", "work", "strategy", "compare", "reckoning", "chain", "entries"),
)
