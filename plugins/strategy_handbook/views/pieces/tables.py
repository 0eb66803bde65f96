"""Tables that scroll in their own box, and become lists on a phone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup


def table(
    caption: str,
    heads: Sequence[str | Markup],
    rows: Iterable[Sequence[str | Markup]],
    kind: str = "",
) -> Markup:
    """A table whose first column names the rows.

    Args:
        caption: What the table holds; read out, not shown.
        heads: The column heads.
        rows: The cells, row by row.
        kind: ``stack`` for a table whose rows become a list on a phone.
    """
    head = Markup("").join(Markup('<th scope="col">{}</th>').format(text) for text in heads)
    body = Markup("").join(
        Markup("<tr>{}</tr>").format(
            Markup("").join(
                Markup(
                    '<th scope="row">{}</th>' if number == 0 else '<td data-label="{1}">{0}</td>'
                ).format(cell, heads[number] if number < len(heads) else "")
                for number, cell in enumerate(row)
            )
        )
        for row in rows
    )
    return Markup(
        '<div class="hb-table{}" tabindex="0" role="region" aria-label="{}"><table class="hb-grid">'
        '<caption class="hb-hidden">{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>'
    ).format(f" hb-table--{kind}" if kind else "", caption, caption, head, body)


Rows = Iterable[Sequence[Markup | str]]


def stacked(caption: str, heads: Sequence[str], rows: Rows) -> Markup:
    """A table whose rows become small blocks on a phone.

    Args:
        caption: What the table holds; read out, not shown.
        heads: The column heads.
        rows: The cells, row by row; the first names the row.
    """
    return _table(caption, _heads(heads), Markup("<tbody>{}</tbody>").format(_body(heads, rows)))


def grouped(caption: str, heads: Sequence[str], groups: Iterable[tuple[Markup, Rows]]) -> Markup:
    """Such a table in groups of rows, each below its name.

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
    return _table(caption, _heads(heads), bodies)


def _heads(heads: Sequence[str]) -> Markup:
    return Markup("").join(Markup('<th scope="col">{}</th>').format(text) for text in heads)


def _body(heads: Sequence[str], rows: Rows) -> Markup:
    return Markup("").join(
        Markup("<tr>{}</tr>").format(
            Markup("").join(
                Markup('<th scope="row">{}</th>').format(cell)
                if number == 0
                else Markup('<td data-label="{}">{}</td>').format(heads[number], cell)
                for number, cell in enumerate(row)
            )
        )
        for row in rows
    )


def _table(caption: str, heads: Markup, bodies: Markup) -> Markup:
    # A table with a class is left alone by Material, which wraps all others in a scroller.
    return Markup(
        '<div class="hb-table hb-table--stack" tabindex="0" role="region" aria-label="{}">'
        '<table class="hb-rows"><caption class="hb-hidden">{}</caption>'
        "<thead><tr>{}</tr></thead>{}</table></div>"
    ).format(caption, caption, heads, bodies)


def note(text: Markup | str) -> Markup:
    """A quiet line below the name of a table's row; empty for no text."""
    return Markup('<span class="hb-note">{}</span>').format(text) if text else Markup("")
