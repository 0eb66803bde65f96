"""When an entity was last looked at, and when it should be looked at again."""

from __future__ import annotations

from strategy_handbook.plan import Entity
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.status import sign_of


def review_line(context: Context, entity: Entity) -> Markup:
    """The last review and the next in one line; empty if there never was one."""
    last = entity.reviewed_on
    if last is None or last.last is None:
        return Markup("")
    text = Markup("Reviewed {}").format(context.language.date(last))
    if entity.review_every is None:
        return text
    due = entity.review_every.after(last.last)
    if due < context.as_of:
        return Markup("{}{}, review overdue since {}").format(
            sign_of("at-risk"), text, context.language.day(due)
        )
    return Markup("{}, again by {}").format(text, context.language.day(due))
