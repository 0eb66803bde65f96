"""Every rule holds what it says of itself: its examples break it, or not, and say what they should.

``UPDATE_GOLDEN=1 pytest tests/rules`` writes anew what is said about each bad example.
"""

import ast
import os
import re
from pathlib import Path

import pytest

import strategy_handbook
from strategy_handbook.explain import example_in_text, explain_in_text, findings_in
from strategy_handbook.findings import Level
from strategy_handbook.rules import RULES, rule_called
from strategy_handbook.rules.rule import GROUPS, Rule

HERE = Path(__file__).parent
PACKAGE = Path(strategy_handbook.__file__).parent
FILES = sorted((PACKAGE / "rules").glob("[a-z][0-9]*.py"))
# A fault of the program has no example.
OUR_FAULT = {"X001", "X004"}
# Nor has one of the repository around the plan.
OF_THE_REPOSITORY = {"R306", "R307"}
WITH_EXAMPLES = [rule for rule in RULES.values() if rule.id not in OUR_FAULT | OF_THE_REPOSITORY]


def test_every_file_holds_the_rule_it_is_named_after() -> None:
    named = {rule.id: f"{rule.id.lower()}_{rule.name.replace('-', '_')}" for rule in RULES.values()}
    assert sorted(named.values()) == [file.stem for file in FILES]


def test_names_are_unique_and_ids_sorted_by_group() -> None:
    assert len({rule.name for rule in RULES.values()}) == len(RULES)
    order = list(GROUPS)
    assert list(RULES) == sorted(RULES, key=lambda id: (order.index(id[0]), id))
    # The first digit belongs to the group, so that an id can be told by its number alone.
    digits = {rule.id[0]: rule.id[1] for rule in RULES.values() if rule.id[0] != "X"}
    assert len(set(digits.values())) == len(digits)
    assert all(digits.get(rule.id[0], rule.id[1]) == rule.id[1] for rule in RULES.values())


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_a_rule_says_what_it_is_and_why(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]\d{3}", rule.id)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    assert rule.summary[0].islower()
    assert not rule.summary.endswith(".")
    assert rule.why.endswith(".")
    assert rule.why[0].isupper()
    assert rule.group
    module = ast.parse((PACKAGE / "rules" / f"{file_of(rule)}.py").read_text("utf-8"))
    doc = ast.get_docstring(module) or ""
    assert doc.split("\n")[0].lower() == f"{rule.id}: {rule.summary}.".lower()


def file_of(rule: Rule) -> str:
    return f"{rule.id.lower()}_{rule.name.replace('-', '_')}"


@pytest.mark.parametrize("rule", WITH_EXAMPLES, ids=lambda rule: rule.id)
def test_the_bad_example_breaks_its_rule_once(rule: Rule) -> None:
    found = findings_in(rule.bad)
    own = [text for entry, text in found if entry.finding.rule == rule.id]
    others = {
        entry.finding.rule
        for entry, _ in found
        if entry.finding.rule != rule.id and entry.level is not Level.NOTE
    }
    assert len(own) == 1, own
    assert others == set(rule.also)
    golden = HERE / "golden" / f"{rule.id}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(own[0] + "\n", "utf-8")
    assert own[0] + "\n" == golden.read_text("utf-8")


@pytest.mark.parametrize("rule", WITH_EXAMPLES, ids=lambda rule: rule.id)
def test_the_good_example_is_clean(rule: Rule) -> None:
    found = [
        text
        for entry, text in findings_in(rule.good)
        if entry.finding.rule == rule.id or entry.level is not Level.NOTE
    ]
    assert found == []


def test_no_golden_text_is_left_without_its_rule() -> None:
    assert {path.stem for path in (HERE / "golden").glob("*.txt")} <= RULES.keys() - OUR_FAULT


@pytest.mark.parametrize("file", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.name)
def test_every_rule_that_is_reported_exists(file: Path) -> None:
    strings = {
        node.value
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    # Ids of the rules' own groups; a currency or a paper size looks different.
    used = {text for text in strings if re.fullmatch(f"[{''.join(GROUPS)}]\\d{{3}}", text)}
    assert used <= RULES.keys()


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_every_rule_is_reported_somewhere(rule: Rule) -> None:
    literal = f'"{rule.id}"'
    texts = (file.read_text("utf-8") for file in PACKAGE.rglob("*.py"))
    # Once where the rule says its own id, once more where it is found.
    assert sum(text.count(literal) for text in texts) >= 2


@pytest.mark.parametrize("word", ["R301", "r301", "unknown-reference", "UNKNOWN-REFERENCE"])
def test_a_rule_is_called_by_id_or_name(word: str) -> None:
    assert rule_called(word) is RULES["R301"]


def test_there_is_no_rule_of_another_name() -> None:
    assert rule_called("R30") is None


def test_an_explanation_shows_the_example_and_what_is_said_about_it() -> None:
    assert explain_in_text(RULES["Y106"]) == (
        "Y106 tag (error): a YAML tag is used\n"
        "\n"
        "A tag tells a program how to turn a text into something else. In a plan the section and\n"
        "the key decide what a text is; nothing else may.\n"
        "\n"
        "Bad:\n"
        "\n"
        "    # plan.yml\n"
        "    plan:\n"
        "      name: !!str Riverbend\n"
        "\n"
        "    error[Y106 tag]: `!!str` is a tag, which is not allowed in a plan\n"
        "     --> plans/plan.yml:2:9\n"
        "      |\n"
        "    2 |   name: !!str Riverbend\n"
        "      |         ^^^^^\n"
        "      = help: write the value without it; quote a text that starts with `!`\n"
        "\n"
        "Good:\n"
        "\n"
        "    # plan.yml\n"
        "    plan:\n"
        "      name: Riverbend\n"
    )


def test_examples_show_what_cannot_be_seen() -> None:
    assert example_in_text({"a.yml": b"x: \xe9\n", "b.yml": "x: \u202e\n", "c.yml": None}) == (
        "# a.yml\nx: \\xe9\n\n# b.yml\nx: \\u202e\n\n# c.yml\n(a link to a file outside the plan)\n"
    )
