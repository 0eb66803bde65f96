"""The JSON Schema for editors: draft-07 as they read it, and the sample plans are valid by it."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from strategy_handbook.plan import SECTIONS
from strategy_handbook.plan.json_schema import plan_schema
from strategy_handbook.plan.plan import record_classes
from strategy_handbook.plan.records import fields_of
from tests.builds import REPOSITORY

SCHEMA = plan_schema()
VALIDATOR = Draft7Validator(SCHEMA)
FILES = sorted((REPOSITORY / "plans").rglob("*.yml"))


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
        for value in schema.values():
            yield from parts(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from parts(value)


class Loader(yaml.SafeLoader):
    """Reads YAML as editors do: by version 1.2, in which dates are texts and `on` is a word."""


Loader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), ["t", "f"])


def complaints(text: str) -> list[str]:
    found = VALIDATOR.iter_errors(yaml.load(text, Loader))
    return [f"{'.'.join(map(str, error.path))}: {error.message}" for error in found]


def test_it_is_a_schema() -> None:
    Draft7Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_it_has_nothing_that_draft_07_passes_over() -> None:
    for part in parts(SCHEMA):
        assert "prefixItems" not in part
        assert "$defs" not in part
        if isinstance(part.get("$ref"), str):
            assert list(part) == ["$ref"]
            assert part["$ref"].removeprefix("#/definitions/") in SCHEMA["definitions"]


def test_every_section_and_field_is_described() -> None:
    assert list(SCHEMA["properties"]) == [section.key for section in SECTIONS]
    assert all(part["description"] for part in SCHEMA["properties"].values())
    for cls in record_classes():
        definition = SCHEMA["definitions"][cls.__name__]
        assert definition["description"]
        keys = next(part for part in parts(definition) if "properties" in part)["properties"]
        assert list(keys) == [spec.key for spec in fields_of(cls)]
        assert all(field["description"].endswith((".", "?")) for field in keys.values()), cls


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.relative_to(REPOSITORY).as_posix())
def test_sample_plans_are_valid(file: Path) -> None:
    assert complaints(file.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "text",
    [
        "segments: {city: {name: 010, size: true, criteria: [no, 1.10, 12:30]}}",
        "glossary: {range: How far a charge lasts.}",
        "glossary: {range: {definition: X}}",
        "campaigns: {spring: {name: S, start: 2027, end: 2027-05-31, channels: tram-stop}}",
        "campaigns: {spring: {name: S, personas: 2027}}",
        "budget: [{planned: 5000}, {planned: EUR 5..8}, {planned: [5, GBP 7]}]",
        "studies: {a: {name: A, response_rate: 62%}}",
        "personas: {a: {name: A, pains: [Cold, {pain: Wet, severity: high}]}}",
        "upstream: {questions: {market_gaps: Nobody sells it.}}",
        "initiatives: {a: {name: A, handovers: [spring, {campaign: summer}], custom: {x: [1]}}}",
        "content: {a: {title: A, every: 2 weeks, on: [mon, thu], from: 2027-01-01}}",
    ],
)
def test_what_the_format_allows_an_editor_allows(text: str) -> None:
    assert complaints(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "persona: {}",
        "segments: [a]",
        "segments: {City: {name: C}}",
        "segments: {city: {size: 4}}",
        "segments: {city: {name: C, sise: 4}}",
        "segments: {city: {name: C, priority: hihg}}",
        "gaps: {a: {name: A, importance: 11}}",
        "gaps: {a: {name: A, importance: high}}",
        "segments: {city: {name: C, links: 'javascript:x'}}",
        "plan: {name: P, currency: euro}",
        "personas: {a: {name: A, pains: {severity: high}}}",
    ],
)
def test_what_is_wrong_an_editor_underlines(text: str) -> None:
    assert complaints(text) != []


def test_the_committed_schema_is_the_models() -> None:
    # Made anew, so that a change of any notation is seen here and not only while importing.
    committed = json.loads((REPOSITORY / "schema" / "plan.schema.json").read_text("utf-8"))
    assert plan_schema() == committed
