"""The templates that come with the handbook, under the names by which other templates call them.

``original/persona.html`` is the template of the view `persona`, ``original/parts.html`` what several
of them share.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import jinja2

from strategy_handbook.compiled_templates import CompiledTemplates
from strategy_handbook.translation import _, ngettext, pgettext
from strategy_handbook.views.wording import filled, term

ORIGINAL = "original/"
SUFFIX = ".html"
_VIEW_FILE = "template.html"
# What is no view's: frames that several views share.
_SHARED = "pieces"

Source = tuple[str, str | None, Callable[[], bool] | None]


class Originals(jinja2.BaseLoader):
    """Finds a view's template in its folder."""

    def __init__(self) -> None:
        self._package = jinja2.PackageLoader("strategy_handbook", "views")

    @property
    def views(self) -> list[str]:
        """The names of the views that have a template."""
        ends = f"/{_VIEW_FILE}"
        found = self._package.list_templates()
        return [_view_in(path.removesuffix(ends)) for path in found if path.endswith(ends)]

    def list_templates(self) -> list[str]:
        """The names of all original templates."""
        shared = (
            path.removeprefix(f"{_SHARED}/").removesuffix(SUFFIX)
            for path in self._package.list_templates()
            if path.startswith(f"{_SHARED}/") and path.endswith(SUFFIX)
        )
        return sorted(f"{ORIGINAL}{name}{SUFFIX}" for name in (*self.views, *shared))

    def get_source(self, environment: jinja2.Environment, template: str) -> Source:
        """The text of a template.

        Raises:
            jinja2.TemplateNotFound: When there is none of this name.
        """
        name = template.removeprefix(ORIGINAL).removesuffix(SUFFIX)
        if template == f"{ORIGINAL}{name}{SUFFIX}" and "/" not in name:
            for path in (f"{_folder_of(name)}/{_VIEW_FILE}", f"{_SHARED}/{name}{SUFFIX}"):
                try:
                    source, file, _ = self._package.get_source(environment, path)
                except jinja2.TemplateNotFound:
                    continue
                return source, file, None
        raise jinja2.TemplateNotFound(template)


def _folder_of(view: str) -> str:
    # A name with a hyphen is no name for a package.
    return view.replace("-", "_")


def _view_in(folder: str) -> str:
    return folder.replace("_", "-")


def environment(
    loader: jinja2.BaseLoader, undefined: type[jinja2.Undefined] = jinja2.StrictUndefined
) -> jinja2.Environment:
    """An environment as the handbook's templates are written for: escaping, strict, no stray lines."""
    made = jinja2.Environment(
        loader=loader,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=undefined,
        # A template's text does not change while a handbook is built from it.
        auto_reload=False,
    )
    # Text of ours in a template is written in English, and said in the plan's language.
    made.globals.update(_=_, ngettext=ngettext, pgettext=pgettext, filled=filled, term=term)
    return made


@cache
def original(view: str) -> jinja2.Template:
    """The original template of a view, compiled once: no build can change it."""
    return _environment().get_template(f"{ORIGINAL}{view}{SUFFIX}")


@cache
def _environment() -> jinja2.Environment:
    made = environment(Originals())
    made.bytecode_cache = CompiledTemplates(made, (str(Path(__file__).parent),))
    return made
