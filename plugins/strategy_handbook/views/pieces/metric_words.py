"""What a metric's figures are in words: its value, its change, and how it stands."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.insight.metric_history import Change, History, Point
from strategy_handbook.insight.metric_status import Status
from strategy_handbook.plan.amounts import Target
from strategy_handbook.plan.measurement import Metric
from strategy_handbook.translation import N_, _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.goal_values import value_text
from strategy_handbook.views.wording import filled

_STANDINGS = {
    "thresholds": {
        # Translators: how a metric stands against its thresholds.
        "good": N_("All is well"),
        "watch": N_("To be watched"),
        "bad": N_("Somebody must act"),
    },
    "goal": {
        # Translators: how a metric stands against its goals.
        "good": N_("On its way"),
        "watch": N_("Behind its pace"),
        "bad": N_("Behind its baseline"),
    },
}
_CHIPS = {"good": ("done", "✓"), "watch": ("watch", "◐"), "bad": ("risk", "!")}
# Nobody reads more decimals of a figure that is worked out.
_DECIMALS = 2


def standing_chip(status: Status) -> Markup:
    """How a metric stands, as a chip with sign and words; empty where it cannot be told."""
    if not status.look:
        return Markup("")
    look, sign = _CHIPS[status.look]
    return Markup(
        '<span class="hb-chip hb-chip--{}"><span class="hb-sign" aria-hidden="true">{}</span>{}</span>'
    ).format(look, sign, _(_STANDINGS[status.by][status.look]))


def value_of(context: Context, metric: Metric, value: Decimal) -> str:
    """A value with the metric's unit: ``9,800 searches``."""
    return value_text(context, value, metric.unit)


def exactness(metric: Metric, found: History) -> int:
    """How many decimals a worked-out value is shown with: those of its readings, a share one at least."""
    return max(found.decimals, 1) if metric.unit == "%" else found.decimals


def rounded(value: Decimal, decimals: int) -> Decimal:
    """A worked-out value with as many decimals as those it came from."""
    return round(value, decimals) + 0


def change_text(context: Context, metric: Metric, change: Change) -> str:
    """How much more or less: ``+7.7%``, ``−2 points`` of a share."""
    if metric.unit == "%":
        points = round(change.difference, _DECIMALS).normalize() + 0
        return context.language.target(Target("", points, relative=True, unit="pts"))
    if change.percent is None:
        return signed(context, change.difference)
    percent = round(change.percent, 1)
    return f"{'+' if percent > 0 else ''}{context.language.percent(percent + 0)}"


def signed(context: Context, value: Decimal) -> str:
    """A number with its sign: ``+36.4``."""
    shown = round(value, _DECIMALS).normalize() + 0
    return f"{'+' if shown > 0 else ''}{context.language.number(shown)}"


def change_line(context: Context, metric: Metric, change: Change | None) -> Markup:
    """The change against an earlier period, and whether that is better; empty without one."""
    if change is None:
        return Markup("")
    period = context.language.date(change.before.period)
    if not change.difference:
        return filled(_("as in {period}"), period=period)
    arrow = "▲" if change.difference > 0 else "▼"
    amount = Markup('<span aria-hidden="true">{} </span><bdi><b>{}</b></bdi>').format(
        arrow, change_text(context, metric, change)
    )
    if metric.direction not in ("up", "down"):
        # Translators: "+7.7% against January 2027".
        return filled(_("{change} against {period}"), change=amount, period=period)
    better = (change.difference > 0) == (metric.direction == "up")
    # Translators: "+7.7% against January 2027, better".
    text = (
        _("{change} against {period}, better") if better else _("{change} against {period}, worse")
    )
    return filled(text, change=amount, period=period)


def period_line(context: Context, point: Point) -> Markup:
    """The period of a reading, and whether its value may still change."""
    period = context.language.date(point.period)
    if point.final:
        return period
    # Translators: of a reading's period: "February 2027, not final yet".
    return filled(_("{period}, not final yet"), period=period)
