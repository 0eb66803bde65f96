"""Figures from outside with their sources, beside what the plan's own metrics show."""

from __future__ import annotations

from collections.abc import Iterator

from strategy_handbook.insight.playbook import own_figure, playbook, without_tactic
from strategy_handbook.insight.published_figures import PublishedFigure
from strategy_handbook.plan.goals import Benchmark
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.entries import entry
from strategy_handbook.views.pieces.goal_values import value_text
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.status import standing
from strategy_handbook.views.pieces.tables import note, table
from strategy_handbook.views.playbook.words import what_it_says
from strategy_handbook.views.wording import filled, in_a_row, term

Row = tuple[Markup | str, ...]


def benchmarks_part(context: Context) -> Part:
    """All benchmarks by tactic: the plan's own, and the published ones it has not taken up."""
    title = _("Benchmarks")
    # Translators: heads the plan's own figure beside a benchmark.
    heads = (_("What it says"), _("Tactic"), _("Figure"), _("Our own figure"), _("Source"))
    body = table(title, heads, _rows(context), "stack")
    return part(context, 2, title, "playbook-benchmarks", body)


def _rows(context: Context) -> Iterator[Row]:
    for play in playbook(context.plan):
        for one in play.benchmarks:
            yield _own(context, one)
        for figure in play.figures:
            yield _published(context, figure)
    for one in without_tactic(context.plan):
        yield _own(context, one)


def _own(context: Context, one: Benchmark) -> Row:
    return (
        context.own(one) + note(one.of or ""),
        term(one.tactic) if one.tactic else "",
        one.value or "",
        ours(context, one),
        Markup("{}{}").format(one.source or "", note(context.language.date(one.as_of))),
    )


def _published(context: Context, figure: PublishedFigure) -> Row:
    number = context.language.number(figure.value)
    shown = {
        "%": context.language.percent(figure.value),
        "times": f"{number}\N{MULTIPLICATION SIGN}",
        "to one": f"{number}\N{RATIO}1",
    }
    return (
        what_it_says(context, figure),
        term(figure.tactic),
        shown[figure.unit],
        "",
        _named_in_english("cite", figure.title) + note(_named_in_english("span", figure.publisher)),
    )


def _named_in_english(tag: str, name: str) -> Markup:
    """A name under which something was published: it is the same in every language."""
    return Markup('<{0} lang="en" dir="ltr">{1}</{0}>').format(tag, name)


def ours(context: Context, one: Benchmark) -> Markup:
    """What the plan's own metric shows; the metric alone before there is a value; empty without one."""
    found = own_figure(context.plan, one, context.as_of)
    if found is None:
        if one.metric is None:
            return Markup("")
        return context.ref(one.metric) + note(_("No value yet"))
    metric, observation = found
    assert observation.value is not None
    value = value_text(context, observation.value, metric.unit)
    return Markup("<b>{}</b>{}").format(
        value,
        note(in_a_row((context.link(metric), context.language.date(observation.period)))),
    )


def own_part(context: Context) -> Part:
    """The plan's benchmarks in full: this is where links to them lead."""
    entries = [
        entry(
            context,
            one,
            3,
            badges=(
                term(one.tactic) if one.tactic else "",
                standing(one),
            ),
            rows=(
                (_("Figure"), _figure(one)),
                (_("Our own figure"), ours(context, one)),
                (_("Source"), one.source or ""),
                # Translators: heads the date of a figure.
                (_("As of"), context.language.date(one.as_of)),
                (_("To compare with"), context.ref(one.metric)),
            ),
        )
        for one in context.plan.benchmarks.values()
    ]
    title = _("The benchmarks of this plan")
    return part(context, 2, title, "playbook-own", Markup("\n").join(entries))


def _figure(one: Benchmark) -> Markup | str:
    if one.value and one.of:
        # Translators: a benchmark: {value} is "3.2%", {whole} is "sessions".
        return filled(_("{value} of {whole}"), value=one.value, whole=one.of)
    return one.value or one.of or ""
