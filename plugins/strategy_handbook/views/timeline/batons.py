"""Handovers drawn from bar to bar: where upstream becomes downstream."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from strategy_handbook.views.timeline.axis import Axis
from strategy_handbook.views.timeline.items import Baton, Item
from strategy_handbook.views.timeline.scale import percent

# Differences on the axis that nobody sees.
_SAME = 0.008
# Half the height of a bar, in ems.
HALF = 0.8
# Where a line leaves a bar that ends before its handover, below the bar's middle: it passes under
# the label there. And how far down its curve reaches.
_LEAVE, _CURVE = 0.62, 0.4


class Drawn(NamedTuple):
    """A bar as it stands in the picture.

    Attributes:
        item: What it shows.
        lane: The number of its lane.
        left: Where it begins, from 0 to 1.
        right: Where it ends, from 0 to 1.
        y: The height of its middle below the top of the first lane, in ems.
        named: The same while milestones show their names.
    """

    item: Item
    lane: int
    left: float
    right: float
    y: float
    named: float


def lines(bars: Sequence[Drawn], axis: Axis) -> str:
    """All handovers between the bars of a picture."""
    return "".join(_line(giver, taker, baton, axis) for giver, taker, baton in pairs(bars))


def pairs(bars: Sequence[Drawn]) -> Iterator[tuple[Drawn, Drawn | None, Baton]]:
    """Who hands over to whom: in the same lane if the campaign is there too, else wherever it is.

    An initiative that is in several lanes hands over to another lane only once.
    """
    takers: dict[str, list[Drawn]] = {}
    for bar in bars:
        if bar.item.kind == "campaign":
            takers.setdefault(bar.item.entity.id, []).append(bar)
    # Where a lane holds both ends of a handover, no line needs to leave a lane for it.
    sent = {
        (baton.initiative.id, baton.campaign.id)
        for bar in bars
        for baton in bar.item.gives
        if any(taker.lane == bar.lane for taker in takers.get(baton.campaign.id, []))
    }
    for bar in bars:
        for baton in bar.item.gives:
            found = takers.get(baton.campaign.id, [])
            same = next((taker for taker in found if taker.lane == bar.lane), None)
            key = (baton.initiative.id, baton.campaign.id)
            if same is not None:
                yield bar, same, baton
            elif key not in sent:
                yield bar, (found[0] if found else None), baton
            sent.add(key)


def _line(giver: Drawn, taker: Drawn | None, baton: Baton, axis: Axis) -> str:
    if baton.day is None or not axis.holds(baton.day):
        return ""
    x = axis.start_of(baton.day)
    if taker is None:
        end = min(max(x, giver.left), giver.right)
        style = f"--x:{percent(end)};--y:{giver.y:.2f};--ny:{giver.named:.2f}"
        return f'<i class="hb-baton hb-baton--away" style="{style}"></i>'
    # At the campaign's start the line bends into the bar; later than that it ends on top of it.
    bends = x <= taker.left + _SAME
    x = min(x, taker.left) if bends else min(x, taker.right)
    inside = x <= giver.right + _SAME
    down = taker.y > giver.y
    more = ("" if down else " hb-baton--up") + (" hb-baton--bend" if bends else "")
    width = percent(taker.left - x) if bends else "0"
    top, height = _upright(giver.y, taker.y, inside, bends)
    style = f"--x:{percent(x)};--y:{top:.2f};--h:{height:.2f};--w:{width}"
    named_top, named_height = _upright(giver.named, taker.named, inside, bends)
    style += f";--ny:{named_top:.2f};--nh:{named_height:.2f}"
    line = f'<i class="hb-baton{more}" style="{style}"></i>'
    if inside:
        return line
    away = _LEAVE if down else -_LEAVE - _CURVE
    style = (
        f"--x:{percent(giver.right)};--y:{giver.y + away:.2f};--ny:{giver.named + away:.2f};"
        f"--w:{percent(x - giver.right)}"
    )
    return f'<i class="hb-baton__stub{more}" style="{style}"></i>{line}'


def _upright(giver: float, taker: float, inside: bool, bends: bool) -> tuple[float, float]:
    """The top and the height of the upright part of a line between two bars."""
    sign = 1 if taker > giver else -1
    begin = giver + sign * (HALF if inside else _LEAVE + _CURVE)
    end = taker if bends else taker - sign * HALF
    return min(begin, end), abs(end - begin)
