"""What is said of an item: the sentence read out with its title, and shown on a phone's card."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from strategy_handbook.plan import Ref
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.translation import N_, _
from strategy_handbook.views.context import Context
from strategy_handbook.views.pieces.durations import cadence
from strategy_handbook.views.pieces.occasion_titles import KIND_WORDS
from strategy_handbook.views.pieces.status import look_of, status_word
from strategy_handbook.views.timeline.items import Baton, Item
from strategy_handbook.views.timeline.moved import move_words
from strategy_handbook.views.wording import in_a_line, term

CONFLICT = N_("Conflict")


class Fact(NamedTuple):
    """A short phrase about an item.

    Attributes:
        words: What is said.
        role: ``conflict`` for what cannot hold, ``aside`` for what a phone's card leaves out, because
            the item's own page has it: it would be a wall of names. Empty for all else.
    """

    words: str
    role: str = ""


def facts_of(context: Context, item: Item) -> list[Fact]:
    """Everything the picture says of an item besides its title, as short phrases."""
    return [fact for fact in _facts(context, item) if fact.words]


def _facts(context: Context, item: Item) -> Iterator[Fact]:
    if item.kind == "milestone":
        yield Fact(_("Milestone of {work}", work=item.entity.label))
    else:
        yield Fact(_(KIND_WORDS[item.kind]))
    if item.status and (item.kind, item.status) != ("milestone", "done"):
        yield Fact(status_word(item.status, item.kind))
    if item.progress and look_of(item.status) != "done":
        # Translators: how much of something is done: "60% done".
        yield Fact(_("{share} done", share=context.language.percent(round(item.progress))))
    yield Fact(dates_of(context, item))
    yield from map(Fact, move_words(context, item))
    if item.every:
        yield Fact(cadence(context.language, item.every))
    if item.owners:
        yield Fact(_("Owner: {names}", names=_names(context, item.owners)))
    if item.kind == "milestone":
        return
    if item.personas:
        # Translators: {names} is for whom something is.
        yield Fact(_("For: {names}", names=_names(context, item.personas)), "aside")
    if item.channels:
        # Translators: {names} is that of one or more channels.
        yield Fact(_("On: {names}", names=_names(context, item.channels)), "aside")
    yield from map(Fact, _handovers(context, item))
    yield from _order(item)


def dates_of(context: Context, item: Item) -> str:
    """When an item is, in words."""
    language = context.language
    if item.kind == "milestone":
        # Translators: of a milestone; {date} is "4 Mar 2027".
        due = _("due {date}", date=language.date_text(item.start)) if item.start else ""
        # Translators: of a milestone that was reached on a day; {date} is "4 Mar 2027".
        done = _("done {date}", date=language.date_text(item.end)) if item.end else ""
        return in_a_line(part for part in (due, done) if part) or _("no date yet")
    if item.span is not None and item.span.always:
        return _("always on")
    if item.span is not None and item.span.last is None and item.start is not None:
        return _("from {date} on, without an end", date=language.date_text(item.start))
    if item.span is not None and item.span.first is None and item.end is not None:
        return _("always on until {date}", date=language.date_text(item.end))
    end = item.end or (item.start if item.kind == "content" and not item.every else None)
    text = language.span_text(item.start, end)
    if item.span is None:
        return _("no dates yet")
    if not text and item.span.first and item.span.last:
        return language.days(item.span.first, item.span.last)
    if item.kind == "content" or (not _open(item.start) and not _open(item.end)):
        return text
    if _open(item.end):
        # Translators: {date} is what is known of when something is: "from 1 Mar 2027".
        return _("{date}, end not set", date=text)
    return _("{date}, start not set", date=text)


def _open(date: PlanDate | None) -> bool:
    return date is None or date.precision.value == "tbd"


def _handovers(context: Context, item: Item) -> Iterator[str]:
    """The handovers an item makes or receives, in words."""
    for baton in item.gives:
        yield _gives(context, baton)
    for baton in item.takes:
        yield _takes(context, baton)


def _gives(context: Context, baton: Baton) -> str:
    campaign, date = baton.campaign.label, baton.date
    if date is None or date.first is None:
        return _("Hands over to {campaign}", campaign=campaign)
    day = context.language.date_text(date)
    if date.is_partial:
        # Translators: {date} is a month, quarter or year.
        return _("Hands over to {campaign} in {date}", campaign=campaign, date=day)
    return _("Hands over to {campaign} on {date}", campaign=campaign, date=day)


def _takes(context: Context, baton: Baton) -> str:
    initiative, date = baton.initiative.label, baton.date
    if date is None or date.first is None:
        return _("Takes over from {initiative}", initiative=initiative)
    day = context.language.date_text(date)
    if date.is_partial:
        # Translators: {date} is a month, quarter or year.
        return _("Takes over from {initiative} in {date}", initiative=initiative, date=day)
    return _("Takes over from {initiative} on {date}", initiative=initiative, date=day)


def _order(item: Item) -> Iterator[Fact]:
    """What an item waits for, and where that cannot hold."""
    bad = {(other.kind, other.id) for other in item.conflicts}
    for other in item.conflicts:
        yield Fact(_("Conflict: starts before {work} ends", work=other.label), "conflict")
    after = [other.label for other in item.waits_for if (other.kind, other.id) not in bad]
    if after:
        # Translators: {works} is what must have ended before something starts.
        yield Fact(_("After {works}", works=in_a_line(after)), "aside")


def _names(context: Context, refs: Iterable[Ref]) -> str:
    found = ((context.plan.find(ref), ref) for ref in refs)
    return in_a_line(entity.label if entity else term(ref.id) for entity, ref in found)
