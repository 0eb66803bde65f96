"""What the upstream half rests on: studies, trends, gaps, competitors and capabilities."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.plan import Entity, humanize
from strategy_handbook.plan.research import Capability, Competitor, Gap, Study, Trend
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.levels import level
from strategy_handbook.views.pieces.panels import dots, more
from strategy_handbook.views.pieces.tables import note
from strategy_handbook.views.strategy.block import Block, missing, of_table

STUDIES = """
studies:
  rider-survey:
    name: Rider survey
    method: survey
    n: 412
    findings: 62% park the bike below zero
    limitations: Only riders who answer e-mails
"""
TRENDS = """
trends:
  zero-emission-zones:
    name: Cities close to vans
    horizon: next
    impact: high
"""
GAPS = """
gaps:
  winter-gap:
    name: Range one can plan with in frost
    importance: 9
    satisfaction: 3
"""
COMPETITORS = """
competitors:
  fjordlast:
    name: Fjordlast
    threat: high
    we_win: When routes are long
"""
CAPABILITIES = """
capabilities:
  battery-know-how:
    name: Battery know-how
    maturity: 4
    source: have
"""
_LEVELS = {"high": 0, "medium": 1, "low": 2}
_HORIZONS = {"now": 0, "next": 1, "later": 2}
_SOURCES = {
    "have": "We have it",
    "build": "We build it",
    "buy": "We buy it",
    "partner": "From a partner",
}
MOST_MATURE = 5
HIGHEST_SCORE = 20


def blocks(context: Context, level: int) -> list[Block]:
    """The parts of the page in the order of the steps.

    Args:
        context: The page.
        level: The level of their headings.
    """
    return [
        _studies(context),
        _trends(context),
        _competitors(context),
        _gaps(context),
        _capabilities(context),
    ]


def _more(context: Context, section: str) -> Markup:
    return more(context.page_href("records", f"section-{section}"), "In full")


def _studies(context: Context) -> Block:
    rows = [_study(context, study) for study in context.plan.studies.values()]
    heads = ("Study", "Asked", "What it found", "Read with care")
    return of_table(
        "studies",
        "Studies",
        heads,
        rows,
        empty("No studies yet", "studies", STUDIES),
        _more(context, "studies"),
    )


def _study(context: Context, study: Study) -> tuple[Markup | str, ...]:
    language = context.language
    asked = []
    if study.n is not None:
        asked.append(f"n = {language.number(study.n)}")
    if study.invited is not None and study.invited >= (study.n or 0):
        asked.append(f"of {language.number(study.invited)} invited")
    when = language.span_text(study.start, study.end)
    return (
        context.link(study) + note(humanize(study.method) if study.method else ""),
        Markup("{}{}").format(" ".join(asked) or study.population or "–", note(when)),
        _first(context, tuple(finding.finding for finding in study.findings)),
        _first(context, study.limitations) or missing("not said"),
    )


def _first(context: Context, texts: tuple[str, ...]) -> Markup:
    """The first of some texts, and how many more there are."""
    if not texts:
        return Markup("")
    rest = note(f"and {len(texts) - 1} more") if len(texts) > 1 else Markup("")
    return context.inline(texts[0]) + rest


def _trends(context: Context) -> Block:
    trends = sorted(
        context.plan.trends.values(),
        key=lambda one: (_HORIZONS.get(one.horizon or "", 3), _LEVELS.get(one.impact or "", 3)),
    )
    rows = [_trend(context, trend) for trend in trends]
    heads = ("Trend", "When", "Impact and likelihood", "Our answer")
    return of_table(
        "trends",
        "Trends",
        heads,
        rows,
        empty("No trends yet", "trends", TRENDS),
        _more(context, "trends"),
    )


_DIRECTIONS = {
    "rising": "↗\N{NO-BREAK SPACE}Rising",
    "steady": "→\N{NO-BREAK SPACE}Steady",
    "falling": "↘\N{NO-BREAK SPACE}Falling",
}


def _trend(context: Context, trend: Trend) -> tuple[Markup | str, ...]:
    answer = context.inline(trend.answer)
    answering = _referring(context, trend, "answers")
    return (
        context.link(trend) + note(humanize(trend.pestle) if trend.pestle else ""),
        Markup("{}{}").format(
            humanize(trend.horizon) if trend.horizon else "–",
            note(_DIRECTIONS.get(trend.direction or "", "")),
        ),
        _levels(("Impact", trend.impact), ("Likelihood", trend.likelihood)),
        Markup("{}{}").format(answer, note(context.links(answering))) or missing("none yet"),
    )


def _levels(*levels: tuple[str, str | None]) -> Markup:
    lines = [level(word, name) for name, word in levels if word]
    return Markup("<br>").join(lines) if lines else Markup("–")


def _referring(context: Context, entity: Entity, attribute: str) -> list[Entity]:
    """The initiatives that name an entity in a field of theirs."""
    return [
        initiative
        for initiative in context.plan.initiatives.values()
        if any(ref.id == entity.id for ref in getattr(initiative, attribute))
    ]


def _competitors(context: Context) -> Block:
    competitors = sorted(
        context.plan.competitors.values(), key=lambda one: _LEVELS.get(one.threat or "", 3)
    )
    rows = [_competitor(context, one) for one in competitors]
    heads = ("Competitor", "Threat", "Wants to be seen as", "We win, they win")
    return of_table(
        "competitors",
        "Competitors",
        heads,
        rows,
        empty("No competitors yet", "competitors", COMPETITORS),
        _more(context, "competitors"),
    )


def _competitor(context: Context, one: Competitor) -> tuple[Markup | str, ...]:
    wins = []
    if one.we_win:
        wins.append(Markup("<b>We:</b> {}").format(context.inline(one.we_win[0])))
    if one.they_win:
        wins.append(Markup("<b>They:</b> {}").format(context.inline(one.they_win[0])))
    voice = (
        f"{context.language.percent(one.share_of_voice)} share of voice"
        if one.share_of_voice is not None
        else ""
    )
    return (
        context.link(one) + note(humanize(one.type) if one.type else ""),
        Markup("{}{}").format(level(one.threat) or "–", note(voice)),
        context.inline(one.positioning) or context.inline(one.summary) or "–",
        Markup("<br>").join(wins) if wins else "–",
    )


def ranked(gaps: list[Gap]) -> list[Gap]:
    """Gaps by opportunity score, the highest first; those without a score last."""
    return sorted(gaps, key=lambda gap: -(gap.opportunity or Decimal(-1)))


def _gaps(context: Context) -> Block:
    gaps = ranked(list(context.plan.gaps.values()))
    rows = [_gap(context, gap) for gap in gaps]
    heads = ("Gap", "Opportunity", "Importance", "Satisfaction", "Closed by")
    formula = Markup(
        '<p class="hb-source">Opportunity = importance + what satisfaction falls short of it, '
        "at most 20 (Ulwick).</p>"
    )
    block = of_table(
        "gaps",
        "Gaps by opportunity",
        heads,
        rows,
        empty("No gaps yet", "gaps", GAPS),
        _more(context, "gaps"),
    )
    return block._replace(body=block.body + formula) if rows else block


def _gap(context: Context, gap: Gap) -> tuple[Markup | str, ...]:
    language = context.language
    score = gap.opportunity
    closing = _referring(context, gap, "closes")
    return (
        context.link(gap) + note(context.inline(gap.need)),
        _score(score, f"{language.number(score)} of {HIGHEST_SCORE}")
        if score is not None
        else missing("not scored"),
        language.number(gap.importance) if gap.importance is not None else "–",
        language.number(gap.satisfaction) if gap.satisfaction is not None else "–",
        context.links(closing) or missing("no initiative yet"),
    )


def _score(score: Decimal, words: str) -> Markup:
    return Markup(
        '<span class="hb-gauge"><b>{}</b><span class="hb-gauge__bar" aria-hidden="true">'
        '<i style="width:{}%"></i></span></span>'
    ).format(words, round(score * 100 / HIGHEST_SCORE))


def _capabilities(context: Context) -> Block:
    rows = [_capability(context, one) for one in context.plan.capabilities.values()]
    heads = ("Capability", "Maturity", "How we get it", "Needed for")
    return of_table(
        "capabilities",
        "Capabilities",
        heads,
        rows,
        empty("No capabilities yet", "capabilities", CAPABILITIES),
        _more(context, "capabilities"),
    )


def _capability(context: Context, one: Capability) -> tuple[Markup | str, ...]:
    language = context.language
    needing: list[Entity] = _referring(context, one, "capabilities")
    cost = language.moneys(one.cost) if one.cost else ""
    date = language.date(one.needed_by)
    if one.needed_by and one.needed_by.first:
        date = Markup("by {}").format(date)
    maturity = Markup("–")
    if one.maturity is not None:
        maturity = dots(int(one.maturity), MOST_MATURE) + Markup("<br>{} of {}").format(
            language.number(one.maturity), MOST_MATURE
        )
    return (
        context.link(one) + note(humanize(one.type) if one.type else ""),
        maturity,
        Markup("{}{}").format(_SOURCES.get(one.source or "", "–"), note(cost)),
        Markup("{}{}").format(context.links(needing) or "–", note(date)),
    )
