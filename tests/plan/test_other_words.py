"""Which key somebody meant: slips of the hand, whole words, and other words for the same thing."""

import pytest

from strategy_handbook.findings.wording import edits, nearest
from strategy_handbook.plan.other_words import _MEANT, meant_by
from strategy_handbook.plan.plan import SECTION_OF_KEY, SECTIONS, record_classes
from strategy_handbook.plan.records import fields_by_key
from tests.written import said

CLASSES = {cls.__name__: cls for cls in record_classes()}


@pytest.mark.parametrize(
    ("record", "word", "meant"),
    [
        ("Content", "date", ["publish"]),
        ("Content", "Publish date", ["publish"]),
        ("Content", "titel", ["title"]),
        ("Content", "name", ["title"]),
        ("Content", "due_date", ["publish", "end"]),
        ("Campaign", "deadline", ["end"]),
        ("Campaign", "segement", ["segments"]),
        ("Campaign", "true", []),
        ("Campaign", "2026", []),
        ("Milestone", "date", ["due"]),
        ("Persona", "nmae", ["name"]),
        ("BudgetLine", "cost", ["planned"]),
        ("Segment", "criterai", ["criteria"]),
    ],
)
def test_the_key_that_was_meant(record: str, word: str, meant: list[str]) -> None:
    assert meant_by(word, fields_by_key(CLASSES[record])) == meant


@pytest.mark.parametrize(
    ("word", "meant"),
    [("true", []), ("people", ["team"]), ("kpis", ["metrics"]), ("campaings", ["campaigns"])],
)
def test_the_section_that_was_meant(word: str, meant: list[str]) -> None:
    assert meant_by(word, SECTION_OF_KEY) == meant


def test_every_other_word_leads_to_keys_that_exist() -> None:
    keys = {key for cls in CLASSES.values() for key in fields_by_key(cls)}
    keys |= {section.key for section in SECTIONS}
    assert {key for meant in _MEANT.values() for key in meant.split()} <= keys


def test_a_required_key_under_another_word_is_one_finding() -> None:
    assert [line.split(" | ")[0] for line in said("content:\n  a:\n    name: A\n")] == [
        "error S201 plans/x.yml:3:5+4 content `a` has an unknown key `name`"
    ]


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("", "", 0), ("a", "", 1), ("", "ab", 2), ("name", "name", 0), ("nmae", "name", 1),
        ("nam", "name", 1), ("naame", "name", 1), ("nume", "name", 1), ("eman", "name", 3),
        ("ab", "ba", 1), ("abc", "cba", 2), ("kitten", "sitting", 3),
    ],
)  # fmt: skip
def test_slips_between_two_words(one: str, other: str, slips: int) -> None:
    assert edits(one, other) == edits(other, one) == slips


def test_only_what_may_be_meant_is_near() -> None:
    assert nearest("true", ["trends", "trial", "tree"]) == ["tree"]
    assert nearest("Publish", ["publish", "published_on"]) == ["publish"]
    assert nearest("budget_split", ["budget", "split"]) == ["budget"]
    assert nearest("zebra", ["publish"]) == []
