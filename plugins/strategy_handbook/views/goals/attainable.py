"""What a goal's target is like beside what was reached before, and elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from strategy_handbook.insight.attainable import Comparison, comparisons, is_unheard_of
from strategy_handbook.insight.goal_progress import Aim
from strategy_handbook.plan.goals import Benchmark, Goal
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.goal_values import target_text, value_text
from strategy_handbook.views.wording import filled


def beside(context: Context, goal: Goal, found: Sequence[Aim]) -> Markup:
    """A line for each value that a target can be held against, as a list; empty for none."""
    lines = []
    for aim in found:
        known = comparisons(context.plan, goal, aim)
        lines += [_line(context, aim, one) for one in known]
        if is_unheard_of(known):
            lines.append(Markup("{}").format(_("Nobody named here has come as far.")))
    rows = Markup("").join(Markup("<li>{}</li>").format(line) for line in lines)
    return Markup('<ul class="hb-smart__beside">{}</ul>').format(rows) if rows else Markup("")


def _line(context: Context, aim: Aim, one: Comparison) -> Markup:
    unit = aim.metric.unit if aim.metric else None
    source = one.entry.source if isinstance(one.entry, Benchmark) else None
    entry = context.link(one.entry)
    values = {
        "value": value_text(context, one.value, unit),
        "entry": Markup("{} ({})").format(entry, source) if source else entry,
        "target": target_text(context, aim, aim.target),
    }
    if not one.own:
        # Translators: "at least 26% against 18.2% elsewhere: Free trials that convert (Source)."
        return filled(_("{target} against {value} elsewhere: {entry}."), **values)
    if not one.percent:
        return filled(_("{target} against our best so far, {value}: {entry}."), **values)
    percent = context.language.percent(round(abs(one.percent)))
    text = (
        # Translators: "53% more than our best so far, 118 trials: Demo days of last spring."
        _("{percent} more than our best so far, {value}: {entry}.")
        if one.percent > 0
        else _("{percent} less than our best so far, {value}: {entry}.")
    )
    return filled(text, percent=percent, **values)
