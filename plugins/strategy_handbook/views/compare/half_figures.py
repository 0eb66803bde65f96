"""What a plan makes of each half in figures: money, evidence and goals met."""

from __future__ import annotations

from strategy_handbook.insight.budget.exchange import own_currency
from strategy_handbook.insight.comparison.difference import Figure
from strategy_handbook.insight.comparison.half_figures import HalfFigures, half_figures
from strategy_handbook.insight.leanings import Leaning
from strategy_handbook.translation import _, ngettext, spoken
from strategy_handbook.views.compare.said import Said, count, money, short
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.pieces.tables import note
from strategy_handbook.views.wording import filled, in_sentences

QUESTIONS = 4


def _found(context: Context, half: Leaning) -> HalfFigures:
    return half_figures(half.plan, half.stream, context.as_of)


def planned(context: Context, half: Leaning) -> Said:
    """What is planned for a half, its share of both, and the share that was meant."""
    found = _found(context, half)
    split = half.plan.plan.budget_split
    meant = getattr(split, half.stream, None)
    below = filled(_("meant to be {share}"), share=context.language.percent(meant)) if meant else ""
    return _money(context, found, "planned", below)


def spent(context: Context, half: Leaning) -> Said:
    """What was spent on a half, and its share of both."""
    return _money(context, _found(context, half), "spent", "")


def _money(context: Context, found: HalfFigures, which: str, below: Markup | str) -> Said:
    said = money(context, found.money, which)
    if not said.text:
        return Said(note(below))
    share = getattr(found, which)
    if share is None:
        return Said(Markup("<b>{}</b>{}").format(said.text, note(below)))
    # A half's share tells more of a half than its sum does, and it is what was agreed upon.
    value = short(share)
    # Translators: a half's share of what is planned for upstream and downstream.
    text = filled(
        _("{amount}, {share} of the halves"),
        amount=Markup("<b>{}</b>").format(said.text),
        share=context.language.percent(value),
    )
    return Said(Markup("{}{}").format(text, note(below)), Figure(value, "%"))


def evidence(context: Context, half: Leaning) -> Said:
    """How many of a half's four questions are answered, and how many of those well founded."""
    found = _found(context, half)
    if not found.answered:
        return Said()
    answered = ngettext(
        "{n} of {all} questions answered",
        "{n} of {all} questions answered",
        found.answered,
        all=spoken().count(QUESTIONS),
    )
    # Translators: of answers: how many rest on evidence enough.
    founded = ngettext("{n} of them well founded", "{n} of them well founded", found.founded)
    return count(found.founded, answered, founded)


def met(context: Context, half: Leaning) -> Said:
    """How many of a half's goals are met."""
    found = _found(context, half)
    if not found.goals:
        return Said()
    text = _("{number} of {all}", number=spoken().count(found.met), all=spoken().count(found.goals))
    return count(found.met, text)


def how(context: Context) -> Markup:
    """How the figures of the halves are computed, with the plan's own numbers."""
    own = own_currency(context.plan)
    halves = [
        half_figures(context.plan, half, context.as_of) for half in ("upstream", "downstream")
    ]
    sums = [one.money[own].planned for one in halves if own in one.money]
    if len(sums) < len(halves) or halves[0].planned is None:
        return Markup("")
    upstream, whole = sums[0].middle, sums[0].middle + sums[1].middle
    amount = context.language.amount
    return reckoning(
        in_sentences(
            _(
                "A half’s share is of what is for one half alone: lines for both are in neither. A "
                "range counts half-way."
            ),
            _(
                "Planned for upstream: {sum} ÷ {whole} = {share}.",
                sum=amount(upstream, own),
                whole=amount(whole, own),
                share=context.language.percent(short(halves[0].planned)),
            ),
        ),
        _(
            "A goal is met as its status says, else once all its targets are reached. An answer is "
            "well founded with two pieces of evidence that are not out of date, one of which looks at "
            "the world."
        ),
    )
