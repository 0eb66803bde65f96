"""How good earlier forecasts of a metric were, in words and as a table."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.insight.forecast_scores import Scored, Scores
from strategy_handbook.plan.measurement import Metric
from strategy_handbook.translation import _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.metric.tables import rows_shown
from strategy_handbook.views.pieces.metric_words import rounded, value_of
from strategy_handbook.views.pieces.tables import note, table
from strategy_handbook.views.wording import in_sentences


def kept(context: Context, metric: Metric, found: Scores) -> Markup:
    """What came of earlier forecasts; empty where none was kept."""
    if not found.rows:
        waiting = ngettext(
            "{n} forecast is kept and waits for its reading.",
            "{n} forecasts are kept and wait for their readings.",
            found.waiting,
        )
        return _line(waiting) if found.waiting else Markup("")
    shown = found.rows[: -rows_shown(context.plan) - 1 : -1]
    rows = table(
        _("Earlier forecasts: {metric}", metric=metric.label),
        (_("Period"), _("Forecast"), _("What came"), _("Off by")),
        [_row(context, metric, one) for one in shown],
    )
    return _line(summary(context, found)) + Markup(
        '<details class="hb-reckoning"><summary>{}</summary>{}</details>'
    ).format(_("Earlier forecasts as a table"), rows)


def summary(context: Context, found: Scores) -> str:
    """How far they were off, how often their range held, and whether they were worth making."""
    language = context.language
    count = len(found.rows)
    texts = [
        ngettext(
            "{n} earlier forecast was off by {percent} on average.",
            "{n} earlier forecasts were off by {percent} on average.",
            count,
            percent=language.percent(rounded(found.percent, 1)),
        )
        if found.percent is not None
        else ""
    ]
    if found.ranges:
        texts.append(
            ngettext(
                "{held} of {n} range held; four in five should.",
                "{held} of {n} ranges held; four in five should.",
                found.ranges,
                held=language.number(found.held),
            )
        )
    if found.compared:
        texts.append(
            ngettext(
                "{closer} of {n} was closer than saying the last reading again.",
                "{closer} of {n} were closer than saying the last reading again.",
                found.compared,
                closer=language.number(found.closer),
            )
        )
    if found.ratio is not None:
        texts.append(_verdict(context, found.ratio))
    return in_sentences(*texts)


def _verdict(context: Context, ratio: Decimal) -> str:
    shown = context.language.number(rounded(ratio, 2))
    if ratio < 1:
        return _(
            "Their errors together are {ratio} times those of saying that: they were worth making.",
            ratio=shown,
        )
    return _(
        "Their errors together are {ratio} times those of saying that: they were not worth making.",
        ratio=shown,
    )


def _row(context: Context, metric: Metric, one: Scored) -> tuple[Markup | str, ...]:
    forecast, language = one.forecast, context.language
    assert forecast.period and forecast.made_on and forecast.value is not None
    # Translators: under the period that a forecast is of.
    made = _("made on {day}", day=language.date_text(forecast.made_on))
    value = value_of(context, metric, forecast.value)
    if forecast.low is not None and forecast.high is not None:
        value = f"{value} ({language.number(forecast.low)} – {language.number(forecast.high)})"
    held = _("within the range") if one.held else _("outside the range")
    off = language.percent(rounded(one.percent, 1)) if one.percent is not None else ""
    return (
        language.date(forecast.period) + note(made),
        Markup("{}{}").format(value, note(forecast.note or "")),
        value_of(context, metric, one.actual.value),
        Markup("{}{}").format(
            off or language.number(one.miss), note(held if one.held is not None else "")
        ),
    )


def _line(text: str) -> Markup:
    return Markup('<p class="hb-metric__note">{}</p>').format(text)
