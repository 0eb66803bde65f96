"""X004: The records leave out a value of the plan."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="X004",
    name="value-not-shown",
    level=Level.ERROR,
    summary="the records leave out a value of the plan",
    why=(
        "The records show everything that is written in a plan's files; each time they are drawn the "
        "values in the files are counted against those on the page. A difference is a fault of this "
        "program. Please report the message; no plan should be able to cause it."
    ),
    bad={},
    good={},
)
