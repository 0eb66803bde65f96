"""What the health view hands to its template."""

from __future__ import annotations

from typing import NamedTuple

from strategy_handbook.views.data import ViewData
from strategy_handbook.views.markup import Markup


class Group(NamedTuple):
    """The findings of one level.

    Attributes:
        level: `error`, `warning` or `note`.
        heading: The level's heading.
        meaning: What the level means.
        findings: The findings, each with its place and its line.
    """

    level: str
    heading: Markup
    meaning: str
    findings: tuple[Markup, ...]


class HealthData(ViewData):
    """Whether the plan is in order, and every finding.

    Attributes:
        verdict: Whether the plan is clean, in a line.
        facts: What was read, and on which day.
        groups: The findings by level; none of a clean plan.
    """

    verdict: Markup
    facts: Markup
    groups: tuple[Group, ...]
