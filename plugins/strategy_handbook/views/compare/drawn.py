"""A comparison as it is drawn: what can be done with it, the table, and lists for a narrow screen."""

from __future__ import annotations

from strategy_handbook.views.compare.differences import cell
from strategy_handbook.views.compare.grid import Column, Comparison, Row
from strategy_handbook.views.compare.tools import from_which, is_held_against, tools
from strategy_handbook.views.language import Language
from strategy_handbook.views.markup import Markup

MOST_OPEN = 2


def comparison(found: Comparison, language: Language) -> Markup:
    """Draws a comparison; criteria that nothing meets are left out.

    Args:
        found: The comparison.
        language: The language of its numbers.
    """
    rows = found.said
    several = len(found.columns) > 1
    across = len(rows) if found.turned else len(found.columns)
    return Markup(
        '<div class="hb-compare{}" style="--n:{}" data-script="compare" data-lang="{}">{}{}{}{}</div>'
    ).format(
        " hb-compare--turned" if found.turned else "",
        across,
        language.tag,
        tools(found, rows) if several else "",
        _table(found, rows, language),
        _lists(found, rows, language),
        from_which(found) if several and is_held_against(found, rows) else "",
    )


def _table(found: Comparison, rows: list[Row], language: Language) -> Markup:
    criteria = [_criterion(row, "col" if found.turned else "row") for row in rows]
    things = [_thing(column, "row" if found.turned else "col") for column in found.columns]
    cells = [
        [cell(found, row, number, "td", language) for number in range(len(things))] for row in rows
    ]
    if found.turned:
        heads, names = criteria, things
        lines = [[line[number] for line in cells] for number in range(len(things))]
    else:
        heads, names, lines = things, criteria, cells
    body = Markup("").join(
        Markup("<tr>{}{}</tr>").format(name, Markup("").join(line))
        for name, line in zip(names, lines, strict=True)
    )
    return Markup(
        '<div class="hb-table hb-compare__table" tabindex="0" role="region" aria-label="{0}">'
        '<table class="hb-grid"><caption class="hb-hidden">{0}</caption><thead><tr>'
        '<td class="hb-compare__corner"></td>{1}</tr></thead><tbody>{2}</tbody></table></div>'
    ).format(found.caption, Markup("").join(heads), body)


def _thing(column: Column, scope: str) -> Markup:
    return Markup('<th scope="{}" class="hb-compare__head{}">{}</th>').format(
        scope, _half(column.stream), column.head
    )


def _criterion(row: Row, scope: str) -> Markup:
    return Markup('<th scope="{}"{}>{}</th>').format(
        scope, Markup(" data-told") if row.told else "", row.name
    )


def _lists(found: Comparison, rows: list[Row], language: Language) -> Markup:
    """The same for narrow screens: a list of names with values for each thing compared.

    Each can be folded away; two are short enough to stand open.
    """
    lists = []
    for number, column in enumerate(found.columns):
        said = Markup("").join(
            Markup("<div><dt>{}</dt>{}</div>").format(
                row.name, cell(found, row, number, "dd", language)
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
                said,
            )
        )
    return Markup('<div class="hb-compare__lists">{}</div>').format(Markup("").join(lists))


def _half(stream: str) -> str:
    return f" hb--{stream}" if stream else ""
