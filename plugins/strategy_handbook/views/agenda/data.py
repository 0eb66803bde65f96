"""What the agenda hands to its template."""

from __future__ import annotations

from typing import NamedTuple

from strategy_handbook.views.data import Part, ViewData
from strategy_handbook.views.markup import Markup


class Earlier(NamedTuple):
    """The months before today.

    Attributes:
        heading: The heading.
        size: How many items there are: `12 items`.
        folded: Whether they are folded away, because something is still to come.
        months: The months; `more` says how many items each has.
    """

    heading: Markup
    size: str
    folded: bool
    months: tuple[Part, ...]


class AgendaData(ViewData):
    """Everything with a day, what comes next first.

    Attributes:
        ways: Links to the calendar; empty where only a part of the plan is shown.
        filter: The form to filter by; empty where there is little to filter.
        overdue: What is past its day and not marked done; empty for nothing.
        next: The next days; `more` says which.
        under_way: What goes on today, and what always does.
        later_heading: The heading of the months after those days; empty if nothing follows.
        later: These months; `more` says how many items each has.
        undated: What has no date yet; `more` says how many.
        rhythm: How often each channel appears.
        earlier: What was; none if nothing was.
        months: The months between two days, when the view's options ask for those only; then all of
            the above is empty.
    """

    ways: Markup = Markup("")
    filter: Markup = Markup("")
    overdue: Markup = Markup("")
    next: Part = Part()
    under_way: Part = Part()
    later_heading: Markup = Markup("")
    later: tuple[Part, ...] = ()
    undated: Part = Part()
    rhythm: Part = Part()
    earlier: Earlier | None = None
    months: tuple[Part, ...] = ()
