"""What a rule is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from strategy_handbook.findings import Finding, Level
from strategy_handbook.plan import Plan

Check = Callable[[Plan, dt.date], Iterable[Finding]]
# An example is a plan: file names with their content; None is a link out of the plan.
Example = Mapping[str, str | bytes | None]


class Rule(NamedTuple):
    """Something that can be wrong in a plan.

    Attributes:
        id: A letter for the group and a number, for ever the same.
        name: A short name in words joined by hyphens.
        level: How severe it is.
        summary: What is wrong, one sentence.
        why: Why it matters to the people who read the plan, a paragraph.
        bad: A plan with exactly this fault.
        good: The same plan, mended.
        also: Rules that the bad example cannot help breaking as well.
        check: Finds it in a plan that was read; None when reading itself notices it.
    """

    id: str
    name: str
    level: Level
    summary: str
    why: str
    bad: Example
    good: Example
    also: tuple[str, ...] = ()
    check: Check | None = None

    @property
    def group(self) -> str:
        """The group in words."""
        return GROUPS[self.id[0]]


GROUPS = {
    "Y": "Files and YAML",
    "S": "Schema",
    "R": "References",
    "D": "Dates",
    "B": "Money",
    "M": "Metrics",
    "T": "Text and links",
    "A": "Alignment and evidence",
    "P": "Publishing",
    "X": "Findings themselves",
}
