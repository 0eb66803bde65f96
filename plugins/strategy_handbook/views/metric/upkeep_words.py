"""When a metric is read again, in words."""

from __future__ import annotations

from strategy_handbook.insight.metric_upkeep import Upkeep
from strategy_handbook.translation import _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.wording import filled


def upkeep_line(context: Context, care: Upkeep | None) -> Markup:
    """By when the next reading should be there, or for how long it has been missing."""
    if care is None:
        return Markup("")
    if care.stale:
        late = ngettext("No reading for {n} day", "No reading for {n} days", care.late)
        return Markup('<span class="hb-stale"><span aria-hidden="true">! </span>{}</span>').format(
            # Translators: {late} is "No reading for 12 days", counted from {day}.
            _("{late} since it was due on {day}", late=late, day=context.language.day(care.due))
        )
    return filled(_("Next reading by {day}"), day=context.language.day(care.due))
