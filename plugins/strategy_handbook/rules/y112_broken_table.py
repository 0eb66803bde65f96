"""Y112: A table of observations or forecasts cannot be read."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

_PLAN = """\
plan:
  name: Riverbend
metrics:
  visits:
    name: Visits
"""

RULE = Rule(
    id="Y112",
    name="broken-table",
    level=Level.ERROR,
    summary="a table of observations or forecasts cannot be read",
    why=(
        "A table's first line says what its columns are, and each line after it has a cell for each "
        "of them at most. Where that does not hold, a figure could land under the wrong metric."
    ),
    bad={
        "plan.yml": _PLAN,
        "observations/visits.csv": "metric,period,value\nvisits,2027-01,1,200\n",
    },
    good={
        "plan.yml": _PLAN,
        "observations/visits.csv": "metric,period,value\nvisits,2027-01,1200\n",
    },
)
