"""What goes wrong in a team's template, as findings: the line, what is wrong, what there is instead."""

from __future__ import annotations

import re
import traceback
from collections.abc import Mapping
from functools import partial
from typing import Any

import jinja2
from jinja2.utils import missing as nothing

from strategy_handbook.findings import Finding, Where
from strategy_handbook.findings.wording import a, nearest, quoted, use_one_of
from strategy_handbook.source.team_templates import TeamTemplate
from strategy_handbook.views.data import variables_of
from strategy_handbook.views.markup import Markup

RULE = "P904"


class UnknownName(jinja2.UndefinedError):
    """A template asks for a variable, or a field of one, that does not exist."""

    def __init__(self, owner: Any, name: Any, message: str = "") -> None:
        super().__init__(message)
        self.owner = owner
        self.name = name


class Strict(jinja2.StrictUndefined):
    """What an unknown name becomes in a template: it remembers where it was looked for."""

    __slots__ = ()

    def __init__(
        self, hint: str | None = None, obj: Any = nothing, name: Any = None, exc: Any = None
    ) -> None:
        super().__init__(hint, obj, name, partial(UnknownName, obj, name))  # type: ignore[arg-type]


def fault(
    error: Exception,
    template: TeamTemplate,
    team: Mapping[str, TeamTemplate],
    variables: list[str],
    templates: list[str],
) -> Finding:
    """An error while a template was read or filled, as a finding.

    Args:
        error: The error.
        template: The template that was to be filled.
        team: The team's templates by the names that templates call them by.
        variables: The variables that a template of this view has.
        templates: The names of all templates there are.
    """
    file, line = _place(error, template, team)
    where = where_of(next((one for one in team.values() if one.file == file), template), line)
    match error:
        case UnknownName(owner=owner, name=name) if owner is nothing:
            return unknown_variable(where, str(name), variables)
        case UnknownName(owner=owner, name=name):
            return _unknown_field(where, owner, str(name))
        case jinja2.TemplateSyntaxError():
            return _syntax(where, error.message or "")
        case jinja2.TemplateNotFound():
            return unknown_template(where, str(error.name or error.message), templates)
        case RecursionError():
            advice = f'to use ours, write `{{% extends "original/{template.name}" %}}`'
            return Finding(RULE, where, "the template extends or includes itself", advice)
    message = (
        f"the template cannot be filled: {type(error).__name__}: {' '.join(str(error).split())}"
    )
    return Finding(RULE, where, message, "mend this line; until then the original is shown")


def where_of(template: TeamTemplate, line: int, word: str = "") -> Where:
    """A line of a template, or a word on it, as a place."""
    lines = (template.text or "").splitlines()
    text = lines[line - 1] if 0 < line <= len(lines) else ""
    found = re.search(rf"\b{re.escape(word)}\b", text) if word else None
    if found:
        return Where(template.file, line, found.start() + 1, len(word))
    stripped = text.strip()
    return Where(template.file, line, len(text) - len(text.lstrip()) + 1, max(len(stripped), 1))


def unknown_variable(where: Where, name: str, variables: list[str]) -> Finding:
    """That there is no such variable, and which there are."""
    advice = use_one_of(name, variables, most=len(variables))
    return Finding(RULE, where, f"there is no variable {quoted(name)}", advice)


def unknown_template(where: Where, name: str, templates: list[str]) -> Finding:
    """That there is no such template, and which was meant."""
    base = name.rpartition("/")[2]
    meant = [one for one in templates if one == f"original/{base}"] or nearest(name, templates)
    advice = f"use {quoted(meant[0])}" if meant else "ours are called `original/<view>.html`"
    return Finding(RULE, where, f"there is no template {quoted(name)}", advice)


def _unknown_field(where: Where, owner: Any, name: str) -> Finding:
    if names := variables_of(type(owner)):
        message = f"{a(type(owner).__name__)} has no {quoted(name)}"
        return Finding(RULE, where, message, use_one_of(name, names, most=len(names)))
    kinds = {Markup: "HTML", str: "a text", tuple: "a list", bool: "`true` or `false`"}
    kind = kinds.get(type(owner), f"a value of the kind {type(owner).__name__}")
    message = f"{kind} has no {quoted(name)}"
    return Finding(RULE, where, message, "show it as it is, with its name in `{{ … }}`")


def _syntax(where: Where, message: str) -> Finding:
    first, _, rest = " ".join(message.split()).partition(". ")
    words, advice = (re.sub(r"'([^']+)'", r"`\1`", part).rstrip(".") for part in (first, rest))
    return Finding(
        RULE, where, f"the template cannot be read: {words[:1].lower()}{words[1:]}", advice
    )


def _place(
    error: Exception, template: TeamTemplate, team: Mapping[str, TeamTemplate]
) -> tuple[str, int]:
    """The file and line that an error comes from, as far as it is one of the team's."""
    files = {one.file for one in team.values()}
    if isinstance(error, jinja2.TemplateSyntaxError) and error.filename in files:
        return str(error.filename), error.lineno
    # Jinja puts the templates' own lines into the traceback.
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename in files:
            return frame.filename, frame.lineno or 1
    return template.file, 1
