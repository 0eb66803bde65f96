"""Other words for keys: what people write before they know what the format calls a thing."""

from __future__ import annotations

from collections.abc import Iterable

from strategy_handbook.findings.wording import listed, nearest, quoted, use_one_of

# For each word the keys that it may mean, the likeliest first. Which of them a record has decides.
_MEANT: dict[str, str] = {
    "amount": "planned value",
    "assignee": "owners",
    "audience": "personas segments",
    "author": "owners",
    "begin": "start",
    "comment": "notes",
    "cost": "planned",
    "date": "publish due date start",
    "deadline": "due end draft_due",
    "description": "summary definition",
    "due_date": "due publish end",
    "finish": "end",
    "from": "start",
    "heading": "title name",
    "label": "name title",
    "link": "links url",
    "name": "title term name",
    "needs": "depends_on",
    "publish_on": "publish",
    "question": "statement",
    "responsible": "owners",
    "state": "status",
    "target_audience": "personas segments",
    "title": "name title term",
    "to": "end",
    "type": "format basis method",
    "until": "end",
    "website": "url links",
    "when": "publish due date start",
    # Sections
    "actions": "initiatives campaigns",
    "activities": "campaigns content",
    "articles": "content",
    "audiences": "personas segments",
    "costs": "budget",
    "customers": "personas segments",
    "events": "content",
    "items": "content",
    "kpi": "metrics",
    "kpis": "metrics",
    "measures": "metrics",
    "owners": "team",
    "people": "team",
    "posts": "content",
    "projects": "initiatives campaigns",
    "research": "studies",
    "roles": "team",
    "surveys": "studies",
    "targets": "goals",
    "terms": "glossary",
    "values": "observations",
}


def meant_by(word: str, keys: Iterable[str]) -> list[str]:
    """The keys someone may have meant: the nearest in spelling, else the same thing's own name.

    Args:
        word: What was written.
        keys: What could have been written.

    Returns:
        One key when it is clearly meant, else a few, best first; perhaps none.
    """
    known = list(keys)
    plain = word.strip().lower().replace("-", "_").replace(" ", "_")
    named = [key for key in _MEANT.get(plain, "").split() if key in known]
    return named[:2] or nearest(word, known)


def use_key(word: str, keys: tuple[str, ...]) -> str:
    """Advice for an unknown key: the one that was meant, or which there are."""
    meant = meant_by(word, keys)
    return "use " + listed(quoted(key) for key in meant) if meant else use_one_of(word, keys)
