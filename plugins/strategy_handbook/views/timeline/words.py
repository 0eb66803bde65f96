"""What is said of an item: the sentence read out with its title, and shown on a phone's card."""

from __future__ import annotations

from collections.abc import Iterable

from strategy_handbook.plan import Ref, humanize
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.views.context import Context
from strategy_handbook.views.pieces.status import look_of
from strategy_handbook.views.timeline.items import Baton, Item

KIND_WORDS = {
    "initiative": "Initiative",
    "campaign": "Campaign",
    "milestone": "Milestone",
    "content": "Content",
}


def facts_of(context: Context, item: Item) -> list[str]:
    """Everything the picture says of an item besides its title, as short phrases."""
    parts = [KIND_WORDS[item.kind]]
    if item.kind == "milestone":
        parts[0] = f"Milestone of {item.entity.label}"
    if item.status and (item.kind, item.status) != ("milestone", "done"):
        parts.append(humanize(item.status))
    if item.progress and look_of(item.status) != "done":
        parts.append(f"{context.language.percent(round(item.progress))} done")
    parts.append(dates_of(context, item))
    if item.note:
        parts.append(item.note)
    parts.extend(_named("Owner", context, item.owners))
    if item.kind != "milestone":
        parts.extend(_named("For", context, item.personas))
        parts.extend(_named("On", context, item.channels))
        parts.extend(handover_words(context, item))
        parts.extend(order_words(item))
    return [part for part in parts if part]


def dates_of(context: Context, item: Item) -> str:
    """When an item is, in words."""
    language = context.language
    if item.kind == "milestone":
        due = f"due {language.date_text(item.start)}" if item.start else ""
        done = f"done {language.date_text(item.end)}" if item.end else ""
        return ", ".join(part for part in (due, done) if part) or "no date yet"
    if item.span is not None and item.span.always:
        return "always on"
    if item.span is not None and item.span.last is None and item.start is not None:
        return f"from {language.date_text(item.start)} on, without an end"
    if item.span is not None and item.span.first is None and item.end is not None:
        return f"always on until {language.date_text(item.end)}"
    end = item.end or (item.start if item.kind == "content" and not item.recurring else None)
    text = language.span_text(item.start, end)
    if item.span is None:
        return "no dates yet"
    if not text and item.span.first and item.span.last:
        return language.days(item.span.first, item.span.last)
    if item.kind == "content" or (not _open(item.start) and not _open(item.end)):
        return text
    return text + (", end not set" if _open(item.end) else ", start not set")


def _open(date: PlanDate | None) -> bool:
    return date is None or date.precision.value == "tbd"


def handover_words(context: Context, item: Item) -> list[str]:
    """The handovers an item makes or receives, in words."""
    gives = [f"Hands over to {baton.campaign.label}{_on(context, baton)}" for baton in item.gives]
    takes = [
        f"Takes over from {baton.initiative.label}{_on(context, baton)}" for baton in item.takes
    ]
    return gives + takes


def _on(context: Context, baton: Baton) -> str:
    if baton.date is None or baton.date.first is None:
        return ""
    preposition = "in" if baton.date.is_partial else "on"
    return f" {preposition} {context.language.date_text(baton.date)}"


def order_words(item: Item) -> list[str]:
    """What an item waits for, and where that cannot hold, in words."""
    bad = {(other.kind, other.id) for other in item.conflicts}
    parts = [f"Conflict: starts before {other.label} ends" for other in item.conflicts]
    after = [other.label for other in item.waits_for if (other.kind, other.id) not in bad]
    return [*parts, f"After {', '.join(after)}"] if after else parts


def _named(word: str, context: Context, refs: Iterable[Ref]) -> list[str]:
    labels = [label_of(context, ref) for ref in refs]
    return [f"{word}: {', '.join(labels)}"] if labels else []


def label_of(context: Context, ref: Ref) -> str:
    """What people call what a reference means."""
    entity = context.plan.find(ref)
    return entity.label if entity else humanize(ref.id)
