"""The coverage view: who is talked to when, at which stage and by which channel, as heat maps."""

from __future__ import annotations

from strategy_handbook.insight.coverage import grid
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.records import record
from strategy_handbook.translation import N_, _
from strategy_handbook.views.context import Context
from strategy_handbook.views.coverage.data import CoverageData
from strategy_handbook.views.coverage.drawing import heat_map, holes_part
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.view import HeadedOptions, View

_EXAMPLE = """
content:
  range-in-frost:
    title: Does the cold eat your range?
    personas: fleet-manager
    channel: email
    stage: consideration
    publish: 2027-03-04
"""
# Rows, columns, title.
_MAPS = (
    ("persona", "month", N_("Personas by month")),
    ("persona", "stage", N_("Personas by stage of the journey")),
    ("channel", "persona", N_("Channels by persona")),
    ("channel", "month", N_("Channels by month")),
    ("stage", "month", N_("Stages of the journey by month")),
)


@record
class CoverageOptions(HeadedOptions):
    """Options of the coverage view."""

    rows: str | None = f.word(
        "What the rows are; several maps are shown if not given.",
        "persona stage channel",
        named="row",
    )
    columns: str | None = f.word(
        "What the columns are; all there are if not given.", "month stage persona", named="column"
    )


def render(context: Context, options: CoverageOptions) -> CoverageData:
    """Works out who is talked to when."""
    heading, below = options.begin(context, "coverage")
    wanted = [
        one for one in _MAPS if options.rows in (None, one[0]) and options.columns in (None, one[1])
    ]
    maps = tuple(
        drawn
        for rows, columns, title in wanted
        if (
            drawn := heat_map(
                context,
                below,
                _(title),
                f"coverage-{rows}-{columns}",
                grid(context.plan, rows, columns),
                rows,
                columns,
            )
        )
    )
    return CoverageData(
        heading=heading,
        empty=Markup("") if maps else empty(_("No content yet"), "content", _EXAMPLE),
        maps=maps,
        holes=holes_part(context, below) if maps else Part(),
        reckoning=_how() if maps else Markup(""),
    )


def _how() -> Markup:
    return reckoning(
        _(
            "Each time a piece of content appears counts, whatever its status, unless it was retired. "
            "One for two personas on two channels counts for each of them. What it does not say itself "
            "it takes from its campaign or initiative."
        ),
        _(
            "What falls into a quarter or a year without a month is in no month. A silence is two "
            "months or more of the plan in which nothing reaches a persona."
        ),
    )


VIEW = View(
    "coverage",
    "Who is talked to when, at which stage and by which channel, as heat maps.",
    CoverageOptions,
    render,
    data=CoverageData,
    sheets=("reckoning",),
)
