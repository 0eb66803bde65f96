"""Everything that is said of an item, for places that count it and do not show it."""

from __future__ import annotations

from collections.abc import Iterator

from strategy_handbook.insight.belonging import channels_of, personas_of, work_ref
from strategy_handbook.insight.lateness import is_overdue, status_on
from strategy_handbook.insight.occasions import Occasion
from strategy_handbook.plan import Ref
from strategy_handbook.plan.campaigns import Content
from strategy_handbook.translation import _
from strategy_handbook.views.agenda.wording import kind_word, rhythm_of, time_of, title_of
from strategy_handbook.views.context import Context
from strategy_handbook.views.wording import term


def said_of(context: Context, one: Occasion) -> Iterator[str]:
    """What stands in a month and in an agenda, so that whoever looks for words finds the same here.

    Args:
        context: The page.
        one: The item.
    """
    yield title_of(one)
    if time := time_of(one, context.plan):
        yield time
    yield kind_word(one)
    if is_overdue(one, context.as_of):
        yield _("Overdue")
    if state := status_on(one, context.as_of):
        yield term(state)
    if isinstance(one.entity, Content):
        if one.kind == "content":
            yield from _names(context, channels_of(one.entity))
        if one.recurring:
            yield rhythm_of(context, one.entity)
        yield from _names(context, personas_of(context.plan, one.entity))
    work = work_ref(one.entity)
    yield from _names(context, (work,) if work else ())
    if one.kind == "milestone":
        yield one.entity.label
    yield from _names(context, one.owners)


def _names(context: Context, refs: tuple[Ref, ...]) -> Iterator[str]:
    for ref in refs:
        entity = context.plan.find(ref)
        yield entity.label if entity else term(ref.id, ref.kind)
