"""Whether dates that depend on each other can hold, across both halves."""

from __future__ import annotations

from collections.abc import Iterator

from strategy_handbook.insight.alignment.timelines import (
    EarlyStart,
    InBlackout,
    Timelines,
    Untaken,
)
from strategy_handbook.insight.conflicts import Leftover
from strategy_handbook.insight.crowding import FEWEST_DAYS, TooClose
from strategy_handbook.insight.handovers import Crossing
from strategy_handbook.translation import _
from strategy_handbook.views.alignment.verdicts import (
    Figure,
    Point,
    figures,
    points_table,
    section,
)
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import missing
from strategy_handbook.views.pieces.lists import folded
from strategy_handbook.views.pieces.panels import more
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.wording import filled, in_a_row, in_sentences, together


def timelines_part(context: Context, level: int, found: Timelines) -> Part:
    """How the dates stand."""
    return section(
        context,
        level,
        "timelines",
        found,
        _holds(found),
        _("Not all dates can hold."),
        figures(
            context,
            (
                Figure(_("handovers in time"), found.in_time),
                Figure(_("content items before the end of their work"), found.content),
                Figure(_("content items to come outside blackouts"), found.open_days),
            ),
        ),
        *_nothing(found),
        points_table(_points(context, found)),
        _how(),
        more=in_a_row(
            (
                more(context.page_href("timeline"), _("Timeline")),
                more(context.page_href("stream"), _("The stream")),
            )
        ),
    )


def _holds(found: Timelines) -> str:
    """What was looked at and holds: dates that depend on each other, or content alone."""
    if found.linked:
        return _("All dates that depend on each other can hold.")
    return _("No content outlives its work, and none to come falls on a blackout.")


def _nothing(found: Timelines) -> Iterator[Markup]:
    if not found.dated:
        yield missing(_("No dates yet"), "start:")
    if not found.in_time.whole:
        yield missing(_("No handovers yet"), "handovers:")


def _points(context: Context, found: Timelines) -> Iterator[Point]:
    yield Point(
        _("Starts before it can"),
        folded(_early(context, one) for one in found.early),
        _("Move one of the two dates."),
    )
    yield Point(
        _("Hands over to nobody"),
        folded(_untaken(context, one) for one in found.untaken),
        _("Move the handover, or name the campaign that takes over."),
    )
    yield Point(
        _("Handovers that are late"),
        folded(_late(context, one) for one in found.late),
        _("Finish the initiative, or move the handover."),
    )
    yield Point(
        _("The same people too soon after another"),
        folded(_close(context, one) for one in found.close),
        _("Leave a day between them, or make one of the two."),
    )
    yield Point(
        _("Content after the end of its work"),
        folded(_leftover(context, one) for one in found.leftovers),
        _("Choose an earlier day, or let the work last longer."),
    )
    yield Point(
        _("Content in a blackout"),
        folded(_blacked_out(context, one) for one in found.blacked_out),
        _("Choose a day before or after it."),
    )


def _early(context: Context, one: EarlyStart) -> Markup:
    start, waits_for = context.language.date(one.entity.start), context.link(one.waits_for)
    if one.handover:
        return filled(
            # Translators: a campaign, the day it starts, an initiative, and the day it hands over.
            _("{work} starts on {start}; {other} hands over on {date}"),
            work=context.link(one.entity),
            start=start,
            other=waits_for,
            date=context.language.date(one.handover),
        )
    return filled(
        # Translators: a piece of work, the day it starts, another it depends on, and the day that ends.
        _("{work} starts on {start}; {other}, on which it depends, ends on {date}"),
        work=context.link(one.entity),
        start=start,
        other=waits_for,
        date=context.language.date(one.waits_for.end),
    )


def _untaken(context: Context, one: Untaken) -> Markup:
    initiative = context.link(one.crossing.initiative)
    campaign = context.link(one.campaign)
    if one.campaign.status == "cancelled":
        # Translators: an initiative, and the campaign that it was to hand over to.
        text = _("{initiative} to {campaign}, which is cancelled")
        return filled(text, initiative=initiative, campaign=campaign)
    return filled(
        # Translators: an initiative, the campaign it hands over to, the day that ends, and the handover.
        _("{initiative} to {campaign}, which ends on {end}, before {date}"),
        initiative=initiative,
        campaign=campaign,
        end=context.language.date(one.campaign.end),
        date=context.language.date(one.crossing.date),
    )


def _late(context: Context, one: Crossing) -> Markup:
    return filled(
        # Translators: an initiative, the campaign it hands over to, and the day on which it should have.
        _("{initiative} to {campaign}, due {date}"),
        initiative=context.link(one.initiative),
        campaign=context.link(one.campaign) if one.campaign else "",
        date=context.language.date(one.date),
    )


def _close(context: Context, one: TooClose) -> Markup:
    return filled(
        # Translators: two pieces of content, a channel, the people both reach, and the day or days.
        _("{first} and {second}: {channel}, {people}, {days}"),
        first=context.link(one.first.entity),
        second=context.link(one.second.entity),
        channel=context.ref(one.channel),
        people=together(map(context.ref, one.audience)),
        days=context.language.days(one.first.first, one.second.first),
    )


def _leftover(context: Context, one: Leftover) -> Markup:
    return filled(
        # Translators: a piece of content, the day it appears, the work it belongs to, and when that ends.
        _("{content} on {day}; {work} ends on {end}"),
        content=context.link(one.content),
        day=context.language.day(one.day),
        work=context.link(one.work),
        end=context.language.date(one.work.end),
    )


def _blacked_out(context: Context, one: InBlackout) -> Markup:
    return filled(
        # Translators: a piece of content, the day it is to appear, and why nothing is published then.
        _("{content} on {day}: {reason}"),
        content=context.link(one.occasion.entity),
        day=context.language.day(one.occasion.first),
        reason=one.reason,
    )


def _how() -> Markup:
    return reckoning(
        in_sentences(
            _(
                "A handover is in time if the campaign starts on its day or later and is not over by "
                "then, and if the initiative is done once that day has come."
            ),
            _(
                "A month or a quarter counts as an end with its last day; as a start it has the benefit "
                "of the doubt."
            ),
        ),
        _(
            "Two pieces of content of different campaigns are too close if fewer than {n} days lie "
            "between them and they reach the same persona or segment by the same channel.",
            n=FEWEST_DAYS,
        ),
    )
