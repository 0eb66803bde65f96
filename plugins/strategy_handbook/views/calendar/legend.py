"""What the signs and colours of a calendar mean."""

from __future__ import annotations

from strategy_handbook.views.agenda.wording import kind_sign
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces import status

_KINDS = (
    ("draft", "Draft due"),
    ("milestone", "Milestone"),
    ("handover", "Handover, upstream becomes downstream"),
    ("due", "Goal due"),
)
_STATUSES = (
    ("done", "Published or done"),
    ("in-progress", "In work"),
    ("at-risk", "At risk or overdue"),
    ("idea", "Idea"),
    ("cancelled", "Cancelled or retired"),
)


def draw_legend(year: bool = False) -> Markup:
    """The legend of a month's table.

    Args:
        year: Whether it also explains the small months.
    """
    rows = [
        Markup('<li><span class="hb-legend__edge hb--{}"></span>{}</li>').format(stream, word)
        for stream, word in (("upstream", "Upstream"), ("downstream", "Downstream"))
    ]
    rows += [Markup("<li>{}{}</li>").format(kind_sign(kind), word) for kind, word in _KINDS]
    rows += [Markup("<li>{}{}</li>").format(status.sign_of(one), word) for one, word in _STATUSES]
    rows.append(
        Markup('<li><span class="hb-legend__box hb-legend__box--shut"></span>Blackout</li>')
    )
    if year:
        shades = Markup("").join(
            Markup('<span class="hb-legend__box hb-dense--{}">{}</span>').format(
                number, number if number < 4 else "4+"
            )
            for number in range(1, 5)
        )
        rows.append(
            Markup('<li><span class="hb-legend__shades">{}</span>Items a day</li>').format(shades)
        )
    return Markup('<ul class="hb-legend" aria-label="Legend">{}</ul>').format(Markup("").join(rows))
