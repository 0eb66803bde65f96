"""R304: References could not be checked because a file cannot be read."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="R304",
    name="references-withheld",
    level=Level.NOTE,
    summary="references could not be checked because a file cannot be read",
    why=(
        "What is missing may simply stand in the broken file. The findings about it are held "
        "back until the file is mended, so that one slip does not look like twenty."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "people.yml": """\
personas:
  courier:
    name: Courier
    segments: [city]
""",
        "segments.yml": """\
segments:
  city: {name: City
""",
    },
    also=("Y102",),
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "people.yml": """\
personas:
  courier:
    name: Courier
    segments: [city]
""",
        "segments.yml": """\
segments:
  city: {name: City}
""",
    },
)
