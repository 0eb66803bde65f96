"""What is said where YAML itself is broken: the place that must be changed, and how."""

import pytest
import yaml

from strategy_handbook.source.syntax_advice import explain
from strategy_handbook.source.yaml_tree import parse

NO_ESCAPE = (
    "there is no such escape sequence",
    "write the backslash twice, or put the text between single quotes",
)
MISPLACED = (
    "this line does not fit the lines above it",
    "give it the same indentation as its neighbours",
)
NEVER_CLOSED = ("this quotation mark is never closed", "close it at the end of the text")


def said(text: str) -> tuple[int, int, int, str, str]:
    """Line, column, length, message and advice of the one finding about a text."""
    root, [finding] = parse(text, "x.yml")
    assert root is None
    assert (finding.rule, finding.where.file) == ("Y102", "x.yml")
    where = finding.where
    return where.line, where.column, where.length, finding.message, finding.help


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (r'a: "x \q y"', (1, 7, 2)),
        (r'a: "x \q y \n z"', (1, 7, 2)),
        (r'a: "x \n y \q z"', (1, 12, 2)),
        (r'a: "\q\n"', (1, 5, 2)),
        (r'a: "\x\n"', (1, 5, 2)),
        (r'a: "\xa\t"', (1, 5, 3)),
        (r'a: "\u12\t"', (1, 5, 4)),
        (r'a: "\U0001F6\t"', (1, 5, 8)),
        (r'a: "\ud83d\n"', (1, 5, 6)),
        ('a: "x\n\\q"', (2, 1, 2)),
    ],
)
def test_the_faulty_escape_sequence_is_pointed_at_and_none_beside_it(
    text: str, place: tuple[int, int, int]
) -> None:
    assert said(text) == (*place, *NO_ESCAPE)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (" plan: {name: P}\nteam: {}\n", (2, 1, 1)),
        ("[a, b]\nplan: {name: P}\n", (2, 1, 1)),
        ("- a\nplan: {name: P}\n", (2, 1, 1)),
        ("plan:\n  name: P\n currency: EUR\n", (3, 2, 1)),
        ("plan\nteam: {}\n", (2, 1, 1)),
    ],
    ids=["first line indented", "behind brackets", "behind a list", "between", "behind a word"],
)
def test_a_line_that_does_not_belong_where_it_stands(
    text: str, place: tuple[int, int, int]
) -> None:
    assert said(text) == (*place, *MISPLACED)


def test_a_line_of_dashes_inside_quotation_marks_leaves_them_open() -> None:
    assert said('a: "x\n---\ny"\n') == (1, 4, 1, *NEVER_CLOSED)
    assert said("a: 'x\n...\ny'\n") == (1, 4, 1, *NEVER_CLOSED)


def test_a_tab_that_does_no_harm_is_not_blamed() -> None:
    assert said('a: "x\n\ty" z\n') == (
        2,
        5,
        1,
        "a text goes on after its closing quotation mark",
        "put the quotation marks around the whole text",
    )


def test_a_version_of_yaml_that_is_not_known() -> None:
    assert said("%YAML 2.0\n---\na: 1\n") == (
        1,
        1,
        1,
        "found incompatible YAML document",
        "see the line and the one above it; a missing quotation mark is the usual cause",
    )


def test_a_fault_without_a_place_is_told_at_the_top_of_the_file() -> None:
    for error in (yaml.YAMLError("no place"), yaml.MarkedYAMLError(problem="no place")):
        finding = explain(error, "a: 1\n", "x.yml", None)
        assert (finding.rule, str(finding.where), finding.message) == (
            "Y102",
            "x.yml:1:1",
            "the file cannot be read as YAML",
        )
