"""The public part of a plan: what stays, what goes, and which lines may be shown."""

import time

import pytest

from strategy_handbook.findings import Where
from strategy_handbook.load import load, parted, public
from strategy_handbook.plan import Plan
from strategy_handbook.source.tree import Texts
from tests.written import report

HEAD = "plan: {name: P, currency: EUR}\n"


def plan_of(text: str, **files: str) -> Plan:
    others = {f"{name}.yml": content for name, content in files.items()}
    [plan] = load(Texts({"plan.yml": HEAD + text, **others})).plans
    return plan


def public_part(text: str, **files: str) -> Plan:
    found = public(plan_of(text, **files))
    assert found is not None
    return found


def test_a_plan_without_anything_internal_is_its_own_public_part() -> None:
    plan = plan_of("campaigns: {spring: {name: Spring, visibility: public}}\n")
    assert public(plan) is plan


def test_a_public_part_is_made_once_and_is_its_own() -> None:
    plan = plan_of("campaigns: {spring: {name: Spring}, heron: {name: H, visibility: internal}}\n")
    part = public(plan)
    assert part is not None
    assert part is public(plan) is public(part)
    assert list(part.campaigns) == ["spring"]
    assert list(plan.campaigns) == ["spring", "heron"]


def test_a_plan_that_is_internal_has_no_public_part() -> None:
    text = "plan: {name: P, visibility: internal}\ncampaigns: {spring: {name: Spring}}\n"
    [plan] = load(Texts({"plan.yml": text})).plans
    assert public(plan) is None


@pytest.mark.parametrize(
    "mark",
    [
        "visibility: internal",
        "visibility: Internal",
        "visibility: intern",
        "visibility: private",
        "visibility: [internal]",
        "visibility:",
        "visiblity: internal",
        "visible: internal",
        "visibility: internal\n    visibility: public",
        "visibility: public\n    visibility: internal",
    ],
)
def test_a_slip_of_the_hand_publishes_nothing(mark: str) -> None:
    part = public_part(f"offers:\n  trial: {{name: T}}\n  heron:\n    name: H\n    {mark}\n")
    assert list(part.offers) == ["trial"]


def test_what_is_about_something_internal_goes_with_it() -> None:
    part = public_part(
        """\
campaigns:
  spring: {name: Spring, goals: [trials, secret]}
  heron: {name: Heron, visibility: internal}
initiatives:
  battery:
    name: Battery
    handovers: [{campaign: heron, delivers: Bikes}, spring]
goals:
  trials: {name: Trials, target: [{target: 800, metric: trials}, {target: 5, metric: margin}]}
  secret: {name: Secret, visibility: internal}
metrics:
  trials: {name: Trials}
  margin: {name: Margin, visibility: internal}
strategies:
  open-way: {name: Open, goal: trials}
  way: {name: Way, goal: secret}
content:
  open-piece: {title: A, campaign: spring}
  piece: {title: B, campaign: heron}
  handed: {title: C, initiative: battery, campaign: heron}
budget:
  - {for: spring, planned: 5}
  - {for: heron, planned: 7}
  - {for: content:piece, planned: 8}
  - {name: Fee, planned: 9, visibility: internal}
observations:
  - {metric: trials, period: 2027-01, value: 1}
  - {metric: margin, period: 2027-01, value: 2}
forecasts:
  - {metric: margin, made_on: 2027-01-01, period: 2027-02, value: 2}
"""
    )
    assert list(part.content) == ["open-piece"]
    assert list(part.strategies) == ["open-way"]
    assert [line.planned[0].text for line in part.budget] == ["5"]
    assert [one.value for one in part.observations] == [1]
    assert part.forecasts == ()
    assert [one.campaign.id for one in part.initiatives["battery"].handovers if one.campaign] == [
        "spring"
    ]
    [target] = part.goals["trials"].target
    assert target.metric
    assert target.metric.id == "trials"
    assert [ref.id for ref in part.campaigns["spring"].goals] == ["trials"]


