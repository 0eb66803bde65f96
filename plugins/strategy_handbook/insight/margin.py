"""How far chance alone can move a figure of a study: the margin of error, and groups too small for one."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.plan.research import Study, StudyFinding

# Fewer answers than that say nothing in shares; fewer than the second say it roughly. Both are customs of
# market research, and no theorem.
TOO_FEW, FEW = 30, 50
# How far 95 % of a normal distribution lie around its middle, in standard deviations.
Z_95 = Decimal("1.96")
# Studies that count answers of many; the others listen to a few, or read what exists.
_COUNTING = frozenset({"survey", "poll", "win-loss"})
_PERCENT = re.compile(r"(\d+(?:\.\d+)?) ?%", re.ASCII)
_OF = re.compile(r"(\d+) of (\d+)", re.ASCII)
_HALF = Decimal("0.5")


class Margin(NamedTuple):
    """The margin of error of a share at 95 %, or why there is none.

    Attributes:
        points: The margin in percentage points, for a share of one half, where it is widest; None if
            there is none.
        reason: Empty where there is one and people were drawn by chance; ``as-if`` where it only holds
            as if they had been; else why there is none: ``not-counted`` (the study listens and does not
            count), ``not-drawn`` (people chose themselves, or were chosen), ``too-few``, ``no-n``.
    """

    points: Decimal | None
    reason: str


def margin(study: Study) -> Margin:
    """The margin of error of a study's shares at 95 %.

    ``1.96 · √(p (1 − p) / n) · √((N − n) / (N − 1))`` with p = ½, n answers and a population of N; the
    last factor, the correction for a finite population, only where N is known. From: W. G. Cochran,
    *Sampling Techniques*, 3rd edition (1977), chapters 2 and 3.

    It measures chance and nothing else: not who did not answer, and not how a question was put.
    """
    if study.n is None:
        return Margin(None, "no-n")
    if study.sample in ("self-selected", "quota", "convenience"):
        return Margin(None, "not-drawn")
    if study.method not in _COUNTING and study.sample is None:
        return Margin(None, "not-counted")
    if study.n < TOO_FEW:
        return Margin(None, "too-few")
    points = share_margin(_HALF, study.n, study.population_size)
    return Margin(points, "" if study.sample else "as-if")


def share_margin(share: Decimal, n: Decimal, population: Decimal | None = None) -> Decimal:
    """The margin of error of one share at 95 %, in percentage points.

    Args:
        share: The share, 0 to 1.
        n: How many answers it is a share of; above 0.
        population: How many there are in all, if that is known.
    """
    variance = share * (1 - share) / n
    if population is not None and population > n:
        variance *= (population - n) / (population - 1)
    elif population is not None:
        # All of them answered: nothing is left to chance.
        variance = Decimal(0)
    return Z_95 * variance.sqrt() * 100


class Group(NamedTuple):
    """How many answers one finding of a study rests on.

    Attributes:
        n: How many; None if neither it nor its study says.
        share: The share it states, 0 to 1; None for what is no share.
        size: ``too-few`` below 30, ``few`` below 50, else empty.
        points: The margin of error of its share in percentage points; None without one.
    """

    n: Decimal | None
    share: Decimal | None
    size: str
    points: Decimal | None


def group_of(study: Study, finding: StudyFinding) -> Group:
    """How many answers a finding rests on, and what chance does to its share."""
    share, counted = _share(finding.value)
    n = finding.n or counted or study.n
    if n is None or share is None:
        return Group(n, share, "", None)
    size = "too-few" if n < TOO_FEW else "few" if n < FEW else ""
    if margin(study).points is None or size == "too-few":
        return Group(n, share, size, None)
    whole = study.population_size if n == study.n else None
    return Group(n, share, size, share_margin(share, n, whole))


def response_rate(study: Study) -> Decimal | None:
    """The share of those asked that answered, in percent: as counted, else as stated."""
    if study.n is not None and study.invited:
        return study.n * 100 / study.invited
    return study.response_rate


def _share(value: str | None) -> tuple[Decimal | None, Decimal | None]:
    """The share that a value states, and of how many if it says so."""
    if value is None:
        return None, None
    if found := _PERCENT.fullmatch(value.strip()):
        percent = Decimal(found[1])
        return (percent / 100 if percent <= 100 else None), None
    if found := _OF.fullmatch(value.strip()):
        part, whole = Decimal(found[1]), Decimal(found[2])
        return (part / whole, whole) if 0 < whole >= part else (None, None)
    return None, None
