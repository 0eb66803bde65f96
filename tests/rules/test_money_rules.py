"""What the rules about money say, and what they let pass."""

from __future__ import annotations

import datetime as dt

import pytest

from strategy_handbook.rules import RULES
from tests.views.small_plans import plan_of

AS_OF = dt.date(2027, 3, 1)


def said(rule: str, head: str, *lines: str) -> list[str]:
    plan = plan_of(f"{{plan: {{name: X{head}}}, budget: [{', '.join(lines)}]}}")
    check = RULES[rule].check
    assert check is not None
    return [finding.message for finding in check(plan, AS_OF)]


@pytest.mark.parametrize(
    ("head", "lines", "message"),
    [
        (", currency: EUR", ["{planned: 5}", "{actual: USD 5}", "{planned: USD 5}"], "2 budget lines are"),
        (", currency: EUR", ["{planned: USD 5}"], "a budget line is in USD"),
        ("", ["{planned: USD 5}", "{planned: 5}", "{planned: CHF 5}"], "CHF, USD and amounts without"),
        ("", ["{planned: USD 5}"], ""),
        (", currency: EUR", ["{planned: 5}", "{planned: TBD}"], ""),
        (", currency: EUR, rates: [{currency: USD, rate: 0.9}]", ["{planned: 5}", "{planned: USD 5}"], ""),
    ],
)  # fmt: skip
def test_a_currency_without_a_rate(head: str, lines: list[str], message: str) -> None:
    found = said("B504", head, *lines)
    assert [message in one for one in found] == ([True] if message else [])


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        # 55 of 100, five points off; 54 of 100, six points off.
        (["{stream: upstream, planned: 55}", "{stream: downstream, planned: 45}"], False),
        (["{stream: upstream, planned: 54}", "{stream: downstream, planned: 46}"], True),
        # With the line for both halves it can be 64 of 110.
        (["{stream: upstream, planned: 54}", "{stream: downstream, planned: 46}", "{planned: 10}"], False),
        # The range can make it 60 of 106.
        (["{stream: upstream, planned: 50..60}", "{stream: downstream, planned: 46}"], False),
        # What it is in dollars may change everything.
        (["{stream: downstream, planned: 46}", "{stream: upstream, planned: USD 9}"], False),
    ],
)  # fmt: skip
def test_the_split_with_all_that_may_still_even_out(lines: list[str], wrong: bool) -> None:
    for split in ("upstream: 60, downstream: 40", "upstream: 60", "downstream: 40"):
        assert bool(said("B505", f", currency: EUR, budget_split: {{{split}}}", *lines)) is wrong


@pytest.mark.parametrize(
    ("total", "lines", "message"),
    [
        ("50", ["{planned: 40..60}"], ""),
        ("50", ["{planned: 30}", "{planned: TBD}"], ""),
        ("50", ["{planned: 51..60}", "{planned: TBD}"], "EUR 51..60, EUR 1 more than the EUR 50 granted"),
        # 10 + 44 × 0.9 = 49.60
        ("50", ["{planned: 10}", "{planned: USD 44}"], "EUR 49.6, EUR 0.4 less than the EUR 50 granted"),
        ("[10, USD 44]", ["{planned: 10}", "{planned: USD 44}"], ""),
        ("50..60", ["{planned: 59}"], ""),
    ],
)  # fmt: skip
def test_lines_against_the_total(total: str, lines: list[str], message: str) -> None:
    head = f", currency: EUR, rates: [{{currency: USD, rate: 0.9}}], budget_total: {total}"
    found = said("B506", head, *lines)
    assert [message in one for one in found] == ([True] if message else [])


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("planned: 9, committed: 8, payments: [{amount: 4}, {amount: 4}]", False),
        ("planned: 8, committed: 9, payments: [{amount: 4}, {amount: 4}]", True),
        ("planned: 7..9, payments: [{amount: 8}]", False),
        ("planned: [8, USD 2], payments: [{amount: [4, USD 1]}, {amount: [4, USD 1]}]", False),
        ("planned: [8, USD 2], payments: [{amount: [4, USD 1]}, {amount: 4}]", True),
        ("planned: 8, payments: [{amount: 4}, {due: 2027-04}]", False),
        ("planned: 8, payments: [{amount: 4}, {amount: TBD}]", False),
        ("payments: [{amount: 4}]", False),
    ],
)
def test_payments_against_their_line(line: str, wrong: bool) -> None:
    assert bool(said("B507", ", currency: EUR", f"{{{line}}}")) is wrong


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("planned: 100, actual: 110", False),
        ("planned: 100, actual: 111", True),
        ("planned: 100, actual: 150, note: Frost", False),
        ("planned: 100..140, actual: 150", False),
        ("actual: 150", False),
        ("planned: 0, actual: 1", True),
    ],
)
def test_more_spent_than_planned(line: str, wrong: bool) -> None:
    assert bool(said("B508", ", currency: EUR", f"{{{line}}}")) is wrong
