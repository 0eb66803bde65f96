"""The budget, worked out by hand: currencies, forecast, variance, dimensions, bridge, shares, payments."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from strategy_handbook.insight.budget.accounts import Figures, accounts, in_order, total
from strategy_handbook.insight.budget.bridge import bridge
from strategy_handbook.insight.budget.closing import closings, payment_closings
from strategy_handbook.insight.budget.dimensions import groups
from strategy_handbook.insight.budget.exchange import own_currency, quote_for
from strategy_handbook.insight.budget.months import spread
from strategy_handbook.insight.budget.payments import payments
from strategy_handbook.insight.budget.results import costs_per_result
from strategy_handbook.insight.budget.shares import shares
from strategy_handbook.insight.money import Sum
from strategy_handbook.plan import Plan
from tests.views.small_plans import plan_of

AS_OF = dt.date(2027, 3, 1)
TEXT = """
plan:
  name: Lantern Tea
  end: 2027-12-31
  currency: EUR
  rates:
    - {currency: CHF, rate: 1.05, date: 2027-01-01}
    - {currency: CHF, rate: 1.1, date: 2027-03}
    - {currency: USD, rate: 0.915, date: 2027-01-01}
initiatives: {tin: {name: A tin that lasts}}
campaigns: {spring: {name: Spring}}
content: {film: {title: Film, campaign: spring, channel: youtube}}
budget:
  # Over, and spent: the books count.
  - {for: tin, category: research, period: 2027-01, planned: 1000, committed: 1000, actual: 1200}
  # At the rate of January, its own month: 300 × 1.05 = 315, 280 × 1.05 = 294.
  - {for: tin, category: production, period: 2027-01, planned: CHF 300, actual: CHF 280}
  # At the rate of March, as a rate of a month counts from its first day: 100 × 1.1 = 110.
  - {for: tin, category: production, period: 2027-06, planned: CHF 100}
  # 33.33 × 0.915 = 30.49695, so 30.50.
  - {for: film, category: media, period: 2027-Q2, planned: USD 33.33}
  # Over, and nobody has said what was spent: what is committed counts.
  - {for: spring, category: media, period: 2027-02, planned: 500, committed: 450}
  # Runs: the commitment is more than the least of the plan.
  - {for: spring, category: print, period: 2027-Q2, planned: 600..900, committed: 700}
  # Not planned at all.
  - {for: spring, category: print, period: 2027-02, actual: 40}
  # Without a rate: kept beside.
  - {for: spring, category: print, period: 2027-05, planned: GBP 70}
  - {for: spring, category: print, planned: TBD}
  # Half of it is paid, the other half is to come: 200 + 200 + 20 more than planned.
  - name: Stand
    for: spring
    category: print
    period: 2027-02
    planned: 380
    payments:
      - {due: 2027-02-10, amount: 200, paid: 2027-02-12}
      - {due: 2027-02-20, amount: 100}
      - {due: 2027-04-10, amount: 100}
