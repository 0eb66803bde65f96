"""P903: Something marked as internal is shown on the site."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.plan import Plan
from strategy_handbook.rules.rule import Rule
from strategy_handbook.rules.subject import subject


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Looks for everything that is marked."""
    for record in plan.records():
        if getattr(record, "visibility", None) == "internal":
            yield Finding(
                "P903",
                record.where("visibility"),
                f"{subject(record)} is marked as internal, and is shown on the site",
                "publish the site only where everybody may read it, or take the entry out",
            )


RULE = Rule(
    id="P903",
    name="internal-is-shown",
    level=Level.NOTE,
    summary="something marked as internal is shown on the site",
    why=(
        "The mark says for whom an entry is meant. This version keeps nothing out of the site, so "
        "whoever publishes it must know what is marked."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "offers.yml": """\
offers:
  spring-trial:
    name: Spring trial
    visibility: internal
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "offers.yml": """\
offers:
  spring-trial:
    name: Spring trial
    visibility: public
""",
    },
    check=check,
)
