"""What comes next in a row of values, by the plainest methods that say how sure they are.

Both follow Rob J Hyndman and George Athanasopoulos, *Forecasting: Principles and Practice* (3rd ed.,
2021), sections 5.2 (the methods) and 5.5 (their intervals). They need no library, are the yardstick
against which better methods are held, and everybody can follow them with a pocket calculator.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

# Four in five: the values lie in an interval of so many standard deviations to each side, if errors
# are spread as the normal distribution says (its 0.90 quantile).
COVERAGE = Decimal("0.8")
DEVIATIONS = Decimal("1.2816")
# With fewer values there is nothing to tell chance by.
FEWEST = 4


class Spread(NamedTuple):
    """A value to come, and between which two it lies four times in five.

    Attributes:
        value: The value to come.
        low: The lower end.
        high: The upper end.
    """

    value: Decimal
    low: Decimal
    high: Decimal


class Trend(NamedTuple):
    """What is known of a row of values.

    Attributes:
        method: ``drift`` or ``season``.
        used: How many values it was worked out from.
        last: The last value's step.
        level: The last value.
        drift: How much comes on top with each step; 0 with a season.
        residuals: How many errors of one step there were to learn from.
        deviation: Their standard deviation.
        span: How many steps lie between the first value and the last.
        season: The values of the last year, step by step; empty for a drift.
    """

    method: str
    used: int
    last: int
    level: Decimal
    drift: Decimal
    residuals: int
    deviation: Decimal
    span: int
    season: tuple[Decimal, ...] = ()

    def ahead(self, steps: int) -> Spread:
        """The value so many steps after the last one.

        Drift: ``level + h · drift``, its deviation ``s · √(h · (1 + h / n))`` with ``n`` the steps
        between the first and the last value. Season: the value of the same step a year before, its
        deviation ``s · √(k + 1)`` with ``k`` the full years between.
        """
        if self.season:
            years, step = divmod(steps - 1, len(self.season))
            return _spread(self.season[step], self.deviation**2 * (years + 1))
        variance = self.deviation**2 * steps * (1 + Decimal(steps) / self.span)
        return _spread(self.level + steps * self.drift, variance)

    def total(self, first: int, last: int) -> Spread:
        """The sum of the values of several steps ahead, from one to another, both included.

        The errors of the steps hang together: what comes in the first step stays in all that follow. So
        the deviations are not simply added. With a drift the error of step ``i`` is in each later
        one; with a season in the same step of each later year. To that comes how far the drift itself
        may be off: ``s² / n`` for one step.
        """
        ahead = range(first, last + 1)
        value = sum((self.ahead(step).value for step in ahead), Decimal(0))
        every = len(self.season) or 1
        # How many of the summed steps each step's error is in.
        within = (
            len(range(start + (step - start) % every, last + 1, every))
            for step in range(1, last + 1)
            for start in [max(first, step)]
        )
        variance = self.deviation**2 * sum(count**2 for count in within)
        if not self.season:
            variance += self.deviation**2 / self.span * sum(ahead) ** 2
        return _spread(value, variance)


def trend(values: Mapping[int, Decimal], a_year: int) -> Trend | None:
    """Works out how a row of values goes on.

    With two full years without a gap the season of the last one is repeated; else the row goes on as
    it has on average between its first and its last value. Where values are missing, the errors of
    longer steps are brought to one step by the square root of their length.

    Args:
        values: The values by their step.
        a_year: How many steps a year has; 1 or less where there is no season.

    Returns:
        None for fewer than four values.
    """
    if len(values) < FEWEST:
        return None
    known = sorted(values)
    last = known[-1]
    if a_year > 1 and all(step in values for step in range(last - 2 * a_year + 1, last + 1)):
        errors = [values[step] - values[step - a_year] for step in known if step - a_year in values]
        year = tuple(values[step] for step in range(last - a_year + 1, last + 1))
        deviation = _deviation(errors, len(errors))
        return Trend(
            "season", len(known), last, values[last], Decimal(0), len(errors), deviation, 0, year
        )
    span = last - known[0]
    drift = (values[last] - values[known[0]]) / span
    errors = [
        (values[after] - values[before] - drift * (after - before)) / Decimal(after - before).sqrt()
        for before, after in itertools.pairwise(known)
    ]
    # One figure, the drift, was learnt from the same errors.
    deviation = _deviation(errors, len(errors) - 1)
    return Trend("drift", len(known), last, values[last], drift, len(errors), deviation, span)


def _deviation(errors: Sequence[Decimal], freedom: int) -> Decimal:
    return (sum((one * one for one in errors), Decimal(0)) / freedom).sqrt()


def _spread(value: Decimal, variance: Decimal) -> Spread:
    reach = DEVIATIONS * variance.sqrt()
    return Spread(value, value - reach, value + reach)
