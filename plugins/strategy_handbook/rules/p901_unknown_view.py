"""P901: A page asks for a view under a name that is almost right."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="P901",
    name="unknown-view",
    level=Level.WARNING,
    summary="a page asks for a view under a name that is almost right",
    why=(
        "The block would be left in the page as text. Names that are far from any view are left "
        "alone, because other extensions write their blocks in the same way."
    ),
    bad={"plan.yml": "plan:\n  name: Riverbend\n", "page.md": "# When\n\n::: timelin\n"},
    good={"plan.yml": "plan:\n  name: Riverbend\n", "page.md": "# When\n\n::: timeline\n"},
)
