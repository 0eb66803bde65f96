"""What the downstream half consists of: goals, precedents, segments, strategies, campaigns."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from strategy_handbook.plan import Entity, humanize
from strategy_handbook.plan.audience import Segment
from strategy_handbook.plan.campaigns import Campaign, Offer
from strategy_handbook.plan.goals import Benchmark, Goal, Precedent, Strategy
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.goal_values import goal_targets
from strategy_handbook.views.pieces.lists import words
from strategy_handbook.views.pieces.panels import more
from strategy_handbook.views.pieces.status import chip
from strategy_handbook.views.pieces.tables import grouped, note
from strategy_handbook.views.strategy.block import Block, missing, of_table
from strategy_handbook.views.strategy.content_numbers import content_numbers

GOALS = """
goals:
  trial-signups:
    name: 180 fleet trials
    target: 180
    due: 2027-05-31
    agreed_with: head-of-sales
"""
PRECEDENTS = """
precedents:
  spring-demo-days:
    name: Spring demo days
    whose: own
    reached: 118 trials, of which 24% ordered
    when: 2026-05
"""
SEGMENTS = """
segments:
  couriers:
    name: Couriers in the Benelux
    basis: [geographic, industry]
    size: 1,150 firms
"""
STRATEGIES = """
strategies:
  two-route-trial:
    name: A trial on two of their own routes
    goal: trial-signups
    ice: {impact: 9, confidence: 7, ease: 5}
    status: chosen
"""
CAMPAIGNS = """
campaigns:
  spring-trial:
    name: Spring fleet trial
    goals: trial-signups
    start: 2027-03-01
    end: 2027-05-31
"""
OFFERS = """
offers:
  two-week-trial:
    name: Two weeks on your own routes
    type: trial-opt-in
    valid_until: 2027-05-31
