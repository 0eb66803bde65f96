"""Pieces that many views are made of. Plain functions: a page may draw thousands of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from markupsafe import Markup, escape

from strategy_handbook.addresses import anchor_of
from strategy_handbook.plan import Entity, humanize
from strategy_handbook.views.context import Context

_BACKTICKS = re.compile(r"`([^`]*)`")


def stream_tag(stream: str) -> Markup:
    """The half something belongs to, as a small tag in the half's colour."""
    words = {"upstream": "Upstream", "downstream": "Downstream", "both": "Both halves"}
    return Markup(
        f'<span class="hb-stream hb-stream--{escape(stream)}">{words.get(stream, escape(stream))}</span>'
    )


def empty(what: str, key: str, example: str) -> Markup:
    """What stands where a plan says nothing yet: what to write, and where.

    Args:
        what: What is missing: "No personas yet".
        key: The section or key to write.
        example: A few lines of YAML that would fill the place.
    """
    return Markup(
        '<div class="hb-empty"><p><strong>{}</strong> Write <code>{}</code> in any file of the plan:</p>'
        "<pre><code>{}</code></pre></div>"
    ).format(what + ".", key + ":", example.strip("\n"))


def in_code(text: str) -> Markup:
    """A finding's words as HTML: what stands in backticks becomes code."""
    return Markup(_BACKTICKS.sub(r"<code>\1</code>", str(escape(text))))


def listed(items: Iterable[Markup | str], kind: str = "") -> Markup:
    """Texts as a list; empty for no texts."""
    rows = [Markup("<li>{}</li>").format(item) for item in items]
    if not rows:
        return Markup("")
    return Markup('<ul class="hb-list{}">{}</ul>').format(
        f" hb-list--{kind}" if kind else "", Markup("").join(rows)
    )


def facts(rows: Iterable[tuple[str | Markup, str | Markup]]) -> Markup:
    """Names with values as a description list; rows without a value are left out."""
    parts = [
        Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(name, value)
        for name, value in rows
        if value
    ]
    return (
        Markup('<dl class="hb-facts">{}</dl>').format(Markup("").join(parts))
        if parts
        else Markup("")
    )


def table(
    caption: str,
    heads: Sequence[str | Markup],
    rows: Iterable[Sequence[str | Markup]],
    kind: str = "",
) -> Markup:
    """A table whose first column names the rows.

    Args:
        caption: What the table holds; read out, not shown.
        heads: The column heads.
        rows: The cells, row by row.
        kind: ``stack`` for a table whose rows become a list on a phone.
    """
    head = Markup("").join(Markup('<th scope="col">{}</th>').format(text) for text in heads)
    body = Markup("").join(
        Markup("<tr>{}</tr>").format(
            Markup("").join(
                Markup(
                    '<th scope="row">{}</th>' if number == 0 else '<td data-label="{1}">{0}</td>'
                ).format(cell, heads[number] if number < len(heads) else "")
                for number, cell in enumerate(row)
            )
        )
        for row in rows
    )
    return Markup(
        '<div class="hb-table{}" tabindex="0" role="region" aria-label="{}"><table class="hb-grid">'
        '<caption class="hb-hidden">{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>'
    ).format(f" hb-table--{kind}" if kind else "", caption, caption, head, body)


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
    rows = ((name, Markup(", ").join(links)) for name, links in groups.items())
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
    return facts((name, Markup(", ").join(links)) for name, links in groups.items())


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


def tags(entity: Entity) -> Markup:
    """An entity's tags as chips; empty without."""
    if not entity.tags:
        return Markup("")
    return Markup("").join(
        Markup('<span class="hb-tag">{}</span>').format(tag) for tag in entity.tags
    )


def words(values: Iterable[str]) -> str:
    """Words of a vocabulary for reading, joined by commas."""
    return ", ".join(humanize(value) for value in values)
