"""The glossary view: what words mean in this plan, from A to Z."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import groupby

from strategy_handbook.plan.knowledge import Term
from strategy_handbook.plan.records import record
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.glossary.data import GlossaryData, Letter
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.outline import findable
from strategy_handbook.views.pieces.change_marks import change_mark
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.homes import home_id
from strategy_handbook.views.pieces.mentions import mention_facts
from strategy_handbook.views.pieces.proposed_changes import proposed_in
from strategy_handbook.views.view import View, ViewOptions
from strategy_handbook.views.wording import filled, in_a_row

EXAMPLE = """
glossary:
  qualified-lead: A request with a company, a phone number and a date.
  flex: {term: Flex, definition: Our lease over 36 months., also: [lease]}
"""
# Fewer terms are seen at one glance.
LETTERS_FROM = 16


@record
class GlossaryOptions(ViewOptions):
    """Options of the glossary view."""


def sort_key(text: str) -> str:
    """What a word is sorted by: without case and accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def letter_of(term: Term) -> str:
    """The letter a term stands under; ``#`` for digits and signs."""
    first = sort_key(term.label)[:1].upper()
    return first if first.isalpha() else "#"


def alphabetical(terms: Iterable[Term]) -> list[tuple[str, list[Term]]]:
    """Terms in groups by letter, signs and digits first."""
    ordered = sorted(
        terms, key=lambda term: (letter_of(term) != "#", sort_key(term.label), term.id)
    )
    return [(letter, list(group)) for letter, group in groupby(ordered, letter_of)]


def render(context: Context, options: GlossaryOptions) -> GlossaryData | Markup:
    """Works out the terms, or says how to write a first one."""
    groups = alphabetical(context.plan.glossary.values())
    if not groups:
        return empty(_("No terms yet"), "glossary", EXAMPLE)
    indexed = sum(len(terms) for _letter, terms in groups) >= LETTERS_FROM
    return GlossaryData(
        groups=tuple(
            Letter(
                letter,
                context.take_id(f"letter-{letter.lower()}") if indexed else "",
                tuple(_term(context, term) for term in terms),
            )
            for letter, terms in groups
        ),
        indexed=indexed,
    )


def _term(context: Context, term: Term) -> Markup:
    also = (
        Markup('<p class="hb-glossary__also">{}</p>').format(
            filled(_("Also called {names}"), names=in_a_row(term.also))
        )
        if term.also
        else Markup("")
    )
    where = mention_facts(context, term)
    return Markup('<div class="hb-term"><dt{}>{}{}</dt><dd>{}{}{}{}</dd></div>').format(
        findable(context.take_id(home_id(context, term)), term.label),
        term.label,
        change_mark(context.became(term)),
        proposed_in(context, term),
        context.prose(term.definition),
        also,
        where,
    )


VIEW = View(
    "glossary",
    "What words mean in the plan, from A to Z.",
    GlossaryOptions,
    render,
    data=GlossaryData,
    sheets=("people",),
)
