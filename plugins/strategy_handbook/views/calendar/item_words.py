"""Everything that is said of an item, for places that count it and do not show it."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from strategy_handbook.insight.belonging import channels_of, personas_of, work_ref
from strategy_handbook.insight.lateness import is_overdue, status_on
from strategy_handbook.insight.occasions import Occasion
from strategy_handbook.plan import Ref
from strategy_handbook.plan.campaigns import Content
from strategy_handbook.translation import _
from strategy_handbook.views.agenda.wording import kind_word, rhythm_of, time_of, title_of
from strategy_handbook.views.context import Context
from strategy_handbook.views.wording import term


class ItemWords:
    """Says of items what a month and an agenda say, so that whoever looks for words finds the same.

    Args:
        context: The page.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        # Most content of a campaign is alike in all but its title.
        self._alike: dict[Hashable, tuple[str, ...]] = {}

    def of(self, one: Occasion) -> tuple[str, ...]:
        """Everything that is said of an item, its title first."""
        time = time_of(one, self._context.plan)
        own = (title_of(one), time) if time else (title_of(one),)
        if not isinstance(one.entity, Content):
            return (*own, *self._rest(one))
        item = one.entity
        alike = (
            one.kind, one.recurring, one.owners, status_on(one, self._context.as_of),
            is_overdue(one, self._context.as_of), item.format, item.channel, item.campaign,
            item.initiative, item.personas, item if one.recurring else None,
        )  # fmt: skip
        rest = self._alike.get(alike)
        if rest is None:
            rest = self._alike[alike] = tuple(self._rest(one))
        return (*own, *rest)

    def _rest(self, one: Occasion) -> Iterator[str]:
        context, entity = self._context, one.entity
        yield kind_word(one)
        if is_overdue(one, context.as_of):
            yield _("Overdue")
        if state := status_on(one, context.as_of):
            yield term(state)
        if isinstance(entity, Content):
            if one.kind == "content":
                yield from self._names(channels_of(entity))
            if one.recurring:
                yield rhythm_of(context, entity)
            yield from self._names(personas_of(context.plan, entity))
        elif one.kind == "milestone":
            yield entity.label
        work = work_ref(entity)
        yield from self._names((work,) if work else ())
        yield from self._names(one.owners)

    def _names(self, refs: tuple[Ref, ...]) -> Iterator[str]:
        for ref in refs:
            entity = self._context.plan.find(ref)
            yield entity.label if entity else term(ref.id, ref.kind)
