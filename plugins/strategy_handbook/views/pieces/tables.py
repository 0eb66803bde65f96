"""Tables that scroll in their own box, and become lists on a phone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, compress, repeat

from strategy_handbook.views.markup import Markup

Heads = Sequence[str | Markup]
Rows = Iterable[Sequence[Markup | str]]


def table(
    caption: str, heads: Heads, rows: Rows, kind: str = "", marks: Iterable[str] = ()
) -> Markup:
    """A table whose first column names the rows; a column in which no row says anything is left out.

    Args:
        caption: What the table holds; read out, not shown.
        heads: The column heads.
        rows: The cells, row by row.
        kind: ``stack`` for a table whose rows become a list on a phone.
        marks: The attributes of each row by which the filter finds it.
    """
    filled = list(rows)
    said = [not number or any(row[number] for row in filled) for number in range(len(heads))]
    heads, filled = list(compress(heads, said)), [list(compress(row, said)) for row in filled]
    return _table(
        caption, heads, Markup("<tbody>{}</tbody>").format(_body(heads, filled, marks)), kind
    )


def grouped(caption: str, heads: Heads, groups: Iterable[tuple[Markup, Rows]]) -> Markup:
    """A table in groups of rows, each below its name; its rows become a list on a phone.

    Args:
        caption: What the table holds; read out, not shown.
        heads: The column heads.
        groups: Each group's name and its rows.
    """
    bodies = Markup("").join(
        Markup(
            '<tbody><tr class="hb-group"><th scope="rowgroup" colspan="{}">{}</th></tr>{}</tbody>'
        ).format(len(heads), name, _body(heads, rows))
        for name, rows in groups
    )
    return _table(caption, heads, bodies, "stack")


def nested(caption: str, heads: Heads, groups: Iterable[tuple[Sequence[Markup], Rows]]) -> Markup:
    """A heat map whose rows have their parts below them.

    Args:
        caption: What the table holds; read out, not shown.
        heads: The column heads.
        groups: The cells of each row, with its parts, row by row.
    """
    bodies = Markup("").join(
        Markup('<tbody><tr><th scope="rowgroup">{}</th>{}</tr>{}</tbody>').format(
            name, _cells(cells), _parts(rows)
        )
        for (name, *cells), rows in groups
    )
    return _table(caption, heads, bodies, "heat")


def _parts(rows: Rows) -> Markup:
    return Markup("").join(
        Markup('<tr><th scope="row">{}</th>{}</tr>').format(name, _cells(cells))
        for name, *cells in rows
    )


def _cells(cells: Iterable[Markup | str]) -> Markup:
    return Markup("").join(Markup("<td>{}</td>").format(cell) for cell in cells)


def note(text: Markup | str) -> Markup:
    """A quiet line below the name of a table's row; empty for no text."""
    return Markup('<span class="hb-note">{}</span>').format(text) if text else Markup("")


def _body(heads: Heads, rows: Rows, marks: Iterable[str] = ()) -> Markup:
    # A head may be a link; below it stands what it says.
    labels = [head.striptags() if isinstance(head, Markup) else head for head in heads]
    return Markup("").join(
        Markup("<tr{}>{}</tr>").format(
            Markup(mark),
            Markup("").join(
                Markup(
                    '<th scope="row">{}</th>' if number == 0 else '<td data-label="{1}">{0}</td>'
                ).format(cell, labels[number] if number < len(labels) else "")
                for number, cell in enumerate(row)
            ),
        )
        for row, mark in zip(rows, chain(marks, repeat("")), strict=False)
    )


def _table(caption: str, heads: Heads, bodies: Markup, kind: str) -> Markup:
    head = Markup("").join(Markup('<th scope="col">{}</th>').format(text) for text in heads)
    # A table with a class is left alone by Material, which wraps all others in a scroller.
    return Markup(
        '<div class="hb-table{}" tabindex="0" role="region" aria-label="{}"><table class="hb-grid">'
        '<caption class="hb-hidden">{}</caption><thead><tr>{}</tr></thead>{}</table></div>'
    ).format(f" hb-table--{kind}" if kind else "", caption, caption, head, bodies)
