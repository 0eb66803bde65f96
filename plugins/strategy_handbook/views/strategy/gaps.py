"""What is missing, and what it takes: gaps by opportunity, and capabilities."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.plan import Entity
from strategy_handbook.plan.research import Capability, Gap
from strategy_handbook.translation import N_, _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.panels import dots
from strategy_handbook.views.pieces.tables import note
from strategy_handbook.views.strategy.block import Block, missing, of_table
from strategy_handbook.views.strategy.upstream_pages import in_full, referring
from strategy_handbook.views.wording import filled, term

GAPS = """
gaps:
  winter-gap:
    name: Range one can plan with in frost
    importance: 9
    satisfaction: 3
"""
CAPABILITIES = """
capabilities:
  battery-know-how:
    name: Battery know-how
    maturity: 4
    source: have
"""
SOURCES = {
    "have": N_("We have it"),
    "build": N_("We build it"),
    "buy": N_("We buy it"),
    "partner": N_("From a partner"),
}
MOST_MATURE = 5
HIGHEST_SCORE = 20


def ranked(gaps: list[Gap]) -> list[Gap]:
    """Gaps by opportunity score, the highest first; those without a score last."""
    return sorted(gaps, key=lambda gap: -(gap.opportunity or Decimal(-1)))


def gaps(context: Context) -> Block:
    """The gaps, the greatest opportunity first."""
    gaps = ranked(list(context.plan.gaps.values()))
    rows = [_gap(context, gap) for gap in gaps]
    heads = (_("Gap"), _("Opportunity"), _("Importance"), _("Satisfaction"), _("Closed by"))
    formula = Markup('<p class="hb-source">{}</p>').format(
        _("Opportunity = importance + what satisfaction falls short of it, at most 20 (Ulwick).")
    )
    block = of_table(
        "gaps",
        _("Gaps by opportunity"),
        heads,
        rows,
        empty(_("No gaps yet"), "gaps", GAPS),
        in_full(context, "gaps"),
    )
    return block._replace(body=block.body + formula) if rows else block


def _gap(context: Context, gap: Gap) -> tuple[Markup | str, ...]:
    language = context.language
    score = gap.opportunity
    closing = referring(context, gap, "closes")
    return (
        context.own(gap) + note(context.inline(gap.need)),
        _score(score, _of(context, score, HIGHEST_SCORE))
        if score is not None
        else missing(_("not scored")),
        language.number(gap.importance) if gap.importance is not None else "–",
        language.number(gap.satisfaction) if gap.satisfaction is not None else "–",
        context.links(closing) or missing(_("no initiative yet")),
    )


def _of(context: Context, score: Decimal, highest: int) -> str:
    return _("{score} of {highest}", score=context.language.number(score), highest=highest)


def _score(score: Decimal, words: str) -> Markup:
    return Markup(
        '<span class="hb-gauge"><b>{}</b><span class="hb-gauge__bar" aria-hidden="true">'
        '<i style="width:{}%"></i></span></span>'
    ).format(words, round(score * 100 / HIGHEST_SCORE))


def capabilities(context: Context) -> Block:
    """What the initiatives need the company to be good at."""
    rows = [_capability(context, one) for one in context.plan.capabilities.values()]
    heads = (_("Capability"), _("Maturity"), _("How we get it"), _("Needed for"))
    return of_table(
        "capabilities",
        _("Capabilities"),
        heads,
        rows,
        empty(_("No capabilities yet"), "capabilities", CAPABILITIES),
        in_full(context, "capabilities"),
    )


def _capability(context: Context, one: Capability) -> tuple[Markup | str, ...]:
    language = context.language
    needing: list[Entity] = referring(context, one, "capabilities")
    cost = language.moneys(one.cost) if one.cost else ""
    date = language.date(one.needed_by)
    if one.needed_by and one.needed_by.first:
        date = filled(_("by {date}"), date=date)
    return (
        context.own(one) + note(term(one.type) if one.type else ""),
        maturity(context, one),
        Markup("{}{}").format(_(SOURCES[one.source]) if one.source else "–", note(cost)),
        Markup("{}{}").format(context.links(needing) or "–", note(date)),
    )


def maturity(context: Context, one: Capability) -> Markup:
    """How well a capability is mastered, as dots and in words."""
    if one.maturity is None:
        return Markup("–")
    return dots(int(one.maturity), MOST_MATURE) + Markup("<br>{}").format(
        _of(context, one.maturity, MOST_MATURE)
    )
