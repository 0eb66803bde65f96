"""Strategies sorted by the tactic they use, the P they move, and the channels they run on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from strategy_handbook.insight.strategies import by_channel, by_four_p, by_tactic
from strategy_handbook.plan.goals import Strategy
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.lists import folded
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.status import sign_of
from strategy_handbook.views.pieces.tables import table
from strategy_handbook.views.wording import term

# What became of a strategy, column by column.
_COLUMNS = (("chosen",), ("shortlisted", "idea", None), ("rejected",))


def tactic_part(context: Context) -> Part:
    """The strategies by tactic, what became of them side by side."""
    title = _("By tactic")
    rows = [
        (term(word) if word else _("Without a tactic"), found)
        for word, found in by_tactic(context.plan)
    ]
    return part(context, 2, title, "strategies-tactics", _sorted(context, title, _("Tactic"), rows))


def four_p_part(context: Context) -> Part:
    """The strategies by the four Ps; empty where none is known to move one."""
    title = _("By the four Ps")
    rows = [(term(word), found) for word, found in by_four_p(context.plan)]
    return part(
        context, 2, title, "strategies-four-ps", _sorted(context, title, _("Four Ps"), rows)
    )


def channel_part(context: Context) -> Part:
    """The strategies by channel; empty where none is known to use one."""
    title = _("By channel")
    rows = [(context.ref(ref), found) for ref, found in by_channel(context.plan)]
    body = _sorted(context, title, _("Channel"), rows)
    return part(context, 2, title, "strategies-channels", body)


def _sorted(
    context: Context,
    caption: str,
    head: str,
    rows: Sequence[tuple[str | Markup, tuple[Strategy, ...]]],
) -> Markup:
    if not rows:
        return Markup("")
    heads = (head, _("Chosen"), _("Undecided"), _("Rejected"))
    cells = [
        (
            name,
            *(
                _links(context, (one for one in found if one.status in column))
                for column in _COLUMNS
            ),
        )
        for name, found in rows
    ]
    return table(caption, heads, cells, "stack")


def _links(context: Context, found: Iterable[Strategy]) -> Markup:
    return folded(sign_of(one.status) + context.own(one) for one in found)
