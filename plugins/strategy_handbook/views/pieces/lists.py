"""Names with values, and texts as lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from strategy_handbook.translation import ngettext
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.wording import in_a_row, term

T = TypeVar("T")
# So many texts of a list are seen before it is opened.
MOST_SEEN = 8


def listed(items: Iterable[Markup | str], kind: str = "") -> Markup:
    """Texts as a list; empty for no texts."""
    rows = [Markup("<li>{}</li>").format(item) for item in items]
    if not rows:
        return Markup("")
    return Markup('<ul class="hb-list{}">{}</ul>').format(
        f" hb-list--{kind}" if kind else "", Markup("").join(rows)
    )


def folded(items: Iterable[Markup | str]) -> Markup:
    """Texts as a list of which only the first are seen before the rest is opened; empty for none.

    A few more than are seen are not worth a fold. Views that show it name ``work`` among their sheets.
    """
    all_of_them = list(items)
    if len(all_of_them) <= MOST_SEEN + MOST_SEEN // 2:
        return listed(all_of_them)
    first, rest = all_of_them[:MOST_SEEN], all_of_them[MOST_SEEN:]
    return Markup('{}<details class="hb-more"><summary>{}</summary>{}</details>').format(
        listed(first),
        # Translators: after the first few of many links.
        ngettext("and {n} more", "and {n} more", len(rest)),
        listed(rest),
    )


def first_few(items: Sequence[T], most: int, draw: Callable[[T], Markup]) -> list[Markup]:
    """The first of some things as they are drawn, and in the last place how many more there are."""
    drawn = [draw(one) for one in items[:most]]
    if left := len(items) - len(drawn):
        drawn.append(Markup("{}").format(ngettext("and {n} more", "and {n} more", left)))
    return drawn


def left_out(all_of_them: int, shown: int) -> Markup:
    """A line that says how many more there are than are shown; empty where all are."""
    left = all_of_them - shown
    if left <= 0:
        return Markup("")
    return Markup("<p>{}</p>").format(ngettext("and {n} more", "and {n} more", left))


def facts(rows: Iterable[tuple[str | Markup, str | Markup]]) -> Markup:
    """Names with values as a description list; rows without a value are left out."""
    parts = [
        Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(name, value)
        for name, value in rows
        if value
    ]
    return (
        Markup('<dl class="hb-facts">{}</dl>').format(Markup("").join(parts))
        if parts
        else Markup("")
    )


def words(values: Iterable[str]) -> str:
    """Words of a vocabulary for reading, joined by commas."""
    return in_a_row(term(value) for value in values)
