"""What the claims about a persona rest on, as a bar and in words."""

from __future__ import annotations

from strategy_handbook.insight.assumptions import Footing
from strategy_handbook.translation import N_n, _, ngettext
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.wording import in_a_line

_PARTS = (
    ("fresh", N_n("{n} rests on evidence", "{n} rest on evidence")),
    # Translators: claims about a persona whose evidence has expired.
    ("stale", N_n("{n} on evidence out of date", "{n} on evidence out of date")),
    ("assumed", N_n("{n} assumed", "{n} assumed")),
)


def footing_bar(found: Footing) -> Markup:
    """The claims about a persona by what they rest on; a quiet line where there are none.

    Pages that show it need the sheet ``reckoning``.
    """
    counts = {"fresh": len(found.fresh), "stale": len(found.stale), "assumed": len(found.assumed)}
    if not found.total:
        return Markup('<span class="hb-missing">{}</span>').format(_("no claims yet"))
    bar = Markup("").join(
        Markup('<i class="hb-footing__part hb-footing__part--{}" style="flex:{}"></i>').format(
            name, counts[name]
        )
        for name, _forms in _PARTS
        if counts[name]
    )
    words = in_a_line(ngettext(*forms, counts[name]) for name, forms in _PARTS if counts[name])
    return Markup(
        '<span class="hb-footing"><span class="hb-footing__bar" aria-hidden="true">{}</span>{}</span>'
    ).format(bar, words)


def how_footed() -> Markup:
    """How the claims of a persona are counted."""
    return reckoning(
        _(
            "Claims are pains, gains, answers to objections and quotes: what can name its evidence. A "
            "claim without evidence is an assumption. One all of whose evidence is out of date counts "
            "apart. What stands behind the persona as a whole stands behind none of them in particular."
        )
    )
