"""Fills the templates of a handbook's views: a team's own where it has one, else the original.

What is wrong in a team's template never takes a page down: the original is filled in its place, and
the finding says where to mend the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import jinja2

from strategy_handbook.findings import Finding, Where
from strategy_handbook.source.team_templates import FOLDER, TeamTemplate
from strategy_handbook.views.data import ViewData, variables_of
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.original_templates import (
    ORIGINAL,
    Originals,
    Source,
    environment,
    original,
)
from strategy_handbook.views.template_faults import Strict, fault


class Templates:
    """The templates of one handbook.

    Args:
        team: The team's own templates, by their paths below ``handbook/``.
        findings: What is known to be wrong with them. A view whose template is named in an error
            is drawn with the original.
        unusable: The names of views whose own template is not to be used.
    """

    def __init__(
        self,
        team: Mapping[str, TeamTemplate] | None = None,
        findings: Iterable[Finding] = (),
        unusable: Mapping[str, Finding] | None = None,
    ) -> None:
        self._team = {f"{FOLDER}/{name}": one for name, one in (team or {}).items()}
        self._unusable = dict(unusable or {})
        self._environment = environment(TeamLoader(self._team), Strict)
        self._new = list(findings)
        self._told = set(self._new)
        self._met: list[Finding] = []

    @property
    def are_original(self) -> bool:
        """Whether the team has no template of its own."""
        return not self._team

    def fill(self, view: str, data: ViewData) -> Markup:
        """A view's template filled with what the view hands to it."""
        values = {name: getattr(data, name) for name in variables_of(type(data))}
        own = self._team.get(f"{FOLDER}/{view}.html")
        if own is not None:
            drawn = self._own(view, own, values)
            if drawn is not None:
                return drawn
        return Markup(original(view).render(values).rstrip("\n"))

    def take_new(self) -> list[Finding]:
        """What is wrong with the team's templates and was not yet told."""
        new, self._new = self._new, []
        return new

    def take_met(self) -> list[Finding]:
        """Why originals were filled in place of the team's templates since somebody last asked."""
        met, self._met = self._met, []
        return list(dict.fromkeys(met))

    def line(self, where: Where) -> str | None:
        """The line of a team's template at a place; None if the place is elsewhere."""
        for one in self._team.values():
            if one.file == where.file:
                lines = (one.text or "").splitlines()
                return lines[where.line - 1] if where.line <= len(lines) else None
        return None

    def _own(self, view: str, own: TeamTemplate, values: dict[str, object]) -> Markup | None:
        """The team's template filled; None, and a finding, if it cannot be."""
        if known := self._unusable.get(view):
            self._met.append(known)
            return None
        try:
            template = self._environment.get_template(f"{FOLDER}/{view}.html")
            return Markup(template.render(values).rstrip("\n"))
        except Exception as error:
            # Whatever the team's code does, the page is drawn; what it did is told.
            names = self._environment.list_templates()
            found = fault(error, own, self._team, list(values), names)
        self._met.append(found)
        if found not in self._told:
            self._told.add(found)
            self._new.append(found)
        return None


class TeamLoader(jinja2.BaseLoader):
    """Finds a team's templates as ``handbook/…`` and the originals as ``original/…``.

    Args:
        team: The team's templates by the names that templates call them by.
    """

    def __init__(self, team: Mapping[str, TeamTemplate]) -> None:
        self._team = team
        self._originals = Originals()

    def list_templates(self) -> list[str]:
        """The names of all templates there are."""
        return [*self._team, *self._originals.list_templates()]

    def get_source(self, environment: jinja2.Environment, template: str) -> Source:
        """The text of a template.

        Raises:
            jinja2.TemplateNotFound: When there is none of this name.
        """
        if template.startswith(ORIGINAL):
            return self._originals.get_source(environment, template)
        own = self._team.get(template)
        if own is None or own.text is None:
            raise jinja2.TemplateNotFound(template)
        return own.text, own.file, None
