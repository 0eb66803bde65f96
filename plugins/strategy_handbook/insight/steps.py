"""The five steps in which each half of a plan is put together, and what fills each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from strategy_handbook.plan import Entity, Plan
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.plan.research import Study

# Studies that look at figures and papers rather than ask people: they belong to the second step.
DESK_METHODS = frozenset({"desk", "analytics"})
NOT_YET_SOLD = frozenset({"idea", "planned"})


@dataclass(frozen=True, slots=True)
class Filling:
    """What a plan has to fill a step with.

    Attributes:
        section: The section it is written in.
        count: How many there are.
        one: What one of them is called.
        many: What several of them are called.
    """

    section: str
    count: int
    one: str
    many: str

    @property
    def words(self) -> str:
        """The number with its noun: ``3 studies``."""
        return f"{self.count} {self.one if self.count == 1 else self.many}"


class Step(NamedTuple):
    """One of the five steps of a half.

    Attributes:
        number: 1 to 5.
        name: What is done in it.
        purpose: What it is for, in a sentence.
        fillings: What the plan has for it; what it has none of is left out.
        notes: What is still weak about it, in short sentences.
        write: The sections that would fill it.
    """

    number: int
    name: str
    purpose: str
    fillings: tuple[Filling, ...]
    notes: tuple[str, ...]
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


def _fillings(*counted: tuple[str, int, str, str]) -> tuple[Filling, ...]:
    return tuple(Filling(*one) for one in counted if one[1])


def _notes(*notes: tuple[int, str, str]) -> tuple[str, ...]:
    """Notes that have a number above 0: one's own words, or those for several with the number."""
    return tuple(
        one if count == 1 else many.format(count) for count, one, many in notes if count > 0
    )


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
            "Survey customers",
            "Ask them, in numbers or in depth, and write down how the answers may mislead.",
            _fillings(("studies", len(asked), "study", "studies")),
            _notes(_without_limits(asked)),
            ("studies",),
        ),
        Step(
            2,
            "Analyse trends",
            "Read the past and the present: sales, competitors, what people talk about.",
            _fillings(
                ("trends", len(plan.trends), "trend", "trends"),
                ("competitors", len(plan.competitors), "competitor", "competitors"),
                ("studies", desk, "desk study", "desk studies"),
            ),
            (),
            ("trends", "competitors"),
        ),
        Step(
            3,
            "Innovate",
            "Turn gaps into products and services that are feasible. Nothing matters more.",
            _fillings(
                ("initiatives", len(initiatives), "initiative", "initiatives"),
                ("gaps", len(gaps), "gap", "gaps"),
                ("products", new, "new product", "new products"),
            ),
            _notes(_open_gaps(plan)),
            ("gaps", "initiatives"),
        ),
        Step(
            4,
            "Create a timeline",
            "Break the big aims into steps with dates, and look at them often.",
            _fillings(
                ("initiatives", milestones, "milestone", "milestones"),
                (
                    "initiatives",
                    sum(map(_is_dated, initiatives)),
                    "dated initiative",
                    "dated initiatives",
                ),
            ),
            _notes(
                (
                    sum(not _is_dated(initiative) for initiative in initiatives),
                    "One initiative has no date.",
                    "{} initiatives have no date.",
                )
            ),
            ("initiatives",),
        ),
        Step(
            5,
            "Evaluate and resource",
            "Go back to the research: is the gap worth it, and do we have what it takes?",
            _fillings(
                ("gaps", scored, "scored gap", "scored gaps"),
                ("capabilities", len(capabilities), "capability", "capabilities"),
            ),
            _notes(
                (len(gaps) - scored, "One gap is not scored.", "{} gaps are not scored."),
                (unrated, "One capability is not rated.", "{} capabilities are not rated."),
            ),
            ("capabilities", "gaps"),
        ),
    )


def _without_limits(studies: list[Study]) -> tuple[int, str, str]:
    count = sum(not study.limitations for study in studies)
    return count, "One does not say how it may mislead.", "{} do not say how they may mislead."


def _open_gaps(plan: Plan) -> tuple[int, str, str]:
    closed = {ref.id for initiative in plan.initiatives.values() for ref in initiative.closes}
    count = sum(id not in closed for id in plan.gaps)
    return count, "One gap has no initiative.", "{} gaps have no initiative."


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
            "Goals",
            "Agree with sales what must be hit: a number and a date for each.",
            _fillings(("goals", len(goals), "goal", "goals")),
            _notes(
                (
                    len(goals) - smart,
                    "One goal lacks its number or its date.",
                    "{} goals lack their number or their date.",
                ),
                (
                    sum(not goal.agreed_with for goal in goals),
                    "One goal does not say who agreed.",
                    "{} goals do not say who agreed.",
                ),
            ),
            ("goals",),
        ),
        Step(
            2,
            "Market research",
            "Know how we sell today, what others reach, and how the market behaves.",
            _fillings(
                ("precedents", len(plan.precedents), "precedent", "precedents"),
                ("benchmarks", len(plan.benchmarks), "benchmark", "benchmarks"),
                ("observations", len(observed), "metric observed", "metrics observed"),
                ("competitors", len(plan.competitors), "competitor", "competitors"),
            ),
            (),
            ("precedents", "benchmarks", "observations"),
        ),
        Step(
            3,
            "Audience segmentation",
            "Cut the audience by place, trade, job title and more.",
            _fillings(("segments", len(plan.segments), "segment", "segments")),
            _notes(
                (
                    sum(not segment.basis for segment in plan.segments.values()),
                    "One segment does not say by what it is cut.",
                    "{} segments do not say by what they are cut.",
                )
            ),
            ("segments",),
        ),
        Step(
            4,
            "Strategies",
            "Brainstorm short, easy ways to each goal; weigh them and choose.",
            _fillings(
                ("strategies", len(plan.strategies), "strategy weighed", "strategies weighed"),
                ("strategies", chosen, "chosen", "chosen"),
                ("campaigns", len(plan.campaigns), "campaign", "campaigns"),
            ),
            _notes(
                (
                    sum(goal.id not in weighed for goal in goals) if plan.strategies else 0,
                    "One goal has no strategy of its own.",
                    "{} goals have no strategy of their own.",
                )
            ),
            ("strategies",),
        ),
        Step(
            5,
            "Content calendar",
            "Schedule the posts, articles, ads and e-mails.",
            _fillings(
                ("content", len(content), "item", "items"),
                (
                    "content",
                    sum(item.every is not None for item in content),
                    "recurring",
                    "recurring",
                ),
            ),
            _notes((undated, "One item has no date.", "{} items have no date.")),
            ("content",),
        ),
    )
