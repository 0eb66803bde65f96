"""An item of a day: its signs and title, and what the signs say in words."""

from __future__ import annotations

from strategy_handbook.insight.belonging import channels_of
from strategy_handbook.insight.changes import What
from strategy_handbook.insight.lateness import is_overdue, status_on
from strategy_handbook.insight.occasions import Occasion
from strategy_handbook.plan import Ref
from strategy_handbook.plan.campaigns import Content
from strategy_handbook.translation import _
from strategy_handbook.views.agenda.drawing import mark_of
from strategy_handbook.views.agenda.wording import (
    RETURNS,
    anywhere,
    kind_sign,
    kind_word,
    rhythm_of,
    time_of,
    title_of,
)
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.pieces import status
from strategy_handbook.views.pieces.change_marks import change_mark
from strategy_handbook.views.wording import after_label, in_a_line, term

# Content that appears on its day, once or as one of a row; a draft that is due has its own sign.
APPEARS = "↗"
# Shown, but cut off where a day is narrow; and read out, but shown on a phone only.
_WHAT = ' <span class="hb-item__what">{}</span>'
_META = ' <span class="hb-item__meta">{}</span>'


def draw_item(context: Context, one: Occasion) -> Markup:
    """An item of a day."""
    state = status_on(one, context.as_of)
    late = is_overdue(one, context.as_of)
    # A draft has no status of its own: that of its content would say too much here.
    sign = status.sign_of("at-risk" if late else state if one.kind != "draft" else None)
    time = time_of(one, context.plan)
    title: str = escape(title_of(one))
    if one.kind == "draft":
        label = _("Draft due:")
        title = f"<b>{escape(label)}</b>{after_label()}{title}"
    became = context.became_of(one)
    if became is What.REMOVED:
        title = f"<s>{title}</s>"
    if time:
        title = f"<b>{escape(time)}</b> {title}"
    look = status.look_of(state)
    words = [*([_("Overdue")] if late else []), *([term(state)] if state else [])]
    said = escape(" · ".join(words))
    # A large plan has tens of thousands of these: put together as text, each part safe by itself.
    return Markup(
        f'<li class="hb-item hb--{one.stream} hb-item--{one.kind}{f" hb-item--{look}" if look else ""}"'
        f"{mark_of(context, one)}>"
        f'<a href="{escape(context.entity_href(one.entity))}">{_sign(one)}{sign}'
        f"<span>{title}{change_mark(became)}</span>{anywhere(context.language, one)}</a>"
        f"{_often(context, one)}{_what(context, one)}"
        f"{_META.format(said) if said else ''}</li>"
    )


def _sign(one: Occasion) -> Markup:
    if one.kind != "content":
        return kind_sign(one.kind)
    return Markup('<span class="hb-kind" aria-hidden="true">{}</span>').format(
        RETURNS if one.recurring else APPEARS
    )


def _often(context: Context, one: Occasion) -> str:
    """In which rhythm a returning item returns, and how many there are to be of it."""
    if not one.recurring or not isinstance(one.entity, Content):
        return ""
    words = escape(rhythm_of(context, one.entity))
    return _WHAT.format(words) if words else ""


def _what(context: Context, one: Occasion) -> str:
    """What kind of thing it is and where it appears; hidden where the sign says it all."""
    if one.kind != "content":
        # The word of a draft stands before its title.
        return _META.format(escape(kind_word(one))) if one.kind != "draft" else ""
    channels = in_a_line(_channel(context, ref) for ref in channels_of(one.entity))
    words = escape(" · ".join(filter(None, (kind_word(one), channels))))
    return _WHAT.format(words)


def _channel(context: Context, ref: Ref) -> str:
    entity = context.plan.find(ref)
    return entity.label if entity else term(ref.id)