"""
PLAN = plan_of(TEXT)
FOUND = accounts(PLAN, AS_OF)


def ends(one: Sum) -> str:
    return f"{one.low.normalize():f}" + (f"..{one.high.normalize():f}" if one.is_range else "")


def told(figures: Figures) -> list[str]:
    return [ends(one) for one in figures]


def by(dimension: str, plan: Plan = PLAN, as_of: dt.date = AS_OF) -> dict[str, list[str]]:
    found = groups(plan, accounts(plan, as_of), dimension, as_of)
    own = own_currency(plan)
    return {
        str(getattr(one.key, "id", one.key)): told(one.figures[own])
        for one in found
        if own in one.figures
    }


def test_each_line() -> None:
    # planned, committed, spent, forecast, variance
    assert [{code: told(one) for code, one in each.figures.items()} for each in FOUND] == [
        {"EUR": ["1000", "1000", "1200", "1200", "200"]},
        {"EUR": ["315", "0", "294", "294", "-21"]},
        {"EUR": ["110", "0", "0", "110", "0"]},
        {"EUR": ["30.5", "0", "0", "30.5", "0"]},
        {"EUR": ["500", "450", "0", "450", "-50"]},
        # At least 700 and at most 900; against the plan 700 - 600 = 100 more, or 900 - 900 = 0.
        {"EUR": ["600..900", "700", "0", "700..900", "0..100"]},
        {"EUR": ["0", "0", "40", "40", "40"]},
        {"GBP": ["70", "0", "0", "70", "0"]},
        {"EUR": ["0", "0", "0", "0", "0"]},
        # The payments of 200 + 100 + 100 are more than 380; it runs until the last of them.
        {"EUR": ["380", "0", "200", "400", "20"]},
    ]


def test_the_whole() -> None:
    # planned   1000 + 315 + 110 + 30.5 + 500 + 600..900 + 380 = 2935.5..3235.5
    # committed 1000 + 450 + 700 = 2150; spent 1200 + 294 + 40 + 200 = 1734
    # forecast  1200 + 294 + 110 + 30.5 + 450 + 700..900 + 40 + 400 = 3224.5..3424.5
    # variance  200 - 21 - 50 + 0..100 + 40 + 20 = 189..289
    whole = total(FOUND)
    assert told(whole["EUR"]) == ["2935.5..3235.5", "2150", "1734", "3224.5..3424.5", "189..289"]
    assert told(whole["GBP"]) == ["70", "0", "0", "70", "0"]
    assert in_order(PLAN, whole) == ("EUR", "GBP")
    assert whole["EUR"].planned.open == 1
    assert [one.line.period.text for one in FOUND if one.unaccounted if one.line.period] == [
        "2027-02"
    ]


def test_the_rate_of_a_day() -> None:
    def rate(currency: str, day: dt.date | None) -> Decimal | None:
        quote = quote_for(PLAN, currency, day)
        return quote.rate if quote else None

    assert rate("CHF", dt.date(2027, 2, 28)) == Decimal("1.05")
    assert rate("CHF", dt.date(2027, 3, 1)) == Decimal("1.1")
    assert rate("CHF", None) == Decimal("1.1")
    # Before the first rate there is only the first.
    assert rate("CHF", dt.date(2026, 6, 1)) == Decimal("1.05")
    assert rate("GBP", dt.date(2027, 6, 1)) is None


def test_of_two_rates_of_one_day_the_higher_counts_in_either_order() -> None:
    rates = [
        "{currency: CHF, rate: 1.2, date: 2027-01-01}",
        "{currency: CHF, rate: 1.1, date: 2027-01-01}",
    ]
    for written in (rates, rates[::-1]):
        plan = plan_of(f"plan: {{name: X, currency: EUR, rates: [{', '.join(written)}]}}")
        quote = quote_for(plan, "CHF", None)
        assert quote is not None
        assert quote.rate == Decimal("1.2")


@pytest.mark.parametrize(
    ("head", "amounts", "own"),
    [
        ("currency: EUR", ["USD 5"], "EUR"),
        ("", ["USD 5", "USD 7"], "USD"),
        ("", ["USD 5", "EUR 7"], ""),
        ("", ["5"], ""),
        ("", ["5", "EUR 7"], ""),
    ],
)
def test_the_currency_a_budget_is_told_in(head: str, amounts: list[str], own: str) -> None:
    lines = ", ".join(f"{{planned: {amount}}}" for amount in amounts)
    assert own_currency(plan_of(f"{{plan: {{name: X, {head}}}, budget: [{lines}]}}")) == own


def test_by_half_work_category_and_channel() -> None:
    # upstream planned 1000 + 315 + 110, spent 1200 + 294, forecast 1200 + 294 + 110
    assert by("stream") == {
        "upstream": ["1425", "1000", "1494", "1604", "179"],
        "downstream": ["1510.5..1810.5", "1150", "240", "1620.5..1820.5", "10..110"],
    }
    # The film counts for the campaign it belongs to, the larger comes first.
    assert by("campaign") == {
        "spring": by("stream")["downstream"],
        "tin": by("stream")["upstream"],
    }
    # print planned 600..900 + 380, spent 40 + 200, forecast 700..900 + 40 + 400
    assert by("category") == {
        "print": ["980..1280", "700", "240", "1140..1340", "60..160"],
        "research": ["1000", "1000", "1200", "1200", "200"],
        "media": ["530.5", "450", "0", "480.5", "-50"],
        "production": ["425", "0", "294", "404", "-21"],
    }
    # What says no channel comes last.
    assert list(by("channel")) == ["youtube", "None"]
    assert by("channel")["youtube"] == ["30.5", "0", "0", "30.5", "0"]


def test_by_month() -> None:
    found = by("month")
    assert list(found) == [*(f"2027-0{n}-01" for n in (1, 2, 4, 5, 6)), "None"]
    # 30.5 in three: 10.17, 20.33 less 10.17, 30.5 less 20.33. 600..900 in three: 200..300.
    assert [found[f"2027-0{n}-01"][0] for n in (4, 5, 6)] == [
        "210.17..310.17",
        "210.16..310.16",
        "320.17..420.17",
    ]
    assert found["2027-02-01"] == ["880", "450", "240", "890", "10"]


def test_what_is_spent_is_spread_over_the_months_that_have_begun() -> None:
    plan = plan_of("{plan: {name: X}, budget: [{period: 2027, planned: 1200, actual: 301}]}")
    spent = {month: figures[2] for month, figures in by("month", plan).items() if figures[2] != "0"}
    # 301 in three whole parts: 100.33 is 100, 200.67 is 201, 301.
    assert spent == {"2027-01-01": "100", "2027-02-01": "101", "2027-03-01": "100"}
    early = by("month", plan, dt.date(2026, 5, 1))
    assert early["2027-01-01"][2] == "301"


def test_parts_come_to_the_whole() -> None:
    # 100.01 in three: 33.34 (33.3367), 66.67 (66.6733), 100.01
    parts = spread(Sum("EUR", Decimal("100.01"), Decimal(200), 1, 2), 3)
    assert [one.low for one in parts] == [Decimal("33.34"), Decimal("33.33"), Decimal("33.34")]
    assert [one.high for one in parts] == [67, 66, 67]
    assert [one.open for one in parts] == [2, 0, 0]


def test_from_plan_to_forecast() -> None:
    found = bridge(FOUND, "EUR")
    assert found is not None
    assert [(step.category, ends(step.by)) for step in found.steps] == [
        ("research", "200"),
        ("print", "60..160"),
        ("media", "-50"),
        ("production", "-21"),
    ]
    # The print's movers: 0..100 by 50 in the middle, then 40, then 20.
    assert [ends(one.by) for one in found.steps[1].movers] == ["0..100", "40", "20"]
    moved = sum((step.by.middle for step in found.steps), Decimal(0))
    # 3085.5 + 200 + 110 - 50 - 21 = 3324.5
    assert found.planned.middle + moved == found.forecast.middle == Decimal("3324.5")
    assert bridge(FOUND, "USD") is None


def test_many_categories_end_in_a_rest() -> None:
    lines = "\n".join(
        f"  - {{category: {name}, period: 2027-01, planned: 10, actual: {11 + number}}}"
        for number, name in enumerate(
            [
                "media",
                "content",
                "production",
                "events",
                "print",
                "travel",
                "people",
                "tools",
                "research",
            ]
        )
    )
    found = bridge(accounts(plan_of(f"plan: {{name: X}}\nbudget:\n{lines}"), AS_OF), "")
    assert found is not None
    # By 9, 8, 7, 6, 5 and 4; the rest by 3 + 2 + 1.
    assert [ends(step.by) for step in found.steps] == ["9", "8", "7", "6", "5", "4"]
    assert found.rest is not None
    assert (ends(found.rest), found.resting) == ("6", 3)


def test_how_the_halves_share_it() -> None:
    plan = plan_of("""
        plan: {name: X, currency: EUR}
        budget:
          - {stream: upstream, planned: 60, actual: 30}
          - {stream: downstream, planned: 30..50, actual: 10}
          - {planned: 10}
          - {stream: downstream, planned: GBP 900}
    """)
    found = accounts(plan, AS_OF)
    planned = shares(plan, found, "planned")
    assert planned is not None
    # 60 of 60 + 40; at least 60 of 60 + 50 + 10, at most 60 + 10 of 60 + 10 + 30.
    assert (planned.upstream, planned.downstream) == (60, 40)
    assert (planned.least, planned.most) == (50, 70)
    spent = shares(plan, found, "spent")
    assert spent is not None
    assert spent.upstream == 75
    assert shares(plan, accounts(plan_of("plan: {name: X}"), AS_OF), "planned") is None


@pytest.mark.parametrize(
    ("stated", "off"),
    [
        # 2935.5..3235.5 is planned; as a line is open, what is missing may yet come.
        ("3000", ["0"]),
        ("9000", ["0"]),
        ("2900", ["35.5"]),
        # Several are each held against the lines as written: 2480..2780 in euros (the lines of 1000, 500,
        # 600..900, 380), 400 francs, 70 pounds; dollars were not granted.
        ("[2500, CHF 400, GBP 60, USD 33.33]", ["0", "0", "10", "0"]),
        ("[2500, CHF 450, GBP 70]", ["0", "-50", "0", "33.33"]),
        ("TBD", []),
    ],
)
def test_lines_against_what_was_granted(stated: str, off: list[str]) -> None:
    plan = plan_of(TEXT.replace("  currency: EUR", f"  currency: EUR\n  budget_total: {stated}", 1))
    assert [f"{one.off.normalize():f}" for one in closings(plan)] == off


def test_payments_in_their_order() -> None:
    assert [(one.number, one.of, str(one.date), one.state) for one in payments(PLAN, AS_OF)] == [
        (1, 3, "2027-02-10", "paid"),
        (2, 3, "2027-02-20", "late"),
        (3, 3, "2027-04-10", "coming"),
    ]
    # 400 is to be paid for a line of 380.
    assert [one.off for one in payment_closings(PLAN.budget[-1])] == [20]


def test_a_line_with_a_day_is_one_payment() -> None:
    plan = plan_of("""
        plan: {name: X}
        budget:
          - {due: 2027-02-01, planned: 10, committed: 12}
          - {due: 2027-02-02, planned: 10, actual: 9}
          - {due: TBD, planned: 10}
    """)
    assert [(one.state, str(one.amount[0])) for one in payments(plan, AS_OF)] == [
        ("late", "12"),
        ("paid", "10"),
        ("coming", "10"),
    ]


RESULTS = """
plan: {name: X, currency: EUR}
metrics:
  trials: {name: Trials, adds_up: true}
  share: {name: Share, unit: "%", adds_up: true}
  turnover: {name: Turnover, unit: EUR, adds_up: true}
  readers: {name: Readers}
