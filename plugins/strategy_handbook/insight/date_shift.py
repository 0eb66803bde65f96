"""By how much a date has moved."""

from __future__ import annotations

from strategy_handbook.plan.dates import PlanDate


def days_later(then: PlanDate | None, now: PlanDate | None, *, last: bool = False) -> int:
    """How many days later a date is than it was; fewer than 0 for earlier.

    A date that has only become more exact, or less, has not moved: `2027-Q1` and `2027-03-20` are
    the same day as far as anybody knows.

    Args:
        then: The date as it was.
        now: The date as it is.
        last: Whether the last day counts that each may mean, and not the first.
    """
    if not (then and now and then.first and then.last and now.first and now.last):
        return 0
    if then.first <= now.first <= now.last <= then.last:
        return 0
    if now.first <= then.first <= then.last <= now.last:
        return 0
    return (now.last - then.last).days if last else (now.first - then.first).days
