"""Every kind of page opens, asks nobody else for anything, and fits the screen."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.kinds import barest, fullest
from tests.browser.witness import Witness
from tests.pages.kinds import CONTENT_LINK, kinds

# A laptop, a phone, and the narrowest that WCAG asks for (1280 pixels at 400 % zoom).
WIDTHS = (1280, 390, 320)
# Widths at which texts twice as large must still fit. Below, the theme's own head does not.
WIDTHS_OF_LARGE_TEXT = (1280, 640)

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

# As a browser does that is set to larger texts: all sizes of the theme and of the views follow.
DOUBLE_THE_TEXT = """() => {
    const root = document.documentElement;
    root.style.fontSize = `${2 * parseFloat(getComputedStyle(root).fontSize)}px`;
}"""


def too_wide_at(page: Page, widths: tuple[int, ...]) -> dict[int, list[str]]:
    """Return the widths at which the page has to be moved sideways, with what sticks out."""
    found = {}
    for width in widths:
        page.set_viewport_size({"width": width, "height": 800})
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found[width] = page.evaluate(STICKING_OUT)
    return found


@pytest.mark.parametrize("kind", kinds())
def test_page_opens_and_fits_the_screen(
    visitor: Page, witness: Witness, site: Path, kind: str
) -> None:
    for path in dict.fromkeys([fullest(site, kind), barest(site, kind)]):
        response = visitor.goto(path, wait_until="load")
        assert response is not None
        assert response.status == 200, path
        if kind == CONTENT_LINK:
            # A lasting link leads on by itself: it is the page behind it that is looked at.
            visitor.wait_for_url(lambda url, path=path: path not in url, wait_until="load")
        assert visitor.locator("h1:visible").count() == 1, path
        assert too_wide_at(visitor, WIDTHS) == {}, path
        visitor.evaluate(DOUBLE_THE_TEXT)
        assert too_wide_at(visitor, WIDTHS_OF_LARGE_TEXT) == {}, f"{path} with large texts"
    assert witness.console_errors == []
    assert witness.foreign_requests == []
