"""What else in the plan refers to an entity."""

from __future__ import annotations

from collections.abc import Collection

from strategy_handbook.addresses import anchor_of
from strategy_handbook.plan import Entity
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.lists import facts

# How many links of one relation are seen at once; a few more than these are not worth a fold.
MOST = 8


def mentions(context: Context, entity: Entity, level: int, shown: Collection[str] = ()) -> Markup:
    """Everything in the plan that refers to an entity, grouped by the relation.

    Args:
        context: The page.
        entity: The entity referred to.
        level: The level of the heading.
        shown: Relations that are left out because the page shows them elsewhere.
    """
    groups = _mentions_by_relation(context, entity, shown)
    if not groups:
        return Markup("")
    rows = ((name, _links(links)) for name, links in groups.items())
    heading = context.heading(level, "Where it is mentioned", f"mentions-{anchor_of(entity)}")
    return heading + facts(rows)


def mention_facts(context: Context, entity: Entity, shown: Collection[str] = ()) -> Markup:
    """The same as ``mentions`` without a heading, for entities that share a page.

    Args:
        context: The page.
        entity: The entity referred to.
        shown: Relations that are left out because the page shows them elsewhere.
    """
    groups = _mentions_by_relation(context, entity, shown)
    return facts((name, _links(links)) for name, links in groups.items())


def _links(links: list[Markup]) -> Markup:
    """Links one after the other; of very many only the first are seen before the rest is opened."""
    if len(links) <= MOST + MOST // 2:
        return Markup(", ").join(links)
    return Markup('{}<details class="hb-more"><summary>and {} more</summary>{}</details>').format(
        Markup(", ").join(links[:MOST]), len(links) - MOST, Markup(", ").join(links[MOST:])
    )


def mentions_line(context: Context, entity: Entity) -> Markup:
    """Everything that refers to an entity in one line, for lists of entities; empty for nothing."""
    groups = _mentions_by_relation(context, entity)
    if not groups:
        return Markup("")
    parts = Markup(" · ").join(
        Markup("{}: {}").format(name, Markup(", ").join(links)) for name, links in groups.items()
    )
    return Markup('<p class="hb-mentions">{}</p>').format(parts)


def _mentions_by_relation(
    context: Context, entity: Entity, shown: Collection[str] = ()
) -> dict[str, list[Markup]]:
    groups: dict[str, dict[Markup, None]] = {}
    for mention in context.plan.mentions_of(entity):
        if mention.relation not in shown:
            by = mention.by
            link = context.link(by) if isinstance(by, Entity) else _unnamed(context, by)
            groups.setdefault(mention.relation, {})[link] = None
    return {name: list(links) for name, links in groups.items()}


def _unnamed(context: Context, record: object) -> Markup:
    """A link to the records page for what has no id: the plan, a half of it, a budget line."""
    name = type(record).__name__
    places = {
        "PlanHead": ("plan", context.plan.label),
        "Upstream": ("upstream", "Upstream strategy"),
        "Downstream": ("downstream", "Downstream strategy"),
        "BudgetLine": ("budget", "Budget"),
        "Observation": ("observations", "Observations"),
    }
    section, text = places[name]
    if section in ("upstream", "downstream"):
        href = context.page_href(section)
    else:
        href = context.page_href("records", f"section-{section}")
    return Markup('<a href="{}">{}</a>').format(href, text)
