"""Numbers: metrics, what was observed, and what was budgeted and spent."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from strategy_handbook.plan import fields as f
from strategy_handbook.plan.amounts import Money, Target
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.plan.entity import Entity
from strategy_handbook.plan.records import Record, Ref, record
from strategy_handbook.plan.recurrence import Interval
from strategy_handbook.plan.vocabulary import CATEGORY, CHANNEL, HALF, VISIBILITY


@record
class Thresholds(Record):
    """The values at which a metric's status changes."""

    good: Target | None = f.target("From here on all is well.")
    watch: Target | None = f.target("From here on somebody should look.")
    bad: Target | None = f.target("From here on somebody must act.")


@record
class Metric(Entity):
    """A figure that is looked at again and again."""

    kind: ClassVar[str] = "metric"

    name: str = f.text("What the metric is called.", required=True)
    definition: str | None = f.prose("What exactly is counted.")
    formula: str | None = f.text("How it is computed.")
    unit: str | None = f.text("Its unit: `%`, `EUR`, `visits`.")
    direction: str | None = f.word("Which way is good.", "up down", named="direction")
    timing: str | None = f.word(
        "Whether it tells early or late.", "leading lagging", named="timing"
    )
    stream: str | None = f.word("The half it judges.", HALF)
    adds_up: bool | None = f.flag(
        "Whether the values of several periods add up to one, as sales do and shares do not."
    )
    source: str | None = f.text("The tool or team the figure comes from.")
    cadence: Interval | None = f.every("How often it is read.")
    thresholds: Thresholds | None = f.group("When its status changes.", Thresholds)
    baseline: Target | None = f.target("The value to start from.")


@record
class Observation(Record):
    """What a metric's value was in one period."""

    metric: Ref | None = f.ref("The metric.", "metric", back="Observed")
    period: PlanDate | None = f.known_date("The day, month, quarter or year.")
    value: Decimal | None = f.number("The value.")
    source: str | None = f.text("Where it was read.")
    status: str | None = f.word(
        "How final the value is.", "preliminary final estimated", named="status"
    )
    note: str | None = f.text("What to know about it.")


@record
class Payment(Record):
    """A payment of a budget line: one of its instalments."""

    due: PlanDate | None = f.date("When it is to be paid.")
    amount: tuple[Money, ...] = f.money("How much is to be paid.")
    paid: PlanDate | None = f.known_date("When it was paid; not yet if not given.")
    note: str | None = f.text("What it is for.")


@record
class PastForecast(Record):
    """What a metric was forecast to be, kept to be held against what came."""

    metric: Ref | None = f.ref("The metric.", "metric", back="Forecast")
    made_on: PlanDate | None = f.known_date("The day it was made.")
    period: PlanDate | None = f.known_date("The day, month, quarter or year it is of.")
    value: Decimal | None = f.number("The value expected.")
    low: Decimal | None = f.number("The least that was expected.")
    high: Decimal | None = f.number("The most that was expected.")
    method: str | None = f.text("How it was made: `drift`, `season`, or in words of your own.")
    note: str | None = f.text("What to know about it.")


@record
class BudgetLine(Record):
    """A line of the budget: money for something, planned, committed and spent."""

    for_: Ref | None = f.ref(
        "What the money is for.",
        "campaign",
        "initiative",
        "study",
        "channel",
        "content",
        back="Budget",
        label="For",
    )
    name: str | None = f.text("What the line is called.")
    stream: str | None = f.word("The half it belongs to, where `for` does not tell.", HALF)
    category: str | None = f.word("What kind of cost it is.", CATEGORY)
    channel: Ref | None = f.open_word("The channel it is spent on.", "channel", CHANNEL)
    period: PlanDate | None = f.date("The month, quarter or year it falls into.")
    due: PlanDate | None = f.date("When it is paid.")
    planned: tuple[Money, ...] = f.money("What is planned.")
    committed: tuple[Money, ...] = f.money("What is ordered or signed.")
    actual: tuple[Money, ...] = f.money("What was spent.")
    payments: tuple[Payment, ...] = f.groups(
        "The instalments it is paid in; together they come to what is committed, or else planned.",
        Payment,
    )
    note: str | None = f.text("What to know about it.")
    visibility: str | None = f.word(
        "`internal` keeps it out of everything that is public.", VISIBILITY
    )
