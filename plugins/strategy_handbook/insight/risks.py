"""How grave each risk is, which assumptions wait for their test, and what is at stake."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from strategy_handbook.insight.once import once
from strategy_handbook.plan import Entity, Plan
from strategy_handbook.plan.knowledge import Risk
from strategy_handbook.plan.vocabulary import LEVEL

# Nobody has settled these yet; a risk without a status is open.
_UNSETTLED = frozenset({None, "open", "watching"})
# Nothing can come of these any more.
_OVER = frozenset({"happened", "closed"})
_STEPS = {word: number for number, word in enumerate(LEVEL.words, start=1)}
# From this product of likelihood and impact on a risk is grave, and from this on moderate.
GRAVE, MODERATE = 6, 3


class Threatened(NamedTuple):
    """Something that risks threaten.

    Attributes:
        entity: The initiative, campaign, goal, objective or product.
        risks: What threatens it and is not over, the gravest first.
    """

    entity: Entity
    risks: tuple[Risk, ...]


def is_unsettled(risk: Risk) -> bool:
    """Whether a risk is open or watched, and an assumption untested."""
    return risk.status in _UNSETTLED


def is_over(risk: Risk) -> bool:
    """Whether a risk has happened, or was closed."""
    return risk.status in _OVER


def exposure(risk: Risk) -> int | None:
    """How grave a risk is, 1 to 9; None unless likelihood and impact are both given.

    ``likelihood × impact``, each low 1, medium 2, high 3: the consequence/likelihood matrix of
    IEC 31010:2019, B.10.3, with three steps. Ranks are ordinal: the product orders risks and says
    nothing of money.
    """
    if risk.likelihood is None or risk.impact is None:
        return None
    return _STEPS[risk.likelihood] * _STEPS[risk.impact]


def weight(likelihood: str, impact: str) -> str:
    """What a place in the matrix weighs: ``grave`` from 6 on, ``moderate`` from 3 on, else ``minor``."""
    product = _STEPS[likelihood] * _STEPS[impact]
    return "grave" if product >= GRAVE else "moderate" if product >= MODERATE else "minor"


def gravest_first(risks: list[Risk]) -> list[Risk]:
    """Risks by their exposure, what is over last; those not rated come after those that are."""
    return sorted(risks, key=lambda one: (is_over(one), -(exposure(one) or 0)))


@once
def matrix(plan: Plan) -> dict[tuple[str, str], tuple[Risk, ...]]:
    """The risks that are not over, by likelihood and impact; those not rated are left out."""
    found: dict[tuple[str, str], list[Risk]] = {}
    for risk in plan.risks.values():
        if risk.likelihood and risk.impact and not is_over(risk):
            found.setdefault((risk.likelihood, risk.impact), []).append(risk)
    return {place: tuple(risks) for place, risks in found.items()}


@once
def unrated(plan: Plan) -> tuple[Risk, ...]:
    """The risks that are not over and lack likelihood or impact."""
    return tuple(one for one in plan.risks.values() if exposure(one) is None and not is_over(one))


def to_settle(plan: Plan) -> list[Risk]:
    """The assumptions to test and the risks to decide on by a day, the first day first.

    Assumptions without a day come last; risks without one wait for nothing.
    """
    found = [
        one
        for one in plan.risks.values()
        if is_unsettled(one) and (one.type == "assumption" or _last_day(one) is not None)
    ]
    return sorted(found, key=lambda one: _last_day(one) or dt.date.max)


def overdue_by(risk: Risk, as_of: dt.date) -> int:
    """For how many days a test or a decision is overdue; 0 if it is not.

    Args:
        risk: The risk or assumption.
        as_of: The day that counts as today; on the day itself nothing is late.
    """
    last = _last_day(risk)
    return max((as_of - last).days, 0) if last is not None and is_unsettled(risk) else 0


def days_left(risk: Risk, as_of: dt.date) -> int | None:
    """The days until a test or a decision is due; negative when it was; None without a day."""
    last = _last_day(risk)
    return None if last is None else (last - as_of).days


@once
def unmitigated(plan: Plan) -> tuple[Risk, ...]:
    """The unsettled risks of high likelihood and high impact against which nothing is done."""
    return tuple(
        one
        for one in plan.risks.values()
        if one.likelihood == one.impact == "high" and not one.mitigation and is_unsettled(one)
    )


@once
def untestable(plan: Plan) -> tuple[tuple[Risk, tuple[str, ...]], ...]:
    """The untested assumptions that lack a test, a threshold or a day, with the keys they lack."""
    found = []
    for one in plan.risks.values():
        if one.type == "assumption" and is_unsettled(one):
            lacks = tuple(key for key in ("test", "threshold", "by") if not getattr(one, key))
            if lacks:
                found.append((one, lacks))
    return tuple(found)


@once
def at_stake(plan: Plan) -> tuple[Threatened, ...]:
    """What is threatened, that with the gravest risk first, then that with most of them."""
    found: dict[Entity, list[Risk]] = {}
    for risk in plan.risks.values():
        if not is_over(risk):
            for entity in plan.found(risk.threatens):
                found.setdefault(entity, []).append(risk)
    threatened = [Threatened(one, tuple(gravest_first(risks))) for one, risks in found.items()]
    return tuple(
        sorted(threatened, key=lambda one: (-(exposure(one.risks[0]) or 0), -len(one.risks)))
    )


def _last_day(risk: Risk) -> dt.date | None:
    return risk.by.last if risk.by is not None else None
