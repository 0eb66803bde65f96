"""The five steps of the long-term half: survey, trends, innovation, timeline, evaluation."""

from __future__ import annotations

from strategy_handbook.insight.steps.step import Step, fillings, weaknesses
from strategy_handbook.plan import Plan
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.plan.research import Study
from strategy_handbook.translation import N_, N_n

# Studies that look at figures and papers rather than ask people: they belong to the second step.
DESK_METHODS = frozenset({"desk", "analytics"})
NOT_YET_SOLD = frozenset({"idea", "planned"})


def upstream_steps(plan: Plan) -> tuple[Step, ...]:
    """The five steps of the long-term half."""
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
            fillings(("studies", len(asked), N_n("{n} study", "{n} studies"))),
            weaknesses(_without_limits(asked)),
            ("studies",),
        ),
        Step(
            2,
            N_("Analyse trends"),
            N_("Read the past and the present: sales, competitors, what people talk about."),
            fillings(
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
            fillings(
                ("initiatives", len(initiatives), N_n("{n} initiative", "{n} initiatives")),
                ("gaps", len(gaps), N_n("{n} gap", "{n} gaps")),
                ("products", new, N_n("{n} new product", "{n} new products")),
            ),
            weaknesses(_open_gaps(plan)),
            ("gaps", "initiatives"),
        ),
        Step(
            4,
            N_("Create a timeline"),
            N_("Break the big aims into steps with dates, and look at them often."),
            fillings(
                ("initiatives", milestones, N_n("{n} milestone", "{n} milestones")),
                (
                    "initiatives",
                    sum(map(_is_dated, initiatives)),
                    N_n("{n} dated initiative", "{n} dated initiatives"),
                ),
            ),
            weaknesses(
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
            fillings(
                ("gaps", scored, N_n("{n} scored gap", "{n} scored gaps")),
                ("capabilities", len(capabilities), N_n("{n} capability", "{n} capabilities")),
            ),
            weaknesses(
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
