"""The command `handbook`: each of its commands with arguments and options."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

import click

from reference.writing import ReferencePage, anchored_code, fenced, joined, table
from strategy_handbook.cli import handbook

PATH = "reference/command.md"


def pages() -> Iterator[ReferencePage]:
    """The page of the command."""
    whole, *parts = contexts()
    body = joined(
        _help(whole.command),
        _usage(whole),
        _parameters(anchor(whole), whole),
        *(_command(part) for part in parts),
    )
    yield ReferencePage(PATH, "The command", body, "The command handbook and its options.")


def contexts() -> Iterator[click.Context]:
    """The command, each of its commands, and each of what these are made of."""
    # With its settings: what is asked for first is what the command remembers of itself.
    whole = click.Context(handbook, info_name="handbook", **handbook.context_settings)
    yield whole
    yield from _inner(whole)


def _inner(context: click.Context) -> Iterator[click.Context]:
    if isinstance(context.command, click.Group):
        for command in context.command.commands.values():
            inner = click.Context(command, info_name=command.name, parent=context)
            yield inner
            yield from _inner(inner)


def anchor(context: click.Context) -> str:
    """The id of a command's heading: ``review-post``."""
    return "-".join(context.command_path.split()[1:]) or "handbook"


def _command(context: click.Context) -> str:
    depth = len(context.command_path.split())
    return joined(
        f"{'#' * depth} `{context.command_path}` {{ #{anchor(context)} }}",
        _help(context.command),
        _usage(context),
        _parameters(anchor(context), context),
    )


def _usage(context: click.Context) -> str:
    return fenced(context.command.get_usage(context).replace("Usage: ", ""), "text")


def _help(command: click.Command) -> str:
    paragraphs = inspect.cleandoc(command.help or "").split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def parameter_anchor(command: str, parameter: click.Parameter) -> str:
    """The id of a parameter's row."""
    return f"{command}-{parameter.name}"


def _parameters(name: str, context: click.Context) -> str:
    rows = [
        (_written(name, parameter), _doc(parameter), _value(parameter), _default(parameter))
        for parameter in context.command.get_params(context)
    ]
    return table(("Argument or option", "What it does", "Written as", "Default"), rows)


def _written(command: str, parameter: click.Parameter) -> str:
    anchor = parameter_anchor(command, parameter)
    if isinstance(parameter, click.Argument):
        return anchored_code((parameter.name or "").upper(), anchor)
    first, *more = sorted(parameter.opts, key=len, reverse=True)
    return ", ".join([anchored_code(first, anchor), *(f"`{other}`" for other in more)])


def _doc(parameter: click.Parameter) -> str:
    return (
        (parameter.help or "")
        if isinstance(parameter, click.Option)
        else "What the usage line names."
    )


def _value(parameter: click.Parameter) -> str:
    if isinstance(parameter, click.Option) and parameter.is_flag:
        return "alone"
    if isinstance(parameter.type, click.Choice):
        return "one of " + ", ".join(f"`{choice}`" for choice in parameter.type.choices)
    if isinstance(parameter.type, click.Path):
        return "a path"
    return f"`{parameter.metavar}`" if parameter.metavar else "a text"


def _default(parameter: click.Parameter) -> str:
    default = parameter.to_info_dict().get("default")
    if default is None or (isinstance(parameter, click.Option) and parameter.is_flag):
        return ""
    return f"`{default}`" if isinstance(default, (str, int)) else ""
