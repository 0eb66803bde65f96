"""Everything of a plan that has a day, as JSON Feed 1.1: for feed readers, and for small programs."""

from __future__ import annotations

import datetime as dt
from typing import Any

from strategy_handbook.addresses import feed_file
from strategy_handbook.exports import wording
from strategy_handbook.exports.calendars import Changed, changed_at, uid_of
from strategy_handbook.exports.json_lines import in_lines
from strategy_handbook.exports.site import Site, namespace_of
from strategy_handbook.insight.entries import Entry, entries
from strategy_handbook.insight.feeds import WHOLE
from strategy_handbook.plan import Plan
from strategy_handbook.plan.dates import zone_called
from strategy_handbook.plan.locales import tag_of

_VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(plan: Plan, site: Site, changed: Changed) -> tuple[str, str] | None:
    """A plan's feed: its path below the site's root, and its text; None where nothing has a day."""
    found = entries(plan)
    if not found:
        return None
    path = feed_file(plan, WHOLE, ".json")
    namespace = namespace_of(plan, site)
    items = [_item(plan, entry, site, namespace, changed) for entry in _newest_first(found)]
    feed = {
        "version": _VERSION,
        "title": plan.label,
        **_known(home_page_url=site.page(plan), feed_url=site.file(path)),
        "description": wording.feed_about(plan, wording.whole(plan)),
        "language": tag_of(plan.locale),
        "items": items,
    }
    return path, in_lines(feed, depth=2)


def _newest_first(found: list[Entry]) -> list[Entry]:
    return sorted(found, key=lambda entry: (-entry.first.toordinal(), entry.key))


def _item(plan: Plan, entry: Entry, site: Site, namespace: str, changed: Changed) -> dict[str, Any]:
    moment = changed_at(plan, entry, changed)
    url = site.entity(plan, entry.entity)
    return {
        "id": uid_of(entry, namespace),
        **_known(url=url),
        "title": wording.summary(entry),
        # A feed must say something of each item.
        "content_text": wording.description(plan, entry, site) or wording.kind_of(entry),
        "date_published": _begins(plan, entry).isoformat(),
        **_known(date_modified=moment.isoformat() if moment else ""),
        "tags": [wording.kind_of(entry), *wording.halves_of(entry), *entry.entity.tags],
        "_handbook": {
            "kind": entry.kind,
            "entity": {"kind": entry.entity.kind, "id": entry.entity.id},
            "stream": entry.stream,
            "start": entry.first.isoformat(),
            "end": entry.last.isoformat(),
            **_known(
                days=[day.isoformat() for day in entry.days],
                status=entry.status,
                called_off=entry.called_off,
            ),
        },
    }


def _begins(plan: Plan, entry: Entry) -> dt.datetime:
    """The moment an entry begins: of a day, its first in the plan's zone."""
    if entry.start and entry.start.time and entry.first == entry.start.first and not entry.days:
        return entry.start.time
    zone = zone_called(plan.plan.timezone) if plan.plan.timezone else dt.UTC
    return dt.datetime(entry.first.year, entry.first.month, entry.first.day, tzinfo=zone)


def _known(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}
