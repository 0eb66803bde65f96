"""From plan to forecast, step by step: which kinds of cost come out dearer or cheaper, and why."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.budget.bridge import Bridge, Step, bridge
from strategy_handbook.insight.money import Sum
from strategy_handbook.translation import N_, _, ngettext
from strategy_handbook.views.budget.told import Told, line_title, signed
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.pieces.tables import note
from strategy_handbook.views.wording import in_a_line, in_sentences, term

# Where all steps together move less than this part of the whole, its bars are cut off at their
# beginning: otherwise nobody would see a step.
_CUT_BELOW = Decimal("0.4")
# How much of the width is left before the lowest level then.
_BEFORE = Decimal("0.35")
_OTHER = N_("Of no stated kind")


class _Bar(NamedTuple):
    """A row: its name, what is below it, its amount in words, and from where to where it goes."""

    look: str
    name: str
    below: str
    amount: str
    start: Decimal
    end: Decimal


def bridge_part(budget: Told, level: int) -> Part:
    """The way from plan to forecast; one sentence where they are the same, empty without figures."""
    context = budget.context
    found = bridge(budget.accounts, budget.code)
    if found is None or budget.figures is None or not budget.figures.planned.figures:
        return Part()
    title = _("From plan to forecast")
    if not found.steps:
        same = Markup("<p>{}</p>").format(_("No line comes out otherwise than planned."))
        return part(context, level, title, "budget-bridge", same)
    return part(
        context, level, title, "budget-bridge", _figure(context, found), _how(context, found)
    )


def _how(context: Context, found: Bridge) -> Markup:
    """The steps as a sum that can be checked."""
    amount = context.language.amount
    code = found.planned.currency
    moved = [step.by for step in found.steps] + ([found.rest] if found.rest else [])
    terms = [amount(found.planned.middle, code)]
    for one in moved:
        sign = "+" if one.middle >= 0 else "\N{MINUS SIGN}"
        terms.append(f"{sign} {amount(abs(one.middle), code)}")
    return reckoning(
        in_sentences(
            _(
                "Each step is the variance of all lines of a kind of cost; below it stand the lines that "
                "move most."
            ),
            _("Ranges count half-way.")
            if found.planned.is_range or found.forecast.is_range
            else "",
            # Translators: {sum} is the plan with all steps, {forecast} what it comes to.
            _(
                "{sum} = {forecast}.",
                sum=" ".join(terms),
                forecast=amount(found.forecast.middle, code),
            ),
        )
    )


def _figure(context: Context, found: Bridge) -> Markup:
    bars = _bars(context, found)
    low = min(min(bar.start, bar.end) for bar in bars[1:-1])
    high = max(max(bar.start, bar.end) for bar in bars)
    cut = low > 0 and high - low < high * _CUT_BELOW
    origin = low - (high - low) * _BEFORE if cut else min(low, Decimal(0))
    rows = Markup("\n").join(_row(bar, origin, high, cut=cut) for bar in bars)
    summary = in_sentences(
        _summary(context, found),
        _("The bars of plan and forecast are cut off at their beginning.") if cut else "",
        _("Ranges count half-way.") if found.planned.is_range or found.forecast.is_range else "",
    )
    # Of a table alone in its figure the caption is the figure's.
    return Markup(
        '<figure class="hb-bridge"><figcaption>{}</figcaption><table class="hb-bridge__table">'
        '<thead class="hb-hidden"><tr><th scope="col">{}</th><th scope="col">{}</th>'
        '<th scope="col">{}</th></tr></thead><tbody>{}</tbody></table></figure>'
    ).format(summary, _("Step"), _("Picture"), _("Amount"), rows)


def _bars(context: Context, found: Bridge) -> list[_Bar]:
    language = context.language
    level = found.planned.middle
    bars = [_Bar("whole", _("Planned"), "", language.money(found.planned.money), Decimal(0), level)]
    for step in found.steps:
        after = level + step.by.middle
        name, below = _kind(step), _movers(context, step)
        bars.append(_Bar(_look(step.by), name, below, signed(context, step.by), level, after))
        level = after
    if found.rest is not None:
        after = level + found.rest.middle
        name = ngettext("{n} more kind of cost", "{n} more kinds of cost", found.resting)
        bars.append(_Bar(_look(found.rest), name, "", signed(context, found.rest), level, after))
        level = after
    forecast = language.money(found.forecast.money)
    return [*bars, _Bar("whole", _("Forecast"), "", forecast, Decimal(0), level)]


def _look(by: Sum) -> str:
    return "more" if by.middle > 0 else "less"


def _kind(step: Step) -> str:
    return term(str(step.category)) if step.category else _(_OTHER)


def _movers(context: Context, step: Step) -> str:
    """The lines that move most, each with how much."""
    named = [f"{line_title(one.line)} {signed(context, one.by)}" for one in step.movers]
    if step.further:
        named.append(ngettext("and {n} more", "and {n} more", step.further))
    return in_a_line(named)


def _row(bar: _Bar, origin: Decimal, high: Decimal, *, cut: bool) -> Markup:
    start, end = sorted((bar.start, bar.end))
    whole = high - origin

    def share(amount: Decimal) -> float:
        return float(max(amount, Decimal(0)) * 100 / whole) if whole else 0.0

    left = share(start - origin)
    return Markup(
        '<tr class="hb-bridge__{}{}"><th scope="row">{}{}</th>'
        '<td class="hb-bridge__track"><span aria-hidden="true"><i style="--l:{:.2f}%;--w:{:.2f}%"></i>'
        '</span></td><td class="hb-num">{}</td></tr>'
    ).format(
        bar.look,
        " hb-bridge__cut" if cut and bar.look == "whole" else "",
        bar.name,
        note(bar.below),
        left,
        share(end - origin) - left,
        bar.amount,
    )


def _summary(context: Context, found: Bridge) -> str:
    """Which kind of cost grows most, and which shrinks most."""
    grown = [step for step in found.steps if step.by.middle > 0]
    shrunk = [step for step in found.steps if step.by.middle < 0]
    texts = []
    if grown:
        texts.append(
            _(
                "{kind} adds most to the plan: {amount}.",
                kind=_kind(grown[0]),
                amount=signed(context, grown[0].by),
            )
        )
    if shrunk:
        texts.append(
            _(
                "{kind} takes most from it: {amount}.",
                kind=_kind(shrunk[0]),
                amount=signed(context, shrunk[0].by),
            )
        )
    return in_sentences(*texts)
