"""A part of a half's page: a table of what the plan has, or how to write it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the page.

    Attributes:
        id: The id of its heading.
        title: Its heading.
        body: What the plan has; empty if it has nothing.
        empty: How to write it.
        more: The way to the page that tells more; may be empty.
    """

    id: str
    title: str
    body: Markup
    empty: Markup
    more: Markup | str = ""
