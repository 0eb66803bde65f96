"""All views there are: every folder of this package that holds ``VIEW``."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from importlib.resources import files

import strategy_handbook.views as package
from strategy_handbook.views.view import View

_BASE_STYLES = (
    "tokens.css",
    "pieces.css",
    "panels.css",
    "personas.css",
    "work.css",
    "handovers.css",
    "paper.css",
)


def _discover() -> dict[str, View]:
    names = sorted(info.name for info in pkgutil.iter_modules(package.__path__) if info.ispkg)
    modules = (importlib.import_module(f"{package.__name__}.{name}") for name in names)
    views = (module.VIEW for module in modules if hasattr(module, "VIEW"))
    return {view.name: view for view in views}


VIEWS: dict[str, View] = _discover()


def folder_of(view: str) -> str:
    """The folder of a view; a name with a hyphen is no name for a package."""
    return view.replace("-", "_")


@cache
def stylesheet() -> str:
    """The style of all views as one sheet: colours first, then shared pieces, then view by view."""
    here = files(package)
    parts = [here.joinpath("styles", name).read_text("utf-8") for name in _BASE_STYLES]
    for name in VIEWS:
        style = here.joinpath(folder_of(name), "style.css")
        if style.is_file():
            parts.append(style.read_text("utf-8"))
    return "\n".join(parts)
