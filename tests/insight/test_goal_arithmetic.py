"""Whether goals can be reached, worked out by hand."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from strategy_handbook.insight.funnel import contradictions, levels, needed, rate_of
from strategy_handbook.insight.goal_arithmetic.prices import ledger, planned_for, price, remaining
from strategy_handbook.insight.goal_arithmetic.sums import Arithmetic, Outcome, arithmetics
from strategy_handbook.plan import Plan
from tests.views.small_plans import plan_of

AS_OF = dt.date(2027, 3, 1)
TEXT = """
plan:
  name: Lantern Tea
  start: 2027-01-01
  end: 2027-12-31
  currency: EUR
  rates: [{currency: CHF, rate: 1.1, date: 2027-01-01}]
metrics:
  boxes: {name: Boxes sold, unit: boxes, adds_up: true}
  order-rate: {name: Trials that order, unit: "%"}
  complaints: {name: Complaints, adds_up: true, direction: down}
  cost: {name: Cost per box, unit: EUR, direction: down}
  readers: {name: Readers of the letter}
goals:
  sell:
    name: Sell boxes
    metric: boxes
    baseline: 1000
    target: 1300
    start: 2027-01-01
    due: 2027-12-31
  convert: {name: Convert, metric: order-rate, target: ">= 26%"}
  cheap: {name: Cheaply, metric: cost, target: <= 9}
  calm: {name: Fewer complaints, metric: complaints, target: 40}
  read: {name: Be read, metric: readers, target: 6000}
campaigns:
  # 4,000 × 6 % = 240 trials, of which 25 % order: 60 boxes. The success row is not needed.
  trial:
    name: Trial
    goals: [sell, convert, sell]
    funnel:
      - {step: Letters, count: 4000}
      - {step: Trials, rate: 6}
      - {step: Orders, count: 60, rate: 25, metric: boxes}
    success: [{measure: Boxes, metric: boxes, target: 75}]
  # Only the success row speaks of boxes.
  fair:
    name: Fair
    goals: [sell, cheap]
    funnel: [{step: Visitors, count: 900}]
    success:
      - {measure: Boxes, metric: boxes, target: ">= 120"}
      - {measure: Cost, metric: cost, target: <= 12}
  # Repeats the goal's own target, which is no figure of its own.
  letters: {name: Letters, goals: sell, success: [{measure: Boxes, metric: boxes, target: 1300}]}
  talks: {name: Talks, goals: [sell, convert]}
  # Over before the goal begins, and begun after it is due.
  last-year:
    name: Last year
    goals: sell
    start: 2026-10
    end: 2026-12
    success: [{measure: Boxes, metric: boxes, target: 50}]
  next-year:
    name: Next year
    goals: sell
    start: 2028-01
    success: [{measure: Boxes, metric: boxes, target: 50}]
  dropped:
    name: Dropped
    goals: sell
    status: cancelled
    success: [{measure: Boxes, metric: boxes, target: 500}]
  # 45 of 180 is 25 %; the rate is not written.
  calls:
    name: Calls
    goals: [convert, read]
    funnel:
      - {step: Trials, count: 180}
      - {step: Orders, count: 45, metric: order-rate}
    success: [{measure: Readers, metric: readers, target: 5000}]
budget:
  - {for: trial, period: 2027-01, planned: 400, actual: 450}
  - {for: trial, period: 2027-Q2, planned: CHF 200}
  - {for: trial, period: 2027-Q2, planned: USD 90}
  - {for: fair, period: 2027-05, planned: 500..700}
  - {for: talks, period: 2027-02, planned: 90, actual: 60}
observations:
  - {metric: boxes, period: 2027-01, value: 102}
  - {metric: boxes, period: 2027-02, value: 153}
