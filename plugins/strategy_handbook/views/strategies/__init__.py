"""The strategies view: every way to a goal that was weighed, and what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from strategy_handbook.insight.strategies import by_goal
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.records import record
from strategy_handbook.translation import N_n, _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.filters import begin_filter
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.pieces.scorings import how_ice
from strategy_handbook.views.pieces.strategy_rows import strategy_table
from strategy_handbook.views.strategies.data import StrategiesData
from strategy_handbook.views.strategies.sorted_by import channel_part, four_p_part, tactic_part
from strategy_handbook.views.strategies.still_open import missing_part
from strategy_handbook.views.strategies.strategy import strategy_entry
from strategy_handbook.views.view import View, ViewOptions
from strategy_handbook.views.wording import in_a_row

EXAMPLE = """
strategies:
  worst-month-trial:
    name: Let them try it in their worst month
    goal: spring-trials
    tactic: free-trial
    ice: {impact: 8, confidence: 7, ease: 5}
    status: chosen
    reason: The objection is winter, so the proof must be in winter.
"""
# Translators: these four are said of strategies, after their number.
_OUTCOMES = {
    "chosen": N_n("{n} chosen", "{n} chosen"),
    "shortlisted": N_n("{n} shortlisted", "{n} shortlisted"),
    "rejected": N_n("{n} rejected", "{n} rejected"),
    "": N_n("{n} undecided", "{n} undecided"),
}


@record
class StrategiesOptions(ViewOptions):
    """Options of the strategies view."""

    compact: bool | None = f.flag(
        "`true` shows the table by goal alone; `false` if not given.",
    )


def render(context: Context, options: StrategiesOptions) -> StrategiesData | Markup:
    """Works out the tables and each strategy, or says how to write a first one."""
    if not context.plan.strategies:
        return empty(_("No strategies yet"), "strategies", EXAMPLE)
    summary = Markup('<p class="hb-lead">{}</p>').format(in_a_row(_counts(context)))
    table = strategy_table(context, by_goal(context.plan))
    if options.compact:
        none = Markup("")
        return StrategiesData(
            summary=summary,
            by_goal=table,
            reckoning=none,
            missing=Part(),
            by_tactic=Part(),
            by_four_p=Part(),
            by_channel=Part(),
            filter=none,
            strategies=Part(),
        )
    missing = missing_part(context)
    by_tactic, by_four_p = tactic_part(context), four_p_part(context)
    by_channel = channel_part(context)
    title = _("Strategy by strategy")
    heading = context.heading(2, title, "strategies-in-full")
    filter = begin_filter(context)
    body = Markup("\n").join(
        strategy_entry(context, one) for _goal, found in by_goal(context.plan) for one in found
    )
    return StrategiesData(
        summary=summary,
        by_goal=table,
        reckoning=_how_scored(context),
        missing=missing,
        by_tactic=by_tactic,
        by_four_p=by_four_p,
        by_channel=by_channel,
        filter=filter.form(),
        strategies=Part("strategies-in-full", title, heading, body),
    )


def _counts(context: Context) -> Iterator[str]:
    all_of_them = context.plan.strategies.values()
    yield ngettext("{n} strategy", "{n} strategies", len(all_of_them))
    found = Counter(one.status if one.status in _OUTCOMES else "" for one in all_of_them)
    for outcome, forms in _OUTCOMES.items():
        if found[outcome]:
            yield ngettext(*forms, found[outcome])


def _how_scored(context: Context) -> Markup:
    return reckoning(
        *how_ice(context, context.plan.strategies.values()),
        _(
            "For each goal the chosen strategies come first, then those that are shortlisted, ideas, those "
            "without a word, and the rejected ones; within that the highest score first."
        ),
        _(
            "Where a strategy names no four Ps or channels, those of the campaigns that carry it out count."
        ),
    )


VIEW = View(
    "strategies",
    "Every way to a goal that was weighed, with its score, its reason and what became of it.",
    StrategiesOptions,
    render,
    data=StrategiesData,
    sheets=("work", "reckoning", "entries"),
)
