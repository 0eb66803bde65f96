"""How an entity opens the place where it lives: its heading, its lead, and a team's own fields."""

from __future__ import annotations

from strategy_handbook.addresses import address_of, anchor_of
from strategy_handbook.plan import Entity, humanize
from strategy_handbook.source.nodes import Mapping, Node, Scalar, Sequence
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.pieces.change_marks import with_mark
from strategy_handbook.views.pieces.lists import facts, listed
from strategy_handbook.views.pieces.proposed_changes import proposed_in


def home_id(context: Context, entity: Entity) -> str:
    """The id of the element that shows an entity: its anchor at home, another one elsewhere."""
    anchor = anchor_of(entity)
    at_home = context.page == address_of(context.plan, entity).page
    return anchor if at_home else f"about-{anchor}"


def home_heading(context: Context, entity: Entity, level: int) -> Markup:
    """An entity's name as the heading that links and search lead to, and what a proposal does with it."""
    heading = marked_heading(context, entity, level, home_id(context, entity))
    return heading + proposed_in(context, entity)


def marked_heading(context: Context, entity: Entity, level: int, id: str) -> Markup:
    """An entity's name as a heading, with the mark of what a proposal does with it.

    Args:
        context: The page.
        entity: The entity.
        level: The level of the heading.
        id: The id it should have.
    """
    return context.heading(level, with_mark(escape(entity.label), context.became(entity)), id)


def lead(context: Context, text: str | None) -> Markup:
    """The sentence that sums an entity up; empty for None."""
    if not text:
        return Markup("")
    html = context.inline(text)
    tag = "div" if "<p>" in html or html.startswith("<") else "p"
    return Markup('<{0} class="hb-lead">{1}</{0}>').format(tag, html)


def notes(context: Context, entity: Entity) -> Markup:
    """What else a colleague should know of an entity; empty without."""
    text = context.prose(entity.notes)
    return Markup('<div class="hb-notes">{}</div>').format(text) if text else Markup("")


def own_fields(entity: Entity) -> Markup:
    """A team's own fields of an entity; empty without."""
    node = entity.custom
    if isinstance(node, Mapping):
        return facts((humanize(key), _own(value)) for key, value in node.values.items())
    return _own(node)


def _own(node: Node | None) -> Markup:
    if isinstance(node, Scalar):
        return escape(node.text)
    if isinstance(node, Sequence):
        return listed(_own(item) for item in node.items)
    if isinstance(node, Mapping):
        return facts((humanize(key), _own(value)) for key, value in node.values.items())
    return Markup("")
