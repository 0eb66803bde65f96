"""P905: Something in a template of a team's own is never shown."""

from __future__ import annotations

from strategy_handbook.findings import Level
from strategy_handbook.rules.rule import Rule

RULE = Rule(
    id="P905",
    name="idle-template",
    level=Level.WARNING,
    summary="something in a template of a team's own is never shown",
    why=(
        "A file that is named after no view, a block that the original does not have, and what "
        "stands outside all blocks of a template that extends another: none of it reaches a page, "
        "and nothing else would say so."
    ),
    bad={
        "plan.yml": "plan:\n  name: Riverbend\npersonas:\n  rider:\n    name: Rider\n",
        "page.md": "# Who\n\n::: persona\n    id: rider\n",
        "overrides/handbook/persona.html": (
            '{% extends "original/persona.html" %}\n{% block qoute %}<hr>{{ quote }}{% endblock %}\n'
        ),
    },
    good={
        "plan.yml": "plan:\n  name: Riverbend\npersonas:\n  rider:\n    name: Rider\n",
        "page.md": "# Who\n\n::: persona\n    id: rider\n",
        "overrides/handbook/persona.html": (
            '{% extends "original/persona.html" %}\n{% block quote %}<hr>{{ quote }}{% endblock %}\n'
        ),
    },
)
