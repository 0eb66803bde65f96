"""When an entity was last looked at, and when it should be looked at again."""

from __future__ import annotations

from strategy_handbook.plan import Entity
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.status import sign_of
from strategy_handbook.views.wording import filled


def review_line(context: Context, entity: Entity) -> Markup:
    """The last review and the next in one line; empty if there never was one."""
    last = entity.reviewed_on
    if last is None or last.last is None:
        return Markup("")
    language = context.language
    date = language.date(last)
    if entity.review_every is None:
        return filled(_("Reviewed {date}"), date=date)
    due = entity.review_every.after(last.last)
    if due < context.as_of:
        text = _("Reviewed {date}, review overdue since {due}")
        return sign_of("at-risk") + filled(text, date=date, due=language.day(due))
    # Translators: {due} is the day by which it should be reviewed again.
    return filled(_("Reviewed {date}, again by {due}"), date=date, due=language.day(due))
