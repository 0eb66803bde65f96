"""The pages of a plan's periods: its half-years as timelines, its quarters and months as calendars."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.addresses import month_page, page_of, quarter_page
from strategy_handbook.insight.months import (
    half_of,
    last_of,
    months_of,
    quarter_number,
    quarter_of,
)
from strategy_handbook.pages.page import Page
from strategy_handbook.plan import Plan
from strategy_handbook.translation import _
from strategy_handbook.views.language import Language, as_title

# The timeline as it fits on paper; named as seen from the timeline's own page.
HALVES = "timeline/halves"


def period_pages(plan: Plan) -> Iterator[Page]:
    """The pages of a plan's half-years, months and quarters."""
    yield from _halves(plan)
    yield from _months(plan)
    yield from _quarters(plan)


def way_to_halves(plan: Plan) -> str:
    """The way from the timeline to its half-years, as Markdown; empty for a plan without."""
    if not _half_years(plan):
        return ""
    text = _("The timeline half-year by half-year, for paper")
    return f"[{text}]({HALVES}.md)"


def _half_years(plan: Plan) -> list[dt.date]:
    """The first days of the plan's half-years; none for a plan that a single one holds."""
    halves = sorted({half_of(month) for month in months_of(plan)})
    return halves if len(halves) > 1 else []


def _halves(plan: Plan) -> Iterator[Page]:
    halves = _half_years(plan)
    if not halves:
        return
    language = Language(plan.locale)
    blocks = []
    for first in halves:
        last = last_of(first.replace(month=first.month + 5))
        blocks.append(
            f"::: timeline\n    from: {first}\n    until: {last}\n    compact: true\n"
            f"    kinds: [initiatives, campaigns, milestones]\n"
            f"    heading: {language.days(first, last)}"
        )
    title = _("Timeline by half-years")
    yield Page(
        page_of(plan, HALVES),
        f"{title} · {plan.label}",
        "\n\n".join([f"# {title}", *blocks]),
        _("{plan}: the timeline on one sheet for each half-year.", plan=plan.label),
        parent=page_of(plan, "timeline"),
        source=plan.plan.at.file,
        wide=True,
        contents=False,
    )


def _months(plan: Plan) -> Iterator[Page]:
    language = Language(plan.locale)
    for month in months_of(plan):
        name = language.month(month)
        yield _calendar_page(
            plan,
            month_page(plan, month.year, month.month),
            as_title(name),
            f"::: calendar\n    month: {month:%Y-%m}\n    level: 1",
            # Translators: {month} is "March 2027".
            _("{plan}: what happens on which day of {month}.", plan=plan.label, month=name),
        )


def _quarters(plan: Plan) -> Iterator[Page]:
    language = Language(plan.locale)
    months: dict[dt.date, list[dt.date]] = {}
    for month in months_of(plan):
        months.setdefault(quarter_of(month), []).append(month)
    for quarter, group in months.items():
        number, name = quarter_number(quarter), language.quarter(quarter)
        yield _calendar_page(
            plan,
            quarter_page(plan, quarter.year, number),
            name,
            f"::: calendar\n    quarter: {quarter.year:04}-Q{number}\n    level: 1\n\n"
            f"::: agenda\n    from: {group[0]}\n    until: {last_of(group[-1])}",
            # Translators: {quarter} is "Q1 2027".
            _("{plan}: what happens in {quarter}, month by month.", plan=plan.label, quarter=name),
        )


def _calendar_page(plan: Plan, path: str, name: str, body: str, description: str) -> Page:
    return Page(
        path,
        f"{name} · {plan.label}",
        body,
        description,
        parent=page_of(plan, "calendar"),
        source=plan.plan.at.file,
        wide=True,
    )
