"""The cells of a table: read as spreadsheets write them, each with its text and its place."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategy_handbook.source import Mapping, Scalar, Sequence, limits
from strategy_handbook.source.csv_table import parse_csv

# What spreadsheets put into cells, the marks of the format among it; line breaks are not taken.
CELLS = st.text(alphabet='abc 12,"é漢.-', max_size=8)
FILE = "figures.csv"


def values_of(text: str) -> list[dict[str, Scalar]]:
    """Each observation of a table by its keys."""
    root, findings = parse_csv(text, FILE)
    assert findings == []
    assert isinstance(root, Mapping)
    [(key, rows)] = root.entries()
    assert (key.text, str(key.where), key.plain) == ("observations", f"{FILE}:1:1", True)
    assert isinstance(rows, Sequence)
    assert str(rows.where) == f"{FILE}:1:1"
    return [dict(row.values) for row in rows.items if isinstance(row, Mapping)]  # type: ignore[arg-type]


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=4))
def test_a_table_is_read_as_it_was_written(rows: list[tuple[str, str, str]]) -> None:
    # A line that begins with a hash mark is a comment here, and only here.
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows([("metric", "period", "value"), *rows])
    read = values_of(written.getvalue())
    expected = [
        {name: cell.strip() for name, cell in zip(("metric", "period", "value"), row, strict=True)}
        for row in rows
    ]
    assert [{name: cell.text for name, cell in row.items()} for row in read] == [
        {name: text for name, text in row.items() if text} for row in expected
    ]
    lines = written.getvalue().split("\n")
    for row in read:
        for cell in row.values():
            there = lines[cell.line - 1][cell.column - 1 :]
            assert there.startswith(cell.text) or there.startswith('"')


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("a,b,c", [("a", 1, 1), ("b", 3, 1), ("c", 5, 1)]),
        (" a ,  bc,d ", [("a", 2, 2), ("bc", 7, 2), ("d", 10, 2)]),
        ('"a","b c",d', [("a", 1, 3), ("b c", 5, 5), ("d", 11, 1)]),
        ('"a,b","c""d",""""', [("a,b", 1, 5), ('c"d', 7, 6), ('"', 14, 4)]),
        ('a,"""b""","c"', [("a", 1, 1), ('"b"', 3, 7), ("c", 11, 3)]),
        ('a," b ",c', [("a", 1, 1), ("b", 3, 5), ("c", 9, 1)]),
        ("a,b\u00a0,c", [("a", 1, 1), ("b", 3, 2), ("c", 6, 1)]),
    ],
)
def test_text_place_and_length(line: str, cells: list[tuple[str, int, int]]) -> None:
    [row] = values_of(f"metric,period,value\n{line}\n")
    assert [(cell.text, cell.column, cell.length) for cell in row.values()] == cells
    assert all((cell.file, cell.line, cell.plain) == (FILE, 2, True) for cell in row.values())


def test_an_observation_stands_where_its_value_does() -> None:
    root, _ = parse_csv("# told by sales\nperiod,visits,trials\n\n2027-01,,7\n", FILE)
    assert isinstance(root, Mapping)
    assert str(root.where) == f"{FILE}:2:1"
    [row] = root.values["observations"].items  # type: ignore[attr-defined]
    assert str(row.where) == f"{FILE}:4:10"
    places = {
        key.text: (str(key.where), key.length, key.plain, value.text, str(value.where))
        for key, value in row.entries()
    }
    assert places == {
        "value": (f"{FILE}:4:10", 1, True, "7", f"{FILE}:4:10"),
        "metric": (f"{FILE}:4:10", 1, True, "trials", f"{FILE}:2:15"),
        # All three keys stand where the value does: no such words are in the file.
        "period": (f"{FILE}:4:10", 1, True, "2027-01", f"{FILE}:4:1"),
    }


def said(text: str) -> tuple[str, str, str]:
    root, [finding] = parse_csv(text, FILE)
    assert root is None
    assert finding.rule == "Y112"
    return str(finding.where), finding.message, finding.help


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'metric,period,value\n"a" b,2027,1\n',
            ("figures.csv:2:4", "text after a quoted cell", "write a comma, or double the mark"),
        ),
        (
            'metric,period,value\na,2027,"1"x\n',
            ("figures.csv:2:11", "text after a quoted cell", "write a comma, or double the mark"),
        ),
        (
            'metric,period,value\na,"2027""x"y,1\n',
            ("figures.csv:2:12", "text after a quoted cell", "write a comma, or double the mark"),
        ),
        (
            'metric,period,value\na,"2027\n',
            ("figures.csv:2:3", "this quotation mark is never closed", "close it on the same line"),
        ),
        (
            'metric,period,value\na,"\n',
            ("figures.csv:2:3", "this quotation mark is never closed", "close it on the same line"),
        ),
        (
            'metric,period,value\na,"""\n',
            ("figures.csv:2:3", "this quotation mark is never closed", "close it on the same line"),
        ),
        (
            "period,visits,visits\n2027,1,2\n",
            (
                "figures.csv:1:15",
                "the column `visits` stands twice",
                "give one of the two another name, or take it out",
            ),
        ),
    ],
)
def test_what_is_said_about_a_broken_table(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text) == expected


def test_a_table_holds_no_more_than_any_other_file() -> None:
    metrics = 500
    head = "period," + ",".join(f"m{number}" for number in range(metrics)) + "\n"
    row = "2027" + ",1" * metrics + "\n"
    full = limits.NODES // metrics
    assert len(values_of(head + row * full)) == limits.NODES
    assert said(head + row * (full + 1)) == (
        f"figures.csv:{full + 2}:1",
        "the file holds too many values",
        "split it into several files",
    )


def test_a_file_without_rows_is_empty() -> None:
    assert parse_csv("\n# nothing yet\n", FILE) == (None, [])
    assert values_of("period\n") == []
