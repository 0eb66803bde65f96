"""Findings for people and for programs: the text frame and JSON."""

import json

import pytest

from strategy_handbook.findings import Finding, Level, Where
from strategy_handbook.findings.machine import render_json
from strategy_handbook.findings.report import Report, Reported
from strategy_handbook.findings.text import render, render_one, visible
from strategy_handbook.findings.wording import counted, listed, nearest, quoted, use_one_of
from strategy_handbook.load import load
from strategy_handbook.rules import check_plans
from strategy_handbook.rules.settle import settle
from strategy_handbook.source.excerpt import Excerpts
from strategy_handbook.source.tree import Texts
from tests.written import AS_OF

# Line 3 and line 14 are those of the sample that the format was decided by.
SAMPLE = {
    "riverbend-2027/plan.yml": "plan: {name: Riverbend}\ninitiatives: {battery: {name: Battery}}\n",
    "riverbend-2027/personas/fleet-manager.yml": "# Who buys.\npersonas:\n"
    "  fleet-manager:\n    name: Fleet manager\n",
    "riverbend-2027/downstream/spring.yml": "campaigns:\n  spring:\n    name: Spring fleet trial\n"
    + "    # …\n" * 10
    + "    personas: [fleet-manger]\n",
}


def test_the_frame_is_as_it_was_decided() -> None:
    tree = Texts(SAMPLE)
    report = check_plans(load(tree), AS_OF)
    assert render(report, Excerpts(tree).line) == (
        "error[R301 unknown-reference]: campaign `spring` names persona `fleet-manger`, which is "
        "not defined\n"
        "  --> plans/riverbend-2027/downstream/spring.yml:14:16\n"
        "   |\n"
        "14 |     personas: [fleet-manger]\n"
        "   |                ^^^^^^^^^^^^\n"
        "   = help: use `fleet-manager` (plans/riverbend-2027/personas/fleet-manager.yml:3:3)\n"
        "\n"
        "1 plan, 3 files, 4 records: 1 error\n"
    )


PLACE = Where("plans/x.yml", 3, 5, 4)


def entry(
    message: str = "something is wrong",
    where: Where = PLACE,
    help: str = "",
    level: Level = Level.ERROR,
) -> Reported:
    return Reported(Finding("S201", where, message, help), "unknown-key", level)


def framed(line: str | None, column: int, length: int = 1) -> list[str]:
    where = Where("plans/x.yml", 3, column, length)
    return render_one(entry(where=where), lambda _: line).split("\n")[3:]


@pytest.mark.parametrize(
    ("line", "column", "length", "shown"),
    [
        ("name: x", 7, 1, ["3 | name: x", "  |       ^"]),
        # A place behind the line's end still has its mark.
        ("a:", 4, 9, ["3 | a:", "  |   ^"]),
        ("a:\t\tb", 5, 1, ["3 | a:  b", "  |     ^"]),
        ("a: \x1b[31mred\u202e", 4, 4, ["3 | a: \\u{1B}[31mred\\u{202E}", "  |    ^^^^^^^^^"]),
        ("é漢🚲: x", 5, 1, ["3 | é漢🚲: x", "  |     ^"]),
        ("a: b", 4, 99, ["3 | a: b", "  |    ^"]),
        ("", 1, 1, ["3 |", "  | ^"]),
    ],
)
def test_the_mark_stands_below_its_text(
    line: str, column: int, length: int, shown: list[str]
) -> None:
    assert framed(line, column, length) == shown


def test_a_line_that_cannot_be_shown_is_left_out() -> None:
    text = render_one(entry(help="mend it"), lambda _: None)
    assert text == (
        "error[S201 unknown-key]: something is wrong\n --> plans/x.yml:3:5\n  = help: mend it"
    )


@pytest.mark.parametrize("column", [1, 60, 121, 300, 396])
def test_of_a_long_line_the_part_around_the_fault_is_shown(column: int) -> None:
    line = "".join(chr(ord("a") + number % 26) for number in range(400))
    shown, mark = framed(line, column, 5)
    assert len(shown) == len("3 | ") + 120
    assert set(mark[len("  | ") :]) <= {" ", "^"}
    at = mark.index("^")
    # What is marked is the text at the place.
    assert shown[at : at + 5] == line[column - 1 : column + 4]
    assert mark.count("^") == 5


