"""The parts of an initiative's page."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from strategy_handbook.insight.belonging import content_of
from strategy_handbook.insight.handovers import of_initiative
from strategy_handbook.insight.money import lines_for
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.plan.research import Capability
from strategy_handbook.translation import _, pgettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.initiative.data import InitiativeData
from strategy_handbook.views.initiative.reasons import why
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces import work_head, worksheet
from strategy_handbook.views.pieces.budget_table import budget
from strategy_handbook.views.pieces.content_list import content_list
from strategy_handbook.views.pieces.handover_bands import bands
from strategy_handbook.views.pieces.lists import facts
from strategy_handbook.views.pieces.milestones import milestones
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.scorings import how_rice
from strategy_handbook.views.pieces.stale_marks import doubt_notice
from strategy_handbook.views.pieces.tables import table
from strategy_handbook.views.stream.chain import chain
from strategy_handbook.views.wording import term


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
        doubt=doubt_notice(context, one),
        handover=section(
            _("Upstream becomes downstream"),
            "handover",
            bands(context, of_initiative(context.plan, one), one),
        ),
        why=section(_("Why"), "why", why(context, one)),
        chain=section(_("In the stream"), "stream", chain(context, one)),
        audience=section(_("For whom"), "for-whom", worksheet.people(context, one)),
        products=section(_("Products and channels"), "products", _products(context, one)),
        needs=section(_("What it needs"), "needs", _needs(context, one)),
        milestones=section(_("Milestones"), "milestones", milestones(context, one)),
        content=section(_("Content"), "content", content_list(context, items, below + 1)),
        budget=section(_("Budget"), "budget", budget(context, lines, one)),
        priority=section(_("Priority"), "priority", rice(context, one)),
        raci=section(_("Who does what"), "raci", worksheet.raci(context, one.raci)),
        knowledge=section(
            _("Risks, decisions and learnings"), "knowledge", worksheet.knowledge(context, one)
        ),
        background=section(_("Background"), "background", worksheet.background(context, one)),
        missing=worksheet.missing(_absent(context, one, bool(items), bool(lines))),
        mentions=worksheet.further_mentions(context, one, below),
    )


def _hypothesis(context: Context, one: Initiative) -> Markup:
    if not one.hypothesis:
        return Markup("")
    return Markup(
        '<div class="hb-hypothesis hb--upstream"><p class="hb-hypothesis__label">{}</p>{}</div>'
    ).format(_("What we believe"), context.prose(one.hypothesis))


def _products(context: Context, one: Initiative) -> Markup:
    return facts(
        [(_("Products"), context.refs(one.products)), (_("Channels"), context.refs(one.channels))]
    )


def _needs(context: Context, one: Initiative) -> Markup:
    rows = [
        _capability(context, found)
        for found in context.plan.found(one.capabilities)
        if isinstance(found, Capability)
    ]
    known = table(
        _("Capabilities it needs"),
        (
            _("Capability"),
            _("Kind"),
            # Translators: heads how well a capability is mastered.
            _("Mastered"),
            # Translators: heads the day by which a capability is needed.
            _("Needed by"),
            pgettext("where a capability comes from", "Source"),
            _("Cost"),
        ),
        rows,
        "stack",
    )
    return (known if rows else Markup("")) + facts(
        [(_("Depends on"), worksheet.depends_on(context, one))]
    )


def _capability(context: Context, found: Capability) -> tuple[Markup | str, ...]:
    return (
        context.link(found),
        term(found.type) if found.type else "",
        maturity(context, found.maturity),
        context.language.date(found.needed_by),
        term(found.source) if found.source else "",
        context.language.moneys(found.cost),
    )


def maturity(context: Context, value: Decimal | None) -> Markup:
    """How well a capability is mastered: dots, and the figure in words."""
    if value is None:
        return Markup("")
    full = int(value)
    return Markup(
        '<span class="hb-strength" aria-hidden="true">{}<span class="hb-strength__rest">{}</span></span> '
        '<span class="hb-nowrap">{}</span>'
    ).format(
        "●" * full,
        "○" * (5 - full),
        _("{score} of {highest}", score=context.language.number(value), highest=5),
    )


def rice(context: Context, one: Initiative) -> Markup:
    """How the initiative scores, with the formula and what it comes to."""
    given = one.rice
    if given is None:
        return Markup("")
    number = context.language.number
    parts = (
        ("", _("Reach"), given.reach, number, _("people a quarter")),
        (
            "×",
            _("Impact"),
            given.impact,
            number,
            pgettext("the impact on those reached", "for each"),
        ),
        ("×", _("Confidence"), given.confidence, context.language.percent, ""),
        ("÷", _("Effort"), given.effort, number, _("person-months")),
    )
    cells = [
        Markup('<div class="hb-rice__part"><dt>{}{}</dt><dd>{}{}</dd></div>').format(
            Markup('<span class="hb-rice__sign" aria-hidden="true">{}</span>').format(sign)
            if sign
            else "",
            name,
            in_words(value) if value is not None else _("not given"),
            Markup('<span class="hb-rice__note">{}</span>').format(note) if note else "",
        )
        for sign, name, value, in_words, note in parts
    ]
    score = given.score
    result = (
        Markup(
            '<div class="hb-rice__part hb-rice__part--score">'
            '<dt><span class="hb-rice__sign" aria-hidden="true">=</span>{}</dt>'
            "<dd>{}</dd></div>"
        ).format(_("RICE score"), number(round(score, 1)))
        if score is not None
        else Markup("")
    )
    return Markup('<dl class="hb-rice">{}{}</dl>{}').format(
        Markup("\n").join(cells),
        result,
        how_rice(context, (one,)),
    )


def _absent(
    context: Context, one: Initiative, has_content: bool, has_budget: bool
) -> Iterable[str]:
    written = (
        # Translators: this and what follows it stand in the list after "Not in the plan yet:".
        (_("status"), one.status),
        (_("dates"), one.start or one.end),
        (_("hypothesis"), one.hypothesis),
        (_("gaps it closes"), one.closes),
        (_("trends it answers"), one.answers),
        (_("goals"), one.goals),
        (_("personas or segments"), one.personas or one.segments),
        (_("capabilities"), one.capabilities),
        (_("milestones"), one.milestones),
        (_("handover to a campaign"), one.handovers),
        (_("content"), has_content),
        (_("budget"), has_budget),
        (_("RICE score"), one.rice),
        (_("RACI"), one.raci),
        (_("owners"), one.owners),
        (_("evidence"), one.evidence),
    )
    return [name for name, value in written if not value]
