"""An entity in full on a page that it shares with others of its kind: this is where links to it lead."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from strategy_handbook.insight.freshness import GROUNDS, stale
from strategy_handbook.plan import Entity
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.field_values import rest_of, web_link
from strategy_handbook.views.pieces.history import history
from strategy_handbook.views.pieces.homes import home_heading, lead, notes, own_fields
from strategy_handbook.views.pieces.lists import facts
from strategy_handbook.views.pieces.mentions import mention_facts
from strategy_handbook.views.pieces.reviews import review_line
from strategy_handbook.views.pieces.stale_marks import stale_mark
from strategy_handbook.views.pieces.tags import tags
from strategy_handbook.views.wording import in_a_row

Rows = Iterable[tuple[str | Markup, str | Markup]]
# What the frame of an entry says of all kinds.
_EVERY = frozenset(
    {
        "id", "name", "summary", "status", "owners", "evidence", "tags", "links", "notes", "custom",
        "reviewed_on", "review_every",
    }
)  # fmt: skip


def entry(
    context: Context,
    entity: Entity,
    level: int,
    *bodies: Markup,
    badges: Iterable[Markup | str] = (),
    rows: Rows = (),
    shown: Collection[str] = (),
    said: Collection[str] | None = None,
    fold: bool = False,
) -> Markup:
    """An entity with its heading, what its kind says of it, and what all kinds say.

    What others rest on is marked where it is out of date.

    Views that draw it name ``entries`` and ``work`` among their sheets.

    Args:
        context: The page.
        entity: The entity.
        level: The level of its heading.
        bodies: What its kind says, one below the other; empty ones are left out.
        badges: What stands in a line below the heading; the review is added.
        rows: Facts of its kind, with their names; owners, evidence, tags and links are added.
        shown: Relations, in English, that a body shows already.
        said: The attributes that bodies and rows say; all others are added to the rows. None for rows
            that say all there is.
        fold: Whether what refers to it is folded away: of a study it is said in many places.
    """
    mark = stale_mark(context, stale(entity, context.as_of)) if entity.kind in GROUNDS else ""
    all_badges = [badge for badge in (*badges, mark, review_line(context, entity)) if badge]
    rest = rest_of(context, entity, _EVERY | frozenset(said)) if said is not None else []
    parts = [
        home_heading(context, entity, level),
        _badges(all_badges),
        lead(context, entity.summary),
        *bodies,
        facts((*rows, *rest, *_common(context, entity))),
        notes(context, entity),
        own_fields(entity),
        _mentions(context, entity, shown, fold),
        history(context, entity),
    ]
    return Markup('<section class="hb-entry"{}>{}</section>').format(
        Markup(context.mark(entity)), Markup("\n").join(one for one in parts if one)
    )


def titled(title: str, body: Markup) -> Markup:
    """A part of an entry below a small title; empty if there is nothing in it."""
    if not body:
        return Markup("")
    return Markup('<div class="hb-entry__part"><p class="hb-label">{}</p>{}</div>').format(
        title, body
    )


def _badges(badges: list[Markup | str]) -> Markup:
    if not badges:
        return Markup("")
    return Markup('<div class="hb-entry__badges">{}</div>').format(
        Markup("").join(Markup("<span>{}</span>").format(badge) for badge in badges)
    )


def _common(context: Context, entity: Entity) -> Rows:
    owner = _("Owner") if len(entity.owners) == 1 else _("Owners")
    return (
        (owner, context.refs(entity.owners)),
        (_("Evidence"), context.refs(entity.evidence)),
        (_("Tags"), tags(entity)),
        (_("Links"), in_a_row(web_link(link.url, link.title) for link in entity.links)),
    )


def columns(*cells: Markup) -> Markup:
    """Parts of an entry side by side where there is room; empty ones are left out."""
    found = [cell for cell in cells if cell]
    if not found:
        return Markup("")
    return Markup('<div class="hb-entry__columns">{}</div>').format(Markup("").join(found))


def _mentions(context: Context, entity: Entity, shown: Collection[str], fold: bool) -> Markup:
    found = mention_facts(context, entity, shown)
    if not found:
        return Markup("")
    if fold:
        return Markup('<details class="hb-more"><summary>{}</summary>{}</details>').format(
            _("Where it is mentioned"), found
        )
    return Markup('<div class="hb-entry__mentions">{}</div>').format(found)
