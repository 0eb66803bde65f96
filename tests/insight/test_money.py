"""Money added up: never across currencies, ranges kept, what is open not guessed."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from strategy_handbook.insight.money import sums
from strategy_handbook.plan.amounts import Money, read_money

CODES = st.sampled_from(["EUR", "GBP", "CHF", ""])
FIGURES = st.decimals(0, 10**9, places=2)


@st.composite
def moneys(draw: st.DrawFn) -> Money:
    code = draw(CODES)
    if draw(st.booleans()):
        return Money("TBD", code)
    low, high = sorted((draw(FIGURES), draw(FIGURES)))
    return Money("", code, low, high)


@given(st.lists(moneys()))
def test_each_currency_has_one_sum_of_its_own_amounts(amounts: list[Money]) -> None:
    found = sums(amounts)
    assert [one.currency for one in found] == list(dict.fromkeys(one.currency for one in amounts))
    for one in found:
        own = [money for money in amounts if money.currency == one.currency]
        known = [money for money in own if money.low is not None]
        assert one.low == sum((money.low or Decimal(0) for money in known), Decimal(0))
        assert one.high == sum((money.high or Decimal(0) for money in known), Decimal(0))
        assert one.low <= one.high
        assert (one.figures, one.open) == (len(known), len(own) - len(known))


@given(st.lists(moneys()), st.randoms())
def test_the_order_of_amounts_does_not_matter(amounts: list[Money], random: object) -> None:
    mixed = list(amounts)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert set(sums(mixed)) == set(sums(amounts))


def test_a_sum_without_figures_is_to_be_decided() -> None:
    (only,) = sums([read_money("TBD", "EUR")])
    assert only.money.low is None
    assert only.open == 1


def test_ranges_stay_ranges() -> None:
    (only,) = sums([read_money("EUR 5000..8000"), read_money("EUR 1000")])
    assert (only.low, only.high) == (Decimal(6000), Decimal(9000))
    assert only.is_range
