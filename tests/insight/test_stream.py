"""The one stream: what rests on what, and where it is broken, followed by hand."""

import pytest

from strategy_handbook.insight.stream import Stream, loose_ends, stream
from strategy_handbook.plan import Entity
from tests.views.small_plans import plan_of

# A survey shows a trend and a gap; the gap is closed by an initiative that answers the trend too; it
# hands over to the spring campaign; both work for sign-ups, which a metric counts. Beside the stream
# stand a study nobody uses, a gap nobody closes, an initiative and a campaign on their own.
PLAN = plan_of("""
plan: {name: Lantern Tea}
studies:
  survey: {name: Survey}
  drawer: {name: In the drawer}
trends:
  cold: {name: Colder winters, evidence: survey}
competitors:
  rival: {name: Rival, evidence: survey}
gaps:
  range: {name: Range in frost, evidence: [survey, rival]}
  forgotten: {name: Forgotten, need: Nobody has shown it}
initiatives:
  battery:
    name: Battery
    closes: range
    answers: cold
    goals: [signups]
    handovers: [{campaign: spring, date: 2027-03-01}]
  hobby: {name: Hobby}
  dropped: {name: Dropped, status: dropped, closes: forgotten}
campaigns:
  spring: {name: Spring, goals: [signups]}
  habit: {name: Habit, evidence: survey}
goals:
  signups: {name: Sign-ups, metric: trials}
  wish: {name: Wish}
metrics:
  trials: {name: Trials}
""")


def names(entities: list[Entity] | tuple[Entity, ...]) -> str:
    return " ".join(one.id for one in entities)


@pytest.fixture
def found() -> Stream:
    return stream(PLAN)


def test_every_stage_has_its_entities(found: Stream) -> None:
    assert {stage: names(entities) for stage, entities in found.stages.items()} == {
        "research": "survey drawer cold rival",
        "gap": "range forgotten",
        "initiative": "battery hobby dropped",
        "campaign": "spring habit",
        "goal": "signups wish",
        "metric": "trials",
    }


def test_the_arrows_are_those_that_the_plan_has_written(found: Stream) -> None:
    arrows = [f"{one.source.id} {one.relation} {one.target.id}" for one in found.arrows]
    assert arrows == [
        "survey evidence cold",
        "survey evidence rival",
        "survey evidence range",
        "rival evidence range",
        "range closes battery",
        "cold answers battery",
        "forgotten closes dropped",
        "survey evidence habit",
        "battery hands-over spring",
        "battery works-for signups",
        "spring works-for signups",
        "signups measured-by trials",
    ]


@pytest.mark.parametrize(
    ("kind", "id", "above", "below"),
    [
        ("study", "survey", "", "cold rival range battery spring habit signups trials"),
        ("gap", "range", "survey rival", "battery spring signups trials"),
        ("campaign", "spring", "survey cold rival range battery", "signups trials"),
        ("metric", "trials", "survey cold rival range battery spring signups", ""),
        ("initiative", "hobby", "", ""),
    ],
)
def test_a_chain_is_followed_to_both_ends(
    found: Stream, kind: str, id: str, above: str, below: str
) -> None:
    one = PLAN.entity(kind, id)
    assert one is not None
    assert sorted(names(found.upstream_of(one)).split()) == sorted(above.split())
    assert sorted(names(found.downstream_of(one)).split()) == sorted(below.split())


def test_a_chain_is_told_from_the_source_down(found: Stream) -> None:
    trials = PLAN.metrics["trials"]
    kinds = [one.kind for one in found.upstream_of(trials)]
    assert kinds == ["study", "trend", "competitor", "gap", "initiative", "campaign", "goal"]


def test_loose_ends_are_named_both_ways() -> None:
    loose = loose_ends(PLAN)
    # What the dropped initiative was to close nobody closes.
    assert names(tuple(loose.from_nothing.values())) == "forgotten hobby wish"
    assert names(tuple(loose.to_nothing.values())) == "drawer forgotten hobby habit wish"


def test_a_circle_ends() -> None:
    plan = plan_of("""
    plan: {name: Round}
    trends:
      one: {name: One, evidence: two}
      two: {name: Two, evidence: one}
    """)
    found = stream(plan)
    assert names(found.upstream_of(plan.trends["one"])) == "two"
    assert names(found.downstream_of(plan.trends["one"])) == "two"


def test_a_goal_is_measured_by_the_metrics_of_its_targets_too() -> None:
    plan = plan_of("""
    plan: {name: Two metrics}
    goals:
      heard:
        name: Heard of
        metric: searches
        target: [{target: 80, metric: searches}, {target: 40, metric: visits}]
      sold: {name: Sold, target: [{target: 8, metric: orders}]}
      wish: {name: Wish, target: [{target: 8, label: Smiles}]}
    metrics: {searches: {name: Searches}, visits: {name: Visits}, orders: {name: Orders}}
    """)
    # The goal's own metric is named twice and is one arrow; a row without a metric is none.
    assert [f"{one.source.id} {one.target.id}" for one in stream(plan).arrows] == [
        "heard searches",
        "heard visits",
        "sold orders",
    ]
    assert names(tuple(loose_ends(plan).to_nothing.values())) == "wish"
