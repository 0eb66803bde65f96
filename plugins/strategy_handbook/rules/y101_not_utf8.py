"""Y101: A file is not written in UTF-8."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="Y101",
    name="not-utf8",
    level=Level.ERROR,
    summary="a file is not written in UTF-8",
    why=(
        "Only one encoding keeps every letter of every language and means the same on every "
        "computer. A file in another one would show wrong letters to some readers and right "
        "ones to others."
    ),
    bad={
        "plan.yml": b"plan:\n  name: Caf\xe9\n",
    },
    good={
        "plan.yml": """\
plan:
  name: Café
""",
    },
)
