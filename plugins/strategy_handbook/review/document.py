"""The form of a review as plain data: what is handed from one program to another, and what it may hold.

Texts are in the words of the plan's language and hold nothing but text. Whoever shows one must take it
for what it is: written by somebody unknown.
"""

from __future__ import annotations

from typing import Any, TypedDict

from strategy_handbook.plan import SECTIONS

# Goes up when a program of the old form could misread the new one.
VERSION = 1
VERDICTS = ("none", "cosmetic", "routine", "attention", "blocking")
_WHATS = ("added", "changed", "renamed", "removed")
_LEVELS = ("error", "warning", "note")

# The most there may be, so that a document made by a hostile hand can do no harm either.
LONGEST_NAME, LONGEST_TEXT, LONGEST_PATH = 120, 400, 1_000
MOST_PLANS, MOST_ENTRIES, MOST_SENTENCES, MOST_ROWS, MOST_FINDINGS, MOST_TOUCHED = (
    50, 2_000, 40, 200, 500, 500,
)  # fmt: skip


class Side(TypedDict):
    """One of the two states: what it was called, and its commit; empty for a folder."""

    name: str
    commit: str


class Place(TypedDict):
    """A place in a file: of the new state, or with `gone` of the old one."""

    file: str
    line: int
    gone: bool


class Row(TypedDict):
    """Something that wants attention."""

    weight: str
    kind: str
    name: str
    text: str
    why: str
    place: Place | None


class Entry(TypedDict):
    """What has become of one record."""

    what: str
    weight: str
    name: str
    texts: list[str]
    place: Place


class Kind(TypedDict):
    """What has become of the records of one section; `more` counts those that are not listed."""

    section: str
    added: int
    changed: int
    removed: int
    entries: list[Entry]
    more: int


class Touched(TypedDict):
    """Something that a change touches without having been edited."""

    kind: str
    name: str
    by: str


class PlanReview(TypedDict):
    """What has become of one plan."""

    id: str
    name: str
    what: str
    budget: list[str]
    dates: str
    files: list[str]
    rows: list[Row]
    more_rows: int
    kinds: list[Kind]
    touched: list[Touched]
    more_touched: int


class FoundRow(TypedDict):
    """A finding."""

    rule: str
    level: str
    message: str
    help: str
    place: Place


class Findings(TypedDict):
    """Findings of one state that the other has not; `more` counts those that are not listed."""

    errors: int
    warnings: int
    notes: int
    listed: list[FoundRow]
    more: int


class Review(TypedDict):
    """A review."""

    version: int
    language: str
    as_of: str
    base: Side
    head: Side
    verdict: str
    added: int
    changed: int
    removed: int
    plans: list[PlanReview]
    new: Findings
    resolved: Findings


Schema = dict[str, Any]
_COUNT: Schema = {"type": "integer", "minimum": 0, "maximum": 10_000_000}


def _text(longest: int) -> Schema:
    return {"type": "string", "maxLength": longest}


def _one_of(words: tuple[str, ...]) -> Schema:
    return {"type": "string", "enum": list(words)}


def _object(**properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: Schema, most: int) -> Schema:
    return {"type": "array", "items": items, "maxItems": most}


_NAME, _SENTENCE = _text(LONGEST_NAME), _text(LONGEST_TEXT)
_KINDS = ("", *(section.kind for section in SECTIONS if section.kind))
_PLACE = _object(file=_text(LONGEST_PATH), line={**_COUNT, "minimum": 1}, gone={"type": "boolean"})
_SIDE = _object(name=_NAME, commit={"type": "string", "pattern": "^([0-9a-f]{40}|[0-9a-f]{64})?$"})
_ROW = _object(
    weight=_one_of(VERDICTS[1:]),
    kind=_one_of(_KINDS),
    name=_NAME,
    text=_SENTENCE,
    why=_NAME,
    place={"anyOf": [_PLACE, {"type": "null"}]},
)
_ENTRY = _object(
    what=_one_of(_WHATS),
    weight=_one_of(VERDICTS[1:]),
    name=_NAME,
    texts=_list(_SENTENCE, MOST_SENTENCES),
    place=_PLACE,
)
_KIND = _object(
    section=_one_of(tuple(section.key for section in SECTIONS)),
    added=_COUNT,
    changed=_COUNT,
    removed=_COUNT,
    entries=_list(_ENTRY, MOST_ENTRIES),
    more=_COUNT,
)
_PLAN = _object(
    id=_text(100),
    name=_NAME,
    what=_one_of(("added", "changed", "removed")),
    budget=_list(_SENTENCE, 20),
    dates=_SENTENCE,
    files=_list(_SENTENCE, 5),
    rows=_list(_ROW, MOST_ROWS),
    more_rows=_COUNT,
    kinds=_list(_KIND, len(SECTIONS)),
    touched=_list(_object(kind=_one_of(_KINDS), name=_NAME, by=_NAME), MOST_TOUCHED),
    more_touched=_COUNT,
)
_FINDINGS = _object(
    errors=_COUNT,
    warnings=_COUNT,
    notes=_COUNT,
    listed=_list(
        _object(
            rule={"type": "string", "pattern": "^[A-Z][0-9]{3}$"},
            level=_one_of(_LEVELS),
            message=_SENTENCE,
            help=_SENTENCE,
            place=_PLACE,
        ),
        MOST_FINDINGS,
    ),
    more=_COUNT,
)
SCHEMA: Schema = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "A review of plans by Strategy Handbook",
    **_object(
        version={"const": VERSION},
        language={"type": "string", "pattern": "^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}$"},
        as_of={"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
        base=_SIDE,
        head=_SIDE,
        verdict=_one_of(VERDICTS),
        added=_COUNT,
        changed=_COUNT,
        removed=_COUNT,
        plans=_list(_PLAN, MOST_PLANS),
        new=_FINDINGS,
        resolved=_FINDINGS,
    ),
}


def shortened(text: str, longest: int) -> str:
    """A text on one line that is no longer than a document allows."""
    flat = " ".join(text.split())
    return flat if len(flat) <= longest else f"{flat[: longest - 1].rstrip()}…"
