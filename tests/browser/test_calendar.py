"""The calendar in a browser: a day that is linked to, a full day, right to left, and on paper."""

import re

import pytest
from playwright.sync_api import Browser, Page

MONTH = "riverbend-2027/calendar/2027-05/"
# A day of it with more than fits.
FULL_DAY = "#day-2027-05-28"
# Whatever is made to be hit, apart from links in running text.
TARGETS = ".hb-run, .hb-item > a, .hb-overflow > summary, .hb-ways a, .hb-dense a, .hb-mini__head a"

TOO_SMALL = """selector => [...document.querySelectorAll(selector)]
    .filter(element => element.checkVisibility())
    .map(element => [element.getBoundingClientRect(), element.outerHTML.slice(0, 120)])
    .filter(([box]) => Math.min(box.width, box.height) < 23.5)
    .map(([box, html]) => `${box.width} x ${box.height}: ${html}`)"""


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def test_a_link_to_a_day_marks_it(page: Page) -> None:
    page.goto("riverbend-2027/calendar/")
    page.locator(f'a[href$="{FULL_DAY}"]').click()
    assert page.url.endswith(MONTH + FULL_DAY)
    drawn = "element => getComputedStyle(element).outlineStyle"
    assert page.locator(FULL_DAY).evaluate(drawn) == "solid"
    assert page.locator("#day-2027-05-27").evaluate(drawn) == "none"


def test_a_full_day_opens_in_its_cell_with_the_keyboard(page: Page) -> None:
    page.goto(MONTH)
    day = page.locator(FULL_DAY)
    last = day.locator(".hb-item").last
    assert not last.is_visible()
    day.locator("summary").press("Enter")
    inside, cell = last.bounding_box(), day.bounding_box()
    assert inside and cell
    assert cell["x"] <= inside["x"]
    assert inside["y"] + inside["height"] <= cell["y"] + cell["height"]


@pytest.mark.parametrize("script", [True, False])
def test_a_month_is_one_sheet_of_paper_with_everything_unfolded(
    browser: Browser, address: str, script: bool
) -> None:
    with browser.new_context(base_url=address, java_script_enabled=script) as context:
        page = context.new_page()
        page.goto(MONTH)
        assert pages_of(page.pdf(prefer_css_page_size=True)) == 1
        page.emulate_media(media="print")
        assert page.locator(f"{FULL_DAY} .hb-item").last.is_visible()
        assert not page.locator(f"{FULL_DAY} summary").is_visible()


def test_right_to_left_the_week_runs_the_other_way(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(MONTH)
    page.evaluate("document.documentElement.dir = document.body.dir = 'rtl'")

    def left(selector: str) -> float:
        box = page.locator(selector).first.bounding_box()
        assert box
        return box["x"]

    assert left("#day-2027-05-10") > left("#day-2027-05-11") > left("#day-2027-05-16")
    assert left('.hb-ways [rel="prev"]') > left('.hb-ways [rel="next"]')
    # A bar that ends on Friday leaves the week's last two days free, which are now on the left.
    assert left(".hb-run--ends:not(.hb-run--begins)") > left("#day-2027-05-29")


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("path", [MONTH, "riverbend-2027/calendar/quarters/2027-q2/"])
def test_what_is_to_be_hit_is_large_enough(page: Page, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(path)
    assert page.evaluate(TOO_SMALL, TARGETS) == []
