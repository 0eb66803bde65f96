"""A goal's values in words and as a bar: baseline, latest reading, target."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.insight.goal_progress import Aim, aims
from strategy_handbook.insight.readings import Reading
from strategy_handbook.plan.amounts import Target
from strategy_handbook.plan.goals import Goal
from strategy_handbook.plan.measurement import Metric
from strategy_handbook.views.context import Context
from strategy_handbook.views.language import Language
from strategy_handbook.views.markup import Markup


def value_text(context: Context, value: Decimal, unit: str | None) -> str:
    """A number with its unit: ``58 boxes``, ``31%``, ``€2,000``."""
    if unit == "%":
        return context.language.percent(value)
    if unit and unit.isupper() and len(unit) == 3:
        return context.language.amount(value, unit)
    return f"{context.language.number(value)} {unit}" if unit else context.language.number(value)


def target_text(context: Context, aim: Aim, target: Target | None) -> str:
    """A baseline or target in words, with the metric's unit where it is a plain number."""
    if target is None:
        return ""
    text = context.language.target(target)
    unit = aim.metric.unit if aim.metric else None
    if target.value is None or target.unit or target.relative or not unit:
        return text
    if not (unit == "%" or (unit.isupper() and len(unit) == 3)):
        return f"{text} {unit}"
    return context.language.target(Target(target.text, target.value, target.comparison, unit=unit))


def reading_text(context: Context, aim: Aim, reading: Reading) -> Markup:
    """The latest reading in words, with its period."""
    unit = aim.metric.unit if aim.metric else None
    value = Markup("<strong>{}</strong>").format(value_text(context, reading.value, unit))
    period = context.language.date(reading.period)
    final = "" if reading.final else ", not final yet"
    if reading.since:
        return Markup("{} since {}, read up to {}{}").format(
            value, context.language.day(reading.since), period, final
        )
    return Markup("{} in {}{}").format(value, period, final)


def standing(language: Language, aim: Aim) -> tuple[str, str]:
    """Where a value stands, as a look and words; both empty where it cannot be told."""
    fraction = aim.fraction
    if aim.met:
        return "done", "Target reached"
    if aim.reading is None or aim.wanted is None or aim.incomparable:
        return "", ""
    if aim.falling and aim.reading.since:
        within = aim.reading.value <= aim.wanted
        return ("short", "Within the limit so far") if within else ("behind", "Above the limit")
    if fraction is None:
        return "short", "Not reached yet"
    if fraction < 0:
        return "behind", "Above the baseline" if aim.falling else "Below the baseline"
    of = "of the target" if aim.reading.since else "of the way"
    return "short", f"{language.percent(int(fraction * 100))} {of}"


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
            target_text(context, aim, aim.target) or "to be decided",
        )
        for aim in aims(context.plan, goal, context.as_of)
        if aim.target is not None
    ]
