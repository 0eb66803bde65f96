"""The initiatives view: all upstream work, by horizon or by how far along it is."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.insight.tracks import window_of
from strategy_handbook.insight.work import phase_of
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.plan.records import record
from strategy_handbook.translation import N_, _
from strategy_handbook.views.context import Context
from strategy_handbook.views.initiatives.data import Group, InitiativesData
from strategy_handbook.views.initiatives.drawing import card, in_short
from strategy_handbook.views.initiatives.ranking import ranking
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.filters import begin_filter
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.work_card import grouped
from strategy_handbook.views.view import View, ViewOptions

EXAMPLE = """
initiatives:
  cold-range-battery:
    name: A battery that does not mind winter
    hypothesis: If range at −5 °C stays above 65 km, then fleets order for spring.
    start: 2026-10
    end: 2027-Q1
    handovers: [{campaign: spring-fleet-trial, date: 2027-03-01}]
"""
_HORIZONS = {
    "now": N_("Now"),
    "next": N_("Next"),
    "later": N_("Later"),
    "": N_("No horizon yet"),
}
_PHASES = {
    "now": N_("Under way"),
    "next": N_("Committed"),
    "later": N_("Ideas and not yet dated"),
    "finished": N_("Finished"),
}


@record
class InitiativesOptions(ViewOptions):
    """Options of the initiatives view."""

    group_by: str | None = f.word(
        "How they are grouped; by horizon if at least half of them have one, else by status.",
        "horizon status",
        named="grouping",
    )
    level: Decimal | None = f.number(
        "The level of the headings of the groups; 2 if not given.", 1, 6
    )


def render(context: Context, options: InitiativesOptions) -> InitiativesData | Markup:
    """Works out the groups and the ranking, or says how to write a first initiative."""
    initiatives = list(context.plan.initiatives.values())
    if not initiatives:
        return empty(_("No initiatives yet"), "initiatives", EXAMPLE)
    level = int(options.level or 2)
    by_horizon = (options.group_by or _reads_best(initiatives)) == "horizon"
    titles = _HORIZONS if by_horizon else _PHASES
    found = grouped(
        initiatives,
        lambda one: (one.horizon or "") if by_horizon else phase_of(one, context.as_of).value,
        titles,
    )
    window = window_of(context.plan)
    filter = begin_filter(context)
    groups = tuple(
        Group(
            context.heading(level, _(titles[key]), f"initiatives-{key or 'open'}")
            if len(found) > 1
            else Markup(""),
            tuple(card(context, one, window) for one in ones),
        )
        for key, ones in found
    )
    ranked = part(context, level, _("Ranking"), "ranking", ranking(context, initiatives))
    return InitiativesData(
        in_short=in_short(context, initiatives),
        filter=filter.form(),
        groups=groups,
        ranking=ranked,
    )


def _reads_best(initiatives: list[Initiative]) -> str:
    with_horizon = sum(1 for one in initiatives if one.horizon)
    return "horizon" if with_horizon * 2 >= len(initiatives) else "status"


VIEW = View(
    "initiatives",
    "All initiatives, by horizon or status, with what they hand over and how they rank.",
    InitiativesOptions,
    render,
    data=InitiativesData,
    sheets=("work", "reckoning"),
)
