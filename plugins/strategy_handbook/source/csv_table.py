"""Figures in CSV files become the same tree that YAML becomes: the rest never sees a difference.

Two forms are read. Long, one value a row: ``metric,period,value`` and, if wanted, ``source``,
``status`` and ``note``. Wide, one period a row: ``period`` and then a column for each metric. A table that
begins with ``metric,made_on,period,value`` holds forecasts instead.
"""

from __future__ import annotations

from collections.abc import Iterator

from strategy_handbook.findings import Finding, Where
from strategy_handbook.source import limits
from strategy_handbook.source.nodes import Mapping, Node, Scalar, Sequence

# What a table whose lines begin with these columns holds.
_LONG = {
    ("metric", "period", "value"): "observations",
    ("metric", "made_on", "period", "value"): "forecasts",
}


class _Broken(Exception):
    """Carries the finding that ends the reading of one file."""

    def __init__(self, where: Where, message: str, advice: str) -> None:
        super().__init__(message)
        self.finding = Finding("Y112", where, message, advice)


def parse_csv(text: str, file: str) -> tuple[Node | None, list[Finding]]:
    """Reads a table of observations or forecasts.

    Args:
        text: The file's text.
        file: The path to name in findings.

    Returns:
        A mapping with the section, or None when the file is empty or broken, and
        what was found.
    """
    try:
        rows = [_cells(line, file, number) for number, line in _lines(text)]
        if not rows:
            return None, []
        return _section(rows[0], rows[1:], file), []
    except _Broken as broken:
        return None, [broken.finding]


def _lines(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip() and not line.startswith("#"):
            yield number, line


def _cells(line: str, file: str, number: int) -> list[Scalar]:
    """The cells of a line: separated by commas, quoted where they hold one (RFC 4180)."""
    cells: list[Scalar] = []
    start = 0
    while True:
        if line.startswith('"', start):
            text, end = _quoted(line, start, file, number)
        else:
            comma = line.find(",", start)
            end = len(line) if comma < 0 else comma
            text = line[start:end]
        written = text.strip()
        lead = 0 if line.startswith('"', start) else len(text) - len(text.lstrip())
        length = max(1, end - start - lead)
        cells.append(Scalar(file, number, start + lead + 1, length, written, True))
        if end >= len(line):
            return cells
        start = end + 1


def _quoted(line: str, start: int, file: str, number: int) -> tuple[str, int]:
    end = start + 1
    while True:
        end = line.find('"', end)
        if end < 0:
            place = Where(file, number, start + 1)
            raise _Broken(place, "this quotation mark is never closed", "close it on the same line")
        if line.startswith('""', end):
            end += 2
            continue
        if end + 1 < len(line) and line[end + 1] != ",":
            place = Where(file, number, end + 2)
            raise _Broken(place, "text after a quoted cell", "write a comma, or double the mark")
        return line[start + 1 : end].replace('""', '"'), end + 1


def _section(head: list[Scalar], rows: list[list[Scalar]], file: str) -> Mapping:
    names = [cell.text for cell in head]
    kept = [key for columns, key in _LONG.items() if tuple(names[: len(columns)]) == columns]
    if names[0] != "period" and not kept:
        raise _Broken(
            head[0].where,
            "the first line does not say what the columns are",
            "begin with `metric,period,value`, or with `period` and the ids of metrics",
        )
    for number, cell in enumerate(head):
        if cell.text in names[:number]:
            raise _Broken(
                cell.where,
                f"the column `{cell.text}` stands twice",
                "give one of the two another name, or take it out",
            )
    figures = Sequence(file, head[0].line, 1)
    for row in rows:
        if len(row) > len(head):
            extra = row[len(head)]
            raise _Broken(
                extra.where,
                f"the line has {len(row)} cells, and the first line names {len(head)}",
                "take one out; quote a cell that holds a comma",
            )
        pairs = _long(head, row) if names[0] == "metric" else _wide(head, row)
        figures.items.extend(pairs)
        if len(figures.items) > limits.NODES:
            place = row[0].where
            raise _Broken(place, "the file holds too many values", "split it into several files")
    section = kept[0] if kept else "observations"
    return _mapping([(Scalar(file, head[0].line, 1, 1, section, True), figures)])


def _long(head: list[Scalar], row: list[Scalar]) -> list[Node]:
    """One figure: the row with its columns' names as keys; empty cells are left out."""
    pairs: list[tuple[Scalar, Node]] = [
        (name, cell) for name, cell in zip(head, row, strict=False) if cell.text
    ]
    # A spreadsheet may end with rows of nothing but commas.
    return [_mapping(pairs)] if pairs else []


def _wide(head: list[Scalar], row: list[Scalar]) -> list[Node]:
    """An observation for each metric of the row that has a value."""
    period = row[0]
    return [
        _mapping(
            [
                # The value first: it is what the observation's own place is taken from.
                (_key(cell, "value"), cell),
                (_key(cell, "metric"), name),
                (_key(cell, "period"), period),
            ]
        )
        for name, cell in zip(head[1:], row[1:], strict=False)
        if cell.text
    ]


def _mapping(pairs: list[tuple[Scalar, Node]]) -> Mapping:
    first = pairs[0][1]
    node = Mapping(first.file, first.line, first.column)
    for key, value in pairs:
        node.keys[key.text], node.values[key.text] = key, value
    return node


def _key(cell: Scalar, name: str) -> Scalar:
    return Scalar(cell.file, cell.line, cell.column, cell.length, name, True)
