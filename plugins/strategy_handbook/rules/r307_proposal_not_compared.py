"""R307: What is proposed cannot be compared with what is published."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="R307",
    name="proposal-not-compared",
    level=Level.WARNING,
    summary="what is proposed cannot be compared with what is published",
    why=(
        "A site that shows a proposal marks what is new, has changed or is gone since the branch has "
        "left the one that is published. Git must have both: a clone that was cut off has not, and a "
        "branch of that name may be missing. The site is built without the marks."
    ),
    bad={},
    good={},
)
