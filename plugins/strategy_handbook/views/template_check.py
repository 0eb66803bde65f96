"""A team's templates, read before any page is drawn: what cannot work, and what is never shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import jinja2
from jinja2 import meta, nodes

from strategy_handbook.findings import Finding, Where
from strategy_handbook.findings.wording import nearest, quoted, use_one_of
from strategy_handbook.source.team_templates import FOLDER, SUFFIX, TeamTemplate
from strategy_handbook.views.data import ViewData, variables_of
from strategy_handbook.views.original_templates import ORIGINAL, environment
from strategy_handbook.views.registry import VIEWS
from strategy_handbook.views.template_faults import (
    fault,
    unknown_template,
    unknown_variable,
    where_of,
)
from strategy_handbook.views.templates import TeamLoader, Templates

IDLE = "P905"
_Reference = nodes.Extends | nodes.Include | nodes.Import | nodes.FromImport
# Ways to ask whether a variable exists: whoever asks expects that it may not.
_ASKING = {"defined", "undefined", "default", "d"}


def checked_templates(found: Iterable[TeamTemplate], findings: Iterable[Finding] = ()) -> Templates:
    """The templates of a handbook with a team's own among them.

    Args:
        found: The team's files.
        findings: What was wrong with them when they were read from disk.
    """
    team = {one.name: one for one in found}
    if not team:
        return Templates(findings=findings)
    check = _Check({f"{FOLDER}/{name}": one for name, one in team.items()})
    for name, one in check.team.items():
        check.template(name, one)
    check.idle_files()
    return Templates(team, [*findings, *check.findings], check.unusable)


class _Parsed(NamedTuple):
    template: TeamTemplate
    tree: nodes.Template


class _Check:
    def __init__(self, team: Mapping[str, TeamTemplate]) -> None:
        self.team = team
        self.findings: list[Finding] = []
        self.unusable: dict[str, Finding] = {}
        self._environment = environment(TeamLoader(team))
        self._names = self._environment.list_templates()
        self._used: set[str] = set()

    def template(self, name: str, one: TeamTemplate) -> None:
        """Checks one template."""
        view = VIEWS.get(one.name.removesuffix(SUFFIX))
        data = view.data if view else ViewData
        variables = variables_of(data)
        if one.text is None:
            if view:
                self.unusable[view.name] = Finding(
                    "P904", Where(one.file), "the file cannot be read"
                )
            return
        try:
            tree = self._environment.parse(one.text, name, one.file)
            undeclared = meta.find_undeclared_variables(tree)
        except jinja2.TemplateError as error:
            wrong = [fault(error, one, self.team, variables, self._names)]
        else:
            parsed = _Parsed(one, tree)
            wrong = list(self._references(parsed))
            if view:
                wrong += self._variables(parsed, undeclared, variables)
            self.findings += self._never_shown(parsed)
        self.findings += wrong
        if view and wrong:
            self.unusable[view.name] = wrong[0]

    def idle_files(self) -> None:
        """Reports files that no view has for its template and no other template brings in."""
        for name, one in self.team.items():
            view = one.name.removesuffix(SUFFIX)
            if view in VIEWS or name in self._used or "/" in one.name:
                continue
            close = nearest(view, VIEWS)
            advice = (
                f"call it {quoted(close[0] + SUFFIX)}"
                if close
                else "give it a view's name, or bring it in with `{% include … %}`"
            )
            message = f"there is no view {quoted(view)}, so this template is never used"
            self.findings.append(Finding(IDLE, Where(one.file), message, advice))

    def _references(self, parsed: _Parsed) -> Iterator[Finding]:
        """Templates that are brought in and do not exist."""
        for node in _references(parsed.tree):
            name = _named(node)
            if name is None:
                continue
            self._used.add(name)
            optional = isinstance(node, nodes.Include) and node.ignore_missing
            if name not in self._names and not optional:
                yield unknown_template(where_of(parsed.template, node.lineno), name, self._names)

    def _variables(
        self, parsed: _Parsed, undeclared: set[str], variables: Sequence[str]
    ) -> Iterator[Finding]:
        """Variables that do not exist, each once."""
        asked = {
            node.node.name
            for node in parsed.tree.find_all((nodes.Test, nodes.Filter))
            if node.name in _ASKING and isinstance(node.node, nodes.Name)
        }
        known = {*variables, *asked, *self._set_in(parsed.tree), *self._environment.globals}
        for name in sorted(undeclared - known):
            lines = [
                node.lineno
                for node in parsed.tree.find_all(nodes.Name)
                if node.name == name and node.ctx == "load"
            ]
            where = where_of(parsed.template, min(lines, default=1), name)
            yield unknown_variable(where, name, list(variables))

    def _set_in(self, tree: nodes.Template) -> set[str]:
        """The names that a template sets itself, or one that it extends or imports from."""
        names = {node.name for node in tree.find_all(nodes.Name) if node.ctx != "load"}
        names |= {node.name for node in tree.find_all(nodes.Macro)}
        names |= {node.target for node in tree.find_all(nodes.Import)}
        for node in tree.find_all(nodes.FromImport):
            names |= {name[1] if isinstance(name, tuple) else name for name in node.names}
        for extends in tree.find_all(nodes.Extends):
            if above := self._tree(_named(extends)):
                names |= self._set_in(above)
        return names

    def _tree(self, name: str | None) -> nodes.Template | None:
        """An original template as a tree; None for a team's own, which is checked by itself."""
        if name is None or not name.startswith(ORIGINAL) or name not in self._names:
            return None
        assert self._environment.loader is not None
        source, _, _ = self._environment.loader.get_source(self._environment, name)
        return self._environment.parse(source)

    def _never_shown(self, parsed: _Parsed) -> Iterator[Finding]:
        """What a template that extends an original says in vain: unknown blocks, text outside of any."""
        extends = next(parsed.tree.find_all(nodes.Extends), None)
        above = self._tree(_named(extends)) if extends else None
        if extends is None or above is None:
            return
        blocks = [block.name for block in above.find_all(nodes.Block)]
        for node in parsed.tree.body:
            if isinstance(node, nodes.Block) and node.name not in blocks:
                yield Finding(
                    IDLE,
                    where_of(parsed.template, node.lineno, node.name),
                    f"there is no block {quoted(node.name)} in {quoted(_named(extends) or '')}, "
                    "so this one is never shown",
                    use_one_of(node.name, blocks, most=len(blocks)),
                )
            elif isinstance(node, nodes.Output) and (line := _first_line(node)):
                yield Finding(
                    IDLE,
                    where_of(parsed.template, line),
                    "what stands outside all blocks of a template that extends another is never shown",
                    "put it into a block",
                )


def _first_line(output: nodes.Output) -> int:
    """The line of the first thing that would be seen; 0 if there is nothing but spaces."""
    for node in output.nodes:
        if not isinstance(node, nodes.TemplateData):
            return node.lineno
        if text := node.data.strip():
            before = node.data.partition(text)[0]
            return node.lineno + before.count("\n")
    return 0


def _references(tree: nodes.Template) -> Iterator[_Reference]:
    yield from tree.find_all(nodes.Extends)
    yield from tree.find_all(nodes.Include)
    yield from tree.find_all(nodes.Import)
    yield from tree.find_all(nodes.FromImport)


def _named(node: _Reference) -> str | None:
    """The template that is brought in; None where that is not written down."""
    name = node.template
    return name.value if isinstance(name, nodes.Const) and isinstance(name.value, str) else None
