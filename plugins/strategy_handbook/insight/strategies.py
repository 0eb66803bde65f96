"""The strategies that were weighed: in which order, who carries them out, and what is left open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from strategy_handbook.insight.once import once
from strategy_handbook.insight.work import CALLED_OFF
from strategy_handbook.plan import Plan, Ref
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.goals import Goal, Strategy
from strategy_handbook.plan.vocabulary import FOUR_P, TACTIC

# What became of a strategy, that which is done first.
OUTCOMES = ("chosen", "shortlisted", "idea", None, "rejected")
# Goals for which no way has to be found any more.
_PAST = frozenset({"met", "missed", "retired"})


def score(strategy: Strategy) -> Decimal | None:
    """The ICE score of a strategy, 1 to 1,000; None unless all three parts are given."""
    return strategy.ice.score if strategy.ice is not None else None


def ranked(strategies: Iterable[Strategy]) -> list[Strategy]:
    """Strategies by what became of them, the chosen ones first; within that by their score.

    Those without a score come last in their part, and equal ones stay as they were written.
    """
    places = {outcome: number for number, outcome in enumerate(OUTCOMES)}
    undecided = places[None]
    return sorted(
        strategies, key=lambda one: (places.get(one.status, undecided), -(score(one) or 0))
    )


@once
def by_goal(plan: Plan) -> tuple[tuple[Goal | None, tuple[Strategy, ...]], ...]:
    """The strategies below the goals they are for, in the order of the goals; those for none last."""
    found: dict[Goal | None, list[Strategy]] = {}
    for one in plan.strategies.values():
        goal = plan.find(one.goal)
        found.setdefault(goal if isinstance(goal, Goal) else None, []).append(one)
    order: list[Goal | None] = [*plan.goals.values(), None]
    return tuple((goal, tuple(ranked(found[goal]))) for goal in order if goal in found)


def carriers(plan: Plan, strategy: Strategy) -> tuple[Campaign, ...]:
    """The campaigns that carry a strategy out, cancelled ones left out."""
    return _carriers(plan).get(strategy.id, ())


@once
def _carriers(plan: Plan) -> Mapping[str, tuple[Campaign, ...]]:
    found: dict[str, tuple[Campaign, ...]] = {}
    for campaign in plan.campaigns.values():
        if campaign.strategy is not None and campaign.status not in CALLED_OFF:
            id = campaign.strategy.id
            found[id] = (*found.get(id, ()), campaign)
    return found


def four_ps(plan: Plan, strategy: Strategy) -> tuple[str, ...]:
    """Which of the four Ps a strategy moves: as it says itself, else as its campaigns say."""
    own = strategy.four_p or [word for one in carriers(plan, strategy) for word in one.four_p]
    return tuple(word for word in FOUR_P.words if word in own)


def channels(plan: Plan, strategy: Strategy) -> tuple[Ref, ...]:
    """The channels a strategy uses: as it says itself, else those of its campaigns."""
    own = strategy.channels or [ref for one in carriers(plan, strategy) for ref in one.channels]
    return tuple({(ref.kind, ref.id): ref for ref in own}.values())


@once
def by_tactic(plan: Plan) -> tuple[tuple[str, tuple[Strategy, ...]], ...]:
    """The strategies by tactic, in the order of the format, then a plan's own words; none last."""
    found: dict[str, list[Strategy]] = {}
    for one in plan.strategies.values():
        found.setdefault(one.tactic or "", []).append(one)
    words = [*(word for word in TACTIC.words if word in found)]
    words += [word for word in found if word and word not in TACTIC.words]
    words += [""] if "" in found else []
    return tuple((word, tuple(ranked(found[word]))) for word in words)


@once
def by_four_p(plan: Plan) -> tuple[tuple[str, tuple[Strategy, ...]], ...]:
    """The strategies by the Ps they move; one that moves two is in both, one without is in none."""
    found = (
        (word, [one for one in plan.strategies.values() if word in four_ps(plan, one)])
        for word in FOUR_P.words
    )
    return tuple((word, tuple(ranked(strategies))) for word, strategies in found if strategies)


@once
def by_channel(plan: Plan) -> tuple[tuple[Ref, tuple[Strategy, ...]], ...]:
    """The strategies by the channels they use; one that uses two is in both, one without is in none."""
    found: dict[str, tuple[Ref, list[Strategy]]] = {}
    for one in plan.strategies.values():
        for ref in channels(plan, one):
            found.setdefault(ref.id, (ref, []))[1].append(one)
    return tuple((ref, tuple(ranked(strategies))) for ref, strategies in found.values())


@once
def without_way(plan: Plan) -> tuple[Goal, ...]:
    """The goals for which no strategy has been chosen, past ones left out."""
    reached = {
        one.goal.id
        for one in plan.strategies.values()
        if one.goal is not None and one.status == "chosen"
    }
    return tuple(
        one for one in plan.goals.values() if one.id not in reached and one.status not in _PAST
    )


@once
def not_carried(plan: Plan) -> tuple[Strategy, ...]:
    """The chosen strategies that no campaign carries out."""
    return tuple(
        one
        for one in plan.strategies.values()
        if one.status == "chosen" and not carriers(plan, one)
    )


@once
def carried_though_not_chosen(plan: Plan) -> tuple[tuple[Strategy, tuple[Campaign, ...]], ...]:
    """The strategies that were rejected, and that campaigns carry out all the same."""
    return tuple(
        (one, carriers(plan, one))
        for one in plan.strategies.values()
        if one.status == "rejected" and carriers(plan, one)
    )


@once
def outscored(plan: Plan) -> tuple[tuple[Strategy, Strategy], ...]:
    """The chosen strategies that score lower than a rejected one for their goal, with the best of those."""
    found = []
    for _goal, strategies in by_goal(plan):
        rejected = [one for one in strategies if one.status == "rejected" and score(one)]
        for one in strategies:
            own = score(one)
            if one.status != "chosen" or own is None:
                continue
            # They are ranked, so the first of them scores highest.
            best = rejected[0] if rejected else None
            if best is not None and (score(best) or 0) > own:
                found.append((one, best))
    return tuple(found)


@once
def without_reason(plan: Plan) -> tuple[Strategy, ...]:
    """The strategies that were chosen or rejected without a word of why."""
    return tuple(
        one
        for one in plan.strategies.values()
        if one.status in ("chosen", "rejected") and not one.reason
    )
