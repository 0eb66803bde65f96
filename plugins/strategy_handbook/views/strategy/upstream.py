"""What the upstream half rests on: studies, trends, gaps, competitors and capabilities."""

from __future__ import annotations

from strategy_handbook.plan.research import Competitor, Study, Trend
from strategy_handbook.translation import N_, _, ngettext, pgettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.levels import level
from strategy_handbook.views.pieces.tables import note
from strategy_handbook.views.strategy.block import Block, missing, of_table
from strategy_handbook.views.strategy.gaps import capabilities, gaps
from strategy_handbook.views.strategy.upstream_pages import in_full, referring
from strategy_handbook.views.wording import term

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
COMPETITORS = """
competitors:
  fjordlast:
    name: Fjordlast
    threat: high
    we_win: When routes are long
"""
_LEVELS = {"high": 0, "medium": 1, "low": 2}
_HORIZONS = {"now": 0, "next": 1, "later": 2}


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
        gaps(context),
        capabilities(context),
    ]


def _studies(context: Context) -> Block:
    rows = [_study(context, study) for study in context.plan.studies.values()]
    heads = (
        _("Study"),
        pgettext("how many people a study asked", "Asked"),
        _("What it found"),
        _("Read with care"),
    )
    return of_table(
        "studies",
        _("Studies"),
        heads,
        rows,
        empty(_("No studies yet"), "studies", STUDIES),
        in_full(context, "studies"),
    )


def _study(context: Context, study: Study) -> tuple[Markup | str, ...]:
    language = context.language
    when = language.span_text(study.start, study.end)
    return (
        context.own(study) + note(term(study.method) if study.method else ""),
        Markup("{}{}").format(_asked(context, study) or study.population or "–", note(when)),
        _first(context, tuple(finding.finding for finding in study.findings)),
        _first(context, study.limitations) or missing(_("not said")),
    )


def _asked(context: Context, study: Study) -> str:
    """How many answered, and how many had been asked."""
    number = context.language.number
    invited = study.invited
    if invited is None or invited < (study.n or 0):
        return f"n = {number(study.n)}" if study.n is not None else ""
    if study.n is None:
        return _("of {invited} invited", invited=number(invited))
    # Translators: so many people answered a survey; "n" is the sign of statistics and stays.
    return _("n = {answers} of {invited} invited", answers=number(study.n), invited=number(invited))


def _first(context: Context, texts: tuple[str, ...]) -> Markup:
    """The first of some texts, and how many more there are."""
    if not texts:
        return Markup("")
    rest = len(texts) - 1
    more_of_them = ngettext("and {n} more", "and {n} more", rest) if rest else ""
    return context.inline(texts[0]) + note(more_of_them)


def _trends(context: Context) -> Block:
    trends = sorted(
        context.plan.trends.values(),
        key=lambda one: (_HORIZONS.get(one.horizon or "", 3), _LEVELS.get(one.impact or "", 3)),
    )
    rows = [_trend(context, trend) for trend in trends]
    heads = (_("Trend"), _("When"), _("Impact and likelihood"), _("Our answer"))
    return of_table(
        "trends",
        _("Trends"),
        heads,
        rows,
        empty(_("No trends yet"), "trends", TRENDS),
        in_full(context, "trends"),
    )


_DIRECTIONS = {
    "rising": ("↗", N_("Rising")),
    "steady": ("→", N_("Steady")),
    "falling": ("↘", N_("Falling")),
}


def _trend(context: Context, trend: Trend) -> tuple[Markup | str, ...]:
    answer = context.inline(trend.answer)
    answering = referring(context, trend, "answers")
    return (
        context.own(trend) + note(term(trend.pestle) if trend.pestle else ""),
        Markup("{}{}").format(
            term(trend.horizon) if trend.horizon else "–",
            note(direction(trend)),
        ),
        _levels((_("Impact"), trend.impact), (_("Likelihood"), trend.likelihood)),
        Markup("{}{}").format(answer, note(context.links(answering))) or missing(_("none yet")),
    )


def direction(trend: Trend) -> str:
    """Where a trend goes, with its arrow; empty if that is not said."""
    if trend.direction is None:
        return ""
    arrow, word = _DIRECTIONS[trend.direction]
    return f"{arrow}\N{NO-BREAK SPACE}{_(word)}"


def _levels(*levels: tuple[str, str | None]) -> Markup:
    lines = [level(word, name) for name, word in levels if word]
    return Markup("<br>").join(lines) if lines else Markup("–")


def _competitors(context: Context) -> Block:
    competitors = sorted(
        context.plan.competitors.values(), key=lambda one: _LEVELS.get(one.threat or "", 3)
    )
    rows = [_competitor(context, one) for one in competitors]
    heads = (_("Competitor"), _("Threat"), _("Wants to be seen as"), _("We win, they win"))
    return of_table(
        "competitors",
        _("Competitors"),
        heads,
        rows,
        empty(_("No competitors yet"), "competitors", COMPETITORS),
        in_full(context, "competitors"),
    )


def _competitor(context: Context, one: Competitor) -> tuple[Markup | str, ...]:
    wins = []
    if one.we_win:
        # Translators: when we win against a competitor; "They:" is when they win.
        wins.append(_wins(_("We:"), context.inline(one.we_win[0])))
    if one.they_win:
        wins.append(_wins(_("They:"), context.inline(one.they_win[0])))
    voice = (
        _("{share} share of voice", share=context.language.percent(one.share_of_voice))
        if one.share_of_voice is not None
        else ""
    )
    return (
        context.own(one) + note(term(one.type) if one.type else ""),
        Markup("{}{}").format(level(one.threat) or "–", note(voice)),
        context.inline(one.positioning) or context.inline(one.summary) or "–",
        Markup("<br>").join(wins) if wins else "–",
    )


def _wins(who: str, when: Markup) -> Markup:
    return Markup("<b>{}</b> {}").format(who, when)
