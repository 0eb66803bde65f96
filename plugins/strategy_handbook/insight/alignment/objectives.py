"""Whether somebody, and some goal, stands behind the work: owners, goals of initiatives, full desks."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from strategy_handbook.insight.alignment.standing import Held, Standing, standing_of
from strategy_handbook.insight.crowding import RoleWeek, crowded, weeks_of_roles
from strategy_handbook.insight.work import OVER
from strategy_handbook.plan import Plan
from strategy_handbook.plan.goals import Goal
from strategy_handbook.plan.innovation import Initiative

# A goal that is reached, missed or given up needs nobody who answers for it.
_CLOSED = frozenset({"retired", "met", "missed"})
# An idea may still find its goal.
_NOT_YET_OR_OVER = frozenset({"idea"}) | OVER


class Objectives(NamedTuple):
    """Goals with their owners, initiatives with their goals, and the desks of the roles.

    Attributes:
        owned: How many of the goals in force have an owner.
        ownerless: Those without; empty where the plan names no owner of any goal.
        aimed: How many of the initiatives in force serve a goal.
        aimless: Those that serve none; empty where no initiative of the plan does.
        weeks: How many weeks still to come, counted role by role, have no more dates than a role can
            keep.
        crowded: Those that have more.
    """

    owned: Held
    ownerless: tuple[Goal, ...]
    aimed: Held
    aimless: tuple[Initiative, ...]
    weeks: Held
    crowded: tuple[RoleWeek, ...]

    @property
    def points(self) -> int:
        """How many points are out of line."""
        return len(self.ownerless) + len(self.aimless) + len(self.crowded)

    @property
    def standing(self) -> Standing:
        """How they stand; it is open while no goal in force has an owner, or no initiative a goal."""
        named = self.owned.kept and (self.aimed.kept or not self.aimed.whole)
        return standing_of(self.points, told=bool(named))


def objectives(plan: Plan, as_of: dt.date) -> Objectives:
    """Looks who stands behind the goals, what for initiatives are, and how full the desks will be."""
    goals, initiatives = goals_in_force(plan), initiatives_in_force(plan)
    weeks = weeks_of_roles(plan, as_of)
    full = crowded(weeks)
    return Objectives(
        Held(sum(bool(one.owners) for one in goals), len(goals)),
        ownerless(plan),
        Held(sum(bool(one.goals) for one in initiatives), len(initiatives)),
        aimless(plan),
        Held(len(weeks) - len(full), len(weeks)),
        tuple(full),
    )


def goals_in_force(plan: Plan) -> list[Goal]:
    """The goals that are still to be reached."""
    return [one for one in plan.goals.values() if one.status not in _CLOSED]


def ownerless(plan: Plan) -> tuple[Goal, ...]:
    """The goals in force without an owner, in plans that name owners of goals at all."""
    if not any(goal.owners for goal in plan.goals.values()):
        return ()
    return tuple(one for one in goals_in_force(plan) if not one.owners)


def initiatives_in_force(plan: Plan) -> list[Initiative]:
    """The initiatives that are more than an idea, and not over."""
    return [one for one in plan.initiatives.values() if one.status not in _NOT_YET_OR_OVER]


def aimless(plan: Plan) -> tuple[Initiative, ...]:
    """The initiatives in force that serve no goal, in plans where any initiative serves one."""
    if not any(one.goals for one in plan.initiatives.values()):
        return ()
    return tuple(one for one in initiatives_in_force(plan) if not one.goals)
