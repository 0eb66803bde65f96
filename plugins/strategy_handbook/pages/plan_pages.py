"""The pages of each plan, and the page that brings several plans together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from strategy_handbook.addresses import FOLDERS, address_of, month_page, page_of, quarter_page
from strategy_handbook.insight.months import half_of, last_of, months_of, quarter_of
from strategy_handbook.pages.page import NavEntry, Page
from strategy_handbook.plan import Entity, Plan
from strategy_handbook.views.context import Handbook
from strategy_handbook.views.language import Language
from strategy_handbook.views.prose import plain

PORTFOLIO = "plans/index.md"
# The timeline as it fits on paper; named as seen from the timeline's own page.
HALVES = "timeline/halves"
# Kinds of entity whose page offers a calendar of what is planned for it.
_WITH_FEED = ("persona", "campaign")


class _ViewPage(NamedTuple):
    """A page that each plan has, made of views.

    Attributes:
        name: Its name in the plan's folder.
        title: Its title, to which the plan's name is added where it stands alone.
        views: The views on it, each as a block without its title.
        description: What it tells, after the plan's name.
        wide: Whether it wants the whole width.
        contents: Whether it wants its table of contents beside it.
    """

    name: str
    title: str
    views: tuple[str, ...]
    description: str
    wide: bool = False
    contents: bool = True

    @property
    def body(self) -> str:
        """Its Markdown."""
        return "\n\n".join([f"# {self.title}", *(f"::: {view}" for view in self.views)])


_VIEW_PAGES = (
    _ViewPage(
        "upstream",
        "Upstream strategy",
        ("strategy\n    half: upstream",),
        "what we build for later, its four questions and its five steps.",
        contents=False,
    ),
    _ViewPage(
        "downstream",
        "Downstream strategy",
        ("strategy\n    half: downstream",),
        "what we sell now, its four questions and its five steps.",
        contents=False,
    ),
    _ViewPage("personas", "Personas", ("personas",), "the people the plan is for."),
    _ViewPage("segments", "Segments", ("segments",), "the groups the market is cut into."),
    _ViewPage(
        "initiatives", "Initiatives", ("initiatives",), "the long-term work, and what it becomes."
    ),
    _ViewPage("campaigns", "Campaigns", ("campaigns",), "the campaigns, and what each grows from."),
    _ViewPage(
        "timeline",
        "Timeline",
        ("subscribe", "timeline"),
        "initiatives, campaigns, milestones and handovers in time.",
        wide=True,
    ),
    _ViewPage(
        "calendar", "Calendar", ("subscribe", "calendar"), "what happens on which day.", wide=True
    ),
    _ViewPage("calendar/agenda", "Agenda", ("subscribe", "agenda"), "what comes next, day by day."),
    _ViewPage(
        "compare",
        "Compare",
        (
            "compare\n    what: streams",
            "compare\n    what: personas",
            "compare\n    what: campaigns",
        ),
        "the two halves, the personas and the campaigns side by side.",
        wide=True,
    ),
    _ViewPage("goals", "Goals", ("goals",), "what is to be reached, by when, and how far it is."),
    _ViewPage("team", "Team", ("team",), "who does what, and what is next on each desk."),
    _ViewPage(
        "subscribe",
        "Subscribe",
        ("feeds",),
        "calendars to subscribe to, and tables and data to take away.",
        wide=True,
    ),
    _ViewPage("glossary", "Glossary", ("glossary",), "the words of the plan, explained."),
    _ViewPage("records", "Records", ("records",), "everything that is written in the plan."),
    _ViewPage("health", "Health", ("health",), "what is wrong in the plan's text, and where."),
)


def handbook_pages(handbook: Handbook) -> list[Page]:
    """Every generated page, plan by plan; with several plans their portfolio first."""
    plans = handbook.plans
    pages = [_portfolio(plans)] if len(plans) > 1 else []
    for plan in plans.values():
        pages.extend(_plan_pages(plan))
    return pages


def navigation(plans: Mapping[str, Plan]) -> list[NavEntry]:
    """The generated part of the navigation: one group for each plan, the newest first."""
    groups = [_plan_navigation(plan) for plan in sorted(plans.values(), key=_newest_first)]
    if len(groups) > 1:
        return [NavEntry("All plans", PORTFOLIO), *groups]
    return groups


def _newest_first(plan: Plan) -> tuple[int, str]:
    start = plan.plan.start
    return (-start.first.toordinal() if start and start.first else 0, plan.id)


def _portfolio(plans: Mapping[str, Plan]) -> Page:
    names = ", ".join(plan.label for plan in plans.values())
    return Page(
        PORTFOLIO, "All plans", "# All plans\n\n::: portfolio", f"The plans of {names}.", wide=True
    )


def _plan_pages(plan: Plan) -> Iterator[Page]:
    head = plan.plan.at.file

    summary = plain(plan.plan.summary) or f"The marketing plan {plan.label}."
    overview = "::: overview\n    level: 1\n\n::: subscribe"
    yield Page(page_of(plan), plan.label, overview, summary, source=head, contents=False)
    yield Page(
        page_of(plan, "one-page"),
        f"On one page · {plan.label}",
        "::: one-page\n    level: 1",
        f"{plan.label} on one sheet: both halves, work in time, goals and budget.",
        source=head,
        wide=True,
    )
    for one in _VIEW_PAGES:
        yield Page(
            page_of(plan, one.name),
            f"{one.title} · {plan.label}",
            one.body + (_way_to_halves(plan) if one.name == "timeline" else ""),
            f"{plan.label}: {one.description}",
            source=head,
            wide=one.wide,
            contents=one.contents,
        )
    yield from _halves(plan)
    yield from _months(plan)
    yield from _quarters(plan)
    for entity in plan.entities():
        if entity.kind in FOLDERS:
            yield _entity_page(plan, entity)


def _half_years(plan: Plan) -> list[dt.date]:
    """The first days of the plan's half-years; none for a plan that a single one holds."""
    halves = sorted({half_of(month) for month in months_of(plan)})
    return halves if len(halves) > 1 else []


