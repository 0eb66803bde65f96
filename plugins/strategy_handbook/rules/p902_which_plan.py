"""P902: A view does not say which of several plans it shows, or names one that does not exist."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="P902",
    name="which-plan",
    level=Level.ERROR,
    summary="a view does not say which of several plans it shows, or names one that does not exist",
    why=(
        "On a page of a plan, and on a site with one plan, it is clear what a view shows. "
        "Elsewhere a guess could show last year's budget as this year's."
    ),
    bad={
        "plan.yml": "plan:\n  name: Riverbend\n",
        "page.md": "# When\n\n::: timeline\n    plan: riverbend\n",
    },
    good={
        "plan.yml": "plan:\n  name: Riverbend\n",
        "page.md": "# When\n\n::: timeline\n    plan: plan\n",
    },
)
