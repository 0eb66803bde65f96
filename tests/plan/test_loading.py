"""Loading: the order and number of files do not matter, and no tree makes anything raise."""

import itertools
import random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from strategy_handbook.explain import EXAMPLE_DAY
from strategy_handbook.insight.occasions import occasions
from strategy_handbook.load import load
from strategy_handbook.plan import SECTIONS, Plan
from strategy_handbook.plan.records import Record, fields_of
from strategy_handbook.rules import check_plans
from strategy_handbook.source.tree import Texts
from tests.plan.written_by_chance import FILES, RECORDS, SCALARS, yaml_of

SECTION_TEXTS = {
    "plan": "plan: {name: Riverbend, currency: EUR, extend: {channel: [cargo-fair]}}\n",
    "personas": "personas:\n  rider: {name: Rider, segments: city, channels: [cargo-fair, blgo]}\n",
    "segments": "segments:\n  city: {name: City, reachable_via: email}\n",
    "campaigns": "campaigns:\n"
    "  spring: {name: Spring, personas: [rider, ridder], start: 2027-02-30, depends_on: battery}\n"
    "  summer: {name: Summer, depends_on: [spring, battery]}\n",
    "initiatives": "initiatives:\n  battery: {name: Battery, handovers: summer, unknown: 1}\n",
    "budget": "budget:\n  - {for: spring, planned: 5}\n  - {for: city, planned: 7}\n",
    "team": "team:\n  lead: {name: Lead, notes: 'Ask [him](persona:rider) or [her](persona:other).'}\n",
}


def contents(plan: Plan) -> dict[str, Any]:
    """What a plan says, wherever it stands."""
    return {section.key: said(getattr(plan, section.key)) for section in SECTIONS}


def said(value: Any) -> Any:
    if isinstance(value, Record):
        specs = fields_of(type(value))
        return {spec.attribute: said(getattr(value, spec.attribute)) for spec in specs}
    if isinstance(value, tuple):
        return [said(item) for item in value]
    if isinstance(value, dict):
        return {key: said(item) for key, item in value.items()}
    return value


def findings(files: dict[str, str]) -> tuple[Plan, list[tuple[str, str]]]:
    loaded = load(Texts(files))
    report = check_plans(loaded, EXAMPLE_DAY)
    said = [(entry.finding.rule, entry.finding.message) for entry in report.entries]
    return loaded.plans[0], sorted(said)


WHOLE_PLAN, WHOLE_SAID = findings({"all.yml": "".join(SECTION_TEXTS.values())})


def test_the_plan_of_these_tests_says_enough() -> None:
    assert [rule for rule, _ in WHOLE_SAID] == [
        "A812",
        "D401",
        "R301",
        "R301",
        "R301",
        "S201",
        "T702",
    ]


@pytest.mark.parametrize("seed", range(12))
def test_files_may_be_named_and_ordered_as_one_likes(seed: int) -> None:
    names = [f"{number}/{letter}.yml" for number, letter in itertools.product("12", "abcdefg")]
    random.Random(seed).shuffle(names)
    files = dict(zip(names, SECTION_TEXTS.values(), strict=False))
    # One file directly in the folder says that there is one plan.
    files["x.yml"] = files.pop(names[0])
    plan, said = findings(files)
    assert contents(plan) == contents(WHOLE_PLAN)
    assert said == WHOLE_SAID


def test_entries_of_a_section_may_be_spread_over_files() -> None:
    campaigns = SECTION_TEXTS["campaigns"].splitlines(keepends=True)
    rest = {f"{key}.yml": text for key, text in SECTION_TEXTS.items() if key != "campaigns"}
    plan, said = findings(
        {**rest, "z.yml": campaigns[0] + campaigns[1], "b.yml": campaigns[0] + campaigns[2]}
    )
    assert contents(plan) == contents(WHOLE_PLAN)
    assert said == WHOLE_SAID


def test_a_duplicate_is_the_second_in_the_order_of_paths() -> None:
    one, other = "segments: {city: {name: One}}\n", "segments: {city: {name: Other}}\n"
    head = SECTION_TEXTS["plan"]
    first, said = findings({"a.yml": one, "b.yml": other, "plan.yml": head})
    second, turned = findings({"a.yml": other, "b.yml": one, "plan.yml": head})
    assert (first.segments["city"].name, second.segments["city"].name) == ("One", "Other")
    assert [rule for rule, _ in said] == [rule for rule, _ in turned] == ["R303"]


@pytest.mark.parametrize(
    ("files", "ids"),
    [
        ({"plan.yml": "plan: {name: A}"}, ["plan"]),
        ({"a/plan.yml": "plan: {name: A}", "b/x/plan.yml": "plan: {name: B}"}, ["a", "b"]),
        ({"plan.yml": "plan: {name: A}", "b/people.yml": "personas: {}"}, ["plan"]),
        ({}, []),
        ({"notes.md": "x"}, []),
    ],
)
def test_which_plans_there_are(files: dict[str, str], ids: list[str]) -> None:
    assert [plan.id for plan in load(Texts(files)).plans] == ids


@given(st.lists(FILES, min_size=1, max_size=3))
@settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_no_tree_makes_anything_raise(trees: list[Any]) -> None:
    files = {f"{number}.yml": yaml_of(tree) for number, tree in enumerate(trees)}
    loaded = load(Texts(files))
    report = check_plans(loaded, EXAMPLE_DAY)
    for entry in report.entries:
        assert entry.finding.where.file in {f"plans/{name}" for name in files}
        assert entry.finding.message
        assert entry.finding.rule != "X001"
    for plan in loaded.plans:
        occasions(plan)
        for entity in plan.entities():
            assert entity.label is not None
            plan.mentions_of(entity)
            plan.stream_of(entity)


@given(st.data())
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@pytest.mark.parametrize(
    "section", [one for one in SECTIONS if one.form == "ids"], ids=lambda one: one.key
)
def test_no_entity_makes_anything_raise(section: Any, data: st.DataObject) -> None:
    keys = st.sampled_from([spec.key for spec in fields_of(section.cls)])
    values = SCALARS | st.lists(SCALARS, max_size=2) | RECORDS
    fields = data.draw(st.dictionaries(keys, values, max_size=8))
    text = yaml_of({"plan": {"name": "P"}, section.key: {"a": fields}})
    check_plans(load(Texts({"x.yml": text})), EXAMPLE_DAY)
