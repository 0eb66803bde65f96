"""The feeds that belong to a page, as its head names them for browsers, readers and calendars."""

from __future__ import annotations

from collections.abc import Iterator

from strategy_handbook.addresses import feed_file, relative
from strategy_handbook.insight.entries import entries
from strategy_handbook.insight.feeds import WHOLE
from strategy_handbook.page_head import Alternate
from strategy_handbook.views import Handbook

_TYPES = {"calendars": ("text/calendar", ".ics"), "feed": ("application/feed+json", ".json")}


def feeds_of_page(handbook: Handbook, path: str) -> Iterator[Alternate]:
    """The calendar and the feed of the plan that a page belongs to.

    Args:
        handbook: The site's plans.
        path: The page's Markdown path, which tells its plan.

    Yields:
        What there is of them; nothing for pages that belong to no plan.
    """
    plan = handbook.plans.get(path.partition("/")[0])
    if plan is None or not entries(plan):
        return
    url = handbook.url_of(path)
    for export, (kind, suffix) in _TYPES.items():
        if export in handbook.exports:
            yield Alternate(kind, plan.label, relative(feed_file(plan, WHOLE, suffix), url))
