"""The course of some figures as a curve no larger than a word, beside the figure that says it."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.views.markup import Markup

WIDTH, HEIGHT = 96, 24


def sparkline(numbers: list[Decimal]) -> Markup:
    """The course of some figures as a small curve; empty for fewer than three.

    Args:
        numbers: The figures, oldest first.
    """
    if len(numbers) < 3:
        return Markup("")
    low, high = min(numbers), max(numbers)
    reach = high - low or Decimal(1)
    step = (WIDTH - 6) / (len(numbers) - 1)
    points = [
        (
            round(3 + number * step, 1),
            round(float(HEIGHT - 3 - (one - low) / reach * (HEIGHT - 6)), 1),
        )
        for number, one in enumerate(numbers)
    ]
    line = " ".join(f"{x},{y}" for x, y in points)
    x, y = points[-1]
    return Markup(
        '<svg class="hb-spark" viewBox="0 0 {0} {1}" width="{0}" height="{1}" '
        'aria-hidden="true" focusable="false">'
        '<polyline points="{2}"/><circle cx="{3}" cy="{4}" r="2.5"/></svg>'
    ).format(WIDTH, HEIGHT, line, x, y)
