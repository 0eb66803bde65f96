"""What a drawn view offers to the page around it: headings, anchors, and words to be found by."""

from __future__ import annotations

import re
from dataclasses import dataclass

from strategy_handbook.views.markup import Markup, escape

_HEADING = re.compile(r'<h([1-6])\b[^>]*?\bid="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
_ID = re.compile(r'\bid="([^"]+)"')
_FINDABLE = re.compile(
    r'<h(?P<level>[1-6])\b[^>]*?\bid="(?P<heading>[^"]+)"[^>]*>(?P<text>.*?)</h(?P=level)>'
    r'|\bid="(?P<anchor>[^"]+)" data-find="(?P<title>[^"]*)"'
    r'|<(?P<lead_tag>\w+) class="hb-lead">(?P<lead>.*?)</(?P=lead_tag)>',
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Heading:
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
        Heading(int(level), id, str(escape(Markup(text).striptags())))
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
    parts = []
    for match in _FINDABLE.finditer(html):
        if match["heading"]:
            parts.append(
                f'<h{match["level"]} id="{match["heading"]}">{match["text"]}</h{match["level"]}>'
            )
        elif match["anchor"]:
            parts.append(f'<h4 id="{match["anchor"]}">{match["title"]}</h4>')
        else:
            parts.append(f"<p>{match['lead']}</p>")
    return "\n".join(parts)
