"""What else in the plan refers to an entity."""

from __future__ import annotations

from collections.abc import Collection

from strategy_handbook.addresses import anchor_of
from strategy_handbook.plan import Entity
from strategy_handbook.translation import N_, _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.lists import facts
from strategy_handbook.views.wording import filled, in_a_row

# How many links of one relation are seen at once; a few more than these are not worth a fold.
MOST = 8


def mentions(context: Context, entity: Entity, level: int, shown: Collection[str] = ()) -> Markup:
    """Everything in the plan that refers to an entity, grouped by the relation.

    Args:
        context: The page.
        entity: The entity referred to.
        level: The level of the heading.
        shown: Relations, in English, that are left out because the page shows them elsewhere.
    """
    groups = _mentions_by_relation(context, entity, shown)
    if not groups:
        return Markup("")
    rows = ((_(name), _links(links)) for name, links in groups.items())
    heading = context.heading(level, _("Where it is mentioned"), f"mentions-{anchor_of(entity)}")
    return heading + facts(rows)


def mention_facts(context: Context, entity: Entity, shown: Collection[str] = ()) -> Markup:
    """The same as ``mentions`` without a heading, for entities that share a page.

    Args:
        context: The page.
        entity: The entity referred to.
        shown: Relations, in English, that are left out because the page shows them elsewhere.
    """
    groups = _mentions_by_relation(context, entity, shown)
    return facts((_(name), _links(links)) for name, links in groups.items())


def _links(links: list[Markup]) -> Markup:
    """Links one after the other; of very many only the first are seen before the rest is opened."""
    if len(links) <= MOST + MOST // 2:
        return in_a_row(links)
    return Markup('{}<details class="hb-more"><summary>{}</summary>{}</details>').format(
        in_a_row(links[:MOST]),
        # Translators: after the first few of many links.
        ngettext("and {n} more", "and {n} more", len(links) - MOST),
        in_a_row(links[MOST:]),
    )


def mentions_line(context: Context, entity: Entity) -> Markup:
    """Everything that refers to an entity in one line, for lists of entities; empty for nothing."""
    groups = _mentions_by_relation(context, entity)
    if not groups:
        return Markup("")
    parts = Markup(" · ").join(
        # Translators: a label and its value: "Campaigns: Spring fleet trial".
        filled(_("{label}: {value}"), label=_(name), value=in_a_row(links))
        for name, links in groups.items()
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


_UNNAMED = {
    "PlanHead": ("plan", ""),
    "Upstream": ("upstream", N_("Upstream strategy")),
    "Downstream": ("downstream", N_("Downstream strategy")),
    "BudgetLine": ("budget", N_("Budget")),
    "Observation": ("observations", N_("Observations")),
    "PastForecast": ("forecasts", N_("Forecasts")),
}


def _unnamed(context: Context, record: object) -> Markup:
    """A link to the records page for what has no id: the plan, a half of it, a budget line."""
    section, text = _UNNAMED[type(record).__name__]
    text = _(text) if text else context.plan.label
    if section in ("upstream", "downstream"):
        href = context.page_href(section)
    else:
        href = context.page_href("records", f"section-{section}")
    return Markup('<a href="{}">{}</a>').format(href, text)
