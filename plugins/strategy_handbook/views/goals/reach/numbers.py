"""The chain of numbers behind a verdict: campaign by campaign, step by step, then all together."""

from __future__ import annotations

from decimal import Decimal
from itertools import compress

from strategy_handbook.insight.funnel import needed, rate_of
from strategy_handbook.insight.goal_arithmetic.expectations import Expectation
from strategy_handbook.insight.goal_arithmetic.prices import Ledger, planned_for
from strategy_handbook.insight.goal_arithmetic.sums import Arithmetic, Outcome
from strategy_handbook.translation import N_, _
from strategy_handbook.views.context import Context
from strategy_handbook.views.goals.reach.figures import figure, plain
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.goal_values import money_in_short, target_text
from strategy_handbook.views.pieces.status import chip
from strategy_handbook.views.pieces.tables import grouped, note
from strategy_handbook.views.wording import filled

Row = tuple[Markup | str, ...]
_WITHOUT = {
    "silent": N_("gives no figure"),
    "repeats": N_("only repeats the target"),
    "outside": N_("is over before the goal begins, or begins after its date"),
}


def numbers(context: Context, books: Ledger, found: Arithmetic) -> Markup:
    """The chain as a table in a fold."""
    groups: list[tuple[Markup, list[Row]]] = [
        (_campaign(context, books, one), _steps(context, books, found, one))
        for one in found.counted
    ]
    groups.append((Markup("{}").format(_("Together")), _together(context, found)))
    without = [one for one in found.expectations if one.value is None]
    if without:
        others: list[Row] = [
            (context.own(one.campaign), _(_WITHOUT[one.source]), "", "", "") for one in without
        ]
        groups.append((Markup("{}").format(_("Not counted")), others))
    heads = [
        _("Step"),
        _("Expected"),
        _("Of the step before"),
        _("Planned for each"),
        _("Needed to close the gap"),
    ]
    said = [
        any(row[place] for _name, rows in groups for row in rows) for place in range(len(heads))
    ]
    heads = list(compress(heads, said))
    groups = [(name, [tuple(compress(row, said)) for row in rows]) for name, rows in groups]
    name = found.aim.label or (found.aim.metric.label if found.aim.metric else found.goal.label)
    caption = _("The chain of numbers: {name}", name=name)
    return Markup('<details class="hb-reckoning"><summary>{}</summary>{}</details>').format(
        _("The chain of numbers"), grouped(caption, heads, groups)
    )


def _campaign(context: Context, books: Ledger, one: Expectation) -> Markup:
    campaign = one.campaign
    planned = planned_for(context.plan, campaign)
    parts = [
        Markup("{} {}").format(context.own(campaign), chip(campaign.status, "campaign")),
        Markup("{}").format(context.language.span_text(campaign.start, campaign.end)),
        filled(
            _("{money} planned"),
            money=money_in_short(context, books.currency, planned.money.low, planned.money.high),
        )
        if planned.is_known
        else Markup(""),
    ]
    # Dates and names of another direction than the page's keep to themselves.
    return Markup(" · ").join(Markup("<bdi>{}</bdi>").format(part) for part in parts if part)


def _steps(context: Context, books: Ledger, found: Arithmetic, one: Expectation) -> list[Row]:
    if one.measure is not None:
        row = one.measure
        value = target_text(context, found.aim, row.target)
        cost = _each(context, books, one, one.value) if found.adding else ""
        source = note(_("from what counts as its success"))
        return [(Markup("{}{}").format(row.measure, source), _strong(value), "", cost, "")]
    rows: list[Row] = []
    for number, level in enumerate(one.funnel):
        last = number == len(one.funnel) - 1
        rate = rate_of(one.funnel[: number + 1])
        share = context.language.percent(plain(rate)) if rate is not None else ""
        count = context.language.number(level.count) if level.count is not None else ""
        count = f"≈ {count}" if level.derived else count
        rows.append(
            (
                level.step.step,
                _strong(count) if last and found.adding else count,
                _strong(share) if last and not found.adding else share,
                _each(context, books, one, level.count),
                _needed(context, found, one) if not number and found.adding else "",
            )
        )
    return rows


def _each(context: Context, books: Ledger, one: Expectation, count: Decimal | None) -> str:
    planned = planned_for(context.plan, one.campaign)
    if not count or not planned.is_known:
        return ""
    return money_in_short(
        context, books.currency, planned.money.low / count, planned.money.high / count
    )


def _needed(context: Context, found: Arithmetic, one: Expectation) -> str:
    """How many the first step needs if this campaign alone is to bring what is missing."""
    if not found.gap or one.value is None:
        return ""
    count = needed(one.funnel, one.value + found.gap)
    return context.language.number(count) if count is not None else ""


def _together(context: Context, found: Arithmetic) -> list[Row]:
    if not found.adding:
        return [(_("Target"), target_text(context, found.aim, found.aim.target), "", "", "")]

    def row(name: str, value: Decimal, strong: bool = False) -> Row:
        text = figure(context, found, value)
        return name, _strong(text) if strong else text, "", "", ""

    rows = [row(_("Campaigns"), found.total)]
    # Campaigns that are enough by themselves need nothing from before.
    before = found.baseline if found.outcome is not Outcome.ALONE else None
    if before is not None:
        rows.append(row(_("Baseline"), before))
    rows.append(row(_("Target"), found.wanted))
    spare = found.total + (before or 0) - found.wanted
    # Translators: how much more than the target is expected.
    rows.append(
        row(_("Missing"), found.gap, True) if found.gap else row(_("To spare"), spare, True)
    )
    return rows


def _strong(text: str) -> Markup:
    return Markup("<b>{}</b>").format(text)
