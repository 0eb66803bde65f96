"""The words that exported files say beside those of the plan: whole sentences, in one place."""

from __future__ import annotations

from collections.abc import Iterator

from strategy_handbook.exports.site import Site
from strategy_handbook.insight.belonging import channels_of, personas_of, work_of
from strategy_handbook.insight.entries import Entry
from strategy_handbook.insight.feeds import WHOLE, Feed, feeds
from strategy_handbook.plan import Plan, Ref, humanize
from strategy_handbook.plan.campaigns import Content
from strategy_handbook.plan.dates import Precision
from strategy_handbook.views.language import Language
from strategy_handbook.views.prose import plain

KINDS = {
    "content": "Content",
    "draft": "Draft due",
    "milestone": "Milestone",
    "handover": "Handover",
    "due": "Goal due",
    "campaign": "Campaign",
    "initiative": "Initiative",
}
STREAMS = {
    "upstream": ("Upstream",),
    "downstream": ("Downstream",),
    "both": ("Upstream", "Downstream"),
}
# What a host says where a history is not whole.
CUT_OFF = (
    "This clone has only a part of its history, so calendars do not say when an entry was changed. "
    "Fetch all of it: `fetch-depth: 0` for actions/checkout, `git fetch --unshallow` by hand."
)
_WHOLE = "{plan}"
_PART = "{plan}: {part}"
_ABOUT = {
    "plan": "Everything in the plan {plan} that has a day.",
    "stream": "What has a day in the {part} half of the plan {plan}.",
    "persona": "What is planned for {part} in {plan}.",
    "campaign": "What has a day in the campaign {part} of {plan}.",
    "channel": "What is planned for the channel {part} in {plan}.",
    "role": "What {part} sees to in {plan}.",
}
_EXACT = (Precision.DAY, Precision.TIME)


def whole(plan: Plan) -> Feed:
    """The calendar of everything in a plan."""
    return feeds(plan)[WHOLE]


def feed_title(plan: Plan, feed: Feed) -> str:
    """What a calendar is called in the reader's own."""
    pattern = _WHOLE if feed.kind == "plan" else _PART
    return pattern.format(plan=plan.label, part=feed.title)


def feed_about(plan: Plan, feed: Feed) -> str:
    """What is in a calendar, in a sentence."""
    return _ABOUT[feed.kind].format(plan=plan.label, part=feed.title)


def summary(entry: Entry) -> str:
    """What an entry is called among those of other calendars."""
    if entry.kind == "milestone":
        return f"{entry.title} ({entry.entity.label})"
    return entry.title


def description(plan: Plan, entry: Entry, site: Site) -> str:
    """What a reader should know of an entry without opening the handbook."""
    # An entry is told in the calendars and in the feed.
    known: dict[tuple[str, str], str] = plan.worked_out.setdefault(description, {})
    key = entry.key, site.url
    if key not in known:
        known[key] = "\n".join(_description(plan, entry, site))
    return known[key]


def _description(plan: Plan, entry: Entry, site: Site) -> Iterator[str]:
    entity = entry.entity
    if entry.kind not in ("milestone", "handover", "due") and entity.summary:
        yield plain(entity.summary)
    if entry.called_off:
        yield "Called off."
    if entry.start and entry.start.cutoff:
        ends = f"{entry.start.cutoff:%Y-%m-%d %H:%M} UTC"
        yield f"The day ends at {ends}, when it is over everywhere on earth."
    if entry.kind in ("campaign", "initiative") and (rough := _roughly(plan, entry)):
        yield rough
    if entry.status:
        yield f"Status: {humanize(entry.status)}"
    if isinstance(entity, Content) and (work := work_of(plan, entity)):
        yield f"{humanize(work.kind)}: {work.label}"
    if channels := _named(plan, channels_of(entity)):
        yield f"Channel: {channels}"
    if personas := _named(plan, personas_of(plan, entity)):
        yield f"For: {personas}"
    if owners := _named(plan, entry.owners):
        yield f"Seen to by: {owners}"
    if url := site.entity(plan, entity):
        yield url


def _roughly(plan: Plan, entry: Entry) -> str:
    start, end = entry.start, entry.end
    language = Language(plan.plan.locale)
    if start and start.first and end and end.first:
        if start.precision in _EXACT and end.precision in _EXACT:
            return ""
        return f"Its days are only known roughly: {language.span_text(start, end)}."
    if start and start.first:
        return f"It starts {language.date_text(start)}; no end is set, so it is shown until the plan's."
    if end and end.first:
        return (
            f"It ends {language.date_text(end)}; no start is set, so it is shown from the plan's."
        )
    return ""


def _named(plan: Plan, refs: tuple[Ref, ...]) -> str:
    found = ((plan.find(ref), ref) for ref in refs)
    return ", ".join(entity.label if entity else humanize(ref.id) for entity, ref in found)
