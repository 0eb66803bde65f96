"""What a plan does for personas and knows of them, criterion by criterion."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from strategy_handbook.insight.budget.accounts import Figures
from strategy_handbook.insight.comparison.persona_figures import PersonaFigures
from strategy_handbook.insight.months import months_of
from strategy_handbook.translation import _, ngettext, spoken
from strategy_handbook.views.compare.grid import Row
from strategy_handbook.views.compare.said import Said, count, money, money_rows, row, share
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.budget_table import sum_text
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.wording import in_sentences


def figure_rows(context: Context, found: list[PersonaFigures]) -> Iterator[Row]:
    """The criteria in figures with what each persona comes to."""
    yield row(_("Initiatives"), found, lambda one: count(one.initiatives))
    yield row(_("Campaigns"), found, lambda one: count(one.campaigns))
    if context.plan.content:
        yield row(_("Content"), found, lambda one: _content(one.content))
        # Translators: heads in how many months something reaches a persona.
        yield row(_("Months talked to"), found, lambda one: _months(context, one))
    yield row(_("Known, not assumed"), found, lambda one: _known(context, one))
    yield from money_rows(
        ("planned", "spent"), found, lambda one, which: _money(context, one, which)
    )


def _content(number: int) -> Said:
    return count(number, ngettext("{n} item", "{n} items", number))


def _months(context: Context, one: PersonaFigures) -> Said:
    months = months_of(context.plan)
    text = ngettext("{n} month", "{n} months", one.months)
    return count(one.months, text) if months else Said()


def _known(context: Context, one: PersonaFigures) -> Said:
    footing = one.footing
    if not footing.total:
        return Said()
    below = ngettext(
        "{known} of {n} claim rests on evidence",
        "{known} of {n} claims rest on evidence",
        footing.total,
        known=spoken().count(len(footing.fresh)),
    )
    return share(context, one.known, below)


def _money(context: Context, one: PersonaFigures, which: str) -> Said:
    own = one.alone
    sums = [sum_text(context, getattr(own[code], which)) for code in own if _has(own[code], which)]
    # Translators: of money for several personas: {sum} of it is for this one and nobody else.
    below = _("{sum} of it for them alone", sum=" · ".join(sums)) if sums else ""
    return money(context, one.money, which, below)


def _has(figures: Figures, which: str) -> bool:
    return bool(getattr(figures, which).figures)


def how(context: Context, found: list[PersonaFigures]) -> Markup:
    """How the figures of personas are computed, with one of them as an example."""
    return reckoning(
        in_sentences(
            _(
                "Known is the share of pains, gains, answered objections and quotes that name evidence "
                "which is not out of date."
            ),
            _example(context, found),
        ),
        _(
            "Money is what the lines of the budget for work that names the persona come to. A line for "
            "several personas counts in full for each, since no plan says how much of a letter is for "
            "whom; so the sums of all personas come to more than the budget."
        ),
        _(
            "A month counts once something that names the persona, or belongs to work that does, "
            "appears in it. What was called off is left out."
        ),
    )


def _example(context: Context, found: list[PersonaFigures]) -> str:
    for one in found:
        if one.known:
            return _(
                "For {persona}: {known} ÷ {all} = {share}.",
                persona=one.persona.label,
                known=spoken().count(len(one.footing.fresh)),
                all=spoken().count(one.footing.total),
                share=context.language.percent(round(Decimal(one.known))),
            )
    return ""
