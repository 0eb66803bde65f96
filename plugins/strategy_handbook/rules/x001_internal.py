"""X001: A fault of this program, not of the plan."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="X001",
    name="internal",
    level=Level.ERROR,
    summary="a fault of this program, not of the plan",
    why=(
        "A view that cannot be drawn is left out, with a notice in its place, so that the rest of "
        "the site is still built. Please report the message; no plan should be able to cause it."
    ),
    bad={},
    good={},
)
