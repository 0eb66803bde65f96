"""Y108: A file, a text or the plan exceeds a limit."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="Y108",
    name="too-large",
    level=Level.ERROR,
    summary="a file, a text or the plan exceeds a limit",
    why=(
        "The limits are far above any real plan (1 MiB a file, 16 MiB and 2,000 files a plan, "
        "32 levels, 100,000 values a file, 64 KiB a text). They keep a mistake or a hostile "
        "file from stopping the build."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "notes.yml": "glossary:\n  x: " + "[" * 40 + "]" * 40 + "\n",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "notes.yml": """\
glossary:
  x: A short explanation.
""",
    },
)
