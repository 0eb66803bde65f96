"""How figures came about, folded below them: what is taken, what is done with it, whose way that is."""

from __future__ import annotations

from strategy_handbook.translation import _
from strategy_handbook.views.markup import Markup


def reckoning(*paragraphs: Markup | str) -> Markup:
    """A fold with the way the figures above it were computed; empty without paragraphs.

    It is told on the spot, with the plan's own numbers where they help, so that whoever doubts a figure
    can argue with it there. Views that show it name ``reckoning`` among their sheets.

    Args:
        paragraphs: What is told, one paragraph each; empty ones are left out.
    """
    told = Markup("").join(Markup("<p>{}</p>").format(text) for text in paragraphs if text)
    if not told:
        return Markup("")
    return Markup('<details class="hb-reckoning"><summary>{}</summary>{}</details>').format(
        _("How this is computed"), told
    )
