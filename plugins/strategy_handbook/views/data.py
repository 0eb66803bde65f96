"""What views hand to their templates: one class a view, each field a variable of its template.

A team's own templates are written against these names. So a field is documented where it is
declared, and a test notices when one comes, goes or changes its type.
"""

from __future__ import annotations

from typing import Any, NamedTuple, Self, dataclass_transform

from strategy_handbook.views.markup import Markup


@dataclass_transform(frozen_default=True, kw_only_default=True)
class ViewData:
    """Everything that a view's template gets; given by name, and not to be changed."""

    def __init__(self, **values: Any) -> None:
        """Takes the variables by name; those left out have the value that is declared for them."""
        declared = variables_of(type(self))
        wrong = sorted(values.keys() - set(declared))
        wrong += [name for name in declared if name not in values and not hasattr(self, name)]
        if wrong:
            raise TypeError(f"{type(self).__name__}: missing or unknown: {', '.join(wrong)}")
        self.__dict__.update(values)

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"cannot assign to field {name!r}")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and all(
            getattr(self, name) == getattr(other, name) for name in variables_of(type(self))
        )

    __hash__ = None  # type: ignore[assignment]

    def but(self, **changes: Any) -> Self:
        """The same with other values for some of the variables."""
        return type(self)(**self.__dict__ | changes)


def variables_of(data: type) -> list[str]:
    """The names that a template can ask for: of what a view hands to it, or of a value in that."""
    return list(data.__annotations__) if is_data(data) else []


def is_data(kind: type) -> bool:
    """Whether a class is one of those whose fields are a template's variables."""
    return issubclass(kind, ViewData) or (issubclass(kind, tuple) and hasattr(kind, "_fields"))


class Part(NamedTuple):
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
