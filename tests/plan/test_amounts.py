"""Numbers, money and targets, and what is said about those that are none."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategy_handbook.plan.amounts import (
    Money,
    NotAnAmount,
    Target,
    read_money,
    read_number,
    read_target,
)

DIGITS = "write digits with a decimal point: `1000` or `4.5`"
MONEY = "write `5000`, `EUR 5000`, `EUR 5000..8000` or `TBD`"


@pytest.mark.parametrize(
    ("text", "number"),
    [("800", "800"), ("4.50", "4.50"), ("-2", "-2"), ("+3", "3"), (" 7 ", "7"), ("010", "10")],
)
def test_numbers(text: str, number: str) -> None:
    assert read_number(text) == Decimal(number)


@pytest.mark.parametrize(
    ("text", "message", "advice"),
    [
        ("1,000", "`1,000` is not a number", "write it without separators: `1000`"),
        ("1_000", "`1_000` is not a number", "write it without separators: `1000`"),
        ("1 000.5", "`1 000.5` is not a number", "write it without separators: `1000.5`"),
        ("1'000", "`1'000` is not a number", "write it without separators: `1000`"),
        ("1e9", "`1e9` is not a number", DIGITS),
        (".inf", "`.inf` is not a number", DIGITS),
        (".nan", "`.nan` is not a number", DIGITS),
        ("NaN", "`NaN` is not a number", DIGITS),
        ("Infinity", "`Infinity` is not a number", DIGITS),
        ("0x10", "`0x10` is not a number", DIGITS),
        (".5", "`.5` is not a number", DIGITS),
        ("5.", "`5.` is not a number", DIGITS),
        ("high", "`high` is not a number", DIGITS),
        ("", "`` is not a number", DIGITS),
        ("٣", "`٣` is not a number", DIGITS),
        ("1,000 people", "`1,000 people` is not a number", DIGITS),
        ("9" * 19, "the number is too long", "write at most 18 digits"),
        ("9" * 31, "the number is too long", "write at most 18 digits"),
    ],
)
def test_what_is_said_about_a_number_that_is_none(text: str, message: str, advice: str) -> None:
    with pytest.raises(NotAnAmount) as caught:
        read_number(text)
    assert (str(caught.value), caught.value.advice) == (message, advice)


@pytest.mark.parametrize(
    ("text", "currency", "low", "high"),
    [
        ("5000", "GBP", "5000", "5000"),
        ("EUR 5000", "EUR", "5000", "5000"),
        ("ATOM 3000.25", "ATOM", "3000.25", "3000.25"),
        ("EUR 5000..8000", "EUR", "5000", "8000"),
        ("5000 .. 8000", "GBP", "5000", "8000"),
        ("0", "GBP", "0", "0"),
        ("0.5", "GBP", "0.5", "0.5"),
        ("EUR 5..5", "EUR", "5", "5"),
        ("TBD", "GBP", None, None),
        ("tbd", "GBP", None, None),
    ],
)
def test_money(text: str, currency: str, low: str | None, high: str | None) -> None:
    money = read_money(text, "GBP")
    assert money == Money(
        text, currency, Decimal(low) if low else None, Decimal(high) if high else None
    )
    assert money.is_range is (low != high)
    assert str(money) == text


@pytest.mark.parametrize(
    ("text", "message", "advice"),
    [
        ("1,000", "`1,000` is not an amount of money", "write it without separators: `1000`"),
        (
            "EUR 12,345,678",
            "`EUR 12,345,678` is not an amount of money",
            "write it without separators: `EUR 12345678`",
        ),
        ("$5", "`$5` is not an amount of money", "write the currency's code: `USD 5`"),
        ("€ 5.50", "`€ 5.50` is not an amount of money", "write the currency's code: `EUR 5.50`"),
        ("£", "`£` is not an amount of money", "write the currency's code: `GBP 5000`"),
        (
            "5000 EUR",
            "`5000 EUR` is not an amount of money",
            "write the currency's code first: `EUR 5000`",
        ),
        ("eur 5", "`eur` is not a currency code", "write it in capitals: `EUR 5`"),
        (
            "8000..5000",
            "the range ends below its start",
            "write the lower amount first: `5000..8000`",
        ),
        (
            "000",
            "`000` is not an amount of money",
            "leave the leading zeros out; a number has no comma either: `1000`",
        ),
        ("1e9", "`1e9` is not an amount of money", "write it in full: `1000000000`"),
        ("1E3", "`1E3` is not an amount of money", "write it in full: `1000`"),
        ("1,000 bikes", "`1,000 bikes` is not an amount of money", MONEY),
        ("1e13", "`1e13` is not an amount of money", MONEY),
        (".nan", "`.nan` is not an amount of money", MONEY),
        (".inf", "`.inf` is not an amount of money", MONEY),
        ("-5", "`-5` is not an amount of money", MONEY),
        ("5k", "`5k` is not an amount of money", "write it in full: `5000`"),
        ("EUR 1.5M", "`EUR 1.5M` is not an amount of money", "write it in full: `EUR 1500000`"),
        ("EUR", "`EUR` is not an amount of money", MONEY),
        ("EURO5", "`EURO5` is not an amount of money", MONEY),
        ("٣", "`٣` is not an amount of money", MONEY),
        ("", "`` is not an amount of money", MONEY),
        ("9" * 19, "the amount is too long", "write at most 18 digits"),
        ("9" * 5000, "the amount is too long", "write at most 18 digits"),
        ("1.." + "9" * 19, "the amount is too long", "write at most 18 digits"),
    ],
)
def test_what_is_said_about_money_that_is_none(text: str, message: str, advice: str) -> None:
    with pytest.raises(NotAnAmount) as caught:
        read_money(text, "GBP")
    assert (str(caught.value), caught.value.advice) == (message, advice)


@pytest.mark.parametrize(
    ("text", "value", "comparison", "relative", "unit"),
    [
        ("800", "800", "", False, ""),
        ("+30%", "30", "", True, "%"),
        ("+30 %", "30", "", True, "%"),
        ("-2 pts", "-2", "", True, "pts"),
        ("-1 pt", "-1", "", True, "pts"),
        (">= 4.5", "4.5", ">=", False, ""),
        ("<=3", "3", "<=", False, ""),
        ("> 10%", "10", ">", False, "%"),
        ("< -2", "-2", "<", False, ""),
        ("EUR 40", "40", "", False, "EUR"),
        ("<= EUR 40", "40", "<=", False, "EUR"),
    ],
)
def test_targets_in_numbers(
    text: str, value: str, comparison: str, relative: bool, unit: str
) -> None:
    assert read_target(text) == Target(text, Decimal(value), comparison, relative, unit)


@pytest.mark.parametrize("text", ["a waiting list", "TBD", "800 boxes", "1,000", "%", "", "1e9"])
def test_targets_in_words(text: str) -> None:
    target = read_target(text)
    assert target == Target(text)
    assert target.is_tbd is (text == "TBD")
    assert str(target) == text


AMOUNTISH = st.lists(
    st.sampled_from(
        [
            "5",
            "0",
            "1000",
            ",",
            ".",
            "..",
            " ",
            "EUR",
            "eur",
            "$",
            "-",
            "+",
            "e9",
            "%",
            "pts",
            ">=",
            "٣",
        ]
    ),
    max_size=8,
).map("".join)


@given(st.text() | AMOUNTISH)
def test_any_text_is_an_amount_or_none(text: str) -> None:
    for read in (read_number, read_money):
        try:
            amount = read(text)
        except NotAnAmount as error:
            assert str(error)
            assert error.advice
            continue
        if isinstance(amount, Money):
            assert amount.low is None or (amount.high is not None and amount.low <= amount.high)
        else:
            assert amount.is_finite()
    assert read_target(text).text == text


@given(st.decimals(0, 10**12, places=2), st.decimals(0, 10**12, places=2))
def test_money_is_read_as_written(one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    assert read_number(str(one)) == one
    assert read_number(str(-one)) == -one
    assert (read_money(f"EUR {one}").low, read_money(f"EUR {one}").currency) == (one, "EUR")
    span = read_money(f"{low}..{high}", "CHF")
    assert (span.low, span.high, span.currency) == (low, high, "CHF")


def test_figures_of_eighteen_digits_are_read() -> None:
    assert read_number("9" * 18) == Decimal("9" * 18)
    assert read_money("9" * 18) == Money("9" * 18, "", *[Decimal("9" * 18)] * 2)
    assert read_target("9" * 18).value == Decimal("9" * 18)
    # A longer one is a target in words: nobody can have counted that far.
    assert read_target("9" * 19).value is None
