"""The pages of each plan, and the page that brings several plans together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from strategy_handbook.addresses import FOLDERS, address_of, month_page, page_of
from strategy_handbook.insight.months import months_of
from strategy_handbook.pages.page import NavEntry, Page
from strategy_handbook.plan import Entity, Plan
from strategy_handbook.views.context import Handbook
from strategy_handbook.views.language import Language
from strategy_handbook.views.prose import plain

PORTFOLIO = "plans/index.md"
_COMPARISONS = """# Compare

::: compare
    what: streams

::: compare
    what: personas

::: compare
    what: campaigns
"""


def handbook_pages(handbook: Handbook) -> list[Page]:
    """Every generated page, plan by plan; with several plans their portfolio first."""
    plans = handbook.plans
    pages = [_portfolio(plans)] if len(plans) > 1 else []
    for plan in plans.values():
        pages.extend(_plan_pages(handbook, plan))
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


def _plan_pages(handbook: Handbook, plan: Plan) -> Iterator[Page]:
    head = plan.plan.at.file

    def page(name: str, title: str, body: str, **more: object) -> Page:
        return Page(page_of(plan, name), title, body, source=head, **more)  # type: ignore[arg-type]

    summary = plain(plan.plan.summary) or f"The marketing plan {plan.label}."
    yield page("", plan.label, "::: overview\n    level: 1", description=summary, contents=False)
    yield page(
        "upstream",
        "Upstream strategy",
        _titled("Upstream strategy", "strategy", half="upstream"),
        contents=False,
    )
    yield page(
        "downstream",
        "Downstream strategy",
        _titled("Downstream strategy", "strategy", half="downstream"),
        contents=False,
    )
    yield page("personas", "Personas", _titled("Personas", "personas"))
    yield page("segments", "Segments", _titled("Segments", "segments"))
    yield page("initiatives", "Initiatives", _titled("Initiatives", "initiatives"))
    yield page("campaigns", "Campaigns", _titled("Campaigns", "campaigns"))
    yield page("timeline", "Timeline", _titled("Timeline", "timeline"), wide=True)
    yield page("calendar", "Calendar", _titled("Calendar", "calendar"), wide=True)
    yield page("calendar/agenda", "Agenda", _titled("Agenda", "agenda"))
    yield from _months(handbook, plan)
    yield page("compare", "Compare", _COMPARISONS, wide=True)
    yield page("goals", "Goals", _titled("Goals", "goals"))
    yield page("team", "Team", _titled("Team", "team"))
    yield page("glossary", "Glossary", _titled("Glossary", "glossary"))
    yield page("records", "Records", _titled("Records", "records"))
    yield page("health", "Health", _titled("Health", "health"))
    for entity in plan.entities():
        if entity.kind in FOLDERS:
            yield _entity_page(plan, entity)


def _titled(title: str, view: str, **options: str) -> str:
    lines = "".join(f"\n    {key}: {value}" for key, value in options.items())
    return f"# {title}\n\n::: {view}{lines}"


def _entity_page(plan: Plan, entity: Entity) -> Page:
    return Page(
        address_of(plan, entity).page,
        entity.label,
        f"::: {entity.kind}\n    id: {entity.id}\n    level: 1",
        description=plain(entity.summary),
        parent=page_of(plan, FOLDERS[entity.kind]),
        source=entity.at.file,
    )


def _months(handbook: Handbook, plan: Plan) -> Iterator[Page]:
    language = Language(plan.plan.locale)
    for month in months_of(plan, handbook.occasions(plan)):
        name = language.month(month)
        yield Page(
            month_page(plan, month.year, month.month),
            name,
            f"::: calendar\n    month: {month:%Y-%m}\n    level: 1",
            description=f"What is published and what happens in {name}: {plan.label}.",
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
