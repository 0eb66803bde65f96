"""The words that exported files say beside those of the plan: whole sentences, in one place."""

from __future__ import annotations

from collections.abc import Iterator

from strategy_handbook.exports.site import Site
from strategy_handbook.insight.belonging import channels_of, personas_of, work_of
from strategy_handbook.insight.entries import Entry
from strategy_handbook.insight.feeds import WHOLE, Feed, feeds
from strategy_handbook.plan import Plan, Ref
from strategy_handbook.plan.campaigns import Content
from strategy_handbook.plan.dates import Precision
from strategy_handbook.translation import N_, _, spoken
from strategy_handbook.views.language import Language
from strategy_handbook.views.pieces.feed_titles import part_of
from strategy_handbook.views.pieces.occasion_titles import KIND_WORDS, whole_title
from strategy_handbook.views.prose import plain
from strategy_handbook.views.wording import in_a_line, term

_STREAMS = {
    "upstream": (N_("Upstream"),),
    "downstream": (N_("Downstream"),),
    "both": (N_("Upstream"), N_("Downstream")),
}
# What a host says where a history is not whole.
CUT_OFF = (
    "This clone has only a part of its history, so calendars do not say when an entry was changed. "
    "Fetch all of it: `fetch-depth: 0` for actions/checkout, `git fetch --unshallow` by hand."
)
_ABOUT = {
    "plan": N_("Everything in the plan {plan} that has a day."),
    "stream": N_("What has a day in the {part} half of the plan {plan}."),
    "persona": N_("What is planned for {part} in {plan}."),
    "campaign": N_("What has a day in the campaign {part} of {plan}."),
    "channel": N_("What is planned for the channel {part} in {plan}."),
    "role": N_("What {part} sees to in {plan}."),
}
_WORKS = {"campaign": N_("Campaign: {name}"), "initiative": N_("Initiative: {name}")}
_EXACT = (Precision.DAY, Precision.TIME)


def whole(plan: Plan) -> Feed:
    """The calendar of everything in a plan."""
    return feeds(plan)[WHOLE]


def feed_about(plan: Plan, feed: Feed) -> str:
    """What is in a calendar, in a sentence."""
    return _(_ABOUT[feed.kind], plan=plan.label, part=part_of(feed))


def kind_of(entry: Entry) -> str:
    """What kind of thing an entry is."""
    return _(KIND_WORDS[entry.kind])


def halves_of(entry: Entry) -> list[str]:
    """The halves of the plan that an entry belongs to."""
    return [_(half) for half in _STREAMS[entry.stream]]


def summary(entry: Entry) -> str:
    """What an entry is called among those of other calendars."""
    if entry.kind == "milestone":
        # Translators: {work} is the name of a campaign or initiative.
        return _("{milestone} ({work})", milestone=entry.title, work=entry.entity.label)
    return whole_title(entry)


def description(plan: Plan, entry: Entry, site: Site) -> str:
    """What a reader should know of an entry without opening the handbook."""
    # An entry is told in the calendars and in the feed.
    known: dict[tuple[str, str, str], str] = plan.worked_out.setdefault(description, {})
    key = entry.key, site.url, str(spoken().locale)
    if key not in known:
        known[key] = "\n".join(_description(plan, entry, site))
    return known[key]


def _description(plan: Plan, entry: Entry, site: Site) -> Iterator[str]:
    entity = entry.entity
    if entry.kind not in ("milestone", "handover", "due") and entity.summary:
        yield plain(entity.summary)
    if entry.called_off:
        yield _("Called off.")
    if entry.start and entry.start.cutoff:
        ends = f"{entry.start.cutoff:%Y-%m-%d %H:%M} UTC"
        yield _("The day ends at {moment}, when it is over everywhere on earth.", moment=ends)
    if entry.kind in ("campaign", "initiative") and (rough := _roughly(plan, entry)):
        yield rough
    if entry.status:
        yield _("Status: {status}", status=term(entry.status))
    if isinstance(entity, Content) and (work := work_of(plan, entity)):
        yield _(_WORKS[work.kind], name=work.label)
    if channels := _named(plan, channels_of(entity)):
        yield _("Channel: {channels}", channels=channels)
    if personas := _named(plan, personas_of(plan, entity)):
        yield _("For: {personas}", personas=personas)
    if owners := _named(plan, entry.owners):
        yield _("Seen to by: {owners}", owners=owners)
    if url := site.entity(plan, entity):
        yield url


def _roughly(plan: Plan, entry: Entry) -> str:
    start, end = entry.start, entry.end
    language = Language(plan.locale)
    if start and start.first and end and end.first:
        if start.precision in _EXACT and end.precision in _EXACT:
            return ""
        span = language.span_text(start, end)
        return _("Its days are only known roughly: {span}.", span=span)
    if start and start.first:
        return _(
            "It starts {date}; no end is set, so it is shown until the plan's.",
            date=language.date_text(start),
        )
    if end and end.first:
        return _(
            "It ends {date}; no start is set, so it is shown from the plan's.",
            date=language.date_text(end),
        )
    return ""


def _named(plan: Plan, refs: tuple[Ref, ...]) -> str:
    found = ((plan.find(ref), ref) for ref in refs)
    return in_a_line(entity.label if entity else term(ref.id, ref.kind) for entity, ref in found)
