"""What the market tells: what was reached before, what others reach, and whom to address."""

from __future__ import annotations

from strategy_handbook.plan import Entity
from strategy_handbook.plan.audience import Segment
from strategy_handbook.plan.goals import Benchmark, Precedent
from strategy_handbook.translation import N_, _, pgettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.lists import words
from strategy_handbook.views.pieces.panels import more
from strategy_handbook.views.pieces.tables import note
from strategy_handbook.views.strategy.block import Block, missing, of_table

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
_WHOSE = {"own": N_("Ours"), "other": N_("Another company’s")}
_PRIORITIES = {
    # Translators: of a segment.
    "high": N_("High priority"),
    "medium": N_("Medium priority"),
    "low": N_("Low priority"),
}


def precedents(context: Context) -> Block:
    """What was reached before, here and elsewhere, and what is usual."""
    plan = context.plan
    rows = [
        *(_precedent(context, one) for one in plan.precedents.values()),
        *(_benchmark(context, one) for one in plan.benchmarks.values()),
    ]
    heads = (_("What was done"), _("What came of it"), _("Whose"), _("When and where from"))
    return of_table(
        "precedents",
        _("Precedents and benchmarks"),
        heads,
        rows,
        empty(_("No precedents yet"), "precedents", PRECEDENTS),
        more(_in_full(context), _("In full")),
    )


def _in_full(context: Context) -> str:
    """Where the first of them are told in full: a plan may have benchmarks and no precedents."""
    if context.plan.precedents:
        return context.page_href("records", "section-precedents")
    return context.page_href("playbook", "playbook-own")


def _precedent(context: Context, one: Precedent) -> tuple[Markup | str, ...]:
    whose = _(_WHOSE[one.whose]) if one.whose else "–"
    return (
        context.own(one),
        one.reached or "–",
        Markup("{}{}").format(whose, note(one.company or "")),
        Markup("{}{}").format(context.language.date(one.when) or "–", note(one.source or "")),
    )


def _benchmark(context: Context, one: Benchmark) -> tuple[Markup | str, ...]:
    value = one.value or one.of
    if one.value and one.of:
        # Translators: a benchmark: {value} is "3.2%", {whole} is "sessions".
        value = _("{value} of {whole}", value=one.value, whole=one.of)
    return (
        context.own(one),
        value or "–",
        _("Benchmark"),
        Markup("{}{}").format(context.language.date(one.as_of) or "–", note(one.source or "")),
    )


def segments(context: Context) -> Block:
    """The parts of the audience, and who addresses them."""
    rows = [_segment(context, one) for one in context.plan.segments.values()]
    heads = (
        _("Segment"),
        pgettext("how an audience is cut into segments", "Cut by"),
        _("Size"),
        _("Personas"),
        _("Campaigns"),
    )
    return of_table(
        "segments",
        _("Segments"),
        heads,
        rows,
        empty(_("No segments yet"), "segments", SEGMENTS),
        more(context.page_href("segments"), _("All segments")),
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
        context.own(one) + note(_(_PRIORITIES[one.priority]) if one.priority else ""),
        words(one.basis) or "–",
        Markup("{}{}").format(one.size or "–", note(one.growth or "")),
        context.links(personas) or "–",
        context.links(campaigns) or missing(_("none")),
    )
