"""The pages that every plan has, made of views: what is on each, and what it is called."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from strategy_handbook.addresses import page_of
from strategy_handbook.pages.page import Page
from strategy_handbook.pages.period_pages import way_to_halves
from strategy_handbook.plan import Plan
from strategy_handbook.translation import N_, _


class _ViewPage(NamedTuple):
    """A page that each plan has, made of views.

    Attributes:
        name: Its name in the plan's folder.
        title: Its title, to which the plan's name is added where it stands alone.
        views: The views on it, each as a block without its title.
        description: What it tells, after the plan's name.
        wide: Whether it wants the whole width.
        contents: Whether it wants its table of contents beside it.
        further: Gives the Markdown below the views: the way to further pages.
    """

    name: str
    title: str
    views: tuple[str, ...]
    description: str
    wide: bool = False
    contents: bool = True
    further: Callable[[Plan], str] | None = None

    def body(self, plan: Plan) -> str:
        """Its Markdown."""
        further = self.further(plan) if self.further else ""
        blocks = [f"# {_(self.title)}", *(f"::: {view}" for view in self.views), further]
        return "\n\n".join(filter(None, blocks))


_VIEW_PAGES = (
    _ViewPage(
        "upstream",
        N_("Upstream strategy"),
        ("strategy\n    half: upstream",),
        # Translators: descriptions of pages follow the name of a plan and a colon.
        N_("what we build for later, its four questions and its five steps."),
        contents=False,
    ),
    _ViewPage(
        "downstream",
        N_("Downstream strategy"),
        ("strategy\n    half: downstream",),
        N_("what we sell now, its four questions and its five steps."),
        contents=False,
    ),
    _ViewPage(
        "stream",
        N_("The stream"),
        ("stream",),
        N_("what the work rests on, what it leads to, and where that is broken."),
        wide=True,
    ),
    _ViewPage(
        "alignment",
        # Translators: the title of a page that tells whether both halves of a plan pull the same way.
        N_("Alignment"),
        ("alignment",),
        N_("whether both halves pull the same way, and what is to be settled."),
        wide=True,
    ),
    _ViewPage(
        "questions",
        N_("Questions and steps"),
        ("questions",),
        N_("the eight questions it must answer, and how well it does."),
        wide=True,
    ),
    _ViewPage(
        "coverage",
        N_("Coverage"),
        ("coverage",),
        N_("who is talked to when, at which stage and by which channel."),
        wide=True,
    ),
    _ViewPage(
        "research",
        N_("Research"),
        ("research",),
        N_("what is known about the market, and how it is known."),
    ),
    _ViewPage(
        "evidence",
        N_("Evidence"),
        ("evidence",),
        N_("what may still be relied on, what is out of date, and what is assumed."),
        wide=True,
    ),
    _ViewPage(
        "messages",
        N_("Messages"),
        ("messages",),
        N_("the message house: what is said, to whom, and what proves it."),
        wide=True,
    ),
    _ViewPage("personas", N_("Personas"), ("personas",), N_("the people the plan is for.")),
    _ViewPage("segments", N_("Segments"), ("segments",), N_("the groups the market is cut into.")),
    _ViewPage(
        "initiatives",
        N_("Initiatives"),
        ("initiatives",),
        N_("the long-term work, and what it becomes."),
    ),
    _ViewPage(
        "campaigns",
        N_("Campaigns"),
        ("campaigns",),
        N_("the campaigns, and what each grows from."),
    ),
    _ViewPage(
        "timeline",
        N_("Timeline"),
        ("subscribe", "timeline"),
        N_("initiatives, campaigns, milestones and handovers in time."),
        wide=True,
        further=way_to_halves,
    ),
    _ViewPage(
        "calendar",
        N_("Calendar"),
        ("subscribe", "calendar"),
        N_("what happens on which day."),
        wide=True,
    ),
    _ViewPage(
        "calendar/agenda",
        N_("Agenda"),
        ("subscribe", "agenda"),
        N_("what comes next, day by day."),
    ),
    _ViewPage(
        "changes",
        # Translators: the title of a page that tells what has become of a plan.
        N_("What has changed"),
        ("changes",),
        N_("what has changed since it was agreed, and what a proposal does."),
        wide=True,
    ),
    _ViewPage(
        "compare",
        # Translators: the title of a page that puts things side by side.
        N_("Compare"),
        (
            "compare\n    what: streams",
            "compare\n    what: personas",
            "compare\n    what: campaigns",
            "compare\n    what: tactics\n    turned: true",
        ),
        N_("the two halves, the personas, the campaigns and the tactics side by side."),
        wide=True,
    ),
    _ViewPage(
        "goals",
        N_("Goals"),
        ("goals",),
        N_("what is to be reached, by when, and how far it is."),
    ),
    _ViewPage(
        "budget",
        N_("Budget"),
        ("budget",),
        N_("what is planned, committed and spent, and what it will come to."),
    ),
    _ViewPage(
        "metrics",
        N_("Metrics"),
        ("metrics",),
        N_("the figures of each half, their pace, and what is likely to come."),
    ),
    _ViewPage(
        "strategies",
        N_("Strategies"),
        ("strategies",),
        N_("every way to a goal that was weighed, and what became of it."),
        wide=True,
    ),
    _ViewPage(
        "playbook",
        # Translators: the title of the page of tactics.
        N_("Playbook"),
        ("playbook",),
        N_("tactics by half, what is done by each, and benchmarks with their source."),
        wide=True,
    ),
    _ViewPage(
        "risks",
        N_("Risks and assumptions"),
        ("risks",),
        N_("what may go wrong or prove false, and what is done about it."),
        wide=True,
    ),
    _ViewPage(
        "decisions",
        N_("Decisions"),
        ("decisions",),
        N_("what was decided, by whom and why, and what replaced what."),
        wide=True,
    ),
    _ViewPage(
        "learnings",
        N_("Learnings"),
        ("learnings",),
        N_("what results taught, and what changes because of it."),
        wide=True,
    ),
    _ViewPage("team", N_("Team"), ("team",), N_("who does what, and what is next on each desk.")),
    _ViewPage(
        "subscribe",
        N_("Subscribe"),
        ("feeds",),
        N_("calendars to subscribe to, and tables and data to take away."),
        wide=True,
    ),
    _ViewPage("glossary", N_("Glossary"), ("glossary",), N_("the words of the plan, explained.")),
    _ViewPage(
        "records", N_("Records"), ("records",), N_("everything that is written in the plan.")
    ),
    _ViewPage(
        "health", N_("Health"), ("health",), N_("what is wrong in the plan's text, and where.")
    ),
)


def view_pages(plan: Plan) -> Iterator[Page]:
    """A plan's pages made of views, without its home."""
    for one in _VIEW_PAGES:
        yield Page(
            page_of(plan, one.name),
            f"{_(one.title)} · {plan.label}",
            one.body(plan),
            _("{label}: {value}", label=plan.label, value=_(one.description)),
            source=plan.plan.at.file,
            wide=one.wide,
            contents=one.contents,
        )
