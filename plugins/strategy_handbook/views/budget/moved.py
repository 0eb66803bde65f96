"""What is planned now beside what was planned in an earlier state: the whole, and piece by piece."""

from __future__ import annotations

from collections.abc import Iterator

from strategy_handbook.insight.changes.money import MoneyChange
from strategy_handbook.translation import _
from strategy_handbook.views.budget.told import Told
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.baseline_names import baseline_name
from strategy_handbook.views.pieces.change_story import ChangeStory
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.tables import table


def moved_part(budget: Told, level: int) -> Part:
    """What the budget has become since the last baseline, or what a proposal makes of it."""
    context = budget.context
    handbook, plan = context.handbook, context.plan
    baseline, eras = handbook.baseline_of(plan), handbook.eras_of(plan)
    changes = handbook.proposed(plan) or (eras[0].changes if eras else None)
    if baseline is None or changes is None:
        return Part()
    title = _("Since {baseline}", baseline=baseline_name(context, baseline))
    story = ChangeStory(changes, context.language)
    rows = [tuple(_row(context, story, one)) for one in changes.money]
    if not rows:
        said = Markup("<p>{}</p>").format(_("No sum that is planned has changed."))
        return part(context, level, title, "budget-moved", said)
    heads = (_("For"), _("Then"), _("Now"), _("Difference"))
    return part(context, level, title, "budget-moved", table(title, heads, rows, "stack"))


def _row(context: Context, story: ChangeStory, money: MoneyChange) -> Iterator[Markup | str]:
    work = context.plan.find(money.work)
    yield context.own(work) if work else _("The whole budget")
    yield story.sum(money.before)
    yield story.sum(money.after)
    yield story.difference(money)
