"""Plans by chance, right, spoilt and broken: reading them never raises, hangs or loses anything."""

import datetime as dt
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from strategy_handbook.plan.notations import Notation
from strategy_handbook.plan.plan import record_classes
from strategy_handbook.plan.records import fields_of
from strategy_handbook.rules import RULES
from tests.examined import examined
from tests.plan.spoilt import MARKS, spoilt_files, spoilt_plans
from tests.plan.written_by_chance import yaml_of
from tests.plan.written_by_model import value_of, whole_plans

SLOW = list(HealthCheck)
# What is noticed while reading; the other rules judge what a plan says, not how it is written.
READING = {rule.id for rule in RULES.values() if rule.check is None}
DAYS = st.dates(dt.date(2026, 1, 1), dt.date(2029, 1, 1))


@given(whole_plans())
@settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
def test_what_the_model_allows_is_read_without_a_word(plan: dict[str, Any]) -> None:
    found = examined({"plan.yml": yaml_of(plan)}, pages=("records", "health"))
    said = [entry.finding for entry in found.entries if entry.finding.rule in READING]
    assert said == []


@given(spoilt_plans(), DAYS)
@settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
def test_a_spoilt_plan_is_checked_and_shown(plan: dict[str, Any], as_of: dt.date) -> None:
    examined({"plan.yml": yaml_of(plan)}, as_of, pages=("records", "health"))


@given(spoilt_plans(), DAYS)
@settings(max_examples=15, deadline=None, suppress_health_check=SLOW)
def test_every_page_of_a_spoilt_plan_is_drawn(plan: dict[str, Any], as_of: dt.date) -> None:
    examined({"plan.yml": yaml_of(plan)}, as_of, pages=("*",))


def test_an_entity_may_be_called_by_the_word_for_nothing() -> None:
    kinds = ("personas", "initiatives", "campaigns")
    plan = "plan: {name: P}\n" + "".join(f"{kind}: {{null: {{name: N}}}}\n" for kind in kinds)
    examined({"plan.yml": plan}, pages=("*",))


@given(spoilt_files())
@settings(max_examples=60, deadline=None, suppress_health_check=SLOW)
def test_a_file_with_broken_bytes_hides_no_other(data: bytes) -> None:
    other = "offers:\n  trial: {name: Trial, prise: 40}\n"
    found = examined({"a/bad.yml": data, "a/other.yml": other}, pages=("records", "health"))
    places = [entry.finding.where for entry in found.entries if entry.finding.rule == "S201"]
    assert [place.column for place in places if place.file.endswith("other.yml")] == [24]


@given(st.lists(st.sampled_from(MARKS) | st.binary(max_size=4), max_size=60).map(b"".join))
@settings(max_examples=150, deadline=None, suppress_health_check=SLOW)
def test_bytes_without_any_sense(data: bytes) -> None:
    examined({"plan.yml": data, "observations/a.csv": data}, pages=("records", "health"))


def test_the_strategies_know_every_notation() -> None:
    written: set[type[Notation]] = set()
    for cls in record_classes():
        for spec in fields_of(cls):
            value_of(spec.notation, 0)
            written.add(type(spec.notation))
    assert len(written) > 10
