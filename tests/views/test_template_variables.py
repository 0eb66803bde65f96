"""What a team's own templates and styles rely on, name by name, as it was last announced.

``UPDATE_GOLDEN=1 pytest tests/views/test_template_variables.py`` writes the list anew. A change of it
breaks templates that teams have written: it goes into CHANGELOG.md, with what they have to do.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import meta

from reference.templates import (
    SHARED,
    attributes_of,
    blocks_of,
    inner_types,
    kind_in_words,
    macros_of,
    properties,
    variables_of,
)
from strategy_handbook.views import VIEWS
from strategy_handbook.views.data import Part, ViewData
from strategy_handbook.views.original_templates import Originals, environment
from strategy_handbook.views.view import View

GOLDEN = Path(__file__).parent / "template_variables.txt"
ANNOUNCE = (
    "What teams write their own templates and styles against has changed. If you mean it, announce it "
    "under Unreleased in CHANGELOG.md with what teams have to change, then write the list again: "
    "UPDATE_GOLDEN=1 make test ARGS=tests/views/test_template_variables.py"
)
each_view = pytest.mark.parametrize("view", VIEWS.values(), ids=lambda view: view.name)


def fields_in(cls: type, indent: str) -> Iterator[str]:
    for one in variables_of(cls):
        kind = re.sub(r"\[(\w+)\]\([^)]*\)", r"\1", kind_in_words(one.kind)).replace("`", "")
        yield f"{indent}{one.name}: {kind}"


def announced() -> Iterator[str]:
    yield SHARED
    yield from (f"  macro {call}" for call in macros_of(SHARED))
    yield "  Part"
    yield from fields_in(Part, "    ")
    for name, view in VIEWS.items():
        yield f"handbook/{name}.html"
        yield from (f"  block {block}" for block in blocks_of(f"original/{name}.html"))
        yield from fields_in(view.data, "  ")
        for cls in inner_types(view.data):
            yield f"  {cls.__name__}"
            yield from fields_in(cls, "    ")
    yield "styles"
    yield from (f"  {name}" for name, *_ in properties())


def test_no_name_changes_unannounced() -> None:
    now = "\n".join(announced()) + "\n"
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.write_text(now, "utf-8")
    assert now.splitlines() == GOLDEN.read_text("utf-8").splitlines(), ANNOUNCE


@each_view
def test_every_view_has_a_template_and_says_what_it_gets(view: View) -> None:
    assert view.name in Originals().views
    assert issubclass(view.data, ViewData) and view.data is not ViewData
    for cls in (view.data, *inner_types(view.data), Part):
        said = attributes_of(cls)
        assert [one.name for one in variables_of(cls)] == list(said), cls
        assert all(doc.endswith(".") for doc in said.values()), cls
        assert (cls.__doc__ or "").split("\n")[0].endswith((".", "any.")), cls


@each_view
def test_a_template_shows_everything_that_it_gets(view: View) -> None:
    originals = environment(Originals())
    source, _, _ = Originals().get_source(originals, f"original/{view.name}.html")
    tree = originals.parse(source)
    names = {one.name for one in variables_of(view.data)}
    # What it imports itself is no variable of the view's.
    imported = {name for name in meta.find_undeclared_variables(tree) if name not in names}
    assert names <= meta.find_undeclared_variables(tree)
    assert imported <= {"section", "panel", "sheet", "part", "grid"}


@each_view
def test_every_part_of_a_template_can_be_changed_by_itself(view: View) -> None:
    assert blocks_of(f"original/{view.name}.html")


def test_the_list_of_properties_is_whole() -> None:
    style = (
        Path(__file__).parents[2] / "plugins/strategy_handbook/views/styles/tokens.css"
    ).read_text()
    assert {f"{name}:" for name, *_ in properties()} >= {
        word
        for word in style.replace("{", " ").split()
        if word.startswith("--hb-") and word != "--hb-own:"
    }
    assert all(doc for *_, doc in properties())
