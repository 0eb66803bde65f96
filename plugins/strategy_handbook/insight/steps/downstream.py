"""The five steps of the short-term half: goals, research, segments, strategies, content."""

from __future__ import annotations

from strategy_handbook.insight.steps.step import Step, fillings, weaknesses
from strategy_handbook.plan import Plan
from strategy_handbook.translation import N_, N_n


def downstream_steps(plan: Plan) -> tuple[Step, ...]:
    """The five steps of the short-term half."""
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
            fillings(("goals", len(goals), N_n("{n} goal", "{n} goals"))),
            weaknesses(
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
            fillings(
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
            fillings(("segments", len(plan.segments), N_n("{n} segment", "{n} segments"))),
            weaknesses(
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
            fillings(
                (
                    "strategies",
                    len(plan.strategies),
                    N_n("{n} strategy weighed", "{n} strategies weighed"),
                ),
                # Translators: so many of the strategies.
                ("strategies", chosen, N_n("{n} chosen", "{n} chosen")),
                ("campaigns", len(plan.campaigns), N_n("{n} campaign", "{n} campaigns")),
            ),
            weaknesses(
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
            fillings(
                ("content", len(content), N_n("{n} item", "{n} items")),
                (
                    "content",
                    sum(item.every is not None for item in content),
                    # Translators: so many of the content items.
                    N_n("{n} recurring", "{n} recurring"),
                ),
            ),
            weaknesses((undated, N_n("One item has no date.", "{n} items have no date."))),
            ("content",),
        ),
    )
