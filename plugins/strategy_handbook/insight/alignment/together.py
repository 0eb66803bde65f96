"""Where the halves meet: the objectives that both serve, and the people whom both talk to."""

from __future__ import annotations

from typing import NamedTuple

from strategy_handbook.insight.alignment.standing import Held, Standing, standing_of
from strategy_handbook.insight.leanings import Leaning
from strategy_handbook.insight.message_holes import reached
from strategy_handbook.insight.once import once
from strategy_handbook.insight.persona_work import work_for
from strategy_handbook.insight.work import CALLED_OFF
from strategy_handbook.plan import Plan
from strategy_handbook.plan.audience import Persona
from strategy_handbook.plan.company import Objective
from strategy_handbook.plan.goals import Goal

UPSTREAM, DOWNSTREAM = "upstream", "downstream"


class Served(NamedTuple):
    """An objective with the goals that serve it; a goal of both halves is in each.

    Attributes:
        objective: The objective.
        upstream: The goals of the long-term half.
        downstream: The goals of the short-term half.
    """

    objective: Objective
    upstream: tuple[Goal, ...]
    downstream: tuple[Goal, ...]


class Effort(NamedTuple):
    """What one half does for a persona.

    Attributes:
        work: How many initiatives and campaigns.
        content: How many pieces of content.
    """

    work: int = 0
    content: int = 0


class Addressed(NamedTuple):
    """A persona with what each half does for it.

    Attributes:
        persona: The persona.
        upstream: What the long-term half does.
        downstream: What the short-term half does.
    """

    persona: Persona
    upstream: Effort
    downstream: Effort


class Together(NamedTuple):
    """Where both halves serve the same objectives and talk to the same people.

    Attributes:
        missing: The half that the plan does not have; empty if it has both, or neither.
        objectives: The objectives, in the plan's order.
        personas: The personas to be reached, in the plan's order.
    """

    missing: str
    objectives: tuple[Served, ...]
    personas: tuple[Addressed, ...]

    @property
    def half_served(self) -> tuple[Served, ...]:
        """The objectives that one half alone serves, or none."""
        return tuple(one for one in self.objectives if not (one.upstream and one.downstream))

    @property
    def half_addressed(self) -> tuple[Addressed, ...]:
        """The personas whom one half alone talks to, or none."""
        return tuple(
            one for one in self.personas if not (any(one.upstream) and any(one.downstream))
        )

    @property
    def served(self) -> Held:
        """How many objectives both halves serve."""
        return Held(len(self.objectives) - len(self.half_served), len(self.objectives))

    @property
    def addressed(self) -> Held:
        """How many personas both halves talk to."""
        return Held(len(self.personas) - len(self.half_addressed), len(self.personas))

    @property
    def points(self) -> int:
        """How many points are out of line."""
        return bool(self.missing) + len(self.half_served) + len(self.half_addressed)

    @property
    def standing(self) -> Standing:
        """How they stand; it is open while there are neither objectives nor people."""
        return standing_of(self.points, told=bool(self.objectives or self.personas))


@once
def together(plan: Plan) -> Together:
    """Looks where the halves meet."""
    return Together(
        missing_half(plan),
        tuple(
            Served(one, _goals(plan, one, UPSTREAM), _goals(plan, one, DOWNSTREAM))
            for one in plan.objectives.values()
        ),
        tuple(
            Addressed(one, _effort(plan, one, UPSTREAM), _effort(plan, one, DOWNSTREAM))
            for one in reached(plan)
        ),
    )


def missing_half(plan: Plan) -> str:
    """The half of which a plan says nothing: ``upstream``, ``downstream`` or empty.

    A plan that says nothing of either has hardly begun, and lacks no half yet.
    """
    upstream = plan.upstream or plan.initiatives or plan.studies or plan.gaps or plan.trends
    downstream = plan.downstream or plan.campaigns or plan.goals or plan.offers
    if bool(upstream) == bool(downstream):
        return ""
    return DOWNSTREAM if upstream else UPSTREAM


def _goals(plan: Plan, objective: Objective, half: str) -> tuple[Goal, ...]:
    return tuple(
        goal
        for goal in Leaning(plan, half).goals
        if any(ref.id == objective.id for ref in goal.serves)
    )


def _effort(plan: Plan, persona: Persona, half: str) -> Effort:
    found, is_own = work_for(plan, persona), Leaning(plan, half).is_own
    return Effort(
        sum(one.status not in CALLED_OFF and is_own(one) for one in found.all),
        sum(map(is_own, found.content)),
    )
