"""What a timeline says of itself in words: what it holds, what lies outside, what its signs mean."""

from __future__ import annotations

from collections.abc import Sequence

from strategy_handbook.findings.wording import counted
from strategy_handbook.views.context import Context
from strategy_handbook.views.timeline.axis import Axis
from strategy_handbook.views.timeline.data import Sign
from strategy_handbook.views.timeline.items import Item
from strategy_handbook.views.timeline.options import Picture

_COUNTED = {
    "initiative": ("initiative",),
    "campaign": ("campaign",),
    "milestone": ("milestone",),
    "content": ("piece of content", "pieces of content"),
}
_PLANNED = frozenset({"planned", "approved", "committed", "idea", "brief", "scheduled"})


def sum_text(context: Context, items: Sequence[Item], axis: Axis) -> str:
    """What the picture holds, in one line."""
    number = {kind: sum(item.kind == kind for item in items) for kind in _COUNTED}
    parts = [counted(number[kind], *names) for kind, names in _COUNTED.items() if number[kind]]
    handovers = sum(len(item.gives) for item in items)
    if handovers:
        parts.append(counted(handovers, "handover"))
    late = sum(bool(item.conflicts) for item in items)
    if late:
        parts.append(counted(late, "conflict"))
    return f"{', '.join(parts)} · {context.language.days(axis.first, axis.last)}"


def outside_text(items: Sequence[Item]) -> str:
    """How many items the picture leaves out; empty for none."""
    if not items:
        return ""
    verb = "lies" if len(items) == 1 else "lie"
    return f"{counted(len(items), 'item')} {verb} outside these dates; the table has them."


def region_name(context: Context, picture: Picture, axis: Axis) -> str:
    """What the picture is called where it cannot be seen."""
    name = picture.heading or "Timeline"
    return f"{name}, {context.language.days(axis.first, axis.last)}"


def legend(items: Sequence[Item]) -> tuple[Sign, ...]:
    """The signs that occur, each with what it means."""
    kinds = {item.kind for item in items}
    spans = [item.span for item in items if item.span]
    looks = [
        ("initiative", "Initiative, filled as far as it is done", "initiative" in kinds),
        ("campaign", "Campaign", "campaign" in kinds),
        ("milestone", "Milestone, ✓ reached", "milestone" in kinds),
        ("content", "Content", "content" in kinds),
        ("handover", "Handover: upstream becomes downstream", any(item.gives for item in items)),
        ("planned", "Dashed: not begun", any(item.status in _PLANNED for item in items)),
        (
            "partial",
            "Faint end: the day is not known",
            any(
                one.sure_first != one.first or one.sure_last != one.last
                for one in spans
                if not one.always
            ),
        ),
    ]
    return tuple(Sign(key, text) for key, text, there in looks if there)
