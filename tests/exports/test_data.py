"""A plan as JSON, by its schema, and the feed of what has a day."""

import copy
import datetime as dt
import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from strategy_handbook.exports.data_schema import data_schema, schema_text
from strategy_handbook.exports.json_lines import in_lines
from strategy_handbook.insight.entries import entries
from strategy_handbook.plan import SECTIONS
from strategy_handbook.plan.plan import record_classes
from strategy_handbook.plan.records import fields_of
from tests.docs.sample import sample_handbook
from tests.exports.plans import files_of, plan_of

PLAN = """\
plan: {name: Spring, currency: EUR, timezone: Europe/Amsterdam, extend: {channel: [fair]}}
personas: {reader: {name: Reader}}
campaigns:
  tea: {name: Tea, start: 2027-Q1, end: TBD, personas: reader, progress: 12.5%, custom: {okr: [a, {b: 1}]}}
goals: {cups: {name: Cups, target: +30%, baseline: many, due: 2027-06-30}}
content:
  letter: {title: Letter, campaign: tea, channel: fair, publish: 2027-03-04 14:00, status: idea}
  world: {title: World, publish: 2027-03-05 AoE, every: 2 weeks}
budget: [{for: tea, planned: [5000, CHF 1..2]}]
"""


@cache
def validator() -> Any:
    return jsonschema.Draft202012Validator(
        data_schema(), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )


def data_of(text: str) -> Any:
    files = files_of(plan_of(text), "data")
    return json.loads(files["spring/data/plan.json"])


def test_the_schema_is_one_and_lies_where_the_data_says() -> None:
    jsonschema.Draft202012Validator.check_schema(data_schema())
    files = files_of(plan_of(PLAN), "data")
    assert (
        json.loads(files["spring/data/plan.json"])["$schema"]
        == "../../" + "assets/handbook/plan-data.schema.json"
    )
    assert files["assets/handbook/plan-data.schema.json"] == schema_text()
    in_repository = Path(__file__).parents[2] / "schema/plan-data.schema.json"
    assert in_repository.read_text("utf-8") == schema_text()


def test_every_sample_plan_is_by_the_schema_and_whole() -> None:
    for plan in sample_handbook().plans.values():
        data = json.loads(files_of(plan, "data")[f"{plan.id}/data/plan.json"])
        assert list(validator().iter_errors(data)) == []
        for section in SECTIONS:
            written = getattr(plan, section.key)
            assert bool(written) == (section.key in data["sections"])
            if section.form == "ids":
                assert list(written) == list(data["sections"].get(section.key, {}))


@pytest.mark.parametrize("path", ["goals.cups.due", "campaigns.tea.personas", "budget.0.planned"])
def test_the_schema_refuses_what_is_none(path: str) -> None:
    data = data_of(PLAN)
    assert validator().is_valid(data)
    wrong = copy.deepcopy(data)
    *way, last = path.split(".")
    place = wrong["sections"]
    for step in way:
        place = place[int(step) if step.isdigit() else step]
    place[last] = "2027"
    assert not validator().is_valid(wrong)
    place[last + "x"] = place.pop(last)
    assert not validator().is_valid(wrong)


def test_values_are_worked_out() -> None:
    sections = data_of(PLAN)["sections"]
    tea, cups = sections["campaigns"]["tea"], sections["goals"]["cups"]
    assert tea["handbook"] == {
        "label": "Tea", "stream": "downstream", "address": "https://example.org/team/spring/campaigns/tea/",
    }  # fmt: skip
    assert tea["start"] == {
        "text": "2027-Q1", "precision": "quarter", "first": "2027-01-01", "last": "2027-03-31",
    }  # fmt: skip
    assert tea["end"] == {"text": "TBD", "precision": "tbd"}
    assert tea["personas"] == [{"kind": "persona", "id": "reader", "defined": True}]
    assert tea["progress"] == 12.5
    assert tea["custom"] == {"okr": ["a", {"b": "1"}]}
    [target] = cups["target"]
    assert target["target"] == {"text": "+30%", "value": 30, "relative": True, "unit": "%"}
    assert cups["baseline"] == {"text": "many"}
    letter, world = sections["content"].values()
    assert letter["publish"]["time"] == "2027-03-04T14:00:00+01:00"
    assert letter["channel"] == [{"kind": "channel", "id": "fair", "defined": False}]
    assert world["publish"]["until"] == "2027-03-06T12:00:00+00:00"
    assert world["every"] == {"text": "2 weeks", "count": 2, "unit": "week"}
    assert sections["budget"][0]["planned"] == [
        {"text": "5000", "currency": "EUR", "low": 5000, "high": 5000},
        {"text": "CHF 1..2", "currency": "CHF", "low": 1, "high": 2},
    ]
    assert "summary" not in tea


def test_no_field_is_called_as_what_the_handbook_adds() -> None:
    assert not [
        cls for cls in record_classes() for spec in fields_of(cls) if spec.key == "handbook"
    ]


def test_the_feed_has_everything_with_a_day() -> None:
    plan = plan_of(PLAN)
    moment = dt.datetime(2027, 1, 2, tzinfo=dt.UTC)
    changed = {"plans/spring/plan.yml": moment}
    feed = json.loads(files_of(plan, "feed", changed=changed)["spring/feeds/plan.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == "https://example.org/team/spring/feeds/plan.json"
    assert len(feed["items"]) == len(entries(plan))
    items = {item["id"].partition("@")[0]: item for item in feed["items"]}
    letter = items["content-letter"]
    assert letter["url"] == "https://example.org/team/spring/content/letter/"
    assert letter["date_published"] == "2027-03-04T14:00:00+01:00"
    assert letter["date_modified"] == "2027-01-02T00:00:00+00:00"
    assert letter["_handbook"]["stream"] == "downstream"
    assert items["goal-cups"]["date_published"] == "2027-06-30T00:00:00+02:00"
    assert all(item["content_text"] and item["title"] for item in feed["items"])
    days = [item["_handbook"]["start"] for item in feed["items"]]
    assert days == sorted(days, reverse=True)


def test_a_plan_without_days_has_no_feed() -> None:
    files = files_of(plan_of("personas: {reader: {name: Reader}}"), "feed", "calendars")
    assert files == {}


@pytest.mark.parametrize("depth", range(4))
def test_json_in_lines_is_json(depth: int) -> None:
    value = {"a": [{"b": [1, {"c": None}]}, {}], "d": {}, "e": 'x"\n', "f": [], "g": True}
    assert json.loads(in_lines(value, depth)) == value
    assert len(in_lines(value, 1).splitlines()) == 7
