"""What a line of the budget will have come to in the end.

The method is that of an estimate at completion kept by hand: while a line runs, nobody may bet on
saving money; once it is over, what is in the books counts, with what is announced as still to be paid.
"""

from __future__ import annotations

from strategy_handbook.insight.money import Sum


def forecast(
    planned: Sum, committed: Sum, spent: Sum, coming: Sum, *, over: bool, booked: bool
) -> Sum:
    """What a line will have come to in one currency.

    - While it runs: the largest of what is planned, what is committed, and what is spent together
      with the payments that are still to come.
    - Once it is over and something was entered as spent: that, and the payments still to come.
    - Once it is over and nothing was entered: what is committed, else what is planned; an invoice
      may be late, and money is not saved by silence.

    Ranges are held end against end. What is to be decided is in none of it.

    Args:
        planned: What is planned.
        committed: What is ordered or signed, the part of it that is spent included.
        spent: What was spent.
        coming: Payments of the line that are not paid yet.
        over: Whether the line's last day is past.
        booked: Whether anything was entered as spent, in whichever currency.
    """
    billed = spent.joined(coming)
    if over and booked:
        known = [billed]
    elif over:
        known = [committed if committed.figures else planned, billed]
    else:
        known = [planned, committed, billed]
    figures = any(one.figures for one in (planned, committed, billed))
    undecided = any(one.open for one in (planned, committed, billed))
    return Sum(
        planned.currency,
        max(one.low for one in known),
        max(one.high for one in known),
        int(figures),
        int(undecided and not figures),
    )


def variance(planned: Sum, expected: Sum) -> Sum:
    """The forecast less the plan, from the least to the most it can be.

    Both ends of a range are the same uncertainty seen twice, so low is held against low and high
    against high: a line whose forecast is its plan has no variance, however wide its range.
    """
    ends = sorted((expected.low - planned.low, expected.high - planned.high))
    return Sum(planned.currency, ends[0], ends[1], expected.figures, expected.open)
