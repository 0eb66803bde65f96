"""Forecasts by exponential smoothing: the one place that knows the optional library.

statsmodels finds the weights of the models; what follows from them is worked out here, after Rob J
Hyndman and George Athanasopoulos, *Forecasting: Principles and Practice* (3rd ed., 2021), sections 8.5
to 8.7. The library is loaded only for plans that ask for it.
"""

from __future__ import annotations

import importlib
import importlib.util
import math
import warnings
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from strategy_handbook.insight.trend import DEVIATIONS, Spread

# With fewer values the weights would be found in chance.
FEWEST = 10
# The last digits of a search for the best weights depend on the machine; the first six do not.
_DIGITS = 6


class Smoothed(NamedTuple):
    """A fitted model, and what it says of the steps to come.

    Attributes:
        method: Always ``ets``.
        model: Which model was best, as the books write it: ``ETS(A,Ad,N)``.
        used: How many values it was fitted to.
        last: The last value's step.
        span: How many steps lie between the first value and the last.
        values: What is expected in the first, second … step to come.
        deviation: The standard deviation of the errors of one step.
        alpha: The weight of the newest error for the level.
        beta: Its weight for the trend; 0 without one.
        phi: How much of the trend is left with each step; 0 without one.
        gamma: Its weight for the season; 0 without one.
        season: How many steps a season has; 0 without one.
    """

    method: str
    model: str
    used: int
    last: int
    span: int
    values: tuple[Decimal, ...]
    deviation: Decimal
    alpha: Decimal
    beta: Decimal
    phi: Decimal
    gamma: Decimal
    season: int

    def ahead(self, steps: int) -> Spread:
        """The value so many steps after the last one."""
        return self.total(steps, steps)

    def total(self, first: int, last: int) -> Spread:
        """The sum of the values of several steps ahead, both ends included.

        The error of a step is in that step as it is, and in the one ``j`` later with the weight
        ``α + β · (φ + φ² + … + φʲ)``, and ``γ`` besides if ``j`` is a full season (Table 8.8 of the book).
        For one step this is the variance given there, for a sum what follows from it.
        """
        weights = [Decimal(1), *self._weights(last)]
        variance = sum(
            (
                sum(weights[max(first, shock) - shock : last + 1 - shock], Decimal(0)) ** 2
                for shock in range(1, last + 1)
            ),
            Decimal(0),
        )
        reach = DEVIATIONS * self.deviation * variance.sqrt()
        value = sum(self.values[first - 1 : last], Decimal(0))
        return Spread(value, value - reach, value + reach)

    def _weights(self, most: int) -> Iterator[Decimal]:
        power, damped = Decimal(1), Decimal(0)
        for later in range(1, most):
            power *= self.phi
            damped += power
            season = self.gamma if self.season and later % self.season == 0 else Decimal(0)
            yield self.alpha + self.beta * damped + season


def is_installed() -> bool:
    """Whether the optional library is there."""
    return importlib.util.find_spec("statsmodels") is not None


def weighs_a_season(used: int, a_year: int) -> bool:
    """Whether so many values are enough for models with a season: two full years and five more."""
    return a_year > 1 and used >= 2 * a_year + 5


def smoothing(values: Mapping[int, Decimal], a_year: int, steps: int) -> Smoothed | None:
    """Fits models of exponential smoothing to a row of values, and takes the best of them.

    With additive errors; without and with a damped trend; with two full years and five values more
    also with a season. The best has the least corrected Akaike criterion.

    Args:
        values: The values by their step.
        a_year: How many steps a year has.
        steps: How many steps are looked ahead.

    Returns:
        None where the library is not there, for fewer than ten values, and where one is missing.
    """
    known = sorted(values)
    span = known[-1] - known[0] if known else 0
    if len(known) < FEWEST or span != len(known) - 1 or not is_installed():
        return None
    seasonal = weighs_a_season(len(known), a_year)
    fits = [
        _fit(tuple(float(values[step]) for step in known), trend, season)
        for trend in (False, True)
        for season in ((0, a_year) if seasonal else (0,))
    ]
    best = min((fit for fit in fits if fit is not None), key=lambda fit: fit[0], default=None)
    if best is None:
        return None
    _criterion, fitted, season = best
    found = dict(zip(fitted.param_names, map(_number, fitted.params), strict=True))
    errors = [_number(one) for one in fitted.resid]
    freedom = max(len(errors) - len(found), 1)
    nothing = Decimal(0)
    return Smoothed(
        "ets",
        f"ETS(A,{'Ad' if 'smoothing_trend' in found else 'N'},{'A' if season else 'N'})",
        len(known),
        known[-1],
        span,
        tuple(_number(one) for one in fitted.forecast(steps)),
        (sum((one * one for one in errors), nothing) / freedom).sqrt(),
        found["smoothing_level"],
        found.get("smoothing_trend", nothing),
        found.get("damping_trend", nothing),
        found.get("smoothing_seasonal", nothing),
        season,
    )


@cache
def _fit(row: tuple[float, ...], trend: bool, season: int) -> tuple[float, Any, int] | None:
    # By name, so that it is loaded here and not with this module.
    library = importlib.import_module("statsmodels.tsa.exponential_smoothing.ets")
    numbers = importlib.import_module("numpy")
    with warnings.catch_warnings():
        # A search that ends at the edge of what is allowed is an answer too.
        warnings.simplefilter("ignore")
        fitted = library.ETSModel(
            numbers.array(row),
            error="add",
            trend="add" if trend else None,
            damped_trend=trend,
            seasonal="add" if season else None,
            seasonal_periods=season or None,
        ).fit(disp=False)
    criterion = float(fitted.aicc)
    # All values alike leave no error to learn from.
    return (criterion, fitted, season) if math.isfinite(criterion) else None


def _number(value: Any) -> Decimal:
    return Decimal(f"{float(value):.{_DIGITS}g}")
