"""Things in figures that are held against each other, worked out by hand."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strategy_handbook.insight.comparison.campaign_figures import (
    CampaignFigures,
    campaign_figures,
)
from strategy_handbook.insight.comparison.difference import Figure, difference
from strategy_handbook.insight.comparison.half_figures import half_figures
from strategy_handbook.insight.comparison.persona_figures import PersonaFigures, persona_figures
from strategy_handbook.insight.comparison.plan_figures import plan_figures
from strategy_handbook.insight.comparison.tactic_figures import number_in, tactic_figures
from strategy_handbook.insight.money import Sum
from strategy_handbook.plan import Plan
from tests.views.small_plans import plan_of

AS_OF = dt.date(2027, 3, 10)
TEXT = """
plan:
  name: Lantern Tea
  start: 2027-01-01
  end: 2027-12-31
  currency: EUR
  rates: [{currency: CHF, rate: 1.1, date: 2027-01-01}]
personas:
  host:
    name: Host
    pains: [{pain: Cold tea, evidence: [visits]}, Long queues]
    gains: [{gain: Warm hands, evidence: [old]}]
    quotes: [{text: Too dear, evidence: [visits]}]
  guest: {name: Guest}
studies:
  visits: {name: Visits, end: 2027-02-01, expires: 2028-01-01}
  old: {name: Old visits, end: 2024-01-01, expires: 2025-01-01}
initiatives: {tin: {name: A tin that lasts, personas: host, tactic: [market-research]}}
metrics:
  boxes: {name: Boxes sold, unit: boxes, adds_up: true}
  fame: {name: Fame, unit: "%"}
  stock: {name: Shops, unit: shops}
goals:
  sold: {name: Sold, stream: downstream, metric: boxes, target: 90, start: 2027-01-01, due: 2027-12-31}
  known: {name: Known, stream: upstream, status: missed}
  old: {name: Old, stream: upstream, status: met}
campaigns:
  spring:
    name: Spring
    personas: [host, guest]
    start: 2027-01-15
    end: 2027-03-31
    tactic: [free-trial, ppc]
    channels: [letter]
    funnel:
      - {step: Letters, count: 4000}
      - {step: Answers, rate: 5}
      - {step: Orders, rate: 60, metric: boxes}
    success: [{measure: Fame, metric: fame, target: 30%}, {measure: Boxes, metric: boxes, target: 120}]
  summer:
    name: Summer
    personas: [guest]
    start: 2027-06-01
    end: 2027-06-30
    tactic: ppc
    funnel: [{step: Visits}, {step: Orders, count: 50}]
    success: [{measure: Fame, metric: fame, target: 30%}]
  shops: {name: Shops, start: 2027-02-01, success: [{measure: Shops, metric: stock, target: 12}]}
  off: {name: Off, personas: host, status: cancelled, success: [{measure: B, metric: boxes, target: 9}]}
content:
  letter: {title: Letter, campaign: spring, publish: 2027-02-03, channel: post}
  thanks:
    {title: Thanks, campaign: spring, publish: 2027-03-03, personas: guest, every: week, until: 2027-03-31}
  late: {title: Late, campaign: summer, publish: 2028-01-10}
observations:
  - {metric: boxes, period: 2026-12, value: 500}
  - {metric: boxes, period: 2027-01, value: 30}
  - {metric: boxes, period: 2027-02, value: 70}
  - {metric: boxes, period: 2027-03, value: 900}
  - {metric: stock, period: 2027-01, value: 3}
  - {metric: stock, period: 2027-02, value: 5}
  - {metric: fame, period: 2027-02, value: 24}
benchmarks:
  opt-in: {name: Opt-in trials, value: 18.20%, tactic: free-trial, metric: fame}
  many: {name: Shops of others, value: "4", tactic: demo, metric: stock}
  words: {name: In words, value: about 10 in 100, tactic: ppc, metric: stock}
budget:
  - {for: spring, planned: 900, committed: 800, actual: 150}
  - {for: letter, planned: CHF 300, actual: CHF 100}
  - {for: summer, planned: 200..300}
  - {for: shops, planned: TBD}
  - {for: tin, planned: 700, actual: 140}
  - {for: thanks, planned: 70}
