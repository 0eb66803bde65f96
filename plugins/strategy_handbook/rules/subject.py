"""How findings name a record."""

from __future__ import annotations

from strategy_handbook.plan import Entity, Record, humanize
from strategy_handbook.plan.notations import in_words


def subject(record: Record) -> str:
    """A record in words: "campaign `spring`"; for one without an id what it is."""
    if isinstance(record, Entity):
        return f"{in_words(record.kind)} `{record.id}`"
    words = humanize("".join(f"-{c.lower()}" if c.isupper() else c for c in type(record).__name__))
    return {"Plan head": "the plan"}.get(words, f"a {words.lower()}")
