"""The generated part of a site's navigation: one group for each plan."""

from __future__ import annotations

from strategy_handbook.addresses import page_of
from strategy_handbook.pages.page import NavEntry
from strategy_handbook.pages.plan_pages import PORTFOLIO, PROPOSAL
from strategy_handbook.plan import Plan
from strategy_handbook.translation import _, pgettext, speaking
from strategy_handbook.views.handbook import Handbook


def navigation(handbook: Handbook) -> list[NavEntry]:
    """The generated part of the navigation: one group for each plan, the newest first."""
    groups = []
    for plan in sorted(handbook.plans.values(), key=_newest_first):
        with speaking(plan.locale):
            groups.append(_of_plan(plan))
    with speaking(handbook.locale):
        first = [NavEntry(_("This proposal"), PROPOSAL)] if handbook.proposal else []
        if len(groups) > 1:
            first.append(NavEntry(_("All plans"), PORTFOLIO))
    return [*first, *groups]


def _newest_first(plan: Plan) -> tuple[int, str]:
    start = plan.plan.start
    return (-start.first.toordinal() if start and start.first else 0, plan.id)


def _of_plan(plan: Plan) -> NavEntry:
    def entry(title: str, name: str) -> NavEntry:
        return NavEntry(title, page_of(plan, name))

    def group(title: str, *entries: NavEntry) -> NavEntry:
        return NavEntry(title, "", entries)

    def index(title: str, name: str) -> NavEntry:
        """A page that stands for a folder of pages: a section of its own, so they have a parent."""
        return group(title, entry(title, name))

    return NavEntry(
        plan.label,
        page_of(plan),
        (
            group(
                _("Strategy"),
                entry(_("The stream"), "stream"),
                entry(_("Upstream"), "upstream"),
                entry(_("Downstream"), "downstream"),
                entry(_("Alignment"), "alignment"),
                entry(_("Questions and steps"), "questions"),
                entry(_("Strategies"), "strategies"),
                entry(_("Playbook"), "playbook"),
                entry(_("Compare"), "compare"),
                entry(_("What has changed"), "changes"),
                entry(_("On one page"), "one-page"),
            ),
            group(
                # Translators: in the navigation, above goals, metrics and budget.
                _("Numbers"),
                entry(_("Goals"), "goals"),
                entry(_("Metrics"), "metrics"),
                entry(_("Budget"), "budget"),
            ),
            group(
                # Translators: in the navigation, above research and evidence.
                pgettext("what is known about the market", "Research"),
                entry(_("Studies and market"), "research"),
                entry(_("Evidence"), "evidence"),
            ),
            group(
                # Translators: in the navigation, above personas, segments and messages.
                _("Audience"),
                index(_("Personas"), "personas"),
                entry(_("Segments"), "segments"),
                entry(_("Messages"), "messages"),
                entry(_("Coverage"), "coverage"),
            ),
            group(
                # Translators: in the navigation, above initiatives and campaigns.
                pgettext("what is done", "Work"),
                index(_("Initiatives"), "initiatives"),
                index(_("Campaigns"), "campaigns"),
            ),
            group(
                # Translators: in the navigation, above timeline, calendar and agenda.
                pgettext("in the navigation", "When"),
                entry(_("Timeline"), "timeline"),
                index(_("Calendar"), "calendar"),
                entry(_("Agenda"), "calendar/agenda"),
                entry(_("Subscribe"), "subscribe"),
            ),
            group(
                # Translators: in the navigation, above risks, decisions and learnings.
                pgettext("what a team has learnt", "Knowledge"),
                # Translators: in the navigation, the page of risks and assumptions.
                entry(_("Risks"), "risks"),
                entry(_("Decisions"), "decisions"),
                entry(_("Learnings"), "learnings"),
            ),
            group(
                # Translators: in the navigation, above team, glossary, records and health.
                pgettext("to look things up", "Reference"),
                entry(_("Team"), "team"),
                entry(_("Glossary"), "glossary"),
                entry(_("Records"), "records"),
                entry(_("Health"), "health"),
            ),
        ),
    )
