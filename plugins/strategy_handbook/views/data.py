"""What views hand to their templates: one class a view, each field a variable of its template.

A team's own templates are written against these names. So a field is documented where it is
declared, and a test notices when one comes, goes or changes its type.
"""

from __future__ import annotations

from dataclasses import dataclass

from strategy_handbook.views.markup import Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewData:
    """Everything that a view's template gets."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a view: a heading and what stands below it. `{% if part %}` asks if there is any.

    Attributes:
        id: A name for the part, such as `goals`; the heading has it as its id, with a number after it
            if the page has that already.
        title: What the heading says, as text.
        heading: The heading with its id, which links and the table of contents lead to.
        body: What stands below the heading; empty when the plan has nothing for it.
        more: What stands at the end of the heading's line: a link, a count; may be empty.
    """

    id: str = ""
    title: str = ""
    heading: Markup = Markup("")
    body: Markup = Markup("")
    more: Markup = Markup("")

    def __bool__(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.body)