"""
PLAN = plan_of(TEXT)


def plain(*values: Decimal | None) -> tuple[float | None, ...]:
    return tuple(None if one is None else round(float(one), 2) for one in values)


def of(goal: str, plan: Plan = PLAN, as_of: dt.date = AS_OF) -> Arithmetic:
    return arithmetics(plan, plan.goals[goal], as_of)[0]


def told(found: Arithmetic) -> dict[str, tuple[str, str]]:
    return {
        one.campaign.id: (one.source, "" if one.value is None else f"{one.value.normalize():f}")
        for one in found.expectations
    }


def test_what_each_campaign_expects_of_what_adds_up() -> None:
    # The trial names the goal twice and is counted once; what was called off is not counted at all.
    assert told(of("sell")) == {
        "trial": ("funnel", "60"),
        "fair": ("success", "120"),
        "letters": ("repeats", ""),
        "talks": ("silent", ""),
        "last-year": ("outside", ""),
        "next-year": ("outside", ""),
    }


def test_the_sum_against_the_target() -> None:
    found = of("sell")
    # 60 + 120 = 180 of a rise of 1,300 - 1,000 = 300; 120 are missing, which the letters or the
    # talks may bring.
    assert plain(found.total, found.rise, found.gap) == (180, 300, 120)
    assert found.outcome is Outcome.OPEN
    assert [one.campaign.id for one in found.silent] == ["letters", "talks"]


def goal_of(target: str, *campaigns: str, metric: str = "adds_up: true") -> Arithmetic:
    rows = "".join(f"  c{n}: {{name: C, goals: g, {one}}}\n" for n, one in enumerate(campaigns))
    head = f"plan: {{name: X}}\nmetrics: {{m: {{name: M, {metric}}}}}\n"
    found = plan_of(
        f"{head}goals: {{g: {{name: G, metric: m, {target}}}}}\n"
        + (f"campaigns:\n{rows}" if rows else "")
    )
    return of("g", found)


def counts(number: int | str) -> str:
    return f"success: [{{measure: M, metric: m, target: '{number}'}}]"


def through(count: int) -> str:
    return f"funnel: [{{step: S, count: {count}, metric: m}}]"


SILENT = "status: planned"


@pytest.mark.parametrize(
    ("target", "campaigns", "outcome", "gap"),
    [
        # 60 + 50 = 110 of 100.
        ("target: 100", (counts(60), counts(50)), Outcome.ALONE, 0),
        # Enough already; whoever is silent does not matter.
        ("target: 100", (counts(120), SILENT), Outcome.ALONE, 0),
        # 30 + 20 = 50 of a rise of 100 - 50 = 50.
        ("target: 100, baseline: 50", (counts(30), counts(20)), Outcome.ON_TOP, 0),
        # 100 - 50 - 30 - 15 = 5 are missing.
        ("target: 100, baseline: 50", (counts(30), counts(15)), Outcome.SHORT, 5),
        # Without a baseline 100 - 45 = 55 are.
        ("target: 100", (counts(30), counts(15)), Outcome.SHORT, 55),
        ("target: 100", (counts(30), SILENT), Outcome.OPEN, 70),
        # A rise of 30 % on 50 is 65; of these 50 + 15.
        ("target: +30%, baseline: 50", (counts(15),), Outcome.ON_TOP, 0),
        # 15 more than before are 15 that the campaign brings, 15 % more are nothing to add.
        ("target: 65, baseline: 50", (counts("+15"),), Outcome.ON_TOP, 0),
        ("target: 65, baseline: 50", (counts("+15%"),), Outcome.SILENT, 15),
        # The period before had more: nothing has to be added.
        ("target: '>= 40', baseline: 50", (counts(1),), Outcome.ON_TOP, 0),
        # The only campaign repeats the target; with a funnel to the same figure it does not.
        ("target: 100", (counts(100),), Outcome.REPEATED, 100),
        ("target: 100", (through(100),), Outcome.ALONE, 0),
        ("target: 100", (SILENT,), Outcome.SILENT, 100),
        ("target: 100", (), Outcome.NOBODY, 100),
        ("target: TBD", (counts(1),), Outcome.WORDS, 0),
        ("target: Many", (counts(1),), Outcome.WORDS, 0),
        ("target: +30%", (counts(1),), Outcome.NO_BASELINE, 0),
    ],
)
def test_outcomes(target: str, campaigns: tuple[str, ...], outcome: Outcome, gap: int) -> None:
    found = goal_of(target, *campaigns)
    assert (found.outcome, float(found.gap)) == (outcome, gap)


@pytest.mark.parametrize(
    ("metric", "target", "outcome"),
    [
        ("unit: boxes, adds_up: true", "EUR 100", Outcome.OTHER_UNIT),
        ("adds_up: true, direction: down", "100", Outcome.LIMIT),
        ("adds_up: true", "<= 100", Outcome.LIMIT),
        # Money that does not say so may be an average.
        ("unit: EUR", "100", Outcome.SHORT),
        ("unit: EUR, adds_up: true", "100", Outcome.ALONE),
        ("adds_up: false", "100", Outcome.SHORT),
        # Nothing says that these add up: 60 and 50 are two levels below 100.
        ("unit: points", "100", Outcome.SHORT),
    ],
)
def test_what_may_be_added_up(metric: str, target: str, outcome: Outcome) -> None:
    found = goal_of(f"target: '{target}'", counts(60), counts(50), metric=metric)
    assert found.outcome is outcome
    assert found.adding == (outcome is Outcome.ALONE)


def test_what_funnels_count_adds_up_even_if_the_metric_does_not_say_so() -> None:
    found = goal_of("target: 100", through(60), through(50), metric="unit: fleets")
    assert (found.adding, float(found.total), found.outcome) == (True, 110, Outcome.ALONE)
    # But what another period came to is only known to be comparable where the metric adds up.
    assert goal_of("target: 100, baseline: 90", through(60), metric="unit: x").baseline is None


def test_the_baseline_of_a_metric_may_be_that_of_a_year_and_is_not_taken() -> None:
    found = goal_of("target: 100", counts(10), metric="adds_up: true, baseline: 95")
    assert plain(found.baseline, found.gap) == (None, 90)
    assert found.outcome is Outcome.SHORT


def test_a_share_is_held_against_the_target_by_itself() -> None:
    found = of("convert")
    # 45 × 100 / 180 = 25 < 26. The trial's funnel does not count this metric.
    assert told(found) == {
        "trial": ("silent", ""),
        "talks": ("silent", ""),
        "calls": ("funnel", "25"),
    }
    assert (found.outcome, found.adding, float(found.total)) == (Outcome.OPEN, False, 0)


@pytest.mark.parametrize(
    ("rates", "outcome"),
    [((26, 27), Outcome.ALONE), ((26, 25), Outcome.IN_PART), ((24, 25), Outcome.SHORT)],
)
def test_several_shares(rates: tuple[int, ...], outcome: Outcome) -> None:
    steps = [f"funnel: [{{step: A}}, {{step: B, rate: {one}, metric: m}}]" for one in rates]
    assert goal_of("target: 26%", *steps, metric="unit: '%'").outcome is outcome


def test_where_less_is_better_a_level_is_held_from_the_other_side() -> None:
    # At most 12 is more than at most 9.
    assert of("cheap").outcome is Outcome.SHORT
    assert (
        goal_of("target: <= 9", counts("<= 8"), metric="direction: down").outcome is Outcome.ALONE
    )


def test_a_level_of_a_campaign_is_no_sum() -> None:
    found = of("read")
    assert (told(found), found.outcome) == ({"calls": ("success", "5000")}, Outcome.SHORT)


def test_a_target_without_a_metric_is_not_reckoned() -> None:
    plan = plan_of(
        "{plan: {name: X}, goals: {g: {name: G, target: [{label: Bikes per lead, target: 2}]}}}"
    )
    assert of("g", plan).outcome is Outcome.NO_METRIC


def test_a_goal_without_a_target_has_no_arithmetic() -> None:
    plan = plan_of(
        "{plan: {name: X}, metrics: {m: {name: M}}, goals: {g: {name: G, metric: m, baseline: 3}}}"
    )
    assert arithmetics(plan, plan.goals["g"], AS_OF) == ()


def test_what_is_planned_for_a_campaign() -> None:
    # 400 + CHF 200 × 1.1 = 620; of the dollars nobody has said what they are worth.
    one = planned_for(PLAN, PLAN.campaigns["trial"])
    assert plain(one.money.low, one.money.high) == (620, 620)
    assert [(left.currency, int(left.low)) for left in one.left_out] == [("USD", 90)]


def test_what_a_result_is_planned_to_cost() -> None:
    one = price(PLAN, of("sell"))
    assert one is not None
    # (620 + 500) / (60 + 120) = 1120 / 180 = 6.22 at least, 1320 / 180 = 7.33 at most. Closing the gap
    # of 120: 1120 × 120 / 180 = 746.67 and 1320 × 120 / 180 = 880.
    assert plain(one.planned.low, one.planned.high, one.results) == (1120, 1320, 180)
    assert plain(*one.of(Decimal(1))) == (6.22, 7.33)
    assert plain(*one.of(Decimal(120))) == (746.67, 880)
    assert one.unpriced == ()
    assert price(PLAN, of("convert")) is None


def test_a_campaign_without_money_does_not_make_results_cheaper() -> None:
    plan = plan_of(TEXT.replace("- {for: fair, period: 2027-05, planned: 500..700}", ""))
    one = price(plan, of("sell", plan))
    assert one is not None
    # 620 / 60 = 10.33, whatever the fair expects for nothing.
    assert plain(one.planned.high, one.results) == (620, 60)
    assert [campaign.id for campaign in one.unpriced] == ["fair"]


def test_what_the_money_that_is_left_still_buys() -> None:
    found = remaining(ledger(PLAN, AS_OF), of("sell"))
    assert found is not None
    # Spent on campaigns judged by boxes 450 + 60 = 510 while 102 + 153 = 255 were counted: 2 each.
    assert plain(found.cost.cost, found.so_far) == (2, 255)
    # Still to come: 220 in francs and 500..700. January and February are over: nothing comes of them.
    assert plain(found.left.low, found.left.high) == (720, 920)
    # 255 + 720 / 2 = 615, 255 + 920 / 2 = 715.
    assert plain(found.low, found.high) == (615, 715)


def test_nothing_is_said_of_what_money_buys_before_anything_was_counted() -> None:
    early = dt.date(2027, 1, 15)
    assert remaining(ledger(PLAN, early), of("sell", as_of=early)) is None


def test_funnels() -> None:
    found = levels(PLAN.campaigns["trial"].funnel)
    # 4,000 × 100 / 60 = 6,666.67 letters for 100 orders, so 6,667.
    assert needed(found, Decimal(100)) == 6667
    assert rate_of(found) == 25
    # 45 × 100 / 180
    assert rate_of(levels(PLAN.campaigns["calls"].funnel)) == 25
    assert rate_of(levels(PLAN.campaigns["fair"].funnel)) is None
    assert needed(found[:0] + levels(PLAN.campaigns["fair"].funnel)[:1], Decimal(5)) == 5


@pytest.mark.parametrize(
    ("before", "rate", "count", "apart"),
    [
        # 8,400 × 3.3 % = 277.2; 2 % of that are 5.5, so 280 is near enough and 284 is not.
        (8400, 3.3, 280, False),
        (8400, 3.3, 284, True),
        # 40 × 10 % = 4; one more or less is rounding.
        (40, 10, 5, False),
        (40, 10, 6, True),
        (40, 10, 2, True),
    ],
)
def test_a_count_that_does_not_follow(before: int, rate: float, count: int, apart: bool) -> None:
    steps = f"[{{step: A, count: {before}}}, {{step: B, count: {count}, rate: {rate}}}]"
    plan = plan_of(f"{{plan: {{name: X}}, campaigns: {{c: {{name: C, funnel: {steps}}}}}}}")
    assert bool([*contradictions(plan.campaigns["c"].funnel)]) == apart


def test_a_funnel_without_counts_contradicts_nothing() -> None:
    plan = plan_of(
        "{plan: {name: X}, campaigns: {c: {name: C, "
        "funnel: [A, {step: B, count: 2, rate: 3}, {step: D, rate: 4}]}}}"
    )
    assert not [*contradictions(plan.campaigns["c"].funnel)]
    assert needed(levels(plan.campaigns["c"].funnel), Decimal(3)) is None
