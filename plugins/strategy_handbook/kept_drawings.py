"""What a preview keeps of one build for the next: the views of pages on which nothing changed.

A plan whose files say the same as before is the same object as before, so that "nothing changed" is
not guessed: a page's text, the plans it was drawn from, what was found in them, and all that links
depend on are compared.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import NamedTuple

from strategy_handbook.findings import Finding
from strategy_handbook.findings.report import Reported
from strategy_handbook.plan import Plan
from strategy_handbook.views.drawing import PageDrawing


class _Kept(NamedTuple):
    """The views of a page with what they were drawn from. Bytes are half of what a text takes."""

    source: str
    plans: tuple[Plan, ...]
    found: tuple[Reported, ...]
    drawn: tuple[bytes, ...]
    findings: tuple[Finding, ...]


class KeptDrawings:
    """The drawings of the last build and of the one that goes on."""

    def __init__(self) -> None:
        self._site: Hashable = None
        self._last: dict[str, _Kept] = {}
        self._now: dict[str, _Kept] = {}

    def begin(self, site: Hashable) -> None:
        """Begins a build.

        Args:
            site: What every page depends on besides plans: the day, the addresses of pages. None
                when drawings depend on more than that, and nothing may be kept.
        """
        same = site is not None and site == self._site
        self._site, self._last, self._now = site, self._now if same else {}, {}

    def give(self, drawing: PageDrawing) -> bool:
        """Gives a page its views of the last build, if they would come out the same."""
        kept = self._last.get(drawing.page)
        if kept is None or kept.source != drawing.source:
            return False
        plans = drawing.handbook.plans
        if any(plans.get(plan.id) is not plan for plan in kept.plans):
            return False
        if _found(drawing, kept.plans) != kept.found:
            return False
        drawing.earlier = tuple(view.decode("utf-8") for view in kept.drawn)
        drawing.plans.extend(kept.plans)
        drawing.findings.extend(kept.findings)
        return True

    def keep(self, drawing: PageDrawing) -> None:
        """Keeps the views of a page for the next build."""
        if self._site is None or not drawing.drawn:
            return
        plans = tuple(drawing.plans)
        self._now[drawing.page] = _Kept(
            drawing.source,
            plans,
            _found(drawing, plans),
            tuple(view.encode("utf-8") for view in drawing.drawn),
            tuple(drawing.findings),
        )


def _found(drawing: PageDrawing, plans: tuple[Plan, ...]) -> tuple[Reported, ...]:
    handbook = drawing.handbook
    return tuple(entry for plan in plans for entry in handbook.findings_in(plan))
