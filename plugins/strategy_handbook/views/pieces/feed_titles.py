"""What a calendar to subscribe to is called: on the site, and in the reader's own program."""

from __future__ import annotations

from strategy_handbook.insight.feeds import Feed
from strategy_handbook.plan import Plan
from strategy_handbook.translation import _
from strategy_handbook.views.wording import term


def part_of(feed: Feed) -> str:
    """What a calendar is for: the plan, the half, the persona and the like."""
    return feed.title or term(feed.word, feed.kind)


def feed_title(plan: Plan, feed: Feed) -> str:
    """What a calendar is called beside those of other plans."""
    if feed.kind == "plan":
        return plan.label
    # Translators: the title of a calendar; {part} is what of the plan it has, such as "Upstream".
    return _("{plan}: {part}", plan=plan.label, part=part_of(feed))
