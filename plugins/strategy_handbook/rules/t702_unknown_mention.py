"""T702: A text links to an entry that is not defined."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.findings.wording import use_one_of
from strategy_handbook.plan import SECTION_OF_KIND, Plan
from strategy_handbook.rules.rule import Rule
from strategy_handbook.source.nodes import texts_in

MENTION = re.compile(r"\]\(([a-z][a-z-]*):([^)\s]+)\)")


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Follows every link to an entity in every text of the plan."""
    if not all(document.readable for document in plan.documents):
        # What is missing may stand in the file that cannot be read.
        return
    known = {(entity.kind, entity.id) for entity in plan.entities()}
    for document in plan.documents:
        for scalar in texts_in(document.root):
            for kind, id in MENTION.findall(scalar.text):
                if kind in SECTION_OF_KIND and (kind, id) not in known:
                    ids = [name for of, name in known if of == kind]
                    yield Finding(
                        "T702",
                        scalar.where,
                        f"the text links to {kind} `{id}`, which is not defined",
                        use_one_of(id, sorted(ids), most=5) or "define it, or take the link out",
                    )


RULE = Rule(
    id="T702",
    name="unknown-mention",
    level=Level.ERROR,
    summary="a text links to an entry that is not defined",
    why=("The link would lead nowhere. Links to entries are checked like every other reference."),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "team.yml": """\
team:
  lead:
    name: Lead
    notes: Ask [her](persona:courier).
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "team.yml": """\
team:
  lead:
    name: Lead
    notes: Ask [her](persona:courier).
personas:
  courier:
    name: Courier
""",
    },
    check=check,
)
