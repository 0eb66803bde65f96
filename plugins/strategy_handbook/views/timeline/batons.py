"""Handovers drawn from bar to bar: where upstream becomes downstream."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from strategy_handbook.views.timeline.axis import Axis
from strategy_handbook.views.timeline.items import Baton, Item
from strategy_handbook.views.timeline.scale import percent

# Differences on the axis that nobody sees.
_SAME = 0.008
# Half the height of a bar, in ems.
HALF = 0.8


@dataclass(frozen=True, slots=True)
class Drawn:
    """A bar as it stands in the picture.

    Attributes:
        item: What it shows.
        lane: The number of its lane.
        left: Where it begins, from 0 to 1.
        right: Where it ends, from 0 to 1.
        y: The height of its middle below the top of the first lane, in ems.
    """

    item: Item
    lane: int
    left: float
    right: float
    y: float


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
    sent: set[tuple[str, str]] = set()
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
        return f'<i class="hb-baton hb-baton--away" style="--x:{percent(end)};--y:{giver.y:.2f}"></i>'
    down = taker.y > giver.y
    # At the campaign's start the line bends into the bar; later than that it ends on top of it.
    bends = x <= taker.left + _SAME
    x = min(x, taker.left) if bends else min(x, taker.right)
    inside = x <= giver.right + _SAME
    sign = 1 if down else -1
    begin = giver.y + sign * (HALF if inside else 0.4)
    end_y = taker.y if bends else taker.y - sign * HALF
    top, height = min(begin, end_y), abs(end_y - begin)
    classes = "hb-baton" + ("" if down else " hb-baton--up") + (" hb-baton--bend" if bends else "")
    width = percent(taker.left - x) if bends else "0"
    line = (
        f'<i class="{classes}" style="--x:{percent(x)};--y:{top:.2f};--h:{height:.2f};--w:{width}"></i>'
    )
    if inside:
        return line
    stub = (
        f'<i class="hb-baton__stub{"" if down else " hb-baton__stub--up"}{" hb-baton__stub--bend" if bends else ""}" '
        f'style="--x:{percent(giver.right)};--y:{giver.y - (0 if down else 0.4):.2f};'
        f'--w:{percent(x - giver.right)}"></i>'
    )
    return stub + line
