"""What tactics are compared by: what a plan does and pays for each, and its figure beside a benchmark."""

from __future__ import annotations

from collections.abc import Iterator

from strategy_handbook.insight.comparison.tactic_figures import (
    Held,
    TacticFigures,
    tactic_figures,
)
from strategy_handbook.plan.amounts import Target
from strategy_handbook.translation import N_, _
from strategy_handbook.views.compare.grid import Column, Comparison, Row, entries
from strategy_handbook.views.compare.said import count, money, money_rows, row, short, told
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.goal_values import value_text
from strategy_handbook.views.pieces.panels import more
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.pieces.tables import note
from strategy_handbook.views.wording import filled, in_a_row, term

MISSING = N_("None")
EXAMPLE = """
campaigns:
  spring-trial:
    name: Spring fleet trial
    tactic: free-trial
"""


def compared(context: Context, found: list[TacticFigures], only: str, turned: bool) -> Comparison:
    """Tactics side by side.

    Args:
        context: The page.
        found: The tactics.
        only: ``figures`` or ``words`` for criteria of that kind alone.
        turned: Whether the tactics are rows.
    """
    names = in_a_row(term(one.play.tactic) for one in found).unescape()
    return Comparison(
        _("Tactics compared: {names}", names=names),
        tuple(_column(context, one) for one in found),
        tuple(_rows(context, found, only)),
        _(MISSING),
        turned,
        # What one tactic costs less than another tells nothing of either.
        marked=False,
    )


def all_of(context: Context) -> list[TacticFigures]:
    """The tactics of a plan that there is something to say of."""
    return [*tactic_figures(context.plan, context.as_of)]


def _column(context: Context, one: TacticFigures) -> Column:
    name = term(one.play.tactic)
    page = more(context.page_href("playbook"), _("Playbook"))
    return Column(name, Markup("<b>{}</b>").format(name), page, one.play.half)


def _rows(context: Context, found: list[TacticFigures], only: str) -> Iterator[Row]:
    if only != "figures":
        yield told(_("Done in"), found, lambda one: entries(map(context.link, one.play.work)))
    if only != "words":
        yield row(
            # Translators: heads initiatives and campaigns.
            _("Pieces of work"),
            found,
            lambda one: count(len(one.play.work) or None),
        )
        yield from money_rows(
            ("planned", "spent"), found, lambda one, which: money(context, one.money, which)
        )
    if only != "figures":
        yield told(
            # Translators: heads the plan's own figure beside a benchmark.
            _("Beside the benchmark"),
            found,
            lambda one: entries(_held(context, held) for held in one.held),
        )


def _held(context: Context, one: Held) -> Markup:
    benchmark = one.benchmark
    link = context.own(benchmark)
    figure = Markup("<b>{}</b> ").format(benchmark.value) if benchmark.value else Markup("")
    return figure + link + note(_ours(context, one)) + note(benchmark.source or "")


def _ours(context: Context, one: Held) -> Markup:
    if one.metric is None or one.ours is None or one.ours.value is None:
        return Markup("{}").format(_("No figure of ours to hold against it"))
    shown = filled(
        # Translators: {value} is the plan's own figure beside a benchmark, {metric} what counts it.
        _("Ours: {value}, {metric}, {period}"),
        value=Markup("<b>{}</b>").format(value_text(context, one.ours.value, one.metric.unit)),
        metric=context.link(one.metric),
        period=context.language.date(one.ours.period),
    )
    apart = _apart(context, one)
    return Markup("{}<br><b>{}</b>").format(shown, apart) if apart else shown


def _apart(context: Context, one: Held) -> str:
    if one.points is not None:
        points = Target("", round(one.points, 1).normalize() + 0, relative=True, unit="pts")
        return context.language.target(points) if one.points else "="
    if one.times is not None:
        # Translators: our figure as a multiple of a benchmark.
        return _("{n} times as much", n=context.language.number(short(one.times)))
    return ""


def how() -> Markup:
    """How tactics are held against each other and against benchmarks."""
    return reckoning(
        _(
            "Money is what the lines of the budget for work with a tactic come to. Work with several "
            "tactics counts in full for each of them: a plan does not say which of them an invoice is "
            "for. So the sums of all tactics may come to more than the budget."
        ),
        _(
            "The plan’s own figure is the latest value of the metric that a benchmark names, as known "
            "today. It is the same kind of figure only if it was counted in the same way."
        ),
        _(
            "A share is told in points above or below the benchmark; another figure as a multiple of "
            "it."
        ),
    )
