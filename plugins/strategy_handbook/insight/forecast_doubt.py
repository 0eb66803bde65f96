"""Whether a forecast can bear a verdict: what its own past and the year before say against it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from strategy_handbook.insight.period_steps import Steps
from strategy_handbook.insight.smoothing import Smoothed, weighs_a_season
from strategy_handbook.insight.trend import Spread, Trend

_DAYS = Decimal("365.25")


def year_before(
    values: Mapping[int, Decimal], steps: Steps, known: Trend | Smoothed, first: int, last: int
) -> Decimal | None:
    """What the same periods a year before came to, where the forecast had no season to learn from.

    Args:
        values: The readings by their step.
        steps: Their periods.
        known: How they go on.
        first: The first step ahead.
        last: The last one, included.

    Returns:
        The sum; None where one of the periods was not read, where a season was looked for, and for
        periods of a year.
    """
    a_year = steps.a_year if steps.months else round(_DAYS / steps.days)
    if a_year < 2 or _season_was_sought(known, a_year):
        return None
    found = [values.get(known.last + step - a_year) for step in range(first, last + 1)]
    there = [one for one in found if one is not None]
    return sum(there, Decimal(0)) if len(there) == len(found) else None


def doubt(ratio: Decimal | None, spread: Spread, before: Decimal | None) -> str:
    """Why nothing should be concluded from a forecast.

    Args:
        ratio: The misses of earlier forecasts against those of saying the last reading again.
        spread: What the value is likely to be.
        before: What it would be with the values of the year before; None where that says nothing.

    Returns:
        ``scores`` if earlier forecasts were no better than saying the last reading again, ``season`` if
        the year before lies outside the interval, so that a season cannot be told from a trend; else
        empty.
    """
    if ratio is not None and ratio >= 1:
        return "scores"
    if before is not None and not spread.low <= before <= spread.high:
        return "season"
    return ""


def _season_was_sought(known: Trend | Smoothed, a_year: int) -> bool:
    if isinstance(known, Smoothed):
        # It may have been found that there is none.
        return bool(known.season) or weighs_a_season(known.used, a_year)
    return bool(known.season)
