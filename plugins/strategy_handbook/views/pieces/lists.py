"""Names with values, and texts as lists."""

from __future__ import annotations

from collections.abc import Iterable

from strategy_handbook.views.markup import Markup
from strategy_handbook.views.wording import in_a_row, term


def listed(items: Iterable[Markup | str], kind: str = "") -> Markup:
    """Texts as a list; empty for no texts."""
    rows = [Markup("<li>{}</li>").format(item) for item in items]
    if not rows:
        return Markup("")
    return Markup('<ul class="hb-list{}">{}</ul>').format(
        f" hb-list--{kind}" if kind else "", Markup("").join(rows)
    )


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
