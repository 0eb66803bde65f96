"""What the things of a plan with a day are called: their kind, and a title that says the kind too."""

from __future__ import annotations

from strategy_handbook.insight.entries import Entry
from strategy_handbook.insight.occasions import Occasion
from strategy_handbook.translation import N_, _

KIND_WORDS = {
    "content": N_("Content"),
    "draft": N_("Draft due"),
    "milestone": N_("Milestone"),
    "handover": N_("Handover"),
    "due": N_("Goal due"),
    "campaign": N_("Campaign"),
    "initiative": N_("Initiative"),
}


def whole_title(one: Occasion | Entry) -> str:
    """An occasion with what it is: ``Draft due: Does the cold eat your range?``."""
    if one.kind == "draft":
        return _("Draft due: {title}", title=one.title)
    if one.kind == "due":
        return _("Goal due: {goal}", goal=one.title)
    if one.kind == "start":
        # Translators: {work} is the name of a campaign or initiative.
        return _("{work} starts", work=one.title)
    if one.kind == "end":
        # Translators: {work} is the name of a campaign or initiative.
        return _("{work} ends", work=one.title)
    if one.takes_over is not None:
        return _(
            "{initiative} hands over to {campaign}",
            initiative=one.title,
            campaign=one.takes_over.label,
        )
    return one.title
