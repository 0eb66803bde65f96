"""What the calendar hands to its template."""

from __future__ import annotations

from strategy_handbook.views.data import Part, ViewData
from strategy_handbook.views.markup import Markup


class CalendarData(ViewData):
    """A month as a table, or all months of a plan with the one that is nearest in full.

    Attributes:
        heading: The month as a heading.
        ways: Links to the months before and after, to all months and to the agenda.
        bare: That the month has no items, and where there are some; empty if it has.
        loose: What falls into the month on a day that is not set; empty for nothing.
        table: The month, week by week; on a phone a list.
        always: What is always on; empty for nothing.
        legend: What signs and colours mean.
        all_months: All months of the plan at a glance; empty when one month is asked for.
    """

    heading: Markup
    ways: Markup
    bare: Markup
    loose: Markup
    table: Markup
    always: Markup
    legend: Markup
    all_months: Part
