"""The plan itself: its name, sentence of strategy, period, currency, zone and the like."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from strategy_handbook.plan import fields as f
from strategy_handbook.plan.amounts import Money
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.plan.entity import Link
from strategy_handbook.plan.records import Record, Ref, record
from strategy_handbook.plan.vocabulary import (
    CATEGORY,
    CHANNEL,
    ENTITY_STATUS,
    FORMAT,
    TACTIC,
    VISIBILITY,
)


@record
class BudgetSplit(Record):
    """How the budget is meant to be shared between the two halves."""

    upstream: Decimal | None = f.percentage("Share of the long-term half, in percent.")
    downstream: Decimal | None = f.percentage("Share of the short-term half, in percent.")


@record
class Rate(Record):
    """What one unit of another currency is worth in the plan's own."""

    currency: str = f.currency("The other currency's code.", required=True)
    rate: Decimal | None = f.number("How much of the plan's currency one unit is worth.", 0)
    date: PlanDate | None = f.known_date("The day the rate was true.")
    source: str | None = f.text("Where the rate was read.")


@record
class Blackout(Record):
    """A span of days in which nothing is to be published."""

    name: str = f.text("Why: a freeze, a holiday, a quiet period.", required=True)
    start: PlanDate | None = f.known_date("Its first day.")
    end: PlanDate | None = f.known_date("Its last day.")


@record
class DaysOff(Record):
    """A span of days on which nobody works, although content may still appear."""

    name: str = f.text("Why: a works outing, a bridge day, stocktaking.", required=True)
    start: PlanDate | None = f.known_date("Its first day.")
    end: PlanDate | None = f.known_date("Its last day; the first if not given.")


@record
class Baseline(Record):
    """A state of the plan to compare with later."""

    name: str = f.text("What it is called, for example `Board approval`.", required=True)
    revision: str | None = f.text("The git tag or commit.")
    date: PlanDate | None = f.known_date("When it was agreed.")


@record
class PlanHead(Record):
    """What holds for the whole plan."""

    name: str = f.text("What the plan is called.", required=True)
    summary: str | None = f.prose("The strategy in one sentence.")
    notes: str | None = f.prose("What a reader should know before the details.")
    organisation: str | None = f.text("Whose plan it is.")
    start: PlanDate | None = f.known_date("The first day of the period the plan covers.")
    end: PlanDate | None = f.known_date("The last day of the period the plan covers.")
    currency: str | None = f.currency("The currency of amounts that are written without one.")
    timezone: str | None = f.zone("The zone of times that are written without one.")
    locale: str | None = f.locale(
        "The language the handbook speaks, in which it writes dates, numbers and money too, such as "
        "`en-GB`; the site's if not given."
    )
    budget_total: tuple[Money, ...] = f.money(
        "What was granted for the plan, which the lines of the budget must come to."
    )
    budget_split: BudgetSplit | None = f.group(
        "How the budget is meant to be shared between upstream and downstream.", BudgetSplit
    )
    rates: tuple[Rate, ...] = f.groups("What other currencies are worth, each with a date.", Rate)
    blackouts: tuple[Blackout, ...] = f.groups("Days on which nothing is published.", Blackout)
    holidays: tuple[str, ...] = f.countries(
        "Countries whose public holidays the calendar shows, such as `NL`; with a region `DE-BY`."
    )
    days_off: tuple[DaysOff, ...] = f.groups("The team's own days off.", DaysOff)
    baselines: tuple[Baseline, ...] = f.groups("States of the plan to compare with.", Baseline)
    forecast_by: str | None = f.word(
        "How metrics are forecast: `trend` needs nothing, and is taken if not given; `ets`, exponential "
        "smoothing, needs the extra `forecast`.",
        "trend ets",
        named="method",
    )
    fiscal_year_start: Decimal | None = f.number("The month the fiscal year starts in.", 1, 12)
    week_start: str | None = f.word("The day a week starts on.", "mon sun sat")
    extend: dict[str, tuple[str, ...]] | None = f.new_words(
        "The plan's own words for channels, formats and other lists.",
        CHANNEL,
        FORMAT,
        TACTIC,
        CATEGORY,
        ENTITY_STATUS,
    )
    namespace: str | None = f.text(
        "What the names of calendar entries end with, so that they last when the site moves: "
        "`plan-2027.example.org`. The plan's address on the site if not given."
    )
    owners: tuple[Ref, ...] = f.open_words(
        "The roles that answer for the plan.", "role", back="Owns"
    )
    tags: tuple[str, ...] = f.texts("Words to group and find the plan by.")
    links: tuple[Link, ...] = f.groups("Links to briefs, files and pages elsewhere.", Link)
    reviewed_on: PlanDate | None = f.known_date("When the plan was last looked at as a whole.")
    visibility: str | None = f.word(
        "`internal` keeps the whole plan out of everything that is public.",
        VISIBILITY,
    )
    custom: Any = f.anything("A team's own fields; kept and shown as written.")
