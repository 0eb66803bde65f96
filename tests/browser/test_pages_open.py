"""Every kind of page opens, asks nobody else for anything, and fits the screen."""

import pytest
from playwright.sync_api import Page

from tests.browser.witness import Witness

EVERY_PLAN = ("", "timeline/", "calendar/", "records/", "health/")
RIVERBEND = (
    "upstream/",
    "downstream/",
    "personas/",
    "personas/fleet-manager/",
    "initiatives/",
    "campaigns/",
    "calendar/agenda/",
    "calendar/2027-03/",
    "compare/",
    "goals/",
    "segments/",
    "team/",
    "glossary/",
)
PAGES = (
    "",
    *(f"riverbend-2027/{page}" for page in EVERY_PLAN + RIVERBEND),
    *(f"public-code-2021/{page}" for page in EVERY_PLAN),
    *(f"kubernetes-1-37/{page}" for page in EVERY_PLAN),
)

# A laptop, a phone, and the narrowest that WCAG asks for (1280 pixels at 400 % zoom).
WIDTHS = (1280, 390, 320)

# The innermost elements that reach past the right edge without a box around them that scrolls:
# what a person mending the page needs to know.
STICKING_OUT = """() => {
    const width = document.documentElement.clientWidth;
    const out = [...document.querySelectorAll("body *")].filter(element => {
        if (element.getBoundingClientRect().right <= width + 1) return false;
        for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
            if (getComputedStyle(box).overflowX !== "visible") return false;
        return true;
    });
    return out.filter(element => !out.some(other => other !== element && element.contains(other)))
        .slice(0, 5).map(element => element.cloneNode(false).outerHTML);
}"""


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path or "home")
def test_page_opens(page: Page, witness: Witness, path: str) -> None:
    response = page.goto(path, wait_until="load")
    assert response is not None
    assert response.status == 200
    assert page.locator("h1:visible").count() == 1
    assert witness.console_errors == []
    assert witness.foreign_requests == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path or "home")
def test_page_fits_the_screen(page: Page, path: str) -> None:
    page.goto(path)
    too_wide = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        if page.evaluate("document.documentElement.scrollWidth") > width:
            too_wide[width] = page.evaluate(STICKING_OUT)
    assert too_wide == {}
