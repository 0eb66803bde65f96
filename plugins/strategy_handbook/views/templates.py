"""Templates of views. Values are escaped unless they are already HTML."""

from __future__ import annotations

from functools import cache
from typing import Any

import jinja2
from markupsafe import Markup, escape


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.PackageLoader("strategy_handbook", "views"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )


def fill(name: str, **values: Any) -> str:
    """A template filled with values.

    Args:
        name: The template's path below ``views``, for example ``persona/template.html``.
        values: Its variables.
    """
    return _environment().get_template(name).render(**values)


def text_only(html: object) -> Markup:
    """HTML without its tags, still as HTML: in place of Jinja's own filter `striptags`.

    That one gives plain text, which a theme that escapes nothing puts into a page as it is: a title
    that speaks of `&lt;script&gt;` would become one.
    """
    return escape(Markup(str(html)).striptags())
