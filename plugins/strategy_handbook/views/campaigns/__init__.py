"""The campaigns view: all downstream work, by how far along it is, and all of it in one table."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.insight.belonging import unassigned
from strategy_handbook.insight.tracks import window_of
from strategy_handbook.insight.work import phase_of
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.records import record
from strategy_handbook.translation import N_, _
from strategy_handbook.views.campaigns.data import CampaignsData, Group
from strategy_handbook.views.campaigns.drawing import card, in_short, overview
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.content_list import content_list
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.filters import begin_filter
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.work_card import grouped
from strategy_handbook.views.view import View, ViewOptions

EXAMPLE = """
campaigns:
  spring-fleet-trial:
    name: Spring fleet trial
    status: planned
    goals: [trial-signups]
    personas: [fleet-manager]
    channels: [email, paid-search]
    start: 2027-03-01
    end: 2027-05-31
"""
_TITLES = {
    "now": N_("Live and at risk"),
    "next": N_("Next"),
    "later": N_("Ideas"),
    "finished": N_("Finished"),
}


@record
class CampaignsOptions(ViewOptions):
    """Options of the campaigns view."""

    level: Decimal | None = f.number(
        "The level of the headings of the groups; 2 if not given.", 1, 6
    )


def render(context: Context, options: CampaignsOptions) -> CampaignsData:
    """Works out the groups and the table, or says how to write a first campaign."""
    campaigns = list(context.plan.campaigns.values())
    level = int(options.level or 2)
    window = window_of(context.plan)
    filter = begin_filter(context)
    found = grouped(campaigns, lambda one: phase_of(one, context.as_of).value, _TITLES)
    groups = tuple(
        Group(
            context.heading(level, _(_TITLES[key]), f"campaigns-{key}")
            if len(found) > 1
            else Markup(""),
            tuple(card(context, one, window) for one in ones),
        )
        for key, ones in found
    )
    loose = unassigned(context.plan)
    table = overview(context, campaigns)
    return CampaignsData(
        in_short=in_short(context, campaigns) if campaigns else Markup(""),
        filter=filter.form(),
        groups=groups,
        table=part(context, level, _("All campaigns by start"), "campaigns-all", table),
        unassigned=part(
            context,
            level,
            _("Content without a campaign"),
            "content-unassigned",
            content_list(context, loose, level + 1) if loose else Markup(""),
        ),
        empty=Markup("") if campaigns else empty(_("No campaigns yet"), "campaigns", EXAMPLE),
    )


VIEW = View(
    "campaigns",
    "All campaigns, from live to finished, with goals, audience, offer and planned money.",
    CampaignsOptions,
    render,
    data=CampaignsData,
    sheets=("work",),
)
