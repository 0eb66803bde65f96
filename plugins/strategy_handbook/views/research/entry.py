"""One entry of the research with its heading, and everything else that the plan says of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from strategy_handbook.insight.freshness import stale
from strategy_handbook.plan import Entity
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.field_values import rest_of
from strategy_handbook.views.pieces.homes import home_heading, lead, notes, own_fields
from strategy_handbook.views.pieces.lists import facts
from strategy_handbook.views.pieces.mentions import mention_facts
from strategy_handbook.views.pieces.reviews import review_line
from strategy_handbook.views.pieces.stale_marks import stale_mark
from strategy_handbook.views.pieces.status import chip

# What the heading, the badges and the lead say already.
_HEAD = frozenset(
    {"id", "name", "summary", "status", "notes", "custom", "reviewed_on", "review_every"}
)


def entry(
    context: Context,
    entity: Entity,
    level: int,
    badges: Iterable[Markup | str],
    *bodies: Markup,
    shown: Collection[str] = (),
    relations: Collection[str] = (),
) -> Markup:
    """An entry as a card: its heading, what is particular to it, and the rest of its fields.

    Args:
        context: The page.
        entity: The entry.
        level: The level of its heading.
        badges: What stands below the heading; empty ones are left out.
        bodies: What is drawn in a way of its own.
        shown: The attributes that those say.
        relations: The relations, in English, that those say.
    """
    marks = [
        *badges,
        chip(entity.status, entity.kind) if entity.status not in (None, "active") else "",
        stale_mark(context, stale(entity, context.as_of)),
        review_line(context, entity),
    ]
    rest = rest_of(context, entity, _HEAD | frozenset(shown))
    parts = [
        home_heading(context, entity, level),
        _row(marks),
        lead(context, entity.summary),
        *bodies,
        facts(rest),
        notes(context, entity),
        own_fields(entity),
        _mentions(context, entity, relations),
    ]
    return Markup('<section class="hb-research__one">{}</section>').format(
        Markup("\n").join(part for part in parts if part)
    )


def _mentions(context: Context, entity: Entity, shown: Collection[str]) -> Markup:
    """Where an entry is mentioned, folded: of a study it is said in many places."""
    found = mention_facts(context, entity, shown)
    if not found:
        return found
    return Markup('<details class="hb-more"><summary>{}</summary>{}</details>').format(
        _("Where it is mentioned"), found
    )


def _row(marks: Iterable[Markup | str]) -> Markup:
    cells = Markup("").join(Markup("<span>{}</span>").format(mark) for mark in marks if mark)
    return Markup('<div class="hb-research__badges">{}</div>').format(cells) if cells else cells


def titled(title: str, body: Markup) -> Markup:
    """A few lines below a small title; empty without a body."""
    if not body:
        return Markup("")
    return Markup('<div><p class="hb-research__title">{}</p>{}</div>').format(title, body)


def columns(*cells: Markup) -> Markup:
    """Titled parts side by side where there is room; empty ones are left out."""
    found = [cell for cell in cells if cell]
    if not found:
        return Markup("")
    return Markup('<div class="hb-research__columns">{}</div>').format(Markup("").join(found))
