"""Panels of the pages that tell a plan as a whole: their heads, and numbers that lead somewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from strategy_handbook.views.context import Context


def head(
    context: Context, level: int, text: str | Markup, id: str, more: Markup | str = ""
) -> Markup:
    """A panel's heading with, at its end, the way to the page that tells more.

    Args:
        context: The page.
        level: The heading's level.
        text: What it says.
        id: The id it should have.
        more: A link or a few words at the end of the line.
    """
    end = Markup('<span class="hb-panel__more">{}</span>').format(more) if more else Markup("")
    return Markup('<div class="hb-panel__head">{}{}</div>').format(
        context.heading(level, text, id), end
    )


def more(href: str, text: str) -> Markup:
    """A link at the end of a panel's head."""
    return Markup('<a href="{}">{}</a>').format(href, text)


def counted(count: int, one: str, many: str) -> str:
    """A number with its noun: ``1 persona``, ``3 personas``."""
    return f"{count} {one if count == 1 else many}"


def tally(rows: list[tuple[int, str, str, str]]) -> Markup:
    """Numbers with their nouns as a row of links; those that are 0 are left out.

    Args:
        rows: For each the number, its noun, the noun's plural and the link's address.
    """
    items = [
        Markup('<li><a href="{}"><b>{}</b> {}</a></li>').format(
            href, count, one if count == 1 else many
        )
        for count, one, many, href in rows
        if count
    ]
    return (
        Markup('<ul class="hb-totals">{}</ul>').format(Markup("").join(items))
        if items
        else Markup("")
    )


def dots(done: int, total: int) -> Markup:
    """How many of a few things are done, as filled and hollow dots; decoration beside words."""
    marks = Markup("").join(
        Markup('<i class="hb-pips__one{}"></i>').format(
            " hb-pips__one--on" if number < done else ""
        )
        for number in range(total)
    )
    return Markup('<span class="hb-pips" aria-hidden="true">{}</span>').format(marks)


def missing(what: str, key: str) -> Markup:
    """One quiet line in place of what a plan does not say: what, and the key to write.

    Args:
        what: What is missing: "No sentence of strategy yet".
        key: The key that would hold it.
    """
    return Markup('<p class="hb-missing">{}: write <code>{}</code>.</p>').format(what, key)


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
