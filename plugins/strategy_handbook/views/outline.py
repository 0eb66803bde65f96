"""What a drawn view offers to the page around it: headings, anchors, and words to be found by."""

from __future__ import annotations

import re
from typing import NamedTuple

from strategy_handbook.views.markup import Markup, escape

# Each begins with letters that are rarely there: a pattern that does not is fifty times as slow.
_HEADING = re.compile(r'<h([1-6])\b[^>]*? id="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
# What a proposal does with an entity is said beside its name, and is no part of it.
_MARK = re.compile(r' ?<span class="hb-mark [^>]*>[^<]*</span>')
_ID = re.compile(r' id="([^"]+)"')
_FINDABLE = re.compile(r' id="([^"]+)" data-find="([^"]*)"')
_LEADS = (
    re.compile(r'<p class="hb-lead">(.*?)</p>', re.DOTALL),
    re.compile(r'<div class="hb-lead">(.*?)</div>', re.DOTALL),
)


class Heading(NamedTuple):
    """A heading of a page.

    Attributes:
        level: 1 to 6.
        id: Its id.
        text: What it says, as plain text in HTML.
    """

    level: int
    id: str
    text: str


def findable(id: str, title: str) -> Markup:
    """The attributes of an element that search should lead to by its title."""
    return Markup(' id="{}" data-find="{}"').format(id, title)


def headings(html: str) -> list[Heading]:
    """The headings of a view, in their order."""
    return [
        Heading(int(level), id, str(escape(Markup(_MARK.sub("", text)).striptags())))
        for level, id, text in _HEADING.findall(html)
    ]


def anchors(html: str) -> set[str]:
    """The ids of all elements."""
    return set(_ID.findall(html))


def surrogate(html: str) -> str:
    """What a search index should read in place of a view: its headings, leads and item titles.

    A search plugin reads HTML at about a megabyte a second and keeps every cell of every table;
    what people look for by name is all in here.
    """
    found = [
        (
            match.start(),
            f'<h{match[1]} id="{match[2]}">{_MARK.sub("", match[3])}</h{match[1]}>',
        )
        for match in _HEADING.finditer(html)
    ]
    found += [
        (match.start(), f'<h4 id="{match[1]}">{match[2]}</h4>')
        for match in _FINDABLE.finditer(html)
    ]
    found += [
        (match.start(), f"<p>{match[1]}</p>") for lead in _LEADS for match in lead.finditer(html)
    ]
    return "\n".join(part for _, part in sorted(found))
