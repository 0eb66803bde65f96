"""P903: A public text names something that is internal."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from strategy_handbook.findings import Finding, Level
from strategy_handbook.findings.wording import quoted
from strategy_handbook.load import parted
from strategy_handbook.plan import Entity, Plan
from strategy_handbook.rules.rule import Rule
from strategy_handbook.rules.subject import subject
from strategy_handbook.source.nodes import texts_in

_WORD = re.compile(r"\w+")


class _Name(NamedTuple):
    """What something internal is called, and what it is."""

    words: tuple[str, ...]
    text: str
    entity: Entity


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Looks in all texts that everybody may read for the names and ids of what is internal."""
    public, keys, _ = parted(plan)
    names = _by_first_word(entity for key in sorted(keys) if (entity := plan.entity(*key)))
    if public is None or not names:
        return
    for document in public.documents:
        for scalar in texts_in(document.root):
            for name in _named_in(scalar.text, names):
                yield Finding(
                    "P903",
                    scalar.where,
                    f"the text names {quoted(name.text)}, and {subject(name.entity)} is internal",
                    "say it in other words, or mark what the text belongs to as internal too",
                )


def _by_first_word(entities: Iterable[Entity]) -> dict[str, list[_Name]]:
    found: dict[str, list[_Name]] = {}
    for entity in entities:
        # An id of one word is as a rule a word of the language.
        for text in (entity.label, *([entity.id] if "-" in entity.id else [])):
            if words := tuple(_WORD.findall(text)):
                found.setdefault(words[0], []).append(_Name(words, text, entity))
    return found


def _named_in(text: str, names: dict[str, list[_Name]]) -> Iterator[_Name]:
    words = _WORD.findall(text)
    told = set()
    for number, word in enumerate(words):
        for name in names.get(word, ()):
            same = tuple(words[number : number + len(name.words)]) == name.words
            if same and name.text in text and name.entity not in told:
                told.add(name.entity)
                yield name


RULE = Rule(
    id="P903",
    name="internal-is-shown",
    level=Level.WARNING,
    summary="a public text names something that is internal",
    why=(
        "What is marked as internal is kept out of the handbook, with every reference to it. A text is "
        "left as it was written: what it gives away, everybody reads."
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
    terms: Followed by Project Heron in May.
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
        "offers.yml": """\
offers:
  spring-trial:
    name: Spring trial
    terms: Until the end of April.
  heron:
    name: Project Heron
    visibility: internal
""",
    },
    check=check,
)
