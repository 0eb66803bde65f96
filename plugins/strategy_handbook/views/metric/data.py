"""What the metric view hands to its template."""

from __future__ import annotations

from strategy_handbook.views.data import ViewData
from strategy_handbook.views.markup import Markup


class MetricData(ViewData):
    """One metric with its course and what is likely to come.

    Attributes:
        stream: The half it judges: `upstream`, `downstream` or `both`.
        mark: The attributes by which a filter finds it; empty where there is none.
        heading: Its name as a heading.
        badges: How it stands, its half, whether it tells early or late, its status.
        definition: What is counted; may be empty.
        value: The latest value; empty without a reading.
        period: The period of that value.
        changes: What has changed against earlier periods, the one by which it is judged first.
        note: What is to be known about the latest value; may be empty.
        unsaid: Why nothing is said of how it stands; empty where something is.
        upkeep: When it is read again, or since when nobody has; may be empty.
        chart: Its readings and forecast as a picture; empty for fewer than two readings.
        told: What the picture shows, in sentences.
        tables: Its readings and forecast as tables, folded; empty without readings.
        kept: How good earlier forecasts were; empty where none was kept.
        goals: What goals want of it, and how it is on its way; empty without goals.
        reckoning: How the figures were computed, folded; empty without readings.
        facts: What the plan says of it: formula, source, cadence and the like.
        more: Its place in the stream, notes, a team's own fields, and what else mentions it; may be
            empty.
    """

    stream: str
    mark: Markup
    heading: Markup
    badges: tuple[Markup, ...]
    definition: Markup
    value: Markup
    period: Markup
    changes: tuple[Markup, ...]
    note: Markup
    unsaid: str
    upkeep: Markup
    chart: Markup
    told: Markup
    tables: Markup
    kept: Markup
    goals: Markup
    reckoning: Markup
    facts: Markup
    more: Markup
