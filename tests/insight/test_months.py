"""The months a calendar has pages for."""

from __future__ import annotations

from strategy_handbook.insight.months import MOST_MONTHS, months_of
from strategy_handbook.load import load
from strategy_handbook.source.tree import Texts


def months(content: str) -> list[str]:
    text = "plan: {name: X, start: 2027-01-01, end: 2027-03-31}\ncontent:\n" + content
    [plan] = load(Texts({"plan.yml": text})).plans
    return [f"{month:%Y-%m}" for month in months_of(plan)]


def test_the_plan_and_what_lies_beside_it_have_months() -> None:
    late = "  a: {title: A, publish: 2027-05-04}\n"
    assert months(late) == ["2027-01", "2027-02", "2027-03", "2027-04", "2027-05"]


def test_one_mistyped_year_leaves_the_plan_its_months() -> None:
    found = months("  a: {title: A, publish: 2010-03-04}\n")
    assert found == ["2027-01", "2027-02", "2027-03"]
    assert len(found) <= MOST_MONTHS
