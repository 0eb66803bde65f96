"""One of the five steps: what it is for, what fills it, and what is weak about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Filling:
    """What a plan has to fill a step with.

    Attributes:
        section: The section it is written in.
        count: How many there are.
        forms: The number with its noun, for one and for several, in English: ``{n} studies``.
    """

    section: str
    count: int
    forms: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Weakness:
    """What is still weak about a step.

    Attributes:
        count: How many entries it is about.
        forms: A short sentence for one and for several, in English: ``{n} gaps are not scored.``
    """

    count: int
    forms: tuple[str, str]


class Step(NamedTuple):
    """One of the five steps of a half.

    Attributes:
        number: 1 to 5.
        name: What is done in it, in English.
        purpose: What it is for, in a sentence in English.
        fillings: What the plan has for it; what it has none of is left out.
        notes: What is still weak about it.
        write: The sections that would fill it.
    """

    number: int
    name: str
    purpose: str
    fillings: tuple[Filling, ...]
    notes: tuple[Weakness, ...]
    write: tuple[str, ...]

    @property
    def is_filled(self) -> bool:
        """Whether the plan has anything for it."""
        return bool(self.fillings)


def fillings(*found: tuple[str, int, tuple[str, str]]) -> tuple[Filling, ...]:
    """What fills a step: section, number and forms of each; those of which there is none left out."""
    return tuple(Filling(*one) for one in found if one[1])


def weaknesses(*found: tuple[int, tuple[str, str]]) -> tuple[Weakness, ...]:
    """What is weak about a step: number and forms of each; what is said of none left out."""
    return tuple(Weakness(*one) for one in found if one[0] > 0)
