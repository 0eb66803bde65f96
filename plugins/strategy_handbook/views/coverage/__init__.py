"""The coverage view: who is talked to when, at which stage and by which channel, as heat maps."""

from __future__ import annotations

from strategy_handbook.insight.coverage import grid, touches
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.records import record
from strategy_handbook.translation import N_, _
from strategy_handbook.views.context import Context
from strategy_handbook.views.coverage.data import CoverageData
from strategy_handbook.views.coverage.drawing import heat_map, holes_part
from strategy_handbook.views.coverage.journeys import journeys_part, take_ids
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
    maps: str | None = f.word(
        "`pairs` for the maps of two things, `journeys` for a map of each persona with stages, "
        "channels and months; both if not given, but only pairs where `rows` or `columns` is.",
        "pairs journeys",
        named="map",
    )


def render(context: Context, options: CoverageOptions) -> CoverageData:
    """Works out who is talked to when."""
    heading, below = options.begin(context, "coverage")
    told = options.maps == "journeys" or not (options.maps or options.rows or options.columns)
    ids = take_ids(context) if told else {}
    pairs = [] if options.maps == "journeys" else _pairs(context, below, options, ids)
    maps = (
        *(one for rows, one in pairs if rows == "persona"),
        journeys_part(context, below, ids),
        *(one for rows, one in pairs if rows != "persona"),
    )
    any_content = bool(touches(context.plan))
    return CoverageData(
        heading=heading,
        empty=Markup("") if any_content else empty(_("No content yet"), "content", _EXAMPLE),
        maps=tuple(filter(None, maps)),
        holes=holes_part(context, below) if any_content else Part(),
        reckoning=_how() if any_content else Markup(""),
    )


def _pairs(
    context: Context, level: int, options: CoverageOptions, leads: dict[str, str]
) -> list[tuple[str, Part]]:
    """The maps of two things with what their rows are; rows of personas lead to their own maps."""
    return [
        (
            rows,
            heat_map(
                context,
                level,
                _(title),
                f"coverage-{rows}-{columns}",
                grid(context.plan, rows, columns),
                rows,
                columns,
                leads if (rows, columns) == ("persona", "month") else {},
            ),
        )
        for rows, columns, title in _MAPS
        if options.rows in (None, rows) and options.columns in (None, columns)
    ]


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
