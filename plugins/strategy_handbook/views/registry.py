"""All views there are: every folder of this package that holds ``VIEW``."""

from __future__ import annotations

import importlib
import pkgutil

import strategy_handbook.views as package
from strategy_handbook.views.view import View


def _discover() -> dict[str, View]:
    names = sorted(info.name for info in pkgutil.iter_modules(package.__path__) if info.ispkg)
    modules = (importlib.import_module(f"{package.__name__}.{name}") for name in names)
    views = (module.VIEW for module in modules if hasattr(module, "VIEW"))
    return {view.name: view for view in views}


VIEWS: dict[str, View] = _discover()


def folder_of(view: str) -> str:
    """The folder of a view; a name with a hyphen is no name for a package."""
    return view.replace("-", "_")
