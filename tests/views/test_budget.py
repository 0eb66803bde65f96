"""The budget's page in cases that the sample plans do not have."""

from __future__ import annotations

import re

import pytest

from tests.views.small_plans import draw, text

HEAD = "plan: {name: X, currency: EUR, start: 2027-01-01, end: 2027-12-31}\n"


def said(lines: str, options: str = "") -> str:
    return text(draw(f"{HEAD}budget:\n{lines}", "budget", options))


def test_a_plan_without_a_line_is_told_what_to_write() -> None:
    assert "No budget yet" in text(draw("plan: {name: X}", "budget"))


def test_lines_without_a_figure_are_counted() -> None:
    page = said("  - {name: Fair, planned: TBD}\n  - {name: Film}\n")
    assert page.startswith("2 lines, and no figure in any of them yet.")
    assert page.count("To be decided; it is in no sum.") == 2


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("period: 2027-01, planned: 100, actual: 100", "comes to €100, as planned."),
        ("period: 2027-01, planned: 100, actual: 90", "comes to €90, €10 less than planned."),
        ("period: 2027-01, planned: 100, actual: 130", "comes to €130, €30 more than planned."),
        # 120 - 100 = 20 more, 120 - 150 = 30 less.
        ("period: 2027-01, planned: 100..150, actual: 120", "€120: between €30 less and €20 more than"),
        # Runs: at least 120, so 20 more than 100, or as planned.
        ("period: 2027-06, planned: 100..150, committed: 120", "€120 – €150, €0 – €20 more than planned"),
        ("period: 2027-06, planned: 100", "€100 is planned; nothing is entered as committed or spent."),
    ],
)  # fmt: skip
def test_the_forecast_in_a_sentence(line: str, sentence: str) -> None:
    assert sentence in said(f"  - {{{line}}}\n")


def test_what_has_no_rate_stands_beside_every_sum() -> None:
    page = said("  - {planned: 10, period: 2027-01}\n  - {name: Stand, planned: CHF 7}\n")
    assert "€10 is planned" in page
    assert "Beside it CHF 7 is planned, for which there is no rate." in page
    assert "In CHF, for which the plan states no rate. rates:" in page
    total = re.search(r"Total (€10.*?)Month", page)
    assert total is not None
    assert "17" not in total.group(1)


@pytest.mark.parametrize(
    ("total", "sentence"),
    [
        ("10", "The lines close to what was granted: €10."),
        ("12", "The lines come to €2 less than the €12 granted."),
        ("9", "The lines come to €1 more than the €9 granted."),
        ("[10, CHF 7]", "The lines close to what was granted: €10 and CHF 7."),
    ],
)
def test_against_what_was_granted(total: str, sentence: str) -> None:
    head = HEAD.replace("currency: EUR", f"currency: EUR, budget_total: {total}")
    lines = "  - {planned: 10}\n" + ("  - {planned: CHF 7}\n" if "CHF" in total else "")
    assert sentence in text(draw(f"{head}budget:\n{lines}", "budget")).replace(
        "\N{NO-BREAK SPACE}", " "
    )


def columns(page: str) -> list[str]:
    return re.findall(r"<span>([^<]+)</span></div>", page)


def test_many_months_become_quarters_and_then_years() -> None:
    def drawn(last: str) -> str:
        lines = f"  - {{planned: 10, period: 2026-01}}\n  - {{planned: 30, period: {last}}}\n"
        return draw(f"{HEAD}budget:\n{lines}", "budget")

    assert columns(drawn("2027-06"))[-1] == "Jun"
    assert columns(drawn("2027-07"))[0] == "Q1 2026"
    assert columns(drawn("2040-07"))[-1] == "2040"
    # More years than can be told apart: the table alone.
    assert columns(drawn("2140-07")) == []


def test_today_is_marked_only_where_it_is() -> None:
    now = "hb-monthbars__month--now"
    assert now in draw(f"{HEAD}budget: [{{planned: 10, period: 2027}}]", "budget")
    assert now not in draw(f"{HEAD}budget: [{{planned: 10, period: 2026}}]", "budget")


def test_only_the_tables_that_are_asked_for() -> None:
    lines = "  - {planned: 10, category: media, channel: email, period: 2027-01}\n"
    page = said(lines, "by: [category, month]\nheading: Our money")
    assert page.startswith("Our money By kind of cost")
    assert "By month" in page
    assert "By channel" not in page
    assert "is planned" not in page


def test_a_cut_of_which_no_line_says_anything_is_left_out() -> None:
    page = said("  - {planned: 10, category: media}\n")
    assert "By kind of cost" in page
    assert "By channel" not in page
    assert "By piece of work" not in page


def test_hundreds_of_kinds_end_in_one_row() -> None:
    lines = "".join(f"  - {{planned: {n}, channel: c{n}}}\n" for n in range(1, 131))
    page = said(lines, "by: channel")
    # 1 + 2 + … + 30 = 465 are below the hundred largest; all 130 come to 8,515.
    assert "and 30 more €465" in page
    assert "Total €8,515" in page


def test_names_of_a_plan_are_escaped() -> None:
    page = draw(
        f"{HEAD}budget: [{{name: <b>x, planned: 10, actual: 40, period: 2027-01}}]", "budget"
    )
    assert "<b>x" not in page
    assert "&lt;b&gt;x" in page


def test_the_largest_figures_and_rates_there_are() -> None:
    most = "9" * 18
    page = draw(
        f"""
        plan: {{name: X, currency: EUR, rates: [{{currency: CHF, rate: {most}}}]}}
        metrics: {{sold: {{name: Sold, adds_up: true}}}}
        campaigns: {{c: {{name: C, success: [{{measure: Sold, metric: sold}}]}}}}
        budget:
          - {{for: c, period: 2027-Q1, planned: CHF {most}, actual: CHF {most}}}
          - {{for: c, period: 2027-Q1, planned: {most}, actual: 0.01}}
        observations: [{{metric: sold, period: 2027-01, value: 3}}]
        """,
        "budget",
    )
    assert "What a result cost" in page
