"""A goal's values in words and as a bar: baseline, latest reading, target."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.insight.budget.exchange import rounded
from strategy_handbook.insight.goal_progress import Aim, aims
from strategy_handbook.insight.readings import Reading
from strategy_handbook.plan.amounts import Money, Target, is_currency
from strategy_handbook.plan.goals import Goal
from strategy_handbook.plan.measurement import Metric
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.language import Language
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.wording import filled

_WITHOUT_CENTS = 100


def how_far() -> str:
    """How it is computed how far a goal has come."""
    return _(
        "How far a goal has come is (latest − baseline) ÷ (target − baseline). Of values that add "
        "up, it is their sum since the goal's first day against the target. What was observed after "
        "the goal's date is not its doing, and is left out."
    )


def value_text(context: Context, value: Decimal, unit: str | None) -> str:
    """A number with its unit: ``58 boxes``, ``31%``, ``€2,000``."""
    if unit == "%":
        return context.language.percent(value)
    if unit and is_currency(unit):
        return context.language.amount(value, unit)
    return f"{context.language.number(value)} {unit}" if unit else context.language.number(value)


def money_in_short(context: Context, currency: str, low: Decimal, high: Decimal) -> str:
    """A worked-out amount or a range of it; whole from a hundred on, where nobody reads the cents."""

    def told(end: Decimal) -> Decimal:
        return rounded(end, currency) if end < _WITHOUT_CENTS else end.to_integral_value()

    return context.language.money(Money("", currency, told(low), told(high)))


def target_text(context: Context, aim: Aim, target: Target | None) -> str:
    """A baseline or target in words, with the metric's unit where it is a plain number."""
    if target is None:
        return ""
    text = context.language.target(target)
    unit = aim.metric.unit if aim.metric else None
    if target.value is None or target.unit or target.relative or not unit:
        return text
    if not (unit == "%" or is_currency(unit)):
        return f"{text} {unit}"
    return context.language.target(Target(target.text, target.value, target.comparison, unit=unit))


def reading_text(context: Context, aim: Aim, reading: Reading) -> Markup:
    """The latest reading in words, with its period."""
    unit = aim.metric.unit if aim.metric else None
    value = Markup("<strong>{}</strong>").format(value_text(context, reading.value, unit))
    period = context.language.date(reading.period)
    if reading.since:
        # Translators: what was counted since a day: "340 since 1 Jan 2027, read up to Feb 2027".
        whole = _("{value} since {day}, read up to {period}")
        open = _("{value} since {day}, read up to {period}, not final yet")
        since = context.language.day(reading.since)
        return filled(whole if reading.final else open, value=value, day=since, period=period)
    # Translators: what was measured in a month, or in another period: "31% in February 2027".
    whole, open = _("{value} in {period}"), _("{value} in {period}, not final yet")
    return filled(whole if reading.final else open, value=value, period=period)


def standing(language: Language, aim: Aim) -> tuple[str, str]:
    """Where a value stands, as a look and words; both empty where it cannot be told."""
    fraction = aim.fraction
    if aim.met:
        return "done", _("Target reached")
    if aim.reading is None or aim.wanted is None or aim.incomparable:
        return "", ""
    if aim.falling and aim.reading.since:
        within = aim.reading.value <= aim.wanted
        # Translators: of something that should stay below its target, such as a cost.
        so_far = _("Within the limit so far")
        return ("short", so_far) if within else ("behind", _("Above the limit"))
    if fraction is None:
        return "short", _("Not reached yet")
    if fraction < 0:
        return "behind", _("Above the baseline") if aim.falling else _("Below the baseline")
    percent = language.percent(int(fraction * 100))
    if aim.reading.since:
        return "short", _("{percent} of the target", percent=percent)
    # Translators: of the way from where a goal began to its target.
    return "short", _("{percent} of the way", percent=percent)


def standing_mark(language: Language, aim: Aim) -> Markup:
    """The same with a sign, so that colour is not needed to read it."""
    look, words = standing(language, aim)
    sign = {"done": "✓", "behind": "!", "short": ""}.get(look, "")
    if not words:
        return Markup("")
    mark = Markup('<span aria-hidden="true">{} </span>').format(sign) if sign else ""
    return Markup('<span class="hb-standing hb-standing--{}">{}{}</span>').format(look, mark, words)


def bar(aim: Aim) -> Markup:
    """The way from baseline to target with the part done; empty where it cannot be drawn."""
    fraction = aim.fraction
    if fraction is None:
        return Markup("")
    done = min(max(fraction, Decimal(0)), Decimal(1)) * 100
    tick = ""
    if (
        aim.reading
        and aim.reading.since
        and aim.begin
        and aim.wanted
        and 0 < aim.begin < aim.wanted
    ):
        tick = Markup('<span class="hb-goalbar__tick" style="--p:{}"></span>').format(
            round(aim.begin / aim.wanted * 100, 1)
        )
    return Markup(
        '<span class="hb-goalbar" aria-hidden="true">'
        '<span class="hb-goalbar__done" style="--p:{}"></span>{}</span>'
    ).format(round(done, 1), tick)


def with_unit(context: Context, target: Target | None, metric: Metric | None) -> str:
    """A target in words, with its metric's unit where it brings none; empty for None."""
    aim = Aim(None, metric, None, target, None, None, None, None, False)
    return target_text(context, aim, target)


def goal_targets(context: Context, goal: Goal) -> list[tuple[str, str]]:
    """Each of a goal's targets: what it counts, which may be empty, and the value in words."""
    return [
        (
            aim.label or (aim.metric.label if aim.metric else ""),
            target_text(context, aim, aim.target) or _("to be decided"),
        )
        for aim in aims(context.plan, goal, context.as_of)
        if aim.target is not None
    ]
