"""Small tags: the half something belongs to, and a team’s own tags."""

from __future__ import annotations

from strategy_handbook.plan import Entity
from strategy_handbook.translation import _
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.pieces.facet_words import STREAMS


def stream_tag(stream: str) -> Markup:
    """The half something belongs to, as a small tag in the half's colour."""
    word = _(STREAMS[stream][0]) if stream in STREAMS else stream
    return Markup(f'<span class="hb-stream hb-stream--{escape(stream)}">{escape(word)}</span>')


def tags(entity: Entity) -> Markup:
    """An entity's tags as chips; empty without."""
    if not entity.tags:
        return Markup("")
    return Markup("").join(
        Markup('<span class="hb-tag">{}</span>').format(tag) for tag in entity.tags
    )
