"""Y107: A list or a group of keys is used as a key."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="Y107",
    name="key-not-text",
    level=Level.ERROR,
    summary="a list or a group of keys is used as a key",
    why=(
        "Keys are names of fields or ids, and both are texts. The usual cause is a text that "
        "begins with a bracket and is not quoted."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
  notes: {{ notes }}
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
  notes: "{{ notes }}"
""",
    },
)
