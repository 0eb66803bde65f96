"""The plugin's options, with the text that stands below each in the source."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from itertools import pairwise

from mkdocs.config import config_options as c
from mkdocs.config.base import BaseConfigOption

from reference.writing import ReferencePage, anchored_code, fenced, joined, table
from strategy_handbook import config
from strategy_handbook.config import HandbookConfig

PATH = "reference/options.md"


def pages() -> Iterator[ReferencePage]:
    """The page of all options."""
    said = documentation()
    options: dict[str, BaseConfigOption] = dict(HandbookConfig._schema)  # type: ignore[type-arg]
    rows = [
        (anchored_code(name, name), said.get(name, ""), kind_of(option), default_of(option))
        for name, option in options.items()
    ]
    first = [
        f"      {name}: {default_of(option, bare=True)}"
        for name, option in options.items()
        if default_of(option, bare=True)
    ]
    body = joined(
        "Options of the plugin in `mkdocs.yml`. None of them is needed; what is left out has its "
        "default.",
        table(("Option", "What it does", "Written as", "Default"), rows),
        "With the defaults written out, the entry reads:",
        fenced("\n".join(["plugins:", "  - search", "  - strategy-handbook:", *first]), "yaml"),
    )
    yield ReferencePage(PATH, "Plugin options", body, "Options of the plugin strategy-handbook.")


def documentation() -> dict[str, str]:
    """The text below each option in the source of its class."""
    tree = ast.parse(inspect.getsource(config))
    [body] = [
        node.body
        for node in tree.body
        if isinstance(node, ast.ClassDef) and node.name == HandbookConfig.__name__
    ]
    said = {}
    for statement, below in pairwise(body):
        match statement, below:
            case (
                ast.Assign(targets=[ast.Name(id=name)]),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                said[name] = " ".join(text.split())
    return said


def kind_of(option: object) -> str:
    """What may be written as an option's value."""
    if isinstance(option, c.Optional):
        return kind_of(option.option)
    if isinstance(option, c.Choice):
        return "one of " + ", ".join(f"`{choice}`" for choice in option.choices)
    if isinstance(option, c.ListOfItems):
        return f"a list: {kind_of(option.option_type)}"
    if isinstance(option, c.Type):
        names = {str: "a text", bool: "`true` or `false`", int: "a whole number", dict: "keys"}
        return names.get(option._type, "a value")
    return "a value"


def default_of(option: object, bare: bool = False) -> str:
    """An option's default as it would be written."""
    value = getattr(option, "default", None)
    if value is None:
        return "" if bare else "none"
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return text if bare else f"`{text}`"
