"""Findings ready to be read by somebody: settled, sorted, each with its rule's name and level."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from strategy_handbook.findings.finding import Finding, Level, Where

# Gives the source line of a place, or None where it cannot be shown.
LineOf = Callable[[Where], str | None]


class Reported(NamedTuple):
    """A finding with what its rule adds.

    Attributes:
        finding: The finding.
        name: The rule's short name: ``unknown-reference``.
        level: How severe it is.
    """

    finding: Finding
    name: str
    level: Level


class Report(NamedTuple):
    """All that was found, in the order of files and lines.

    Attributes:
        entries: The findings.
        plans: How many plans were read.
        files: How many files were read.
        records: How many records they hold.
    """

    entries: tuple[Reported, ...]
    plans: int = 0
    files: int = 0
    records: int = 0

    def count(self, level: Level) -> int:
        """How many findings have exactly this level."""
        return sum(entry.level is level for entry in self.entries)

    @property
    def worst(self) -> Level | None:
        """The highest level among the findings; None without findings."""
        return max((entry.level for entry in self.entries), default=None)

    def in_files(self, files: frozenset[str]) -> tuple[Reported, ...]:
        """The findings in some files."""
        return tuple(entry for entry in self.entries if entry.finding.where.file in files)
