"""The small months of a quarter and of a year, while the page is filtered."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from strategy_handbook.views.assets import script, stylesheet
from tests.browser.test_filter import choose
from tests.views.small_plans import draw

PLAN = """
    plan: {{name: Two people, start: 2027-04-01, end: 2027-06-30, locale: {locale}}}
    personas: {{buyer: {{name: Buyer}}, rider: {{name: Rider}}}}
    initiatives:
      battery:
        name: Winter battery
        personas: rider
        start: 2027-04-02
        milestones: [{{name: Ready to sell, due: 2027-04-06}}]
    campaigns: {{trial: {{name: Spring trial, personas: buyer, start: 2027-04-01, owners: ann}}}}
    content:
      letter:
        title: Letter of the week
        campaign: trial
        every: week
        on: tue
        from: 2027-04-06
        until: 2027-04-20
      cold: {{title: Does the cold eat range?, initiative: battery, publish: 2027-04-06}}
      heat: {{title: Bikes in the heat, campaign: trial, publish: 2027-04-06}}
      talk: {{title: Riders talk, initiative: battery, publish: 2027-04-20}}
      fair: {{title: A fair, campaign: trial, publish: 2027-05}}
"""
QUARTER = "quarter: 2027-Q2"
FULL, EVERY_TUESDAY = "6", "13"
CELLS = "cells => cells.map(cell => cell.outerHTML)"
# What only filters need, and how a browser writes a style that a script has set.
UNSEEN = re.compile(r' data-counts="[^"]*"|;(?=">)')
# The numbers of the table below, by the names of its rows and columns; none where there is nothing.
NUMBERS = """rows => rows.flatMap(row => [...row.cells].filter(cell => cell.innerText && cell.dataset.label)
    .map(cell => [row.cells[0].innerText, cell.dataset.label, cell.innerText].join(" ")))"""


def show(page: Page, options: str = QUARTER, locale: str = "en-GB") -> None:
    """Open a page that has nothing but the calendar of the plan."""
    html = draw(PLAN.format(locale=locale), "calendar", options)
    styled = f'<meta charset="utf-8"><style>{stylesheet()}</style><body class="md-typeset">{html}'
    body = f"{styled}<script>{script()}</script>"
    page.unroute_all()
    page.route("**/drawn.html", lambda route: route.fulfill(body=body, content_type="text/html"))
    page.goto("drawn.html")
    page.locator(".hb-numbers").evaluate("it => it.open = true")


def cells(page: Page) -> list[str]:
    found: list[str] = page.locator("td.hb-dense").evaluate_all(CELLS)
    return [UNSEEN.sub("", cell) for cell in found]


def numbers(page: Page) -> list[str]:
    found: list[str] = page.locator(".hb-numbers tbody tr").evaluate_all(NUMBERS)
    return found


def test_days_months_and_names_count_what_is_left(page: Page) -> None:
    show(page)
    april, may, _june = page.locator(".hb-mini").all()
    full = april.locator("td").filter(has=page.get_by_text(FULL, exact=True))
    expect(full).to_have_class("hb-dense hb-dense--4")
    expect(april.get_by_role("link", name="6 : 4 items (2 upstream, 2 downstream)")).to_be_visible()
    tuesday = april.get_by_role("link", name=re.compile(f"^{EVERY_TUESDAY} "))
    expect(tuesday).to_have_count(1)
    expect(april.locator(".hb-mini__head")).to_have_text("April 2027 7 items")

    choose(page, "Rider")

    expect(full).to_have_class("hb-dense hb-dense--2")
    expect(april.get_by_role("link", name="6 : 2 items (2 upstream)")).to_be_visible()
    expect(tuesday).to_have_count(0)
    expect(april.get_by_text(EVERY_TUESDAY, exact=True)).to_be_visible()
    expect(april.locator(".hb-mini__head")).to_have_text("April 2027 3 of 7 items")
    expect(may.locator(".hb-mini__head")).to_have_text("May 2027 0 of 1 item")
    expect(april.locator(".hb-mini__named li:visible a")).to_have_text(["Winter battery"])


def test_what_returns_counts_on_all_its_days(page: Page) -> None:
    show(page)

    page.get_by_role("searchbox").fill("of the week")

    days = page.locator("td.hb-dense a .hb-dense__day")
    expect(days).to_have_text(["6", "13", "20"])
    expect(page.locator(".hb-filter__count")).to_have_text("1 of 8 items")


def test_words_are_found_that_only_a_list_of_the_items_would_say(page: Page) -> None:
    show(page)

    page.get_by_role("searchbox").fill("spring trial")

    expect(page.locator(".hb-mini__head").first).to_have_text("April 2027 4 of 7 items")


@pytest.mark.parametrize(
    ("options", "locale"),
    [("", "en-GB"), *((QUARTER, locale) for locale in ("de", "en-GB", "es", "fr", "ja"))],
)
def test_a_filter_leaves_what_a_page_for_one_persona_has(
    page: Page, options: str, locale: str
) -> None:
    show(page, f"{options}\npersona: rider", locale)
    alone = cells(page), numbers(page)
    show(page, options, locale)
    everything = cells(page), numbers(page)

    choose(page, "Rider")

    assert (cells(page), numbers(page)) == alone != everything


@pytest.mark.parametrize("options", [QUARTER, ""], ids=["quarter", "year"])
def test_clearing_brings_back_the_very_same_page(page: Page, options: str) -> None:
    show(page, options)
    months = page.locator(".hb-view")
    before = months.inner_html()
    choose(page, "Buyer")
    page.get_by_role("searchbox").fill("heat")
    expect(page.locator(".hb-mini__head").first).to_have_text("April 2027 1 of 7 items")

    page.get_by_role("button", name="Clear filters").first.click()

    page.locator(".hb-filter__facets").evaluate("it => it.open = false")
    counted = page.locator(".hb-filter__count")
    expect(counted).to_have_text(re.compile(r"^(\d+) of \1 items$"))
    counted.evaluate("it => it.textContent = it.textContent.replace(/.* of /, '')")
    assert months.inner_html() == before


def test_a_link_opens_a_quarter_filtered_with_one_filter_above_all(page: Page) -> None:
    page.goto("riverbend-2027/calendar/quarters/2027-q2/?persona=fleet-manager")

    expect(page.locator("form.hb-filter:visible")).to_have_count(1)
    for head in page.locator(".hb-mini__head").all():
        expect(head).to_have_text(re.compile(r"\d+ of \d+ items?$"))
    # The agenda below has the same items.
    counts = page.locator(".hb-filter__count").all_text_contents()
    assert len(set(counts)) == 1 and len(counts) == 2


def test_without_a_script_small_months_count_everything(browser: Browser) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.set_content(draw(PLAN.format(locale="en-GB"), "calendar", QUARTER))

        expect(page.locator(".hb-mini__head").first).to_have_text("April 2027 7 items")
        expect(page.locator(".hb-counted")).to_be_hidden()
