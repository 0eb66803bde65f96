"""P904: A template of a team's own cannot be used."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="P904",
    name="broken-template",
    level=Level.ERROR,
    summary="a template of a team's own cannot be used",
    why=(
        "It asks for a variable that its view does not have, brings in a template that does not "
        "exist, or breaks off. The view is drawn with the original template instead, so the page is "
        "whole, but it does not look as the team meant it to."
    ),
    bad={
        "plan.yml": "plan:\n  name: Riverbend\npersonas:\n  rider:\n    name: Rider\n",
        "page.md": "# Who\n\n::: persona\n    id: rider\n",
        "overrides/handbook/persona.html": "<h2>{{ headng }}</h2>\n{{ aims.body }}\n",
    },
    good={
        "plan.yml": "plan:\n  name: Riverbend\npersonas:\n  rider:\n    name: Rider\n",
        "page.md": "# Who\n\n::: persona\n    id: rider\n",
        "overrides/handbook/persona.html": "{{ heading }}\n{{ aims.body }}\n",
    },
)
