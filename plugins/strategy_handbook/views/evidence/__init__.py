"""The evidence view: what may still be relied on, what rests on what may not, and what is assumed."""

from __future__ import annotations

from strategy_handbook.plan import Plan
from strategy_handbook.plan.records import record
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.evidence import out_of_date, personas, studies
from strategy_handbook.views.evidence.data import EvidenceData
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.view import HeadedOptions, View

_STUDIES = """
studies:
  rider-survey:
    name: Rider survey
    method: survey
    n: 312
    expires: 2028-09-30
gaps:
  winter-gap:
    name: A range one can plan with in frost
    evidence: rider-survey
"""


@record
class EvidenceOptions(HeadedOptions):
    """Options of the evidence view."""


def render(context: Context, options: EvidenceOptions) -> EvidenceData:
    """Works out how well the plan is founded."""
    heading, below = options.begin(context, "evidence")
    return EvidenceData(
        heading=heading,
        empty=Markup("")
        if _has_any(context.plan)
        else empty(_("No studies yet"), "studies", _STUDIES),
        stale=out_of_date.stale_part(context, below),
        ahead=out_of_date.ahead_part(context, below),
        studies=studies.studies_part(context, below),
        groups=studies.groups_part(context, below),
        personas=personas.personas_part(context, below),
    )


def _has_any(plan: Plan) -> bool:
    return bool(plan.studies or plan.personas or plan.gaps or plan.trends)


VIEW = View(
    "evidence",
    "How well a plan is founded: what is out of date, what studies can bear, what is assumed.",
    EvidenceOptions,
    render,
    data=EvidenceData,
    sheets=("people", "reckoning"),
)
