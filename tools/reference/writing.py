"""Small pieces of Markdown that all reference pages are made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_LITERAL = re.compile(r"``([^`]+)``")


@dataclass(frozen=True, slots=True)
class ReferencePage:
    """A page of the reference.

    Attributes:
        path: Its Markdown path below ``docs``.
        title: Its title.
        body: Its Markdown below the title.
        description: One sentence for search engines and previews.
    """

    path: str
    title: str
    body: str
    description: str = ""

    @property
    def markdown(self) -> str:
        """The page as a Markdown file."""
        matter = f"---\ndescription: {self.description!r}\n---\n\n" if self.description else ""
        return f"{matter}# {self.title}\n\n{self.body.strip()}\n"


def prose(docstring: str | None) -> str:
    """A docstring as Markdown: its first paragraph, literals in single backticks."""
    first = (docstring or "").strip().split("\n\n")[0]
    return _LITERAL.sub(r"`\1`", " ".join(first.split()))


def as_text(text: str) -> str:
    """Text from a plan for use in Markdown: shown as it was written, whatever Markdown makes of it."""
    return "".join(
        f"&#{ord(character)};" if character.isascii() and not character.isalnum() else character
        for character in " ".join(text.split())
    ).replace("&#32;", " ")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; its cells may hold Markdown on one line."""
    lines = [_row(head), "|" + "---|" * len(head), *map(_row, rows)]
    return "\n".join(lines)


def _row(cells: Sequence[str]) -> str:
    # A bar ends a cell even inside code, unless it is escaped.
    flat = (" ".join(cell.split()).replace("|", "\\|") for cell in cells)
    return "| " + " | ".join(flat) + " |"


def fenced(text: str, language: str = "", title: str = "") -> str:
    """A code block, fenced so that nothing in it can end it."""
    longest = max((len(run) for run in re.findall(r"`{3,}", text)), default=2)
    fence = "`" * (longest + 1)
    head = f' {language} title="{title}"' if title else language
    return f"{fence}{head}\n{text.rstrip(chr(10))}\n{fence}"


def anchored_code(word: str, anchor: str) -> str:
    """A word of code that links can lead to."""
    return f"`{word}`{{ #{anchor} }}"


def joined(*parts: str) -> str:
    """Blocks of Markdown with a blank line between them; empty ones are left out."""
    return "\n\n".join(part.strip("\n") for part in parts if part.strip())
