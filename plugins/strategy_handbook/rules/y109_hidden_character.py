"""Y109: A character that cannot be seen."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="Y109",
    name="hidden-character",
    level=Level.ERROR,
    summary="a character that cannot be seen",
    why=(
        "Control characters and marks that change the direction of writing let a text look "
        "different from what it says, in the editor and in a review. A no-break space in "
        "front of a key makes another key of it."
    ),
    bad={
        "plan.yml": "plan:\n  name: River\u202ebend\n",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
    },
)
