"""What a role has on its desk, in words and as a short list."""

from __future__ import annotations

from strategy_handbook.insight.workload import Load, OpenItem
from strategy_handbook.translation import _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.status import sign_of

MOST_LISTED = 3


def load_words(context: Context, load: Load) -> str:
    """The load in a sentence: "4 open items, next due 12 Mar"."""
    if not load.items:
        # Translators: of somebody's work.
        return _("Nothing open")
    count, day = len(load.items), load.next_due
    if day is None:
        return ngettext("{n} open item", "{n} open items", count)
    if day == context.as_of:
        return ngettext("{n} open item, next due today", "{n} open items, next due today", count)
    return ngettext(
        "{n} open item, next due {day}",
        "{n} open items, next due {day}",
        count,
        day=context.language.day(day, day.year != context.as_of.year),
    )


def desk(context: Context, load: Load) -> Markup:
    """The load in words, what is overdue, and the next few items."""
    overdue = (
        Markup(' <span class="hb-desk__late">{}{}</span>').format(
            sign_of("at-risk"), ngettext("{n} overdue", "{n} overdue", load.overdue)
        )
        if load.overdue
        else Markup("")
    )
    items = Markup("").join(_item(context, item) for item in load.items[:MOST_LISTED] if item.due)
    return Markup('<p class="hb-desk__words{}">{}{}</p>{}').format(
        "" if load.items else " hb-desk__words--none",
        load_words(context, load),
        overdue,
        Markup('<ul class="hb-desk">{}</ul>').format(items) if items else "",
    )


def _item(context: Context, item: OpenItem) -> Markup:
    assert item.due is not None
    return Markup('<li{}><time datetime="{}">{}</time> <span>{}</span></li>').format(
        Markup(' class="hb-desk__item--late"') if item.overdue else "",
        item.due.isoformat(),
        context.language.day(item.due, item.due.year != context.as_of.year),
        context.link(item.entity, item.title),
    )
