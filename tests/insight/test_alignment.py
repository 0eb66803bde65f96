"""Whether both halves pull the same way: each part counted by hand, and never otherwise than the rules."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from decimal import Decimal
from textwrap import dedent

from hypothesis import given, settings
from hypothesis import strategies as st

from strategy_handbook.insight.alignment.money import money
from strategy_handbook.insight.alignment.objectives import objectives
from strategy_handbook.insight.alignment.parts import Alignment, alignment
from strategy_handbook.insight.alignment.standing import Held, Standing
from strategy_handbook.insight.alignment.timelines import timelines
from strategy_handbook.insight.alignment.together import Effort, together
from strategy_handbook.load import load
from strategy_handbook.rules import check_plans
from strategy_handbook.source.tree import Texts
from tests.out_of_line import OUT_OF_LINE
from tests.views.small_plans import AS_OF, plan_of

# What each rule reports, as the page counts it.
KINDS = {
    "A802": lambda found: found.timelines.untaken,
    "A821": lambda found: found.timelines.early,
    "A822": lambda found: found.timelines.close,
    "A823": lambda found: found.timelines.leftovers,
    "D408": lambda found: found.timelines.blacked_out,
    "A831": lambda found: found.objectives.ownerless,
    "A832": lambda found: found.objectives.crowded,
    "A833": lambda found: found.objectives.aimless,
    "A861": lambda found: found.messages.claims,
    "A862": lambda found: found.messages.silent,
    "A863": lambda found: found.messages.strays,
    "A864": lambda found: found.messages.further_roofs,
    "B504": lambda found: found.money.without_rate,
    "B505": lambda found: [found.money.missed] if found.money.missed else [],
    "B506": lambda found: found.money.open_closings,
    "B507": lambda found: found.money.unpaid,
}


def said_and_shown(files: dict[str, str]) -> tuple[Counter[str], Counter[str], Alignment]:
    loaded = load(Texts({f"tea/{name}": dedent(text) for name, text in files.items()}))
    found = alignment(loaded.plans[0], AS_OF)
    said = Counter(one.finding.rule for one in check_plans(loaded, AS_OF).entries)
    shown = Counter({rule: len(of(found)) for rule, of in KINDS.items() if of(found)})
    return Counter({rule: n for rule, n in said.items() if rule in KINDS}), shown, found


def test_what_the_rules_report_is_what_is_out_of_line() -> None:
    # B505 says nothing while an amount without a rate is planned; here francs are only spent.
    said, shown, _found = said_and_shown(OUT_OF_LINE)
    assert said == shown
    # Two second roofs are one too many, and each other kind is there once.
    assert shown == Counter(dict.fromkeys(KINDS, 1))


def test_the_parts_count_what_is_out_of_line() -> None:
    found = said_and_shown(OUT_OF_LINE)[2]
    # Objectives: `known` is served by both halves, `sold` by downstream alone. People: the reader is met
    # by both, the worker by the spring campaign alone; nobody wants to reach the snob.
    assert found.together.served == Held(1, 2)
    assert found.together.addressed == Held(1, 2)
    assert found.together.points == 2
    # Pillars: `calm` has no proof and nobody says it; `body` is said by an essay of the blend and by the
    # spring campaign, `price` by summer alone. Of spring and summer, which speak, spring says a stray;
    # winter is cancelled.
    assert found.messages.proven == Held(2, 3)
    assert found.messages.shared == Held(1, 3)
    assert found.messages.inside == Held(1, 2)
    # No proof, said nowhere, one half alone, a stray, a second roof.
    assert found.messages.points == 5
    # Of two goals in force one has an owner, of two initiatives one a goal. Weeks: the writer's of
    # 29 March, 14 June (six dates), 21 June, 5 July; brand's goal in the last week of the year.
    assert found.objectives.owned == Held(1, 2)
    assert found.objectives.aimed == Held(1, 2)
    assert found.objectives.weeks == Held(4, 5)
    # The split, the grant of 10,000 against 9,000, the payments of 5,000 for 6,000, the francs.
    assert found.money.points == 4
    assert found.money.paid == Held(0, 1)
    assert found.money.rated == Held(1, 2)
    # 3,000 of 9,000 is a third.
    assert [round(one.upstream, 2) for one in found.money.shares if one.figure == "planned"] == [
        Decimal("33.33")
    ]
    # Three handovers: spring starts before its own, winter is cancelled, summer's is a month late.
    assert found.timelines.in_time == Held(0, 3)
    assert [one.campaign and one.campaign.id for one in found.timelines.late] == ["summer"]
    # Nine pieces still to come, one of them in the blackout; one of nine appears after its campaign.
    assert found.timelines.open_days == Held(8, 9)
    assert found.timelines.content == Held(8, 9)
    assert found.timelines.points == 6
    assert {one.standing for one in found} == {Standing.OFF}


def test_a_plan_that_says_nothing_is_not_in_line_either() -> None:
    found = alignment(plan_of("plan: {name: Tea}"), AS_OF)
    assert {one.standing for one in found} == {Standing.OPEN}
    assert [one.points for one in found] == [0] * 5


def test_a_plan_in_line_says_so_with_its_numbers() -> None:
    plan = plan_of("""
    plan: {name: Tea, currency: EUR, budget_total: 1000, budget_split: {upstream: 62}}
    objectives: {known: {name: Known}}
    personas: {reader: {name: Reader}}
    goals:
      far: {name: Far, stream: upstream, serves: known, owners: brand}
      near: {name: Near, stream: downstream, serves: known, owners: sales}
    messages:
      calm: {name: Calm, type: pillar, proofs: [A test]}
    initiatives:
      blend: {name: Blend, goals: far, personas: reader, handovers: [{campaign: spring, date: 2027-03-20}]}
    campaigns:
      spring: {name: Spring, messages: calm, personas: reader, start: 2027-04-01, end: 2027-05-31}
    content:
      essay: {title: Essay, initiative: blend, message: calm, publish: 2027-03-10}
    budget: [{for: blend, planned: 600}, {for: spring, planned: 400}]
    """)
    found = alignment(plan, AS_OF)
    assert {one.standing for one in found} == {Standing.HOLDS}
    assert found.together.served == found.together.addressed == Held(1, 1)
    assert found.messages.proven == found.messages.shared == found.messages.inside == Held(1, 1)
    assert found.objectives.owned == Held(2, 2)
    # 600 of 1,000 is two points off 62, which is near enough.
    assert found.money.stated == 62
    assert found.money.missed is None
    assert found.timelines.in_time == Held(1, 1)


def test_what_belongs_to_both_halves_counts_for_each() -> None:
    plan = plan_of("""
    plan: {name: Tea}
    objectives: {known: {name: Known}, calm: {name: Calm}}
    goals: {shared: {name: Shared, stream: both, serves: known}}
    personas: {reader: {name: Reader}}
    initiatives: {blend: {name: Blend, personas: reader, status: dropped}}
    campaigns:
      spring: {name: Spring, stream: both, personas: reader}
    content:
      one: {title: One, campaign: spring}
      two: {title: Two, campaign: spring, status: retired}
    """)
    found = together(plan)
    assert [[len(one.upstream), len(one.downstream)] for one in found.objectives] == [
        [1, 1],
        [0, 0],
    ]
    # A campaign and one piece of content; what was dropped or retired reaches nobody.
    assert [found.personas[0].upstream, found.personas[0].downstream] == [Effort(1, 1)] * 2
    assert found.served == Held(1, 2)


def test_the_halves_are_missed_only_where_the_other_is_there() -> None:
    assert together(plan_of("plan: {name: Tea}")).missing == ""
    assert together(plan_of("plan: {name: Tea}\ncampaigns: {a: {name: A}}")).missing == "upstream"
    assert (
        together(plan_of("plan: {name: Tea}\ninitiatives: {a: {name: A}}")).missing == "downstream"
    )


def test_a_handover_that_was_taken_in_time_is_not_late() -> None:
    plan = """
    plan: {{name: Tea}}
    initiatives:
      blend: {{name: Blend, status: {status}, handovers: [{{campaign: spring, date: 2027-02-01}}]}}
    campaigns: {{spring: {{name: Spring, start: 2027-02-02}}}}
    """
    assert timelines(plan_of(plan.format(status="done")), AS_OF).in_time == Held(1, 1)
    assert timelines(plan_of(plan.format(status="in-progress")), AS_OF).in_time == Held(0, 1)
    # On the day before nobody could say that it is late.
    day = dt.date(2027, 1, 31)
    assert timelines(plan_of(plan.format(status="in-progress")), day).in_time == Held(1, 1)
    # To a campaign that is cancelled nobody hands over late: that is one point and not two.
    cancelled = plan.format(status="in-progress").replace(
        "{name: Spring", "{status: cancelled, name: Spring"
    )
    assert timelines(plan_of(cancelled), AS_OF).points == 1


@settings(max_examples=25)
@given(st.permutations(["plan.yml", "upstream.yml", "downstream.yml"]), st.booleans())
def test_the_order_and_the_number_of_files_change_nothing(order: list[str], apart: bool) -> None:
    files = {f"{number}.yml": OUT_OF_LINE[name] for number, name in enumerate(order)}
    if not apart:
        files["0.yml"], files["3.yml"] = "", files["0.yml"]
    points = [one.points for one in said_and_shown(files)[2]]
    assert points == [one.points for one in said_and_shown(OUT_OF_LINE)[2]]


@settings(max_examples=25)
@given(st.dates(dt.date(2026, 1, 1), dt.date(2028, 12, 31)))
def test_the_day_moves_no_sum(day: dt.date) -> None:
    plan = load(Texts({f"tea/{name}": text for name, text in OUT_OF_LINE.items()})).plans[0]
    now, then = money(plan, AS_OF), money(plan, day)
    # The forecast alone may move: what is over and has no cost entered is taken out of it.
    assert now.shares[0].figure == then.shares[0].figure == "planned"
    assert now._replace(shares=now.shares[:1]) == then._replace(shares=then.shares[:1])
    assert objectives(plan, AS_OF).owned == objectives(plan, day).owned
