"""Exponential smoothing: what follows from the weights by hand, and what the library finds."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from strategy_handbook.insight import smoothing as room
from strategy_handbook.insight.forecast import forecast
from strategy_handbook.insight.smoothing import Smoothed, smoothing
from strategy_handbook.insight.trend import Spread
from strategy_handbook.plan import Plan
from tests.views.small_plans import draw, plan_of, text

TODAY = dt.date(2027, 3, 1)
VALUES = [94, 109, 116, 98, 82, 84, 99, 93, 87, 76, 91, 98]


def model(**changes: object) -> Smoothed:
    given = Smoothed(
        "ets", "ETS(A,Ad,N)", 12, 11, 11, (Decimal(10), Decimal(12), Decimal(13)), Decimal(2),
        Decimal("0.5"), Decimal("0.2"), Decimal("0.8"), Decimal(0), 0,
    )  # fmt: skip
    return given._replace(**changes)


def rounded(spread: Spread) -> tuple[float, ...]:
    return tuple(float(round(one, 3)) for one in spread)


def test_errors_go_on_with_the_weights_of_level_and_trend() -> None:
    # 2 · 1.2816 = 2.563.
    assert rounded(model().ahead(1)) == (10, 7.437, 12.563)
    # c1 = 0.5 + 0.2 · 0.8 = 0.66; 4 · (1 + 0.66²) = 5.7424, √ = 2.39633, times 1.2816 is 3.071.
    assert rounded(model().ahead(2)) == (12, 8.929, 15.071)
    # c2 = 0.5 + 0.2 · (0.8 + 0.64) = 0.788; 4 · (1 + 0.4356 + 0.620944) = 8.226176, √ = 2.86813.
    assert rounded(model().ahead(3)) == (13, 9.324, 16.676)


def test_a_season_adds_its_weight_after_a_full_round() -> None:
    # c2 = 0.788 + 0.3 = 1.088; 4 · (1 + 0.4356 + 1.183744) = 10.477376, √ = 3.23688.
    assert rounded(model(gamma=Decimal("0.3"), season=2).ahead(3)) == (13, 8.852, 17.148)


def test_in_a_sum_an_error_counts_in_each_later_step() -> None:
    # The first step's error: 1 + 0.66 = 1.66, the second's 1; 4 · (2.7556 + 1) = 15.0224,
    # √ = 3.87587, times 1.2816 is 4.967.
    assert rounded(model().total(1, 2)) == (22, 17.033, 26.967)


def row(values: list[int]) -> dict[int, Decimal]:
    return {step: Decimal(value) for step, value in enumerate(values)}


def plan(forecast_by: str, values: list[int]) -> Plan:
    return plan_of(written(forecast_by, values))


def written(forecast_by: str, values: list[int]) -> str:
    months = [f"{2026 + month // 12}-{month % 12 + 1:02}" for month in range(2, 14)]
    rows = "\n".join(
        f"  - {{metric: m, period: {month}, value: {value}}}"
        for month, value in zip(months, values, strict=False)
    )
    return f"plan: {{name: T{forecast_by}}}\nmetrics: {{m: {{name: M}}}}\nobservations:\n{rows}\n"


def test_without_the_library_the_plain_method_stands_in_and_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for module in (
        room,
        "strategy_handbook.views.metrics",
        "strategy_handbook.views.metric.reckoned",
    ):
        name = (
            f"{module}.is_installed" if isinstance(module, str) else f"{room.__name__}.is_installed"
        )
        monkeypatch.setattr(name, lambda: False)
    asked = plan(", forecast_by: ets", VALUES)
    found = forecast(asked, asked.metrics["m"], TODAY)
    plain = plan("", VALUES)
    usual = forecast(plain, plain.metrics["m"], TODAY)
    assert found and usual and found.stands_in and not usual.stands_in
    assert found.ahead == usual.ahead
    said = text(draw(written(", forecast_by: ets", VALUES), "metrics"))
    assert "this site was built without the library for it" in said
    assert "the library for it is not installed" in said
    assert "exponential smoothing" not in text(draw(written("", VALUES), "metrics"))


def test_a_plan_that_does_not_ask_never_loads_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{room.__name__}.is_installed", lambda: pytest.fail("it was asked for"))
    plain = plan(", forecast_by: trend", VALUES)
    assert forecast(plain, plain.metrics["m"], TODAY)


RISING = [50 * step + (7919 * step) % 13 for step in range(30)]


@pytest.mark.parametrize(("values", "trended"), [(VALUES, False), (RISING, True)])
def test_the_library_finds_a_model_and_its_own_intervals_agree(
    values: list[int], trended: bool
) -> None:
    pandas = pytest.importorskip("pandas")
    ets = pytest.importorskip("statsmodels.tsa.exponential_smoothing.ets")
    found = smoothing(row(values), 1, 6)
    assert found and found == smoothing(row(values), 1, 6)
    assert ("Ad" in found.model) is trended
    trend = "add" if trended else None
    fitted = ets.ETSModel(
        pandas.Series(map(float, values)), error="add", trend=trend, damped_trend=trended
    ).fit(disp=False)
    end = len(values)
    theirs = fitted.get_prediction(start=end, end=end + 5).summary_frame(alpha=0.2)
    widths = list(theirs["pi_upper"] - theirs["pi_lower"])
    for step in range(1, 7):
        one = found.ahead(step)
        assert float(one.value) == pytest.approx(theirs["mean"].iloc[step - 1], rel=1e-4)
        # They divide the errors by another number, so the widths are compared with the first one.
        ratio = float(one.high - one.low) / float(found.ahead(1).high - found.ahead(1).low)
        assert ratio == pytest.approx(widths[step - 1] / widths[0], rel=1e-3)


def test_few_values_or_a_hole_are_left_to_the_plain_method() -> None:
    pytest.importorskip("statsmodels")
    assert smoothing(row(VALUES[:9]), 12, 3) is None
    holed = row(VALUES)
    del holed[4]
    assert smoothing(holed, 12, 3) is None
    short = plan(", forecast_by: ets", VALUES[:9])
    found = forecast(short, short.metrics["m"], TODAY)
    assert found and found.stands_in
    said = text(draw(written(", forecast_by: ets", VALUES[:9]), "metrics"))
    assert "takes ten readings without a gap" in said
    full = text(draw(written(", forecast_by: ets", VALUES), "metric", "id: m"))
    assert "exponential smoothing, ETS(A," in full
