"""The campaigns view: all downstream work, by how far along it is, and all of it in one table."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.insight.belonging import unassigned
from strategy_handbook.insight.tracks import window_of
from strategy_handbook.insight.work import phase_of
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.records import record
from strategy_handbook.views.campaigns.drawing import card, in_short, overview
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.content_list import content_list
from strategy_handbook.views.pieces.empty_places import empty
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
_TITLES = {"now": "Live and at risk", "next": "Next", "later": "Ideas", "finished": "Finished"}


@record
class CampaignsOptions(ViewOptions):
    """Options of the campaigns view."""

    level: Decimal | None = f.number(
        "The level of the headings of the groups; 2 if not given.", 1, 6
    )


def render(context: Context, options: ViewOptions) -> str:
    """Draws the campaigns in their groups and the table, or says how to write a first one."""
    assert isinstance(options, CampaignsOptions)
    campaigns = list(context.plan.campaigns.values())
    level = int(options.level or 2)
    loose = unassigned(context.plan)
    rest = Markup("")
    if loose:
        rest = context.heading(
            level, "Content without a campaign", "content-unassigned"
        ) + content_list(context, loose, level + 1)
    if not campaigns:
        return empty("No campaigns yet", "campaigns", EXAMPLE) + rest
    window = window_of(context.plan)
    groups = grouped(campaigns, lambda one: phase_of(one, context.as_of).value, _TITLES)
    parts = [in_short(context, campaigns)]
    for key, found in groups:
        heading = (
            context.heading(level, _TITLES[key], f"campaigns-{key}")
            if len(groups) > 1
            else Markup("")
        )
        cards = Markup("\n").join(card(context, one, window) for one in found)
        parts.append(heading + Markup('<ul class="hb-works">{}</ul>').format(cards))
    return Markup("\n").join(parts) + overview(context, campaigns, level) + rest


VIEW = View(
    "campaigns",
    "All campaigns, from live to finished, with goals, audience, offer and planned money.",
    CampaignsOptions,
    render,
)
