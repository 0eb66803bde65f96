"""A comparison: criteria with what each of the things compared says to them, as a table and as lists."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from strategy_handbook.insight.comparison.difference import Figure
from strategy_handbook.translation import ngettext
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.lists import listed

# More entries of a list than this are counted, not named.
MOST_ENTRIES = 3


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
        figures: The number behind each cell, by which they are sorted and held against each other; none
            at all for a criterion without numbers.
        told: Whether it is told in free words. Those always differ, so nothing is marked.
    """

    name: str
    cells: tuple[Markup, ...]
    figures: tuple[Figure | None, ...] = ()
    told: bool = False

    def figure(self, number: int) -> Figure | None:
        """The number behind a cell; None where there is none."""
        return self.figures[number] if self.figures else None


class Comparison(NamedTuple):
    """A whole comparison.

    Attributes:
        caption: What is compared.
        columns: The things.
        rows: The criteria.
        missing: What a cell says of which the plan says nothing.
        turned: Whether the things are rows, and the criteria columns.
        marked: Whether it is shown how far each is from the first one.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    missing: str
    turned: bool = False
    marked: bool = True

    @property
    def said(self) -> list[Row]:
        """The criteria to which any of the things says something."""
        return [row for row in self.rows if any(row.cells)]


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
