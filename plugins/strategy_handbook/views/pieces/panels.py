"""Panels of the pages that tell a plan as a whole: their heads, and numbers that lead somewhere."""

from __future__ import annotations

from strategy_handbook.translation import spoken
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.wording import filled_n


def more(href: str, text: str) -> Markup:
    """A link at the end of a panel's head."""
    return Markup('<a href="{}">{}</a>').format(href, text)


def onscreen(href: str, text: str) -> Markup:
    """The same, for a screen only: paper leads nowhere."""
    return Markup('<a class="hb-onscreen" href="{}">{}</a>').format(href, text)


def tally(rows: list[tuple[int, tuple[str, str], str]]) -> Markup:
    """Numbers with their nouns as a row of links; those that are 0 are left out.

    Args:
        rows: For each the number, the two forms of the text that says it, ``N_n("{n} goal",
            "{n} goals")``, and the link's address.
    """
    items = [
        Markup('<li><a href="{}">{}</a></li>').format(
            href, filled_n(forms, count, n=Markup("<b>{}</b>").format(spoken().count(count)))
        )
        for count, forms, href in rows
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
