"""What the signs and colours of a calendar mean."""

from __future__ import annotations

from collections.abc import Iterable

from strategy_handbook.insight.closed_days import blackouts
from strategy_handbook.insight.days_off import days_off
from strategy_handbook.translation import N_, _, pgettext
from strategy_handbook.views.agenda.wording import RETURNS, kind_sign
from strategy_handbook.views.calendar.item_drawing import APPEARS
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces import status
from strategy_handbook.views.pieces.days_off import SIGN
from strategy_handbook.views.pieces.occasion_titles import KIND_WORDS

_SIGN = Markup('<li><span class="hb-kind" aria-hidden="true">{}</span>{}</li>')
_KINDS = (
    ("draft", KIND_WORDS["draft"]),
    ("milestone", KIND_WORDS["milestone"]),
    ("handover", N_("Handover, upstream becomes downstream")),
    ("due", KIND_WORDS["due"]),
)
_STATUSES = (
    ("done", N_("Published or done")),
    # Translators: a sign of the legend: somebody is working on it.
    ("in-progress", N_("In work")),
    ("at-risk", N_("At risk or overdue")),
    ("idea", N_("Idea")),
    ("cancelled", N_("Cancelled or retired")),
)


def draw_legend(context: Context, small: bool = False) -> Markup:
    """The legend of a month's table.

    Args:
        context: The page.
        small: Whether it also explains the small months.
    """
    rows = [
        *_halves(),
        _SIGN.format(APPEARS, pgettext("of content on its day", "Appears")),
        _SIGN.format(RETURNS, pgettext("of content that comes again", "Returns")),
    ]
    rows += [Markup("<li>{}{}</li>").format(kind_sign(kind), _(word)) for kind, word in _KINDS]
    rows += [
        Markup("<li>{}{}</li>").format(status.sign_of(one), _(word)) for one, word in _STATUSES
    ]
    rows += _closed(context)
    return _list([*rows, _shades()] if small else rows)


def draw_small_legend(context: Context) -> Markup:
    """The legend of small months."""
    return _list([*_halves(), *_closed(context), _shades()])


def _halves() -> list[Markup]:
    return [
        Markup('<li><span class="hb-legend__edge hb--{}"></span>{}</li>').format(stream, word)
        for stream, word in (("upstream", _("Upstream")), ("downstream", _("Downstream")))
    ]


def _closed(context: Context) -> list[Markup]:
    """What the plan has of days off and blackouts."""
    rows = []
    if days_off(context.plan):
        rows.append(_SIGN.format(SIGN, _("Public holiday or day off")))
    if blackouts(context.plan):
        rows.append(
            Markup('<li><span class="hb-legend__box hb-legend__box--shut"></span>{}</li>').format(
                _("Blackout, nothing is published")
            )
        )
    return rows


def _shades() -> Markup:
    shades = Markup("").join(
        Markup('<span class="hb-legend__box hb-dense--{}">{}</span>').format(
            number, number if number < 4 else "4+"
        )
        for number in range(1, 5)
    )
    return Markup('<li><span class="hb-legend__shades">{}</span>{}</li>').format(
        shades, _("Items a day")
    )


def _list(rows: Iterable[Markup]) -> Markup:
    return Markup('<ul class="hb-legend" aria-label="{}">{}</ul>').format(
        _("Legend"), Markup("").join(rows)
    )
