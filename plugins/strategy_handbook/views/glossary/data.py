"""What the glossary hands to its template."""

from __future__ import annotations

from typing import NamedTuple

from strategy_handbook.views.data import ViewData
from strategy_handbook.views.markup import Markup


class Letter(NamedTuple):
    """The terms that begin with a letter.

    Attributes:
        letter: The letter; `#` for digits and signs.
        id: The id of the group; empty without an index.
        terms: The terms with their meanings.
    """

    letter: str
    id: str
    terms: tuple[Markup, ...]


class GlossaryData(ViewData):
    """What words mean in the plan, from A to Z.

    Attributes:
        groups: The terms by their first letters.
        indexed: Whether there are so many terms that an index of letters helps.
    """

    groups: tuple[Letter, ...]
    indexed: bool
