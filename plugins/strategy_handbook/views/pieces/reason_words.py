"""Why a change wants a look, in words."""

from __future__ import annotations

from strategy_handbook.translation import N_, _


def reason_text(kind: str) -> str:
    """Why a change wants attention, in a few words: ``asks for less than before``.

    Args:
        kind: One of `strategy_handbook.insight.changes.weight.REASONS`, or ``budget``, ``shrunk``
            or ``error``.
    """
    return _(_REASONS[kind])


_REASONS = {
    "target-lowered": N_("asks for less than before"),
    "target-removed": N_("nothing to reach any more"),
    "goal-removed": N_("a goal less"),
    "metric-removed": N_("a metric less"),
    "other-metric": N_("is measured by another metric"),
    "other-yardstick": N_("is judged by another measure"),
    "granted": N_("a tenth of the money granted or more"),
    "split": N_("another share for each half"),
    "milestone-gone": N_("a milestone less, while under way"),
    "given-up": N_("no longer pursued"),
    "plan-gone": N_("a whole plan less"),
    "no-metric": N_("nothing tells any more whether it is reached"),
    "no-owner": N_("nobody looks after it any more"),
    "live-moved": N_("moved while under way"),
    "live-removed": N_("taken out while under way"),
    "called-off": N_("called off"),
    "made-public": N_("was internal, and is public now"),
    "renamed": N_("links and calendar entries of the old id end"),
    "budget": N_("a tenth of the money or more"),
    "shrunk": N_("much of its kind is gone"),
    "error": N_("a new error"),
}