def _way_to_halves(plan: Plan) -> str:
    if not _half_years(plan):
        return ""
    return f"\n\n[The timeline half-year by half-year, for paper]({HALVES}.md)"


def _halves(plan: Plan) -> Iterator[Page]:
    halves = _half_years(plan)
    if not halves:
        return
    language = Language(plan.plan.locale)
    blocks = []
    for first in halves:
        last = last_of(first.replace(month=first.month + 5))
        blocks.append(
            f"::: timeline\n    from: {first}\n    until: {last}\n    compact: true\n"
            f"    kinds: [initiatives, campaigns, milestones]\n"
            f"    heading: {language.days(first, last)}"
        )
    title = "Timeline by half-years"
    yield Page(
        page_of(plan, HALVES),
        f"{title} · {plan.label}",
        "\n\n".join([f"# {title}", *blocks]),
        f"{plan.label}: the timeline on one sheet for each half-year.",
        parent=page_of(plan, "timeline"),
        source=plan.plan.at.file,
        wide=True,
        contents=False,
    )


def _entity_page(plan: Plan, entity: Entity) -> Page:
    body = f"::: {entity.kind}\n    id: {entity.id}\n    level: 1"
    if entity.kind in _WITH_FEED:
        body += f"\n\n::: subscribe\n    {entity.kind}: {entity.id}"
    return Page(
        address_of(plan, entity).page,
        entity.label,
        body,
        description=plain(entity.summary) or f"{plan.label}: the {entity.kind} {entity.label}.",
        parent=page_of(plan, FOLDERS[entity.kind]),
        source=entity.at.file,
    )


def _months(plan: Plan) -> Iterator[Page]:
    language = Language(plan.plan.locale)
    for month in months_of(plan):
        name = language.month(month)
        yield Page(
            month_page(plan, month.year, month.month),
            f"{name} · {plan.label}",
            f"::: calendar\n    month: {month:%Y-%m}\n    level: 1",
            f"{plan.label}: what happens on which day of {name}.",
            parent=page_of(plan, "calendar"),
            source=plan.plan.at.file,
            wide=True,
        )


def _quarters(plan: Plan) -> Iterator[Page]:
    months: dict[dt.date, list[dt.date]] = {}
    for month in months_of(plan):
        months.setdefault(quarter_of(month), []).append(month)
    for quarter, group in months.items():
        number = (quarter.month + 2) // 3
        name = f"Q{number} {quarter.year}"
        yield Page(
            quarter_page(plan, quarter.year, number),
            f"{name} · {plan.label}",
            f"::: calendar\n    quarter: {quarter.year:04}-Q{number}\n    level: 1\n\n"
            f"::: agenda\n    from: {group[0]}\n    until: {last_of(group[-1])}",
            f"{plan.label}: what happens in {name}, month by month.",
            parent=page_of(plan, "calendar"),
            source=plan.plan.at.file,
            wide=True,
        )


def _plan_navigation(plan: Plan) -> NavEntry:
    def entry(title: str, name: str) -> NavEntry:
        return NavEntry(title, page_of(plan, name))

    return NavEntry(
        plan.label,
        page_of(plan),
        (
            NavEntry(
                "Strategy",
                "",
                (
                    entry("Upstream", "upstream"),
                    entry("Downstream", "downstream"),
                    entry("Compare", "compare"),
                    entry("Goals", "goals"),
                    entry("On one page", "one-page"),
                ),
            ),
            NavEntry(
                "Audience",
                "",
                (_index("Personas", plan, "personas"), entry("Segments", "segments")),
            ),
            NavEntry(
                "Work",
                "",
                (
                    _index("Initiatives", plan, "initiatives"),
                    _index("Campaigns", plan, "campaigns"),
                ),
            ),
            NavEntry(
                "When",
                "",
                (
                    entry("Timeline", "timeline"),
                    _index("Calendar", plan, "calendar"),
                    entry("Agenda", "calendar/agenda"),
                    entry("Subscribe", "subscribe"),
                ),
            ),
            NavEntry(
                "Reference",
                "",
                (
                    entry("Team", "team"),
                    entry("Glossary", "glossary"),
                    entry("Records", "records"),
                    entry("Health", "health"),
                ),
            ),
        ),
    )


def _index(title: str, plan: Plan, name: str) -> NavEntry:
    """A page that stands for a folder of pages: a section of its own, so that they have a parent."""
    return NavEntry(title, "", (NavEntry(title, page_of(plan, name)),))