goals: {more: {name: More, metric: trials}}
campaigns:
  spring: {name: Spring, goals: [more], success: [{measure: Readers, metric: readers}]}
  summer: {name: Summer, success: [{measure: Trials, metric: trials}, {measure: S, metric: share}]}
  other: {name: Other, success: [{measure: Turnover, metric: turnover}]}
budget:
  - {for: spring, period: 2027-Q1, planned: 900, actual: 300}
  - {for: summer, period: 2027-02, planned: 100, actual: 100}
  - {for: other, period: 2027-02, planned: 100, actual: 70}
observations:
  - {metric: trials, period: 2026-12, value: 50}
  - {metric: trials, period: 2027-01, value: 4}
  - {metric: trials, period: 2027-02-07, value: 3}
  - {metric: trials, period: 2027-02-28, value: 8}
  - {metric: readers, period: 2027-02, value: 9}
  - {metric: share, period: 2027-02, value: 9}
  - {metric: turnover, period: 2027-02, value: 9}
"""


def test_what_a_result_cost() -> None:
    plan = plan_of(RESULTS)
    (found,) = costs_per_result(plan, accounts(plan, AS_OF), AS_OF)
    # Spring's 300 lie in January, February and March, 100 each, March being counted by nobody yet;
    # with Summer's 100 that is 100 + 200 = 300 for 4 + 3 + 8 = 15 trials: 20 each.
    assert found.metric.id == "trials"
    assert [one.id for one in found.campaigns] == ["spring", "summer"]
    assert [month.month for month in found.months] == [1, 2]
    assert (found.spent, found.results, found.cost, found.elsewhere) == (300, 15, 20, 100)


def _cost_from(start: str, actual: str) -> tuple[int, int, int, list[int]] | None:
    plan = plan_of(f"""
        plan: {{name: X, currency: EUR}}
        metrics: {{trials: {{name: Trials, adds_up: true}}}}
        campaigns: {{spring: {{name: Spring, {start}, success: [{{measure: T, metric: trials}}]}}}}
        budget:
          - {{for: spring, period: 2027-01, planned: 90, actual: 60}}
          - {{for: spring, period: 2027-02, planned: 90, actual: {actual}}}
        observations:
          - {{metric: trials, period: 2027-01, value: 4}}
          - {{metric: trials, period: 2027-02, value: 5}}
          - {{metric: trials, period: 2027-03, value: 7}}
    """)
    as_of = dt.date(2027, 4, 10)
    found = costs_per_result(plan, accounts(plan, as_of), as_of)
    return next(
        (
            (int(one.spent), int(one.results), int(one.cost), [day.month for day in one.months])
            for one in found
        ),
        None,
    )


def test_no_result_counts_from_before_its_campaign_started() -> None:
    # January's 4 came before 14 February; its 60 were paid ahead: 60 + 40 = 100 for 5 trials, 20 each.
    assert _cost_from("start: 2027-02-14", "40") == (100, 5, 20, [2])
    # All paid ahead of March: 100 for the 7 of March, 14.28; not over February's 5, which are not its.
    assert _cost_from("start: 2027-03-01, end: 2027-05-31", "40") == (100, 7, 14, [3])
    # It starts tomorrow: nothing is its doing yet.
    assert _cost_from("start: 2027-04-11", "40") is None


@pytest.mark.parametrize("missing", ["value: 0", "status: preliminary"])
def test_nothing_is_divided_by_nothing(missing: str) -> None:
    text = RESULTS.split("observations:", maxsplit=1)[0] + (
        f"observations: [{{metric: trials, period: 2027-01, {missing}}}]"
    )
    plan = plan_of(text)
    assert costs_per_result(plan, accounts(plan, AS_OF), AS_OF) == ()
