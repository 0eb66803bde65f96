"""A part of a half's page: a table of what the plan has, or how to write it."""

from __future__ import annotations

from typing import NamedTuple

from strategy_handbook.translation import _, spoken
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.tables import table
from strategy_handbook.views.wording import filled

# Longer tables end here; the page they lead to has everything.
MOST = 12


class Block(NamedTuple):
    """A part of the page.

    Attributes:
        id: The id of its heading.
        title: Its heading.
        body: What the plan has; empty if it has nothing.
        empty: How to write it.
        more: The way to the page that tells more; may be empty.
    """

    id: str
    title: str
    body: Markup
    empty: Markup
    more: Markup | str = ""


def of_table(
    id: str,
    title: str,
    heads: tuple[str, ...],
    rows: list[tuple[Markup | str, ...]],
    empty: Markup,
    more: Markup,
) -> Block:
    """A part of the page that is one table, cut where it gets long.

    Args:
        id: The id of its heading.
        title: Its heading, and the table's caption.
        heads: The column heads.
        rows: The rows.
        empty: How to write a first one.
        more: The way to the page that has all of them.
    """
    if not rows:
        return Block(id, title, Markup(""), empty)
    body = table(title, heads, rows[:MOST], "stack")
    if len(rows) > MOST:
        body += Markup('<p class="hb-source">{}</p>').format(
            filled(
                # Translators: {link} leads to all of them.
                _("The first {n} of {total}. {link}"),
                n=MOST,
                total=spoken().count(len(rows)),
                link=more,
            )
        )
    return Block(id, title, body, empty, more)


def missing(words: str) -> Markup:
    """What a cell says where the plan says nothing, in the language spoken."""
    return Markup('<span class="hb-missing">{}</span>').format(words)
