"""The stream as one looks further ahead: what has become downstream by the end of each quarter."""

from __future__ import annotations

from collections.abc import Sequence

from strategy_handbook.insight.ahead import Outlook, outlook
from strategy_handbook.insight.handovers import Crossing
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.translation import _, ngettext, pgettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.tables import table
from strategy_handbook.views.wording import filled, in_a_row

# So many are named in a cell; the rest is counted.
MOST_NAMED = 12


def outlook_part(context: Context, level: int) -> Part:
    """A row for today and for the end of each quarter; empty where the plan has no initiatives."""
    if not context.plan.initiatives:
        return Part()
    title = _("As you look further ahead")
    heads = (
        pgettext("the day up to which one looks ahead", "By"),
        _("Becomes downstream"),
        _("Still upstream"),
        _("Ends without a handover"),
    )
    rows = [_row(context, one) for one in outlook(context.plan, context.as_of)]
    return part(context, level, title, "stream-ahead", table(title, heads, rows, "stack"))


def _row(context: Context, one: Outlook) -> tuple[Markup | str, ...]:
    today = one.day == context.as_of
    return (
        _("Today") if today else context.language.day(one.day),
        Markup("<br>").join(_turn(context, crossing) for crossing in one.turned[:MOST_NAMED])
        + _rest(len(one.turned)),
        _names(context, one.upstream),
        _names(context, one.ended),
    )


def _turn(context: Context, crossing: Crossing) -> Markup:
    assert crossing.campaign is not None
    said = filled(
        _("{initiative} hands over to {campaign}"),
        initiative=context.link(crossing.initiative),
        campaign=context.link(crossing.campaign),
    )
    return in_a_row((said, context.language.date(crossing.date)))


def _names(context: Context, initiatives: Sequence[Initiative]) -> Markup:
    return context.links([*initiatives[:MOST_NAMED]]) + _rest(len(initiatives))


def _rest(count: int) -> Markup:
    left = count - MOST_NAMED
    if left <= 0:
        return Markup("")
    return Markup(" {}").format(ngettext("and {n} more", "and {n} more", left))
