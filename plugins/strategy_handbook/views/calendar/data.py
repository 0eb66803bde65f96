"""What the calendar hands to its template."""

from __future__ import annotations

from strategy_handbook.views.data import Part, ViewData
from strategy_handbook.views.markup import Markup


class CalendarData(ViewData):
    """A month as a table, a quarter, or all months of a plan with the one that is nearest in full.

    Attributes:
        heading: The month as a heading.
        ways: Links to the months or quarters before and after, to today, to the quarter, to all
            months and to the agenda.
        table: The month, week by week; on a phone a list. For a quarter its small months.
        legend: What signs and colours mean.
        bare: That the month has no items, and where there are some; empty if it has.
        loose: What falls into the month on a day that is not set; empty for nothing.
        throughout: What goes on from before the month until after it; empty for nothing.
        zone: Whose time the times of day are; empty where there are none.
        always: What is always on; empty for nothing.
        filter: The form to filter by; empty where there is little to filter.
        all_months: All months of the plan at a glance; empty when one month or quarter is asked for.
        numbers: The quarter or all months as a table of numbers; empty when one month is asked for.
    """

    heading: Markup
    ways: Markup
    table: Markup
    legend: Markup
    bare: Markup = Markup("")
    loose: Markup = Markup("")
    throughout: Markup = Markup("")
    zone: Markup = Markup("")
    always: Markup = Markup("")
    filter: Markup = Markup("")
    all_months: Part = Part()
    numbers: Markup = Markup("")
