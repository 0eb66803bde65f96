"""A comparison: criteria as rows, the things compared as columns; on a phone one list for each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from strategy_handbook.translation import ngettext
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.lists import listed

# More entries of a list than this are counted, not named.
MOST_ENTRIES = 3
MOST_OPEN = 2


class Column(NamedTuple):
    """One of the things compared.

    Attributes:
        name: What it is called, as plain text.
        head: What stands above its column.
        unfolded: What stands below its name where a narrow screen unfolds it.
        stream: The half whose colour it has; empty for none.
    """

    name: str
    head: Markup
    unfolded: Markup
    stream: str = ""


class Row(NamedTuple):
    """One criterion.

    Attributes:
        name: The criterion.
        cells: What is said of each thing compared; empty where nothing is.
    """

    name: str
    cells: tuple[Markup, ...]


class Comparison(NamedTuple):
    """A whole comparison.

    Attributes:
        caption: What is compared.
        columns: The things.
        rows: The criteria.
        missing: What a cell says of which the plan says nothing.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    missing: str


def comparison(found: Comparison) -> Markup:
    """Draws a comparison; criteria that nothing meets are left out."""
    rows = [row for row in found.rows if any(row.cells)]
    return Markup('<div class="hb-compare hb-compare--{}">{}{}</div>').format(
        len(found.columns), _table(found, rows), _lists(found, rows)
    )


def _missing(found: Comparison) -> Markup:
    return Markup('<span class="hb-missing">– {}</span>').format(found.missing)


def _table(found: Comparison, rows: list[Row]) -> Markup:
    heads = Markup("").join(
        Markup('<th scope="col" class="hb-compare__head{}">{}</th>').format(
            _half(column.stream), column.head
        )
        for column in found.columns
    )
    missing = _missing(found)
    body = Markup("").join(
        Markup('<tr><th scope="row">{}</th>{}</tr>').format(
            row.name,
            Markup("").join(Markup("<td>{}</td>").format(cell or missing) for cell in row.cells),
        )
        for row in rows
    )
    return Markup(
        '<div class="hb-table hb-compare__table" tabindex="0" role="region" aria-label="{}">'
        '<table class="hb-grid"><caption class="hb-hidden">{}</caption><thead><tr>'
        '<td class="hb-compare__corner"></td>{}</tr></thead><tbody>{}</tbody></table></div>'
    ).format(found.caption, found.caption, heads, body)


def _lists(found: Comparison, rows: list[Row]) -> Markup:
    """The same for narrow screens: a list of names with values for each thing compared.

    Each can be folded away; two are short enough to stand open.
    """
    lists, missing = [], _missing(found)
    for number, column in enumerate(found.columns):
        entries = Markup("").join(
            Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(
                row.name, row.cells[number] or missing
            )
            for row in rows
        )
        lists.append(
            Markup(
                '<details class="hb-compare__one{}"{}><summary>{}</summary>'
                '<div class="hb-compare__name">{}</div><dl>{}</dl></details>'
            ).format(
                _half(column.stream),
                Markup(" open") if number == 0 or len(found.columns) <= MOST_OPEN else "",
                column.name,
                column.unfolded,
                entries,
            )
        )
    return Markup('<div class="hb-compare__lists">{}</div>').format(Markup("").join(lists))


def _half(stream: str) -> str:
    return f" hb--{stream}" if stream else ""


def entries(texts: Iterable[Markup | str]) -> Markup:
    """Some texts as a short list, and how many more there are; empty for none."""
    found = list(texts)
    if not found:
        return Markup("")
    if len(found) == 1:
        return Markup("{}").format(found[0])
    shown = found if len(found) <= MOST_ENTRIES + 1 else found[:MOST_ENTRIES]
    rest = len(found) - len(shown)
    if not rest:
        return listed(shown, "tight")
    more = Markup('<span class="hb-quiet">{}</span>').format(
        ngettext("and {n} more", "and {n} more", rest)
    )
    return listed([*shown, more], "tight")
