"""How much goes on the sheet: the room each text has, and the rows that are left for the timeline.

All measures are for US Letter, the narrower of the two papers, and for the height of A4, the lower
one; in ems of the sheet's own text, as in the style.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor

from strategy_handbook.views.timeline.layout import text_width

HEIGHT = 66.0
ROW = 1.95
FEWEST_ROWS, MOST_ROWS = 6, 18

# The width of a line of each text, in ems of its own letters, and how many lines it may have.
NAME_LINE, NAME_LINES = 43.0, 2
LARGE_NAME = 27.0
EYEBROW_LINE = 60.0
SUMMARY_LINE, SUMMARY_LINES = 55.0, 3
HALF_LINE, HALF_LINES = 43.0, 3
POSITIONING_LINE, POSITIONING_LINES = 43.0, 2
SUM_LINE = 8.6

# What breaking lines at words takes of each of them.
_RAGGED = 0.92
# Heights of what does not depend on the plan: frames, headings, months, gaps, the line at the foot.
_FIXED = 12.6
_GOALS = {0: 3.2, 1: 11.0, 2: 19.4}
# The budget without the rows of its table.
_BUDGET = 11.0


def room(line: float, lines: int) -> float:
    """How wide a text may be on a single line to go into several."""
    return line * lines * _RAGGED


def lines(text: str, line: float) -> int:
    """How many lines a text takes."""
    return ceil(text_width(text) / (line * _RAGGED)) if text else 0


def rows_left(
    eyebrow: str,
    name: str,
    summary: str,
    halves: Sequence[tuple[str, str]],
    goal_rows: int,
    budget: Sequence[Sequence[str]],
) -> int:
    """How many rows the timeline may have.

    Args:
        eyebrow: What stands above the name.
        name: The plan's name.
        summary: The strategy in a sentence.
        halves: The texts of each half: its summary and its positioning.
        goal_rows: How many rows of cards the goals take.
        budget: The sums in each row of the budget's table.
    """
    large = text_width(name) <= LARGE_NAME
    head = 1.3 * bool(eyebrow) + (2.6 if large else 1.8 * lines(name, NAME_LINE))
    head += 1.62 * max(lines(summary, SUMMARY_LINE), 1)
    half = max(
        1.35 * (max(lines(one, HALF_LINE), 1) + lines(other, POSITIONING_LINE)) + 0.3 * bool(other)
        for one, other in halves
    )
    money = _BUDGET + sum(
        0.45 + 1.35 * max(lines(one, SUM_LINE) for one in row) for row in budget if row
    )
    left = HEIGHT - _FIXED - head - half - max(_GOALS[goal_rows], money)
    return min(max(floor(left / ROW), FEWEST_ROWS), MOST_ROWS)