def test_references_go_and_words_stay() -> None:
    part = public_part(
        """\
team:
  lead: {name: Lead}
  counsel: {name: Counsel, visibility: internal}
channels:
  fair: {name: Fair, visibility: internal}
campaigns:
  spring:
    name: Spring
    owners: counsel
    channels: [fair]
    raci: {accountable: counsel, informed: [lead]}
    milestones: [{name: Signed, owners: [counsel]}]
    notes: "Ask [our *own* [lawyer]](role:counsel 'x') or [the lead](role:lead)."
    custom:
      asked: counsel
      for_us: {visibility: internal, fee: 300}
"""
    )
    spring = part.campaigns["spring"]
    assert spring.owners == spring.channels == spring.milestones[0].owners == ()
    assert not spring.has("owners")
    assert spring.raci
    assert spring.raci.accountable is None
    assert [ref.id for ref in spring.raci.informed] == ["lead"]
    assert spring.notes == "Ask our *own* [lawyer] or [the lead](role:lead)."
    assert list(spring.custom.values) == ["asked"]
    assert part.mentions_of(part.team["lead"])


def test_a_name_that_is_nearly_that_of_something_internal_goes_too() -> None:
    text = "offers: {spring-trial: {name: T, visibility: internal}}\ncampaigns: {c: {name: C, offer: %s}}\n"
    assert not public_part(text % "spring-trail").campaigns["c"].has("offer")
    # What is unlike anything internal is an ordinary mistake, and is shown as such.
    assert public_part(text % "bundle").campaigns["c"].has("offer")


def test_lists_of_words_stay_open_beside_an_internal_channel() -> None:
    part = public_part(
        "channels: {email-list: {name: E, visibility: internal}}\n"
        "personas: {rider: {name: R, channels: [email-list]}}\n"
    )
    assert part.personas["rider"].channels == ()


def test_a_file_that_cannot_be_read_and_speaks_of_internal_things_is_internal() -> None:
    broken = "campaigns:\n  heron:\n    name: [H\n    visibility: internal\n"
    text = "content: {one: {title: A, campaign: heron}, two: {title: B}}\n"
    part = public_part(text, broken=broken)
    assert list(part.content) == ["two"]
    assert [document.path for document in part.documents] == ["plan.yml"]
    # Nobody knows what else the file holds: perhaps the mark of the whole plan.
    [plan] = load(Texts({"x.yml": broken, "y.yml": text})).plans
    assert public(plan) is None


def test_an_earlier_state_is_without_what_is_internal_now() -> None:
    text = "campaigns: {heron: {name: H, visibility: %s}, spring: {name: S}}\n"
    now, then = plan_of(text % "internal"), plan_of(text % "public")
    earlier = parted(then, parted(now).keys).public
    assert earlier is not None
    assert list(earlier.campaigns) == ["spring"]
    assert public(then) is then


LINES = """\
# For everybody
plan: {name: P}
offers:
  trial:
    name: T
    terms: |
      Two lines

      of terms
  # About the heron
  heron:
    name: H
    terms: |
      Three lines

      of secrets
    visibility: internal

  # About the bundle
  bundle:
    name: B
campaigns: {spring: {name: S, offer: heron}}
budget:
  - planned: 5
"""


def test_only_lines_with_nothing_internal_in_or_around_them_are_open() -> None:
    [plan] = load(Texts({"plan.yml": LINES})).plans
    lines = parted(plan).lines
    numbers = range(1, LINES.count("\n") + 2)
    file = plan.documents[0].file
    opened = [number for number in numbers if lines.are_open_at(Where(file, number))]
    # Nobody can tell whether what stands between two entries is about the one or the other.
    assert opened == [1, 2, 3, 4, 5, 6, 20, 21, 23, 24, 25]
    assert lines.are_open_at(Where("plans/other.yml", 1))


def test_everything_internal_is_checked_all_the_same() -> None:
    text = "offers: {heron: {name: H, visibility: internal, personas: nobody}}\n"
    found = report({"plan.yml": HEAD + text})
    assert [entry.finding.rule for entry in found.entries if entry.finding.rule == "R301"]


def test_ten_thousand_items_are_parted_in_a_moment() -> None:
    items = [
        f"  i{n}: {{title: Item {n}, campaign: {'heron' if n % 9 else 'spring'}, "
        f"publish: 2027-03-04, notes: 'See [it](campaign:heron).'}}\n"
        for n in range(10_000)
    ]
    plan = plan_of(
        "campaigns: {heron: {name: H, visibility: internal}, spring: {name: S}}\n",
        **{f"c{n}": "content:\n" + "".join(items[n : n + 1000]) for n in range(0, 10_000, 1000)},
    )
    begun = time.process_time()
    part = public(plan)
    assert part is not None
    assert len(part.content) == 1112
    assert time.process_time() - begun < 4
