"""Templates of views. Values are escaped unless they are already HTML."""

from __future__ import annotations

from functools import cache
from typing import Any

import jinja2


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
