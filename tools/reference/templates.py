"""Templates and their variables: what a team's own templates and styles can rely on."""

from __future__ import annotations

import inspect
import re
import types
import typing
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import jinja2
from jinja2 import nodes

from reference.writing import ReferencePage, anchored_code, fenced, joined, table
from strategy_handbook import views as package
from strategy_handbook.views import VIEWS
from strategy_handbook.views.data import Part, is_data
from strategy_handbook.views.data import variables_of as names_of
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.original_templates import Originals, environment
from strategy_handbook.views.view import View

PATH = "reference/templates.md"
SHARED = "original/parts.html"
_WORDS = {Markup: "HTML", str: "text", int: "number", bool: "`true` or `false`"}


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable of a template, or a field of one.

    Attributes:
        name: Its name.
        kind: Its type.
        doc: What it holds.
    """

    name: str
    kind: object
    doc: str


def pages() -> Iterator[ReferencePage]:
    """The page of all templates."""
    rows = [(f"[`{name}.html`](#{name})", view.summary) for name, view in VIEWS.items()]
    body = joined(
        "Every view has a template, and a file of the same name in the folder `handbook/` of your "
        "theme overrides stands in for it. [Templates and styles of your own](../overrides.md) "
        "shows how. Below are the variables that each template gets, and the blocks that can be "
        "changed one by one. When a name changes, the [changelog](../changelog.md) says so.",
        "*HTML* is shown as it is, with `{{ name }}`; *text* is escaped by itself. Whatever comes "
        "from a plan is safe either way. What is *empty* counts as false in `{% if name %}`.",
        table(("Template", "What it draws"), rows),
        *_shared(),
        *(_view(view) for view in VIEWS.values()),
        *_styles(),
    )
    about = "The variables and blocks of every template, and the style's own properties."
    yield ReferencePage(PATH, "Templates and their variables", body, about)


def variables_of(cls: type) -> list[Variable]:
    """The fields of a data type with their types and what its docstring says of each."""
    said, hints = attributes_of(cls), typing.get_type_hints(cls)
    return [Variable(name, hints[name], said.get(name, "")) for name in names_of(cls)]


def attributes_of(cls: type) -> dict[str, str]:
    """What a docstring's section `Attributes` says of each attribute."""
    _, _, text = (inspect.getdoc(cls) or "").partition("\nAttributes:\n")
    entries = re.findall(r"^    (\w+): (.*(?:\n     +.*)*)", text, re.MULTILINE)
    return {name: " ".join(doc.split()) for name, doc in entries}


def inner_types(cls: type) -> list[type]:
    """The data types that the fields of one hold, apart from those that all views share."""
    found: dict[type, None] = {}
    for variable in variables_of(cls):
        for inner in _types_in(variable.kind):
            if is_data(inner) and inner is not Part:
                found[inner] = None
                found.update(dict.fromkeys(inner_types(inner)))
    return list(found)


def blocks_of(name: str) -> list[str]:
    """The blocks of an original template, in the order in which they stand in it."""
    return [block.name for block in _tree(name).find_all(nodes.Block)]


def macros_of(name: str) -> list[str]:
    """The macros of an original template, each as it is called."""
    return [
        f"{macro.name}({', '.join(argument.name for argument in macro.args)})"
        for macro in _tree(name).find_all(nodes.Macro)
    ]


def properties() -> list[tuple[str, str, str, str]]:
    """The style's own properties: name, value in the light and the dark scheme, what they are for."""
    text = files(package).joinpath("styles", "tokens.css").read_text("utf-8")
    light, dark = (_block(text, start) for start in (".hb, :root {", '"slate"] .hb,'))
    values = dict(re.findall(r"(--hb-[\w-]+): ([^;]+);", dark))
    found, doc = [], ""
    for comment, name, value in re.findall(
        r"/\*(.*?)\*/|(--hb-[\w-]+): ([^;]+);", light, re.DOTALL
    ):
        if comment:
            doc = " ".join(comment.split())
        else:
            found.append((name, value, values.get(name, value), doc))
    return found