"""


@pytest.fixture(scope="module")
def plan() -> Plan:
    return plan_of(TEXT)


def ends(one: Sum) -> tuple[int, int]:
    return int(one.low), int(one.high)


def campaign(plan: Plan, id: str, as_of: dt.date = AS_OF) -> CampaignFigures:
    return campaign_figures(plan, as_of)[id]


def persona(plan: Plan, id: str) -> PersonaFigures:
    return persona_figures(plan, AS_OF)[id]


def test_a_difference_is_in_its_unit_and_in_percent_of_the_other() -> None:
    # 1,500 - 1,200 = 300; 300 ÷ 1,200 = 25 %.
    found = difference(Figure(Decimal(1500), "EUR"), Figure(Decimal(1200), "EUR"))
    assert found == (Decimal(300), Decimal(25))
    # Shares lie 60 - 40 = 20 points apart, not 50 %.
    assert difference(Figure(Decimal(60), "%"), Figure(Decimal(40), "%")) == (Decimal(20), None)
    # Of a handful a percentage says nothing; of an amount of money it does: 3 ÷ 6 = 50 %.
    assert difference(Figure(Decimal(3)), Figure(Decimal(2))) == (Decimal(1), None)
    assert difference(Figure(Decimal(9), "EUR"), Figure(Decimal(6), "EUR")) == (
        Decimal(3),
        Decimal(50),
    )
    # Of nothing there is none either.
    assert difference(Figure(Decimal(3)), Figure(Decimal(0))) == (Decimal(3), None)


def test_only_what_counts_the_same_is_held_against_each_other() -> None:
    one = Figure(Decimal(5), "EUR")
    assert difference(one, Figure(Decimal(5), "CHF")) is None
    assert difference(one, Figure(Decimal(5), "EUR", exact=False)) is None
    assert difference(one, None) is None and difference(None, one) is None


def test_what_a_campaign_costs_has_what_its_content_costs_in_it(plan: Plan) -> None:
    spring = campaign(plan, "spring")
    # 900 + 300 × 1.1 + 70 = 1,300; 150 + 100 × 1.1 = 260.
    assert spring.money["EUR"].planned == Sum("EUR", Decimal(1300), Decimal(1300), 3)
    assert spring.money["EUR"].spent.high == 260
    # 17 days of January, 28 of February and 31 of March.
    assert spring.days == 76
    assert campaign(plan, "shops").days is None


def test_a_funnel_says_how_many_are_reached_and_how_many_get_to_its_end(plan: Plan) -> None:
    spring = campaign(plan, "spring")
    assert spring.reach is not None and spring.reach.count == 4000
    # 4,000 × 5 % = 200 answers; 200 × 60 % = 120 orders; 120 ÷ 4,000 = 3 %.
    assert spring.end is not None and spring.end.count == 120
    assert spring.share_to_the_end == 3
    # A funnel that begins without a count reaches nobody knows how many.
    summer = campaign(plan, "summer")
    assert (summer.reach, summer.end, summer.share_to_the_end) == (None, None, None)


def test_what_is_expected_is_a_count_before_a_share(plan: Plan) -> None:
    wanted = campaign(plan, "spring").expected
    assert wanted is not None
    assert (wanted.label, wanted.value, wanted.unit) == ("Boxes", Decimal(120), "boxes")
    # Only a share, and a funnel with a single count: the share is what it is to bring.
    wanted = campaign(plan, "summer").expected
    assert wanted is not None
    assert (wanted.label, wanted.unit, wanted.is_count) == ("Fame", "%", False)
    assert campaign(plan, "summer").planned_cost("EUR") is None
    # A level has no price, even where money is planned for it.
    shops = campaign(plan_of(TEXT.replace("planned: TBD", "planned: 60")), "shops")
    assert shops.expected is not None and shops.expected.value == 12
    assert shops.planned_cost("EUR") is None


def test_a_funnel_that_counts_the_same_counts_before_a_success_that_repeats_a_goal() -> None:
    # 4,000 × 5 % × 60 % = 120, whatever the success says.
    wanted = campaign(plan_of(TEXT.replace("target: 120}]", "target: 900}]")), "spring").expected
    assert wanted is not None
    assert (wanted.label, wanted.value, wanted.unit) == ("Orders", Decimal(120), "boxes")


def test_what_was_brought_is_counted_in_the_periods_that_touch_the_campaign(plan: Plan) -> None:
    found = campaign(plan, "spring").brought
    # January and February, 30 + 70; December is before it, March is not over on the tenth.
    assert found == (Decimal(100), True, dt.date(2027, 2, 28))
    # Shops do not add up: the latest value counts.
    assert campaign(plan, "shops").brought == (Decimal(5), False, dt.date(2027, 2, 28))
    assert campaign(plan, "spring", dt.date(2027, 1, 14)).brought is None


def test_a_result_costs_what_is_planned_for_it_and_what_was_spent_on_it(plan: Plan) -> None:
    spring = campaign(plan, "spring")
    cost = spring.planned_cost("EUR")
    # 1,300 ÷ 120 = 10.8333…; 260 ÷ 100 = 2.60. What is cancelled shares nothing.
    assert cost is not None and round(cost.low, 4) == Decimal("10.8333")
    assert cost.low == cost.high
    assert spring.cost_so_far("EUR") == Decimal("2.6")
    # Nothing is planned for the shops in a figure, and shops do not add up.
    assert campaign(plan, "shops").planned_cost("EUR") is None
    assert campaign(plan, "shops").cost_so_far("EUR") is None


def test_nobody_can_tell_which_of_two_campaigns_brought_a_result() -> None:
    twin = "  twin: {name: Twin, start: 2027-03-01, goals: [sold]}\n"
    both = campaign(plan_of(TEXT.replace("  off:", f"{twin}  off:")), "spring")
    assert [one.id for one in both.shared] == ["twin"]
    assert both.cost_so_far("EUR") is None
    assert both.done is None
    # One that comes when the other is over is there for the same count, too: a metric counts for all.
    later = twin.replace("2027-03-01", "2027-04-01")
    assert campaign(plan_of(TEXT.replace("  off:", f"{later}  off:")), "spring").shared
    # What is called off feeds nothing.
    off = twin.replace("name: Twin,", "name: Twin, status: cancelled,")
    assert not campaign(plan_of(TEXT.replace("  off:", f"{off}  off:")), "spring").shared


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # By a funnel, which counts what no success names.
        ("{step: Orders, count: 50}", "{step: Orders, count: 50, metric: boxes}"),
        # By a goal, for an initiative as well.
        ("goals: [known]", "goals: [sold]"),
        # By a target of a goal that has no metric of its own.
        ("{name: Known,", "{name: Known, target: [{metric: boxes, target: 40}],"),
    ],
)
def test_whatever_is_there_for_the_same_metric_shares_it(before: str, after: str) -> None:
    alone = TEXT.replace("tactic: [market", "goals: [known], tactic: [market")
    assert not campaign(plan_of(alone), "spring").shared
    text = alone.replace(before, after)
    assert text != alone
    spring = campaign(plan_of(text), "spring")
    assert len(spring.shared) == 1
    assert (spring.done, spring.cost_so_far("EUR")) == (None, None)


def test_only_its_own_count_is_a_share_of_what_a_campaign_is_to_bring(plan: Plan) -> None:
    # 30 + 70 = 100 of 120 boxes are 83.33 %.
    done = campaign(plan, "spring").done
    assert done is not None and round(done, 2) == Decimal("83.33")
    # Five shops of twelve are a level: it says nothing of how far the campaign got.
    assert campaign(plan, "shops").done is None


def test_a_range_gives_a_cost_that_is_a_range() -> None:
    found = campaign(plan_of(TEXT.replace("planned: 900,", "planned: 900..1500,")), "spring")
    cost = found.planned_cost("EUR")
    # 1,300 ÷ 120 and 1,900 ÷ 120.
    assert cost is not None
    assert [round(end, 2) for end in (cost.low, cost.high)] == [Decimal("10.83"), Decimal("15.83")]


def test_a_persona_in_figures(plan: Plan) -> None:
    host, guest = persona(plan, "host"), persona(plan, "guest")
    # What is cancelled is not done for anybody.
    assert (host.initiatives, host.campaigns, host.content) == (1, 1, 1)
    assert (guest.campaigns, guest.content) == (2, 3)
    # The letter in February; for the guest five more letters in March, and one outside the plan's year.
    assert (host.months, guest.months) == (1, 2)
    # Four claims: two with evidence that holds, one out of date, one assumed. 2 ÷ 4 = 50 %.
    assert host.known == 50 and guest.known is None
    # Host: spring 900 + the letter 330 + the tin 700; the tin alone is for nobody else.
    assert ends(host.money["EUR"].planned) == (1930, 1930)
    assert ends(host.alone["EUR"].planned) == (700, 700)
    # Guest: 900 + 330 + 70 + 200..300; alone are the thanks and summer.
    assert ends(guest.money["EUR"].planned) == (1500, 1600)
    assert ends(guest.alone["EUR"].planned) == (270, 370)


def test_retired_content_reaches_no_persona() -> None:
    retired = TEXT.replace(
        "campaign: spring, publish: 2027-02-03,", "campaign: spring, status: retired,"
    )
    assert retired != TEXT
    # The letter is gone: nothing is left for the host, the thanks and the late one for the guest.
    found = plan_of(retired)
    assert (persona(found, "host").content, persona(found, "guest").content) == (0, 2)


def test_a_plan_in_figures(plan: Plan) -> None:
    found = plan_figures(plan, AS_OF)
    assert (found.initiatives, found.campaigns, found.content) == (1, 4, 3)
    # The letter, and the thanks on 3, 10, 17, 24 and 31 March; 6 × 30.4375 ÷ 365 days.
    assert found.appearances == 6
    assert found.a_month is not None and round(found.a_month, 4) == Decimal("0.5003")
    # Of three goals the old one is met as it says; 30 + 70 of 90 boxes are sold: met by its readings.
    assert (found.goals, found.met) == (3, 2)
    assert (found.personas, found.founded, found.channels) == (2, 1, 2)
    # 700 of 700 + 1,300 + 250 half-way = 2,250 is 31.1 %; of what is spent 140 of 400 is 35 %.
    assert found.planned is not None and round(found.planned.upstream, 1) == Decimal("31.1")
    assert found.spent is not None and found.spent.upstream == 35
    # Market research, free trial and pay per click; the demo has a benchmark and is not used.
    assert found.tactics == 3


def test_the_halves_in_figures(plan: Plan) -> None:
    up, down = (half_figures(plan, half, AS_OF) for half in ("upstream", "downstream"))
    assert up.spent == 35 and down.spent == 65
    assert (up.goals, up.met, down.goals, down.met) == (2, 1, 1, 1)
    assert up.money["EUR"].planned.high == 700
    assert (up.answered, up.founded) == (0, 0)


def test_a_campaign_with_two_tactics_counts_for_each(plan: Plan) -> None:
    found = {one.play.tactic: one for one in tactic_figures(plan, AS_OF)}
    # Spring's 1,300; with summer 1,500 to 1,600.
    assert found["free-trial"].money["EUR"].planned.high == 1300
    assert ends(found["ppc"].money["EUR"].planned) == (1500, 1600)
    assert not found["demo"].money
    assert "retargeting" not in found


def test_a_figure_of_ours_beside_its_benchmark(plan: Plan) -> None:
    found = {one.play.tactic: one.held for one in tactic_figures(plan, AS_OF)}
    # 24 % is 24 - 18.2 = 5.8 points above; 5 shops are 5 ÷ 4 = 1.25 times 4.
    assert found["free-trial"][0].points == Decimal("5.8")
    assert found["demo"][0].times == Decimal("1.25") and found["demo"][0].points is None
    words = found["ppc"][0]
    assert (words.points, words.times) == (None, None) and words.ours is not None


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("18.20%", "18.20"), ("3,2 %", "3.2"), ("36:1", "36"), ("10 times", "10"), ("4", "4"),
        ("1,200", None), ("about 10 in 100", None), ("2 to 3%", None), ("", None), (None, None),
    ],
)  # fmt: skip
def test_a_benchmark_is_a_number_only_where_it_is_nothing_else(
    written: str | None, number: str | None
) -> None:
    assert number_in(written) == (Decimal(number) if number else None)


def test_an_empty_plan_has_figures_too() -> None:
    empty = plan_of("plan: {name: X}")
    found = plan_figures(empty, AS_OF)
    assert (found.a_month, found.planned, found.met, dict(found.money)) == (None, None, 0, {})
    assert campaign_figures(empty, AS_OF) == {} and tactic_figures(empty, AS_OF) == ()


@settings(max_examples=20, deadline=None)
@given(days=st.integers(0, 900), order=st.permutations(range(6)))
def test_neither_the_day_nor_the_order_moves_what_is_planned(days: int, order: list[int]) -> None:
    head, lines = TEXT.split("budget:\n")
    written = lines.strip("\n").split("\n")
    moved = plan_of(f"{head}budget:\n" + "\n".join(written[number] for number in order) + "\n")
    as_of = dt.date(2026, 6, 1) + dt.timedelta(days)
    planned = {id: one.money for id, one in campaign_figures(moved, as_of).items()}
    assert planned["spring"]["EUR"].planned == Sum("EUR", Decimal(1300), Decimal(1300), 3)
    assert persona_figures(moved, as_of)["host"].money["EUR"].planned.high == 1930


def test_a_line_more_changes_what_it_is_for_and_nothing_else(plan: Plan) -> None:
    more = plan_of(TEXT + "  - {for: summer, planned: 40}\n")
    before, after = (
        {id: one.money for id, one in campaign_figures(which, AS_OF).items()}
        for which in (plan, more)
    )
    assert after["summer"]["EUR"].planned.high - before["summer"]["EUR"].planned.high == 40
    assert {id for id in before if before[id] != after[id]} == {"summer"}
    people = [persona_figures(which, AS_OF) for which in (plan, more)]
    changed = {id for id in people[0] if people[0][id].money != people[1][id].money}
    assert changed == {"guest"}
    tactics = [
        {one.play.tactic: one.money for one in tactic_figures(which, AS_OF)}
        for which in (plan, more)
    ]
    assert {id for id in tactics[0] if tactics[0][id] != tactics[1][id]} == {"ppc"}
