"""Small tags: the half something belongs to, and a team’s own tags."""

from __future__ import annotations

from strategy_handbook.plan import Entity
from strategy_handbook.views.markup import Markup, escape


def stream_tag(stream: str) -> Markup:
    """The half something belongs to, as a small tag in the half's colour."""
    words = {"upstream": "Upstream", "downstream": "Downstream", "both": "Both halves"}
    return Markup(
        f'<span class="hb-stream hb-stream--{escape(stream)}">{words.get(stream, escape(stream))}</span>'
    )


def tags(entity: Entity) -> Markup:
    """An entity's tags as chips; empty without."""
    if not entity.tags:
        return Markup("")
    return Markup("").join(
        Markup('<span class="hb-tag">{}</span>').format(tag) for tag in entity.tags
    )
