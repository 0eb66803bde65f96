"""The rows of what is going on, and the way to those that are not shown."""

from __future__ import annotations

from collections.abc import Iterable

from strategy_handbook.plan import Entity
from strategy_handbook.translation import N_n, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.panels import more

# A list that is longer ends with a link to the page that has everything.
MOST = 8
# After the first few of many: {n} is how many more there are.
ON_THE_TIMELINE = N_n("and {n} more on the timeline", "and {n} more on the timeline")
ON_THE_HEALTH_PAGE = N_n("and {n} more on the health page", "and {n} more on the health page")
IN_THE_AGENDA = N_n("and {n} more in the agenda", "and {n} more in the agenda")


def row(
    context: Context, entity: Entity, title: Markup, mark: Markup | str, notes: Markup
) -> Markup:
    """One piece of work: its name, a mark and a note."""
    stream = context.plan.stream_of(entity)
    note = Markup('<span class="hb-now__note">{}</span>').format(notes) if notes else Markup("")
    return Markup(
        '<li class="hb-edged hb--{}"><span class="hb-now__title">{} {}</span>{}</li>'
    ).format(stream, title, mark, note)


def rows(items: Iterable[Markup]) -> Markup:
    """Rows one below the other."""
    return Markup('<ul class="hb-now__list">{}</ul>').format(Markup("").join(items))


def rest_of(count: int, href: str, forms: tuple[str, str]) -> Markup:
    """The way to the rows after the first few; empty where these are all.

    Args:
        count: How many rows there are.
        href: Where all of them are.
        forms: What says how many more there are, one of those above.
    """
    return rest_link(href, forms, count - MOST) if count > MOST else Markup("")


def rest_link(href: str, forms: tuple[str, str], count: int) -> Markup:
    """The way to so many further rows."""
    return Markup('<p class="hb-now__rest">{}</p>').format(more(href, ngettext(*forms, count)))
