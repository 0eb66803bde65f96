"""What the records view hands to its template."""

from __future__ import annotations

from strategy_handbook.views.data import Part, ViewData
from strategy_handbook.views.markup import Markup


class Link(ViewData):
    """A section in the index.

    Attributes:
        id: The id of its heading.
        title: What it is called.
        count: How many entries it has; empty for a section that can have one only.
    """

    id: str
    title: str
    count: str


class RecordsData(ViewData):
    """Everything a plan says, as it was written.

    Attributes:
        filter: The form to filter by; empty where there is little to filter.
        index: The sections with a link to each; empty when one section is asked for.
        sections: The sections with their entries; `more` says what a section is for.
        lost: What stands in no section that the handbook knows; `more` says so.
    """

    filter: Markup
    index: tuple[Link, ...]
    sections: tuple[Part, ...]
    lost: Part
