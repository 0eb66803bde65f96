"""Margins of error and small groups, against figures worked by hand."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategy_handbook.insight.margin import Margin, group_of, margin, response_rate, share_margin
from strategy_handbook.plan.research import Study
from tests.views.small_plans import plan_of


def study(text: str) -> Study:
    return plan_of(f"""
plan: {{name: Lantern Tea}}
studies:
  survey: {{name: Survey, {text}}}
""").studies["survey"]


def rounded(found: Margin) -> tuple[str, str]:
    return ("none" if found.points is None else f"{found.points:.2f}"), found.reason


def test_the_margin_of_a_share_is_worked_by_hand() -> None:
    # 1.96 · √(0.5 · 0.5 / 400) = 1.96 · √0.000625 = 1.96 · 0.025 = 0.049
    assert rounded(margin(study("method: survey, n: 400, sample: random"))) == ("4.90", "")


def test_a_small_population_makes_it_smaller() -> None:
    # 4.9 · √((1000 − 400) / 999) = 4.9 · √0.6006006 = 4.9 · 0.7749842 = 3.7974
    text = "method: survey, n: 400, population_size: 1000, sample: random"
    assert rounded(margin(study(text))) == ("3.80", "")


def test_whoever_has_asked_all_leaves_nothing_to_chance() -> None:
    text = "method: survey, n: 400, population_size: 400, sample: census"
    assert rounded(margin(study(text))) == ("0.00", "")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("method: survey", "no-n"),
        ("method: interview, n: 60", "not-counted"),
        ("method: submissions, n: 600", "not-counted"),
        ("n: 600", "not-counted"),
        ("method: poll, n: 600, sample: self-selected", "not-drawn"),
        ("method: survey, n: 600, sample: quota", "not-drawn"),
        ("method: survey, n: 29, sample: random", "too-few"),
    ],
)
def test_there_is_none_where_it_would_deceive(text: str, reason: str) -> None:
    assert rounded(margin(study(text))) == ("none", reason)


def test_without_a_word_on_the_sample_it_holds_as_if_drawn_by_chance() -> None:
    # 1.96 · √(0.25 / 30) = 1.96 · 0.0912871 = 0.178923
    assert rounded(margin(study("method: win-loss, n: 30"))) == ("17.89", "as-if")


def test_drawn_by_chance_an_interview_counts_too() -> None:
    assert margin(study("method: interview, n: 100, sample: random")).points == Decimal("9.8")


@pytest.mark.parametrize(
    ("finding", "n", "size", "points"),
    [
        # 1.96 · √(0.58 · 0.42 / 312) = 1.96 · √0.00078077 = 1.96 · 0.0279423 = 0.054767
        ("value: 58%", "312", "", "5.48"),
        # 1.96 · √(0.4 · 0.6 / 240) = 1.96 · √0.001 = 1.96 · 0.0316228 = 0.061981
        ("value: 40%, n: 240", "240", "", "6.20"),
        # 1.96 · √(0.5 · 0.5 / 40) = 1.96 · 0.0790569 = 0.154952
        ("value: 20 of 40", "40", "few", "15.50"),
        ("value: 11 of 18", "18", "too-few", "none"),
        ("value: 50%, n: 12", "12", "too-few", "none"),
        ("value: EUR 345, n: 12", "12", "", "none"),
        ("value: 110%", "312", "", "none"),
        ("value: 20 of 10", "312", "", "none"),
    ],
)
def test_each_finding_has_its_own_group(finding: str, n: str, size: str, points: str) -> None:
    survey = study(f"method: survey, n: 312, findings: [{{finding: So, {finding}}}]")
    found = group_of(survey, survey.findings[0])
    said = "none" if found.points is None else f"{found.points:.2f}"
    assert (str(found.n), found.size, said) == (n, size, points)


def test_a_group_within_a_study_without_margins_has_none_either() -> None:
    survey = study("method: interview, n: 60, findings: [{finding: So, value: 50%}]")
    assert group_of(survey, survey.findings[0]).points is None


def test_the_response_rate_is_counted_where_it_can_be() -> None:
    # 312 · 100 / 1248 = 25
    assert response_rate(study("n: 312, invited: 1248")) == 25
    assert response_rate(study("response_rate: 31")) == 31
    assert response_rate(study("n: 312")) is None


@given(st.decimals("0", "1", places=3), st.integers(1, 100_000), st.integers(1, 100_000))
def test_more_answers_never_widen_it(share: Decimal, few: int, more: int) -> None:
    narrow = share_margin(share, Decimal(few + more))
    assert 0 <= narrow <= share_margin(share, Decimal(few)) <= Decimal(98)
    assert share_margin(share, Decimal(few), Decimal(few + more)) <= share_margin(
        share, Decimal(few)
    )
