"""What a view is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from strategy_handbook.plan import fields as f
from strategy_handbook.plan.records import Record, record
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import ViewData


@record
class ViewOptions(Record):
    """What every view can be told, as YAML below its ``:::`` line."""

    plan: str | None = f.text("The id of the plan to show; needed only where it is not clear.")


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