def test_nothing_in_a_plan_steers_the_terminal() -> None:
    hostile = entry("a \x1b]0;title\x07 b\r\nc", Where("plans/\x1b[2J.yml"), "\u202etxt")
    text = render_one(hostile, lambda _: "\x9b31m")
    assert text.replace("\n", "").isprintable()
    assert text.split("\n")[:2] == [
        "error[S201 unknown-key]: a \\u{1B}]0;title\\u{7} b\\u{D}\\u{A}c",
        " --> plans/\\u{1B}[2J.yml:3:5".replace("3:5", "1:1"),
    ]
    assert visible("plain – text") == "plain – text"


@pytest.mark.parametrize(
    ("levels", "closing"),
    [
        ([], "2 plans, 1,200 files, 1 record: no findings\n"),
        (
            [Level.ERROR, Level.NOTE, Level.ERROR],
            "2 plans, 1,200 files, 1 record: 2 errors, 1 note\n",
        ),
        ([Level.WARNING], "2 plans, 1,200 files, 1 record: 1 warning\n"),
    ],
)
def test_the_closing_line_counts(levels: list[Level], closing: str) -> None:
    entries = tuple(entry(level=level) for level in levels)
    text = render(Report(entries, plans=2, files=1200, records=1), lambda _: None)
    assert text.split("\n\n")[-1] == closing


def test_json_for_programs() -> None:
    report = Report(
        (entry("“odd” \x1b words", help="use `size`"), entry(level=Level.NOTE)),
        plans=1,
        files=2,
        records=3,
    )
    text = render_json(report)
    assert text.endswith("}\n")
    assert "“odd”" in text
    assert "\x1b" not in text
    assert json.loads(text) == {
        "version": 1,
        "counts": {"plans": 1, "files": 2, "records": 3, "errors": 1, "warnings": 0, "notes": 1},
        "findings": [
            {
                "rule": "S201",
                "name": "unknown-key",
                "level": "error",
                "file": "plans/x.yml",
                "line": 3,
                "column": 5,
                "length": 4,
                "message": "“odd” \x1b words",
                "help": "use `size`",
            },
            {
                "rule": "S201",
                "name": "unknown-key",
                "level": "note",
                "file": "plans/x.yml",
                "line": 3,
                "column": 5,
                "length": 4,
                "message": "something is wrong",
                "help": "",
            },
        ],
    }


def test_findings_come_sorted_and_once() -> None:
    def at(file: str, line: int, column: int, rule: str = "S201", message: str = "m") -> Finding:
        return Finding(rule, Where(file, line, column), message)

    wanted = [
        at("a.yml", 2, 1),
        at("a.yml", 2, 9, "R301"),
        at("a.yml", 2, 9, "S201", "a"),
        at("a.yml", 2, 9, "S201", "b"),
        at("a.yml", 10, 1),
        at("b.yml", 1, 1),
    ]
    settled = settle([*reversed(wanted), *wanted])
    assert [one.finding for one in settled] == wanted
    assert [(one.name, one.level) for one in settled[:2]] == [
        ("unknown-key", Level.ERROR),
        ("unknown-reference", Level.ERROR),
    ]


@pytest.mark.parametrize(
    ("word", "words", "expected"),
    [
        ("fleet-manger", ["fleet-manager", "courier"], ["fleet-manager"]),
        ("Email", ["email", "events"], ["email"]),
        ("east-d", ["east-a", "east-b", "east-c", "east-e"], 3),
        ("zebra", ["email", "events"], []),
        ("x", [], []),
    ],
)
def test_the_nearest_words(word: str, words: list[str], expected: list[str] | int) -> None:
    close = nearest(word, words)
    assert close == expected if isinstance(expected, list) else len(close) == expected


def test_words_in_sentences() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b"]) == "a or b"
    assert listed(["a", "b", "c"], "and") == "a, b and c"
    assert quoted("a\nb\tc") == "`a b c`"
    assert quoted("x" * 61) == f"`{'x' * 61}`"
    assert quoted("x" * 62) == f"`{'x' * 60}…`"
    assert counted(1, "plan") == "1 plan"
    assert counted(0, "plan") == "0 plans"
    assert counted(12_000, "plan") == "12,000 plans"
    assert use_one_of("zz", ["a", "b", "c"]) == "use `a`, `b` or `c`"
    assert use_one_of("zz", list("abcd"), most=2) == "use `a`, `b` or one of 2 more"
    assert use_one_of("zz", []) == ""
