"""The parts of an initiative's page."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from strategy_handbook.insight.belonging import content_of
from strategy_handbook.insight.handovers import of_initiative
from strategy_handbook.insight.money import lines_for
from strategy_handbook.plan import humanize
from strategy_handbook.plan.innovation import Initiative, Rice
from strategy_handbook.plan.research import Capability, Gap, Trend
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.initiative.data import InitiativeData
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces import work_head, worksheet
from strategy_handbook.views.pieces.budget_table import budget
from strategy_handbook.views.pieces.content_list import content_list
from strategy_handbook.views.pieces.handover_bands import bands
from strategy_handbook.views.pieces.lists import facts
from strategy_handbook.views.pieces.milestones import milestones
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.status import chip
from strategy_handbook.views.pieces.tables import table

_WIDEST = 10


def sheet(context: Context, one: Initiative, level: int) -> InitiativeData:
    """The whole page, from top to bottom."""
    below = level + 1
    items = content_of(context.plan, one)
    lines = lines_for(context.plan, one)

    def section(title: str, id: str, *bodies: Markup) -> Part:
        return part(context, below, title, id, *bodies)

    return InitiativeData(
        head=work_head.head(context, one, level, context.inline(one.summary)),
        hypothesis=_hypothesis(context, one),
        handover=section(
            "Upstream becomes downstream",
            "handover",
            bands(context, of_initiative(context.plan, one), one),
        ),
        why=section("Why", "why", _why(context, one)),
        audience=section("For whom", "for-whom", worksheet.people(context, one)),
        products=section("Products and channels", "products", _products(context, one)),
        needs=section("What it needs", "needs", _needs(context, one)),
        milestones=section("Milestones", "milestones", milestones(context, one)),
        content=section("Content", "content", content_list(context, items, below + 1)),
        budget=section("Budget", "budget", budget(context, lines, one)),
        priority=section("Priority", "priority", rice(context, one.rice)),
        raci=section("Who does what", "raci", worksheet.raci(context, one.raci)),
        knowledge=section(
            "Risks, decisions and learnings", "knowledge", worksheet.knowledge(context, one)
        ),
        background=section("Background", "background", worksheet.background(context, one)),
        missing=worksheet.missing(_absent(context, one, bool(items), bool(lines))),
        mentions=worksheet.further_mentions(context, one, below),
    )


def _hypothesis(context: Context, one: Initiative) -> Markup:
    if not one.hypothesis:
        return Markup("")
    return Markup(
        '<div class="hb-hypothesis hb--upstream">'
        '<p class="hb-hypothesis__label">What we believe</p>{}</div>'
    ).format(context.prose(one.hypothesis))


def _why(context: Context, one: Initiative) -> Markup:
    gaps = [_gap(context, gap) for gap in context.plan.found(one.closes) if isinstance(gap, Gap)]
    trends = [
        _trend(context, trend)
        for trend in context.plan.found(one.answers)
        if isinstance(trend, Trend)
    ]
    goals = [
        Markup("{} {}").format(context.link(goal), chip(goal.status))
        for goal in context.plan.found(one.goals)
    ]
    return (
        _labelled("Closes the gap" if len(gaps) == 1 else "Closes the gaps", gaps)
        + _labelled("Answers the trend" if len(trends) == 1 else "Answers the trends", trends)
        + facts(
            [
                ("Serves the goals", Markup(", ").join(goals)),
            ]
        )
    )


def _labelled(label: str, cards: list[Markup]) -> Markup:
    if not cards:
        return Markup("")
    return Markup('<p class="hb-label">{}</p><ul class="hb-reasons">{}</ul>').format(
        label, Markup("\n").join(cards)
    )


def _gap(context: Context, gap: Gap) -> Markup:
    score = ""
    if gap.opportunity is not None:
        score = Markup(
            '<span class="hb-reason__score"><strong>{}</strong> of 20<br> '
            '<span class="hb-quiet">opportunity</span>'
            "</span>"
        ).format(context.language.number(gap.opportunity))
    return Markup(
        '<li class="hb-reason"><div class="hb-reason__text"><strong>{}</strong>{}{}</div>{}</li>'
    ).format(
        context.link(gap),
        context.prose(gap.need or gap.summary),
        _rating(context, "Importance", gap.importance)
        + _rating(context, "Satisfaction", gap.satisfaction),
        score,
    )


def _rating(context: Context, name: str, value: Decimal | None) -> Markup:
    if value is None:
        return Markup("")
    return Markup(
        '<span class="hb-rating"><span class="hb-rating__name">{}</span><span class="hb-rating__rail" '
        'aria-hidden="true"><span style="--d:{}"></span></span><span>{} of 10</span></span>'
    ).format(name, value * _WIDEST, context.language.number(value))


def _trend(context: Context, trend: Trend) -> Markup:
    words = [
        humanize(trend.pestle) if trend.pestle else "",
        f"matters {trend.horizon}" if trend.horizon else "",
        trend.direction or "",
        f"{trend.impact} impact" if trend.impact else "",
        f"{trend.likelihood} likelihood" if trend.likelihood else "",
    ]
    note = ", ".join(word for word in words if word)
    return Markup(
        '<li class="hb-reason"><div class="hb-reason__text"><strong>{}</strong>{}{}</div></li>'
    ).format(
        context.link(trend),
        Markup('<p class="hb-quiet">{}</p>').format(note[:1].upper() + note[1:]) if note else "",
        context.prose(trend.answer or trend.summary),
    )


def _products(context: Context, one: Initiative) -> Markup:
    return facts(
        [("Products", context.refs(one.products)), ("Channels", context.refs(one.channels))]
    )


def _needs(context: Context, one: Initiative) -> Markup:
    rows = [
        _capability(context, found)
        for found in context.plan.found(one.capabilities)
        if isinstance(found, Capability)
    ]
    known = table(
        "Capabilities it needs",
        ("Capability", "Kind", "Mastered", "Needed by", "Source", "Cost"),
        rows,
        "stack",
    )
    return (known if rows else Markup("")) + facts(
        [("Depends on", worksheet.depends_on(context, one))]
    )


def _capability(context: Context, found: Capability) -> tuple[Markup | str, ...]:
    return (
        context.link(found),
        humanize(found.type) if found.type else "",
        maturity(context, found.maturity),
        context.language.date(found.needed_by),
        humanize(found.source) if found.source else "",
        context.language.moneys(found.cost),
    )


def maturity(context: Context, value: Decimal | None) -> Markup:
    """How well a capability is mastered: dots, and the figure in words."""
    if value is None:
        return Markup("")
    full = int(value)
    return Markup(
        '<span class="hb-strength" aria-hidden="true">{}<span class="hb-strength__rest">{}</span></span> '
        '<span class="hb-nowrap">{} of 5</span>'
    ).format("●" * full, "○" * (5 - full), context.language.number(value))


def rice(context: Context, given: Rice | None) -> Markup:
    """How the initiative scores, with the formula and what it comes to."""
    if given is None:
        return Markup("")
    number = context.language.number
    parts = (
        ("Reach", given.reach, number),
        ("Impact", given.impact, number),
        ("Confidence", given.confidence, context.language.percent),
        ("Effort", given.effort, number),
    )
    notes = {"Reach": "people a quarter", "Impact": "for each", "Effort": "person-months"}
    signs = ("", "×", "×", "÷")
    cells = [
        Markup('<div class="hb-rice__part"><dt>{}{}</dt><dd>{}{}</dd></div>').format(
            Markup('<span class="hb-rice__sign" aria-hidden="true">{}</span>').format(sign)
            if sign
            else "",
            name,
            in_words(value) if value is not None else "not given",
            Markup('<span class="hb-rice__note">{}</span>').format(notes[name])
            if name in notes
            else "",
        )
        for sign, (name, value, in_words) in zip(signs, parts, strict=True)
    ]
    score = given.score
    result = (
        Markup(
            '<div class="hb-rice__part hb-rice__part--score">'
            '<dt><span class="hb-rice__sign" aria-hidden="true">=</span>RICE score</dt>'
            "<dd>{}</dd></div>"
        ).format(number(round(score, 1)))
        if score is not None
        else Markup("")
    )
    return Markup('<dl class="hb-rice">{}{}</dl>{}').format(
        Markup("\n").join(cells),
        result,
        Markup('<p class="hb-quiet">RICE = reach × impact × confidence ÷ effort.</p>'),
    )


def _absent(
    context: Context, one: Initiative, has_content: bool, has_budget: bool
) -> Iterable[str]:
    written = {
        "status": one.status,
        "dates": one.start or one.end,
        "hypothesis": one.hypothesis,
        "gaps it closes": one.closes,
        "trends it answers": one.answers,
        "goals": one.goals,
        "personas or segments": one.personas or one.segments,
        "capabilities": one.capabilities,
        "milestones": one.milestones,
        "handover to a campaign": one.handovers,
        "content": has_content,
        "budget": has_budget,
        "RICE score": one.rice,
        "RACI": one.raci,
        "owners": one.owners,
        "evidence": one.evidence,
    }
    return [name for name, value in written.items() if not value]
