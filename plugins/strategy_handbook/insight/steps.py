"""The five steps in which each half of a plan is put together, and what fills each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from strategy_handbook.plan import Entity, Plan
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.plan.research import Study
from strategy_handbook.translation import N_, N_n

# Studies that look at figures and papers rather than ask people: they belong to the second step.
DESK_METHODS = frozenset({"desk", "analytics"})
NOT_YET_SOLD = frozenset({"idea", "planned"})


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


def steps(plan: Plan, stream: str) -> tuple[Step, ...]:
    """The five steps of a half, in their order.

    Args:
        plan: The plan.
        stream: ``upstream`` or ``downstream``.
    """
    return _upstream(plan) if stream == "upstream" else _downstream(plan)


def filled(found: tuple[Step, ...]) -> int:
    """How many steps have anything in them."""
    return sum(step.is_filled for step in found)


def of_half(plan: Plan, entities: Iterable[Entity], stream: str) -> list[Entity]:
    """The entities that belong to a half, those of both halves among them."""
    return [entity for entity in entities if plan.stream_of(entity) in (stream, "both")]


def _fillings(*found: tuple[str, int, tuple[str, str]]) -> tuple[Filling, ...]:
    return tuple(Filling(*one) for one in found if one[1])


def _notes(*found: tuple[int, tuple[str, str]]) -> tuple[Weakness, ...]:
    return tuple(Weakness(*one) for one in found if one[0] > 0)


def _upstream(plan: Plan) -> tuple[Step, ...]:
    studies = list(plan.studies.values())
    asked = [study for study in studies if study.method not in DESK_METHODS]
    desk = len(studies) - len(asked)
    initiatives = list(plan.initiatives.values())
    milestones = sum(len(initiative.milestones) for initiative in initiatives)
    gaps = list(plan.gaps.values())
    scored = sum(gap.opportunity is not None for gap in gaps)
    new = sum(product.status in NOT_YET_SOLD for product in plan.products.values())
    capabilities = list(plan.capabilities.values())
    unrated = sum(capability.maturity is None for capability in capabilities)
    return (
        Step(
            1,
            N_("Survey customers"),
            N_("Ask them, in numbers or in depth, and write down how the answers may mislead."),
            _fillings(("studies", len(asked), N_n("{n} study", "{n} studies"))),
            _notes(_without_limits(asked)),
            ("studies",),
        ),
        Step(
            2,
            N_("Analyse trends"),
            N_("Read the past and the present: sales, competitors, what people talk about."),
            _fillings(
                ("trends", len(plan.trends), N_n("{n} trend", "{n} trends")),
                ("competitors", len(plan.competitors), N_n("{n} competitor", "{n} competitors")),
                ("studies", desk, N_n("{n} desk study", "{n} desk studies")),
            ),
            (),
            ("trends", "competitors"),
        ),
        Step(
            3,
            N_("Innovate"),
            N_("Turn gaps into products and services that are feasible. Nothing matters more."),
            _fillings(
                ("initiatives", len(initiatives), N_n("{n} initiative", "{n} initiatives")),
                ("gaps", len(gaps), N_n("{n} gap", "{n} gaps")),
                ("products", new, N_n("{n} new product", "{n} new products")),
            ),
            _notes(_open_gaps(plan)),
            ("gaps", "initiatives"),
        ),
        Step(
            4,
            N_("Create a timeline"),
            N_("Break the big aims into steps with dates, and look at them often."),
            _fillings(
                ("initiatives", milestones, N_n("{n} milestone", "{n} milestones")),
                (
                    "initiatives",
                    sum(map(_is_dated, initiatives)),
                    N_n("{n} dated initiative", "{n} dated initiatives"),
                ),
            ),
            _notes(
                (
                    sum(not _is_dated(initiative) for initiative in initiatives),
                    N_n("One initiative has no date.", "{n} initiatives have no date."),
                )
            ),
            ("initiatives",),
        ),
        Step(
            5,
            N_("Evaluate and resource"),
            N_("Go back to the research: is the gap worth it, and do we have what it takes?"),
            _fillings(
                ("gaps", scored, N_n("{n} scored gap", "{n} scored gaps")),
                ("capabilities", len(capabilities), N_n("{n} capability", "{n} capabilities")),
            ),
            _notes(
                (len(gaps) - scored, N_n("One gap is not scored.", "{n} gaps are not scored.")),
                (unrated, N_n("One capability is not rated.", "{n} capabilities are not rated.")),
            ),
            ("capabilities", "gaps"),
        ),
    )


def _without_limits(studies: list[Study]) -> tuple[int, tuple[str, str]]:
    count = sum(not study.limitations for study in studies)
    # Translators: said of studies.
    return count, N_n(
        "One does not say how it may mislead.", "{n} do not say how they may mislead."
    )


def _open_gaps(plan: Plan) -> tuple[int, tuple[str, str]]:
    closed = {ref.id for initiative in plan.initiatives.values() for ref in initiative.closes}
    count = sum(id not in closed for id in plan.gaps)
    return count, N_n("One gap has no initiative.", "{n} gaps have no initiative.")


def _is_dated(initiative: Initiative) -> bool:
    return any(date and date.first for date in (initiative.start, initiative.end))


def _downstream(plan: Plan) -> tuple[Step, ...]:
    goals = [goal for goal in plan.goals.values() if plan.stream_of(goal) != "upstream"]
    smart = sum(bool(goal.target and goal.due) for goal in goals)
    content = [item for item in plan.content.values() if plan.stream_of(item) != "upstream"]
    undated = sum(
        not ((item.publish and item.publish.first) or item.every is not None) for item in content
    )
    weighed = {strategy.goal.id for strategy in plan.strategies.values() if strategy.goal}
    observed = {seen.metric.id for seen in plan.observations if seen.metric}
    chosen = sum(strategy.status == "chosen" for strategy in plan.strategies.values())
    return (
        Step(
            1,
            N_("Goals"),
            N_("Agree with sales what must be hit: a number and a date for each."),
            _fillings(("goals", len(goals), N_n("{n} goal", "{n} goals"))),
            _notes(
                (
                    len(goals) - smart,
                    N_n(
                        "One goal lacks its number or its date.",
                        "{n} goals lack their number or their date.",
                    ),
                ),
                (
                    sum(not goal.agreed_with for goal in goals),
                    N_n("One goal does not say who agreed.", "{n} goals do not say who agreed."),
                ),
            ),
            ("goals",),
        ),
        Step(
            2,
            N_("Market research"),
            N_("Know how we sell today, what others reach, and how the market behaves."),
            _fillings(
                ("precedents", len(plan.precedents), N_n("{n} precedent", "{n} precedents")),
                ("benchmarks", len(plan.benchmarks), N_n("{n} benchmark", "{n} benchmarks")),
                ("observations", len(observed), N_n("{n} metric observed", "{n} metrics observed")),
                ("competitors", len(plan.competitors), N_n("{n} competitor", "{n} competitors")),
            ),
            (),
            ("precedents", "benchmarks", "observations"),
        ),
        Step(
            3,
            N_("Audience segmentation"),
            N_("Cut the audience by place, trade, job title and more."),
            _fillings(("segments", len(plan.segments), N_n("{n} segment", "{n} segments"))),
            _notes(
                (
                    sum(not segment.basis for segment in plan.segments.values()),
                    N_n(
                        "One segment does not say by what it is cut.",
                        "{n} segments do not say by what they are cut.",
                    ),
                )
            ),
            ("segments",),
        ),
        Step(
            4,
            N_("Strategies"),
            N_("Brainstorm short, easy ways to each goal; weigh them and choose."),
            _fillings(
                (
                    "strategies",
                    len(plan.strategies),
                    N_n("{n} strategy weighed", "{n} strategies weighed"),
                ),
                # Translators: so many of the strategies.
                ("strategies", chosen, N_n("{n} chosen", "{n} chosen")),
                ("campaigns", len(plan.campaigns), N_n("{n} campaign", "{n} campaigns")),
            ),
            _notes(
                (
                    sum(goal.id not in weighed for goal in goals) if plan.strategies else 0,
                    N_n(
                        "One goal has no strategy of its own.",
                        "{n} goals have no strategy of their own.",
                    ),
                )
            ),
            ("strategies",),
        ),
        Step(
            5,
            N_("Content calendar"),
            N_("Schedule the posts, articles, ads and e-mails."),
            _fillings(
                ("content", len(content), N_n("{n} item", "{n} items")),
                (
                    "content",
                    sum(item.every is not None for item in content),
                    # Translators: so many of the content items.
                    N_n("{n} recurring", "{n} recurring"),
                ),
            ),
            _notes((undated, N_n("One item has no date.", "{n} items have no date."))),
            ("content",),
        ),
    )
