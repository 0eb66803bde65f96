"""P906: Something public names what is internal, and the public handbook leaves it out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.findings.wording import listed
from strategy_handbook.load import Parted, parted
from strategy_handbook.plan import Entity, Plan
from strategy_handbook.rules.rule import Rule
from strategy_handbook.rules.subject import subject

# So many entries are named; more would hide what matters.
_FEW = 3


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Looks at every entry that is marked, and what names it."""
    parts = parted(plan)
    if parts.public is None:
        return
    for kind, id in sorted(parts.keys):
        entity = plan.entity(kind, id)
        if entity is None:
            continue
        found = _missed_by(plan, entity, parts)
        if not found:
            continue
        names = found if len(found) <= _FEW else [*found[:_FEW], f"{len(found) - _FEW} more"]
        yield Finding(
            "P906",
            entity.where("visibility"),
            f"{subject(entity)} is internal, and public entries name it: {listed(names, 'and')}",
            "read these as somebody who knows nothing of it; mark as internal what makes no sense then",
        )


def _missed_by(plan: Plan, entity: Entity, parts: Parted) -> list[str]:
    """The entries that stay in the public handbook and name an entity that does not."""
    stays = (
        mention.by
        for mention in plan.mentions_of(entity)
        if not isinstance(mention.by, Entity) or (mention.by.kind, mention.by.id) not in parts.keys
    )
    return list(dict.fromkeys(subject(by) for by in stays if isinstance(by, Entity)))


RULE = Rule(
    id="P906",
    name="internal-is-missed",
    level=Level.NOTE,
    summary="something public names what is internal, and the public handbook leaves it out",
    why=(
        "A goal whose metric is internal has no progress in the public handbook; a campaign that serves "
        "an internal goal serves none. Whoever marks an entry should know where it will be missed."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "downstream.yml": """\
campaigns:
  spring:
    name: Spring fleet trial
    start: 2027-03-01
    end: 2027-05-31
    offer: heron
offers:
  heron:
    name: Project Heron
    visibility: internal
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
""",
        "downstream.yml": """\
campaigns:
  spring:
    name: Spring fleet trial
    start: 2027-03-01
    end: 2027-05-31
    visibility: internal
    offer: heron
offers:
  heron:
    name: Project Heron
    visibility: internal
""",
    },
    check=check,
)
