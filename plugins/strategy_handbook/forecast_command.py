"""`handbook forecast`: today's forecasts of all metrics, to be read or to be kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import click

from strategy_handbook.exits import IN_THE_WAY, UNREADABLE, stop
from strategy_handbook.insight.forecast import Forecast, forecast
from strategy_handbook.insight.metric_history import history
from strategy_handbook.insight.period_steps import Steps
from strategy_handbook.insight.smoothing import is_installed
from strategy_handbook.plan import Plan
from strategy_handbook.plans_argument import as_of_option, plans_argument, read_plans

COLUMNS = "metric,made_on,period,value,low,high,method"
FILE = "forecasts/kept.csv"
# So many periods of each metric are kept: a small file, and soon there is something to learn from.
KEPT = 3


class Row(NamedTuple):
    """A forecast as a line of the file.

    Attributes:
        metric: The metric's id.
        made_on: The day it was made.
        period: The period it is of.
        figures: The value, the ends of its range, and the method.
    """

    metric: str
    made_on: str
    period: str
    figures: tuple[str, ...]

    def __str__(self) -> str:
        return ",".join((self.metric, self.made_on, self.period, *self.figures))


@click.command("forecast")
@plans_argument
@click.option(
    "--write",
    is_flag=True,
    help=f"Keep them: add them to `{FILE}` in the plan's folder.",
)
@as_of_option
def forecast_(plans: Path, write: bool, as_of: str | None) -> None:
    """Prints today's forecasts of all metrics, the next three periods of each, as a table.

    With --write they are kept in the plan, where the handbook holds them against what comes. What the
    plan has of the same metric, day and period already is not added a second time.

    Exit status: 0 printed or written, 2 wrong use, 3 no plan there, 4 a file cannot be read or
    written, 5 nothing written, because the file has other columns, 70 a fault of this program.
    """
    read = read_plans(plans, as_of, internal=True)
    for plan in read.plans.values():
        if plan.plan.forecast_by == "ets" and not is_installed():
            click.echo(
                f"handbook: {plan.folder} asks for `forecast_by: ets`, which needs the extra `forecast`; "
                "the plain method stands in",
                err=True,
            )
        rows = [row for row in _rows(plan, read.as_of) if _key(row) not in _known(plan)]
        file = Path(plan.folder) / FILE
        if not write:
            click.echo(f"# {file.as_posix()}\n{COLUMNS}")
            for row in rows:
                click.echo(str(row))
        elif rows:
            _add(file, rows)
            click.echo(f"{file.as_posix()}: {len(rows)} forecasts added")
        else:
            click.echo(f"{file.as_posix()}: nothing to add")


def _rows(plan: Plan, as_of: dt.date) -> Iterator[Row]:
    for metric in plan.metrics.values():
        found = forecast(plan, metric, as_of)
        if found is None:
            continue
        decimals = history(plan, metric, as_of).decimals
        for number, one in enumerate(found.ahead[:KEPT], start=1):
            # Three digits at least, or the range of a small share would be rounded away.
            exact = min(max(decimals, 2 - one.spread.value.adjusted()), 2)
            figures = (*(_figure(value, exact) for value in one.spread), found.trend.method)
            yield Row(metric.id, str(as_of), _period(found, number), figures)


def _figure(value: Decimal, decimals: int) -> str:
    return f"{round(value, decimals) + 0:f}"


def _period(found: Forecast, number: int) -> str:
    """The period so many steps ahead, as a plan writes it."""
    steps: Steps = found.steps
    first = steps.first(found.trend.last + number)
    if not steps.months:
        return first.isoformat()
    part = (first.month - 1) // steps.months + 1
    written = {1: f"-{first.month:02}", 3: f"-Q{part}", 6: f"-H{part}", 12: ""}
    return f"{first.year}{written[steps.months]}"


def _key(row: Row) -> tuple[str, str, str]:
    return row.metric, row.made_on, row.period


def _known(plan: Plan) -> set[tuple[str, str, str]]:
    return {
        (one.metric.id, str(one.made_on), str(one.period)) for one in plan.forecasts if one.metric
    }


def _add(file: Path, rows: list[Row]) -> None:
    """Adds lines to the end of a file, in its own manner; makes it if it is not there."""
    try:
        text = file.read_bytes().decode("utf-8-sig") if file.exists() else ""
        head = next((line for line in text.splitlines() if line and not line.startswith("#")), "")
        if head and head != COLUMNS:
            stop(IN_THE_WAY, f"{file} has other columns; let its first line be `{COLUMNS}`")
        end = "\r\n" if "\r\n" in text else "\n"
        lines = [*([] if head else [COLUMNS]), *map(str, rows)]
        before = text if not text or text.endswith("\n") else text + end
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes((before + end.join(lines) + end).encode())
    except (OSError, UnicodeDecodeError) as error:
        stop(UNREADABLE, f"{file} cannot be read or written: {error}")
