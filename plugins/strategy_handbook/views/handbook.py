"""All plans of a site, as views and pages know them: what was read, what was found, which day it is."""

from __future__ import annotations

import bisect
import datetime as dt
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from babel import Locale

from strategy_handbook.addresses import FOLDERS, UrlOf, address_of, directory_url, page_of
from strategy_handbook.findings import Level, Where
from strategy_handbook.findings.compared import NOTHING_FOUND, ComparedFindings
from strategy_handbook.findings.report import LineOf, Report, Reported
from strategy_handbook.insight.baseline import Baseline
from strategy_handbook.insight.belonging import work_of
from strategy_handbook.insight.changes import PlanChanges, Proposal, What
from strategy_handbook.insight.changes.eras import Era, eras
from strategy_handbook.insight.inventory import Tally
from strategy_handbook.plan import Entity, Plan
from strategy_handbook.plan.campaigns import Content
from strategy_handbook.plan.locales import site_locale
from strategy_handbook.views.templates import Templates


@dataclass(frozen=True)
class Handbook:
    """All plans of a site, once for all its pages.

    Attributes:
        plans: The plans by id.
        report: What was found in them.
        as_of: The day that counts as today.
        url_of: Turns a page's Markdown path into its URL below the site's root.
        line_of: Gives the source line of a place, for findings shown on pages.
        edit_url: Gives the address where a file of a plan is edited; None if there is none.
        templates: The templates of the views, a team's own among them.
        site_url: The site's address, ending in a slash; empty where it is not known.
        exports: What can be taken away from the site: some of `EXPORTS`.
        follows_clock: Whether its day is that of the build, so that pages may mark the day on which
            they are read. A handbook whose day somebody has stated stands still.
        language: The language of the site around the views, such as ``en``; empty where it is not
            known.
        baselines: For each plan that has agreed on earlier states, those that can be read, in its
            order, by the plan's id.
        commits: The same for the last commits that changed a plan, where the site asks for them.
        proposal: What is proposed by those who build this site, against the state that is published;
            None for a site that is no proposal.
        whole: The same with what is internal, where this is without it; None where nothing is left out.
    """

    plans: Mapping[str, Plan]
    report: Report
    as_of: dt.date
    url_of: UrlOf = directory_url
    line_of: LineOf = field(default=lambda where: None)
    edit_url: Callable[[str], str | None] = field(default=lambda file: None)
    templates: Templates = field(default_factory=Templates)
    site_url: str = ""
    exports: frozenset[str] = frozenset()
    follows_clock: bool = False
    language: str = ""
    baselines: Mapping[str, tuple[Baseline, ...]] = field(default_factory=dict)
    commits: Mapping[str, tuple[Baseline, ...]] = field(default_factory=dict)
    proposal: Proposal | None = None
    whole: Handbook | None = field(default=None, repr=False)

    @property
    def as_written(self) -> Handbook:
        """The handbook as those know it who write the plans: with what is internal."""
        return self.whole or self

    @property
    def read(self) -> list[Plan]:
        """All plans that were read: as they are, as they were agreed on, and as they are published."""
        states = (*self.baselines.values(), *self.commits.values())
        agreed = (one.plan for known in states for one in known)
        changes = self.proposal.changes.values() if self.proposal else ()
        published = (one.before for one in changes if one.before)
        return [*self.plans.values(), *agreed, *published]

    def eras_of(self, plan: Plan) -> tuple[Era, ...]:
        """What has changed in a plan from each of its baselines to the next, the latest first."""
        if plan.id not in self._eras:
            self._eras[plan.id] = eras(plan, self.baselines.get(plan.id, ()), self.as_of)
        return self._eras[plan.id]

    def commits_to(self, plan: Plan) -> tuple[Era, ...]:
        """What each of the last commits has changed in a plan, the latest first."""
        key = f"{plan.id}@"
        if key not in self._eras:
            self._eras[key] = eras(plan, self.commits.get(plan.id, ()), self.as_of)
        return self._eras[key]

    @cached_property
    def _eras(self) -> dict[str, tuple[Era, ...]]:
        return {}

    def became(self, plan: Plan, entity: Entity) -> What | None:
        """What a proposal does with an entity; None for nothing that matters, and without one."""
        changes = self.proposed(plan)
        return changes.became(entity) if changes else None

    def compared_with(self, plan: Plan) -> str:
        """The branch on which a plan is published that is proposed; empty for none."""
        changes = self.proposed(plan)
        return self.proposal.against if self.proposal and changes and changes.before else ""

    def checks_of(self, plan: Plan) -> ComparedFindings:
        """The findings in a plan that a proposal brings and resolves; the first has those of none."""
        if self.proposal is None:
            return NOTHING_FOUND
        states = self.proposal.changes.values()
        files = {
            one.plan.id: {
                document.file
                for state in (one.before, one.after)
                if state
                for document in state.documents
            }
            for one in states
        }
        own, known = files.get(plan.id, set()), set().union(*files.values())
        first = next(iter(self.plans), None) == plan.id
        return ComparedFindings(
            *(
                tuple(
                    entry
                    for entry in entries
                    if entry.finding.where.file in own
                    or (first and entry.finding.where.file not in known)
                )
                for entries in self.proposal.findings
            )
        )

    def as_proposed(self, plan: Plan, entity: Entity) -> Entity:
        """An entity as a proposal has it, where it is given as it is published under another id."""
        changes = self.proposed(plan)
        if changes is None or plan.entity(entity.kind, entity.id) is not None:
            return entity
        change = changes.of(entity)
        return change.after if change and isinstance(change.after, Entity) else entity

    def removed_from(self, plan: Plan, page: str) -> list[Entity]:
        """What a proposal takes out of a plan that stood on a page, or in its list of pages."""
        changes = self.proposed(plan)
        if changes is None or changes.before is None:
            return []
        return [
            one.record
            for one in changes.changes
            if one.what is What.REMOVED
            and isinstance(one.record, Entity)
            and self._listed_on(changes.before, one.record, plan) == page
        ]

    def _listed_on(self, before: Plan, entity: Entity, plan: Plan) -> str:
        """The page on which something that goes was found, among others of its kind."""
        folder = FOLDERS.get(entity.kind)
        if folder:
            return page_of(plan, folder)
        owner = work_of(before, entity) if isinstance(entity, Content) else None
        if owner is not None:
            return address_of(plan, self.as_proposed(plan, owner)).page
        return f"{plan.id}/{address_of(before, entity).page.partition('/')[2]}"

    def proposed(self, plan: Plan) -> PlanChanges | None:
        """What a proposal changes in a plan; None without one."""
        return self.proposal.changes.get(plan.id) if self.proposal else None

    def baseline_of(self, plan: Plan) -> Baseline | None:
        """The state that a plan is held against: what is published, or else its last baseline."""
        against, changes = self.compared_with(plan), self.proposed(plan)
        if against and changes and changes.before:
            return Baseline(against, None, against, changes.before)
        known = self.baselines.get(plan.id, ())
        return known[-1] if known else None

    @property
    def locale(self) -> Locale:
        """The locale in which is said what is of no single plan.

        It is that of most plans in the site's language, so that days are written as there; else that
        of the site's language itself, and of the first plan where that is not known.
        """
        own = [plan.locale for plan in self.plans.values()]
        if own and not self.language:
            return own[0]
        site = site_locale(self.language)
        spoken = Counter(one for one in own if one.language == site.language)
        return spoken.most_common(1)[0][0] if spoken else site

    def findings_in(self, plan: Plan) -> list[Reported]:
        """What was found in a plan's files."""
        files = frozenset(document.file for document in plan.documents)
        return list(self.report.in_files(files))

    def findings_on(self, plan: Plan, page: str) -> list[Reported]:
        """The errors and warnings that concern a page.

        Those about an entity concern the page it lives on, all others the plan's home: also those
        about entities that only the records know, where nobody looks every day. What stands in a
        file that cannot be read is missing nobody knows where, so that concerns every page.
        """
        unread = {document.file for document in plan.documents if not document.readable}
        found = []
        for entry in self.findings_in(plan):
            if entry.level is Level.NOTE:
                continue
            where = entry.finding.where
            entity = self.entity_at(plan, where)
            home = address_of(plan, entity).page if entity else page_of(plan)
            if home == page_of(plan, "records"):
                home = page_of(plan)
            if where.file in unread or home == page:
                found.append(entry)
        return found

    def entity_at(self, plan: Plan, where: Where) -> Entity | None:
        """The entity within which a place in a plan's file lies; None if it lies in none."""
        begun = self._entities_by_file(plan).get(where.file, [])
        number = bisect.bisect_right(begun, where.line, key=lambda pair: pair[0])
        return begun[number - 1][1] if number else None

    @cached_property
    def tallies(self) -> dict[str, Tally]:
        """For each plan whose records were drawn, what is written and what is shown."""
        return {}

    @cached_property
    def _by_file(self) -> dict[str, dict[str, list[tuple[int, Entity | None]]]]:
        return {}

    def _entities_by_file(self, plan: Plan) -> dict[str, list[tuple[int, Entity | None]]]:
        if plan.id not in self._by_file:
            files: dict[str, list[tuple[int, Entity | None]]] = {}
            # What is no entity, such as a line of the budget, ends the one before it.
            for record in plan.records():
                entity = record if isinstance(record, Entity) else None
                files.setdefault(record.at.file, []).append((record.at.line, entity))
            for begun in files.values():
                begun.sort(key=lambda pair: pair[0])
            self._by_file[plan.id] = files
        return self._by_file[plan.id]
