"""How the two halves share the budget, as bars: what is meant, and what is planned, spent and forecast."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from strategy_handbook.insight.budget.shares import Shares
from strategy_handbook.translation import N_, _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup

_ROWS = {"planned": N_("Planned"), "spent": N_("Spent"), "forecast": N_("Forecast")}


def share_rule() -> str:
    """How the share of a half is computed."""
    return _(
        "A half's share is its sum divided by what both halves have alone; ranges count half-way, "
        "and lines for both halves are in neither."
    )


def share_bars(context: Context, found: Iterable[Shares], stated: Decimal | None) -> Markup:
    """A bar for each figure that the halves share, and one for what is meant; empty without figures.

    Views that show it name ``shares`` among their sheets.

    Args:
        context: The page.
        found: The shares, figure by figure.
        stated: The share of upstream that is meant, in percent; None where the plan says none.
    """
    found = list(found)
    if not found:
        return Markup("")
    rows = Markup("").join(
        _bar(context, _(_ROWS[one.figure]), one.upstream, stated) for one in found
    )
    if stated is not None:
        rows = _bar(context, _("Meant to be"), stated, None) + rows
    return Markup(
        '<table class="hb-shares"><caption class="hb-hidden">{}</caption>'
        '<thead class="hb-hidden"><tr><th scope="col">{}</th><th scope="col">{}</th>'
        '<th scope="col">{}</th><th scope="col">{}</th></tr></thead><tbody>{}</tbody></table>'
    ).format(
        _("How the halves share the budget"),
        _("Figure"),
        _("Upstream"),
        _("Share"),
        _("Downstream"),
        rows,
    )


def _bar(context: Context, name: str, upstream: Decimal, stated: Decimal | None) -> Markup:
    """A row: the shares in figures, and a bar between them with a mark where they are meant to meet."""
    mark = Markup("")
    if stated is not None:
        mark = Markup('<i class="hb-split__mark" style="inset-inline-start:{}%"></i>').format(
            stated
        )
    up = round(upstream)
    return Markup(
        '<tr><th scope="row">{}</th><td class="hb-num">{}</td><td><span class="hb-split__bar" '
        'aria-hidden="true"><i class="hb-split__part hb--upstream" style="width:{:.2f}%"></i>'
        '<i class="hb-split__part hb--downstream" style="width:{:.2f}%"></i>{}</span></td>'
        '<td class="hb-num">{}</td></tr>'
    ).format(
        name,
        context.language.percent(up),
        upstream,
        100 - upstream,
        mark,
        context.language.percent(100 - up),
    )
