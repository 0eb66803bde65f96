"""What a view is."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any, NamedTuple

from strategy_handbook.plan import fields as f
from strategy_handbook.plan.records import Record, record
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import ViewData
from strategy_handbook.views.markup import Markup


@record
class ViewOptions(Record):
    """What every view can be told, as YAML below its ``:::`` line."""

    plan: str | None = f.text("The id of the plan to show; needed only where it is not clear.")


@record
class HeadedOptions(ViewOptions):
    """What views can be told that may stand below a heading of their own."""

    heading: str | None = f.text("A heading above it; none if not given.")
    level: Decimal | None = f.number(
        "The level of its first headings, 1 to 5; 2 if not given.", 1, 5
    )

    def begin(self, context: Context, id: str) -> tuple[Markup, int]:
        """The heading asked for, empty for none, and the level of the headings below it.

        Args:
            context: The page.
            id: The id of the heading.
        """
        level = int(self.level or 2)
        if not self.heading:
            return Markup(""), level
        return context.heading(level, self.heading, id), level + 1


class View(NamedTuple):
    """Something that can be seen, written in a page as ``::: name``.

    Attributes:
        name: Its name in pages.
        summary: What it shows, one sentence.
        options: The class of its options; each option is documented where it is declared.
        render: Works out what the template gets, from a page's context and the options; HTML where
            there is nothing to draw and it says what to write instead.
        data: The class of what its template gets; each field is documented there.
        of_plan: Whether it shows one plan; False for views of all plans together.
        sheets: The sheets of style that it needs besides its own: those of views that it uses, and
            shared ones.
    """

    name: str
    summary: str
    options: type[ViewOptions]
    render: Callable[[Context, Any], ViewData | str]
    data: type[ViewData]
    of_plan: bool = True
    sheets: tuple[str, ...] = ()