def kind_in_words(kind: object) -> str:
    """A type as the page calls it."""
    if kind in _WORDS:
        return _WORDS[typing.cast(type, kind)]
    inner = typing.get_args(kind)
    if isinstance(kind, types.UnionType):
        return " or ".join("none" if one is type(None) else kind_in_words(one) for one in inner)
    if typing.get_origin(kind) is tuple:
        return f"list of {kind_in_words(inner[0])}"
    assert isinstance(kind, type)
    return f"[{kind.__name__}](#{type_anchor(kind)})"


def type_anchor(cls: type) -> str:
    """The id of a data type's section."""
    if cls is Part:
        return "part"
    view = cls.__module__.split(".")[-2]
    return f"{view}-{cls.__name__.lower()}"


def variable_anchor(cls: type, name: str) -> str:
    """The id of a variable's row."""
    return f"{type_anchor(cls)}-{name}"


def _shared() -> Iterator[str]:
    yield "## What several templates use { #shared }"
    yield "### Part { #part }"
    yield joined(_doc(Part), _variables(Part))
    yield "### Frames { #frames }"
    calls = ", ".join(f"`{call}`" for call in macros_of(SHARED))
    names = ", ".join(call.partition("(")[0] for call in macros_of(SHARED))
    yield joined(
        f"`{SHARED}` has macros that put a part into its frame: {calls}. A template brings them in "
        "with",
        fenced(f'{{% from "{SHARED}" import {names} %}}', "jinja"),
        _source(SHARED),
    )


def _view(view: View) -> str:
    name = f"original/{view.name}.html"
    inner = [
        joined(f"### {cls.__name__} {{ #{type_anchor(cls)} }}", _doc(cls), _variables(cls))
        for cls in inner_types(view.data)
    ]
    blocks = ", ".join(f"`{block}`" for block in blocks_of(name))
    return joined(
        f"## `{view.name}.html` {{ #{view.name} }}",
        f"{_doc(view.data)} Drawn by [`::: {view.name}`](views.md#{view.name}).",
        _variables(view.data),
        f"**Blocks:** {blocks}.",
        _source(name),
        *inner,
    )


def _styles() -> Iterator[str]:
    rows = [
        (anchored_code(name, name.lstrip("-")), doc, f"`{light}`", f"`{dark}`")
        for name, light, dark, doc in properties()
    ]
    yield "## Properties of the style { #properties }"
    yield "Set these in a style sheet of your own, and every view follows."
    yield table(("Property", "What it is for", "Light", "Dark"), rows)


def _variables(cls: type) -> str:
    rows = [
        (anchored_code(one.name, variable_anchor(cls, one.name)), one.doc, kind_in_words(one.kind))
        for one in variables_of(cls)
    ]
    return table(("Variable" if cls in _DATA else "Field", "What it holds", "Kind"), rows)


def _doc(cls: type) -> str:
    return " ".join((inspect.getdoc(cls) or "").partition("\n\n")[0].split())


def _source(name: str) -> str:
    source = fenced(_text(name), "html+jinja")
    return f'<details markdown="1">\n<summary>The original</summary>\n\n{source}\n\n</details>'


@cache
def _environment() -> jinja2.Environment:
    return environment(Originals())


def _text(name: str) -> str:
    return Originals().get_source(_environment(), name)[0]


def _tree(name: str) -> nodes.Template:
    return _environment().parse(_text(name))


def _types_in(kind: object) -> Sequence[type]:
    if isinstance(kind, type) and not typing.get_args(kind):
        return [kind]
    return [one for inner in typing.get_args(kind) for one in _types_in(inner)]


def _block(text: str, start: str) -> str:
    return text.partition(start)[2].partition("}")[0]


_DATA = {view.data for view in VIEWS.values()}
