"""What a timeline says of itself in words: what it holds, what lies outside, what its signs mean."""

from __future__ import annotations

from collections.abc import Sequence

from strategy_handbook.translation import N_n, _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.timeline.axis import Axis
from strategy_handbook.views.timeline.data import Sign
from strategy_handbook.views.timeline.items import Item
from strategy_handbook.views.timeline.moved import line_of, was_words
from strategy_handbook.views.timeline.options import Picture
from strategy_handbook.views.wording import in_a_line

_COUNTED = {
    "initiative": N_n("{n} initiative", "{n} initiatives"),
    "campaign": N_n("{n} campaign", "{n} campaigns"),
    "milestone": N_n("{n} milestone", "{n} milestones"),
    "content": N_n("{n} piece of content", "{n} pieces of content"),
}
_PLANNED = frozenset({"planned", "approved", "committed", "idea", "brief", "scheduled"})


def sum_text(context: Context, items: Sequence[Item], axis: Axis) -> str:
    """What the picture holds, in one line."""
    number = {kind: sum(item.kind == kind for item in items) for kind in _COUNTED}
    parts = [ngettext(*forms, number[kind]) for kind, forms in _COUNTED.items() if number[kind]]
    handovers = sum(len(item.gives) for item in items)
    if handovers:
        parts.append(ngettext("{n} handover", "{n} handovers", handovers))
    late = sum(bool(item.conflicts) for item in items)
    if late:
        parts.append(ngettext("{n} conflict", "{n} conflicts", late))
    return f"{in_a_line(parts)} · {context.language.days(axis.first, axis.last)}"


def outside_text(items: Sequence[Item]) -> str:
    """How many items the picture leaves out; empty for none."""
    if not items:
        return ""
    return ngettext(
        "{n} item lies outside these dates; the table has them.",
        "{n} items lie outside these dates; the table has them.",
        len(items),
    )


def region_name(context: Context, picture: Picture, axis: Axis) -> str:
    """What the picture is called where it cannot be seen."""
    name = picture.heading or _("Timeline")
    return in_a_line((name, context.language.days(axis.first, axis.last)))


def legend(context: Context, items: Sequence[Item], axis: Axis) -> tuple[Sign, ...]:
    """The signs that occur, each with what it means."""
    kinds = {item.kind for item in items}
    spans = [item.span for item in items if item.span]
    looks = [
        ("initiative", _("Initiative, filled as far as it is done"), "initiative" in kinds),
        ("campaign", _("Campaign"), "campaign" in kinds),
        ("milestone", _("Milestone, ✓ reached"), "milestone" in kinds),
        ("content", _("Content"), "content" in kinds),
        ("handover", _("Handover: upstream becomes downstream"), any(item.gives for item in items)),
        ("planned", _("Dashed: not begun"), any(item.status in _PLANNED for item in items)),
        (
            "partial",
            _("Faint end: the day is not known"),
            any(
                one.sure_first != one.first or one.sure_last != one.last
                for one in spans
                if not one.always
            ),
        ),
        (
            "was",
            was_words(context),
            any(line_of(item, axis) for item in items),
        ),
    ]
    return tuple(Sign(key, text) for key, text, there in looks if there)
