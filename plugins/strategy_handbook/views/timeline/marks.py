"""What the script has to know of each item: its number, what it is found by, and what hangs on it."""

from __future__ import annotations

from collections.abc import Sequence

from strategy_handbook.addresses import anchor_of
from strategy_handbook.views.context import Context
from strategy_handbook.views.pieces.filters import Filter
from strategy_handbook.views.timeline.axis import Axis
from strategy_handbook.views.timeline.items import Group, Item
from strategy_handbook.views.timeline.scale import percent


class Marks:
    """The attributes of a picture's items: of a bar, and of its row in the table.

    Args:
        context: The page.
        groups: The items of the picture; none for a compact one, whose items get no attributes.
        axis: The axis.
    """

    def __init__(self, context: Context, groups: Sequence[Group], axis: Axis) -> None:
        self.filter = Filter(context.plan)
        self._axis = axis
        items = [item for group in groups for item in group.items]
        works = [item for item in items if item.kind != "milestone"]
        self._items = {id(item): self._mark(item) for item in items}
        self._heads = {
            id(member): f' data-of="{self.filter.number_of(group.head.key)}"'
            for group in groups
            if group.head
            for member in group.members
        }
        # An item in several lanes has several bars; links lead to the first of them.
        self._ids = {id(item): f' id="{context.take_id(anchor_of(item.entity))}"' for item in works}
        self.any_order = any(item.waits_for for item in items)

    def of_row(self, item: Item) -> str:
        """The attributes of an item's row in the table."""
        return self._items.get(id(item), "")

    def of_bar(self, item: Item) -> str:
        """The attributes of an item's bar: where links to it lead, and what the lines from it need."""
        own = self._items.get(id(item), "")
        if not own:
            return ""
        own = self._ids.pop(id(item), "") + own + self._heads.get(id(item), "")
        return own if item.kind == "milestone" else own + self._lines(item)

    def _lines(self, item: Item) -> str:
        bad = {(other.kind, other.id) for other in item.conflicts}
        waits = [
            f"{number}!" if key in bad else str(number)
            for other in item.waits_for
            for key in [(other.kind, other.id)]
            if (number := self.filter.number_of(key)) is not None
        ]
        gives = [
            f"{number}@{percent(self._axis.start_of(baton.day))}"
            for baton in item.gives
            if baton.day and self._axis.holds(baton.day)
            for number in [self.filter.number_of(("campaign", baton.campaign.id))]
            if number is not None
        ]
        after = f' data-after="{" ".join(waits)}"' if waits else ""
        given = f' data-gives="{" ".join(gives)}"' if gives else ""
        return after + given

    def _mark(self, item: Item) -> str:
        # Several milestones belong to one entity.
        key = id(item) if item.kind == "milestone" else item.key
        return self.filter.mark(item.entity, *item.own_facets, item=key)