"""
HIGHEST_ICE = 1000


def blocks(context: Context, level: int) -> list[Block]:
    """The parts of the page in the order of the steps.

    Args:
        context: The page.
        level: The level of their headings.
    """
    return [
        _goals(context),
        _precedents(context),
        _segments(context),
        _strategies(context),
        _campaigns(context),
        _offers(context),
        content_numbers(context, level),
    ]


def _goals(context: Context) -> Block:
    plan = context.plan
    goals = [goal for goal in plan.goals.values() if plan.stream_of(goal) != "upstream"]
    rows = [_goal(context, goal) for goal in goals]
    heads = ("Goal", "From and to", "By", "Agreed with", "Works for it")
    return of_table(
        "goals",
        "Goals",
        heads,
        rows,
        empty("No goals yet", "goals", GOALS),
        more(context.page_href("goals"), "All goals"),
    )


def _goal(context: Context, goal: Goal) -> tuple[Markup | str, ...]:
    language = context.language
    targets = goal_targets(context, goal)
    several = len(targets) > 1
    lines = [f"{name}: {words}" if several and name else words for name, words in targets]
    base = f"from {language.target(goal.baseline)}" if goal.baseline else ""
    campaigns: list[Entity] = [
        one
        for one in context.plan.campaigns.values()
        if any(ref.id == goal.id for ref in one.goals)
    ]
    return (
        context.link(goal) + note(chip(goal.status)),
        (Markup("<br>").join(lines) if lines else missing("no number")) + note(base),
        language.date(goal.due) or missing("no date"),
        context.refs(goal.agreed_with) or missing("nobody named"),
        context.links(campaigns) or missing("no campaign"),
    )


def _precedents(context: Context) -> Block:
    plan = context.plan
    rows = [
        *(_precedent(context, one) for one in plan.precedents.values()),
        *(_benchmark(context, one) for one in plan.benchmarks.values()),
    ]
    heads = ("What was done", "What came of it", "Whose", "When and where from")
    return of_table(
        "precedents",
        "Precedents and benchmarks",
        heads,
        rows,
        empty("No precedents yet", "precedents", PRECEDENTS),
        more(context.page_href("records", "section-precedents"), "In full"),
    )


def _precedent(context: Context, one: Precedent) -> tuple[Markup | str, ...]:
    whose = {"own": "Ours", "other": "Another company’s"}.get(one.whose or "", "–")
    return (
        context.link(one),
        one.reached or "–",
        Markup("{}{}").format(whose, note(one.company or "")),
        Markup("{}{}").format(context.language.date(one.when) or "–", note(one.source or "")),
    )


def _benchmark(context: Context, one: Benchmark) -> tuple[Markup | str, ...]:
    value = " of ".join(part for part in (one.value, one.of) if part)
    return (
        context.link(one),
        value or "–",
        "Benchmark",
        Markup("{}{}").format(context.language.date(one.as_of) or "–", note(one.source or "")),
    )


def _segments(context: Context) -> Block:
    rows = [_segment(context, one) for one in context.plan.segments.values()]
    heads = ("Segment", "Cut by", "Size", "Personas", "Campaigns")
    return of_table(
        "segments",
        "Segments",
        heads,
        rows,
        empty("No segments yet", "segments", SEGMENTS),
        more(context.page_href("segments"), "All segments"),
    )


def _segment(context: Context, one: Segment) -> tuple[Markup | str, ...]:
    plan = context.plan
    personas: list[Entity] = [
        persona
        for persona in plan.personas.values()
        if any(ref.id == one.id for ref in persona.segments)
    ]
    campaigns: list[Entity] = [
        campaign
        for campaign in plan.campaigns.values()
        if any(ref.id == one.id for ref in campaign.segments)
    ]
    return (
        context.link(one) + note(f"{humanize(one.priority)} priority" if one.priority else ""),
        words(one.basis) or "–",
        Markup("{}{}").format(one.size or "–", note(one.growth or "")),
        context.links(personas) or "–",
        context.links(campaigns) or missing("none"),
    )


def weighed(strategies: Iterable[Strategy]) -> list[Strategy]:
    """Strategies by ICE score, the highest first; those without a score last."""
    return sorted(strategies, key=lambda one: -((one.ice and one.ice.score) or 0))


def _strategies(context: Context) -> Block:
    plan = context.plan
    groups: dict[str, list[Strategy]] = {}
    for one in plan.strategies.values():
        groups.setdefault(one.goal.id if one.goal else "", []).append(one)
    order = [*(id for id in plan.goals if id in groups), *([""] if "" in groups else [])]
    heads = ("Strategy", "ICE score", "What became of it")
    body = grouped(
        "Strategies weighed",
        heads,
        [
            (_goal_of(context, id), [_strategy(context, one) for one in weighed(groups[id])])
            for id in order
        ],
    )
    formula = Markup(
        '<p class="hb-source">ICE = impact × confidence × ease, each 1 to 10 (Ellis and Brown).</p>'
    )
    return Block(
        "strategies",
        "Strategies weighed",
        body + formula if groups else Markup(""),
        empty("No strategies yet", "strategies", STRATEGIES),
        more(context.page_href("records", "section-strategies"), "In full"),
    )


def _goal_of(context: Context, goal_id: str) -> Markup:
    goal = context.plan.goals.get(goal_id)
    return Markup("For {}").format(context.link(goal)) if goal else Markup("For no goal yet")


def _strategy(context: Context, one: Strategy) -> tuple[Markup | str, ...]:
    score = one.ice.score if one.ice else None
    shown = missing("not scored")
    if one.ice and score is not None:
        number = context.language.number
        parts = (one.ice.impact, one.ice.confidence, one.ice.ease)
        sum_ = " × ".join(number(part) for part in parts if part is not None)
        shown = Markup(
            '<span class="hb-gauge"><b>{}</b><span class="hb-gauge__bar" aria-hidden="true">'
            '<i style="width:{}%"></i></span></span>{}'
        ).format(number(score), round(score * 100 / HIGHEST_ICE), note(sum_))
    return (
        context.link(one) + note(humanize(one.tactic) if one.tactic else ""),
        shown,
        Markup("{}{}").format(chip(one.status) or "–", note(context.inline(one.reason))),
    )


def _campaigns(context: Context) -> Block:
    campaigns = sorted(context.plan.campaigns.values(), key=_start)
    rows = [_campaign(context, one) for one in campaigns]
    heads = ("Campaign", "When", "Stage", "For whom", "Goals")
    return of_table(
        "campaigns",
        "Campaigns",
        heads,
        rows,
        empty("No campaigns yet", "campaigns", CAMPAIGNS),
        more(context.page_href("campaigns"), "All campaigns"),
    )


def _start(campaign: Campaign) -> dt.date:
    return campaign.start.first if campaign.start and campaign.start.first else dt.date.max


def _campaign(context: Context, one: Campaign) -> tuple[Markup | str, ...]:
    whom = (*one.personas, *one.segments)
    return (
        context.link(one) + note(chip(one.status)),
        context.language.span_text(one.start, one.end) or missing("no date"),
        humanize(one.stage) if one.stage else "–",
        context.refs(whom) or missing("nobody named"),
        context.refs(one.goals) or missing("no goal"),
    )


def _offers(context: Context) -> Block:
    rows = [_offer(context, one) for one in context.plan.offers.values()]
    heads = ("Offer", "Valid", "Terms", "Offered in")
    return of_table(
        "offers",
        "Offers",
        heads,
        rows,
        empty("No offers yet", "offers", OFFERS),
        more(context.page_href("records", "section-offers"), "In full"),
    )


def _offer(context: Context, one: Offer) -> tuple[Markup | str, ...]:
    campaigns: list[Entity] = [
        campaign
        for campaign in context.plan.campaigns.values()
        if campaign.offer and campaign.offer.id == one.id
    ]
    button = f"“{one.call_to_action}”" if one.call_to_action else ""
    return (
        context.link(one) + note(humanize(one.type) if one.type else ""),
        context.language.span_text(one.valid_from, one.valid_until) or "–",
        Markup("{}{}").format(context.inline(one.terms) or "–", note(button)),
        context.links(campaigns) or missing("no campaign"),
    )
