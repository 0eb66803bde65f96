"""A metric's readings in time, with what they are held against and what is likely to come.

Lines are SVG that is stretched to its place; dots and words are HTML beside and above it, so that they
keep their size on a phone and can be read in any scheme.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.forecast import Forecast
from strategy_handbook.insight.metric_history import Point
from strategy_handbook.plan.dates import Precision
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.metric.labels import Label, apart
from strategy_handbook.views.metric.scale import Scale, middle, scale_of, spread_out, thinned

# So many readings have a dot each; of more the line alone is clearer.
_DOTS = 36
# So many of the periods below it are named.
_NAMED = 6
# From here on a figure in the chart would reach into the names beside it.
_EDGE = 92
# So many corners the lines of the forecast have at most.
_CORNERS = 60


class Line(NamedTuple):
    """A value that readings are held against, drawn across the chart.

    Attributes:
        value: The value.
        text: What it is called, with the value.
        look: `target`, `good`, `watch` or `bad`.
    """

    value: Decimal
    text: str
    look: str


class Place(NamedTuple):
    """A period with its place in time.

    Attributes:
        day: The day in its middle.
        name: What it is called below the chart.
    """

    day: dt.date
    name: str


def plot(
    context: Context,
    title: str,
    told: str,
    points: Sequence[Point],
    found: Forecast | None,
    lines: Sequence[Line],
) -> Markup:
    """The chart without its caption; empty for fewer than two readings.

    Args:
        context: The page.
        title: What it shows.
        told: What it shows, in sentences.
        points: The readings, in order of time.
        found: What is likely to come.
        lines: What the readings are held against.
    """
    if len(points) < 2:
        return Markup("")
    drawn = thinned(points)
    ahead = spread_out(found.ahead, _CORNERS) if found else []
    values = [one.value for one in drawn] + [one.value for one in lines]
    values += [value for one in ahead for value in one.spread]
    days = [_day(one) for one in drawn] + [middle(one.first, one.last) for one in ahead]
    scale = scale_of(days, values)
    id = context.take_id("chart")
    svg = Markup(
        '<svg viewBox="0 0 100 100" preserveAspectRatio="none" role="img" '
        'aria-labelledby="{0} {0}-told" focusable="false"><title id="{0}">{1}</title>'
        '<desc id="{0}-told">{2}</desc>{3}</svg>'
    ).format(id, title, told, Markup("").join(_strokes(context, scale, drawn, found, lines)))
    return Markup(
        '<div class="hb-plot"><div class="hb-plot__axis" aria-hidden="true">{}</div>'
        '<div class="hb-plot__field">{}{}</div>'
        '<div class="hb-plot__names" aria-hidden="true">{}</div>'
        '<div class="hb-plot__time" aria-hidden="true">{}</div></div>'
    ).format(
        _axis(context, scale),
        svg,
        _dots(context, scale, drawn),
        _names(context, scale, found, lines),
        _time(context, scale, drawn, found),
    )


def _strokes(
    context: Context,
    scale: Scale,
    points: Sequence[Point],
    found: Forecast | None,
    lines: Sequence[Line],
) -> Iterator[Markup]:
    grid = " ".join(f"M0 {scale.y(tick)}H100" for tick in scale.ticks)
    yield _path("grid", grid)
    if scale.first <= context.as_of <= scale.last:
        yield _path("today", f"M{scale.x(context.as_of)} 0V100")
    for line in lines:
        yield _path(line.look, f"M0 {scale.y(line.value)}H100")
    if found and found.ahead:
        ahead = spread_out(found.ahead, _CORNERS)
        begin = next(one for one in reversed(points) if one.over)
        x = [scale.x(_day(begin))] + [scale.x(middle(one.first, one.last)) for one in ahead]

        def course(values: list[Decimal]) -> list[tuple[float, float]]:
            return list(zip(x, map(scale.y, [begin.value, *values]), strict=True))

        low, value, high = (course([one.spread[end] for one in ahead]) for end in (1, 0, 2))
        yield _path("band", f"{_course(high)}L{_course(low[::-1])[1:]}Z")
        yield _path("ahead", _course(value))
    yield _path("line", _course([(scale.x(_day(one)), scale.y(one.value)) for one in points]))


def _path(look: str, d: str) -> Markup:
    return Markup('<path class="hb-plot__{}" d="{}"/>').format(look, d)


def _course(places: Sequence[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x} {y}" for x, y in places)


def _day(point: Point) -> dt.date:
    last = point.period.last or point.last
    return middle(point.first, last)


def _dots(context: Context, scale: Scale, points: Sequence[Point]) -> Markup:
    shown = points if len(points) <= _DOTS else points[-1:]
    dots = Markup("").join(
        Markup('<i class="hb-plot__dot{}" style="--x:{};--y:{}"></i>').format(
            "" if one.final else " hb-plot__dot--open", scale.x(_day(one)), scale.y(one.value)
        )
        for one in shown
    )
    latest = points[-1]
    today = (
        Markup('<span class="hb-plot__now" style="--x:{}">{}</span>').format(
            scale.x(context.as_of), _("Today")
        )
        if scale.first <= context.as_of <= scale.last
        else ""
    )
    return Markup(
        '<span class="hb-plot__marks" aria-hidden="true">{}{}'
        '<b class="hb-plot__latest{}" style="--x:{};--y:{}">{}</b></span>'
    ).format(
        today,
        dots,
        " hb-plot__latest--end" if scale.x(_day(latest)) > _EDGE else "",
        scale.x(_day(latest)),
        scale.y(latest.value),
        context.language.short_number(latest.value),
    )


def _axis(context: Context, scale: Scale) -> Markup:
    return Markup("").join(
        Markup('<span style="--y:{}">{}</span>').format(
            scale.y(tick), context.language.short_number(tick.normalize() + 0)
        )
        for tick in scale.ticks
    )


def _names(context: Context, scale: Scale, found: Forecast | None, lines: Sequence[Line]) -> Markup:
    labels = [Label(scale.y(line.value), line.text, line.look) for line in lines]
    if found and found.ahead:
        last = found.ahead[-1].spread.value
        # Translators: names the dashed line of a chart.
        labels.append(Label(scale.y(last), _("Forecast"), "ahead"))
    return Markup("").join(
        Markup('<span class="hb-plot__name--{}" style="--y:{}">{}</span>').format(
            one.look, one.y, one.text
        )
        for one in apart(labels)
    )


def _time(
    context: Context, scale: Scale, points: Sequence[Point], found: Forecast | None
) -> Markup:
    language = context.language
    places = [
        Place(
            _day(one),
            language.month(one.first, short=True)
            if one.period.precision is Precision.MONTH
            else language.date_text(one.period),
        )
        for one in points
    ]
    if found:
        places += [
            Place(
                middle(one.first, one.last),
                step_name(context, found.steps.months, one.first, short=True),
            )
            for one in found.ahead
        ]
    shown = spread_out(places, _NAMED)
    marks = [
        Markup('<span style="--x:{}">{}</span>').format(scale.x(one.day), one.name) for one in shown
    ]
    return Markup("").join(marks)


def step_name(context: Context, months: int, first: dt.date, short: bool = False) -> str:
    """A period to come as it is called: ``March 2027``, ``Q1 2027``, ``2027``, or its day."""
    language = context.language
    if months == 1:
        return language.month(first, short=short)
    names = {3: language.quarter, 6: language.half}
    if months in names:
        return names[months](first)
    return str(first.year) if months else language.day(first)
