"""The finding: one thing that is wrong in a plan, with its place and its cure.

A finding names its rule by id only. How severe a rule is and why it exists stands in the
rule's own file; the two are joined when findings are settled for a reader.
"""

from __future__ import annotations

import enum
from typing import NamedTuple


class Level(enum.IntEnum):
    """How severe a finding is; a plan is clean when nothing above a note was found."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The level as it is written in reports: ``note``, ``warning`` or ``error``."""
        return self.name.lower()


class Where(NamedTuple):
    """A place in a plan's file.

    Attributes:
        file: The path as shown to people, with forward slashes.
        line: The line, counted from 1.
        column: The column in code points, counted from 1.
        length: How many code points the place covers on that line, at least 1.
    """

    file: str
    line: int = 1
    column: int = 1
    length: int = 1

    def __str__(self) -> str:
        """The place as editors and terminals link it: ``file:line:column``."""
        return f"{self.file}:{self.line}:{self.column}"


class Finding(NamedTuple):
    """One problem in a plan.

    Attributes:
        rule: The id of the rule, for example ``R301``.
        where: The place of the fault.
        message: What is wrong, one sentence without a full stop.
        help: What to write instead; empty when there is nothing to advise.
    """

    rule: str
    where: Where
    message: str
    help: str = ""

    @property
    def order(self) -> tuple[Where, str, str]:
        """The key findings are sorted by: place, then rule, then message."""
        return (self.where, self.rule, self.message)
