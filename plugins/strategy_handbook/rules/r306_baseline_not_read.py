"""R306: A baseline that cannot be read from the repository."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="R306",
    name="baseline-not-read",
    level=Level.WARNING,
    summary="a baseline that cannot be read from the repository",
    why=(
        "A baseline names a revision of the repository in which a team has agreed on the plan; the "
        "timeline shows what has moved since. Where the tag does not exist, or the clone has only a "
        "part of its history, nothing can be compared, and a reader would take the plan for one that "
        "has kept its dates. The rest of the handbook is built as always."
    ),
    # What is wrong is the repository and not the plan.
    bad={},
    good={},
)
