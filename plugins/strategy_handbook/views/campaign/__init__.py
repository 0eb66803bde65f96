"""The campaign view: one piece of downstream work, from what it grows from to what it taught."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.plan import Ref
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.records import record
from strategy_handbook.views.campaign.data import CampaignData
from strategy_handbook.views.campaign.sections import sheet
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import unnamed
from strategy_handbook.views.view import View, ViewOptions


@record
class CampaignOptions(ViewOptions):
    """Options of the campaign view."""

    id: Ref | None = f.ref("The id of the campaign to show.", "campaign")
    level: Decimal | None = f.number("The level of its heading; 2 if not given.", 1, 5)


def render(context: Context, options: CampaignOptions) -> CampaignData | Markup:
    """Works out the campaign, or says that none is named."""
    campaign = context.plan.find(options.id)
    if not isinstance(campaign, Campaign):
        return unnamed("campaign", context.plan.campaigns)
    return sheet(context, campaign, int(options.level or 2))


VIEW = View(
    "campaign",
    "One campaign with all that belongs to it.",
    CampaignOptions,
    render,
    data=CampaignData,
    sheets=(
        "work",
        "chain",
        "records",
        "timeline",
    ),
)
