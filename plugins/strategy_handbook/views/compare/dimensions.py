"""The ways in which the two halves of a strategy differ, whatever the plan."""

from __future__ import annotations

from typing import NamedTuple

from strategy_handbook.translation import N_


class Dimension(NamedTuple):
    """One way in which the halves differ, in English and marked for translation.

    Attributes:
        name: What it is called.
        upstream: What it means upstream, in general; empty where that differs from plan to plan.
        downstream: What it means downstream, in general.
    """

    name: str
    upstream: str = ""
    downstream: str = ""


DIMENSIONS = {
    "purpose": Dimension(
        N_("Purpose"),
        N_("Create demand that is not there yet."),
        N_("Win the demand that is there."),
    ),
    "horizon": Dimension(
        N_("Horizon"), N_("Far ahead: years rather than weeks."), N_("Near: what sells now.")
    ),
    "journey": Dimension(
        N_("Place in the journey"),
        N_("Early: before people know they want it."),
        N_("Late: around the purchase, and after it."),
    ),
    "stance": Dimension(
        N_("Stance"),
        N_("Goes ahead, tries, and drops what fails."),
        N_("Answers to numbers, one step after the other."),
    ),
    "products": Dimension(
        N_("Products"),
        N_("Looks for new ones that close gaps."),
        N_("Promotes those that can be bought."),
    ),
    "audience": Dimension(
        N_("Audience"),
        N_("Broad: whole segments, tomorrow’s customers."),
        N_("Narrow: defined groups, today’s customers."),
    ),
    "activities": Dimension(
        N_("Activities"),
        N_("Research, teaching, being known for something."),
        N_("Advertising, offers, selling, service."),
    ),
    "measured": Dimension(
        N_("Measured by"),
        N_("Awareness, engagement, standing: slow and indirect."),
        N_("Conversions, revenue, return: direct and quick."),
    ),
    "result": Dimension(
        N_("Result"), N_("Future demand, an edge, loyalty."), N_("Sales now, and quick wins.")
    ),
    "met": Dimension(N_("Goals met")),
    "evidence": Dimension(N_("Evidence")),
    "budget": Dimension(N_("Share of the budget")),
    # Translators: heads a half's share of what was spent.
    "spent": Dimension(N_("Share of the spending")),
    "size": Dimension(N_("How much there is")),
    "owners": Dimension(N_("Owners")),
}
