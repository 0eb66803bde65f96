"""Whatever a page offers can be reached, seen and left with the keyboard alone."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.kinds import barest, fullest
from tests.pages.kinds import CONTENT_LINK, kinds

# So many stops are gone to with the real key; of the rest it is asked whether they take the focus.
STOPS = 15
# A lasting link has left before a key could be pressed.
KINDS = [kind for kind in kinds() if kind != CONTENT_LINK]
MEASURE = Path(__file__).with_name("measure.js")

# Puts the focus before the content, on what ends the theme's part of the page.
START = """() => {
    window.wanted = measure.stops(measure.content());
    const start = document.createElement("span");
    start.tabIndex = -1;
    measure.content().prepend(start);
    start.focus();
}"""
# Where the focus is among what should be reached; -1 outside the content.
AT = "window.wanted.indexOf(document.activeElement)"
FOCUS_THE_REST = """from => window.wanted.slice(from).flatMap(element => {
    element.focus({ preventScroll: true });
    if (document.activeElement !== element) return [`cannot be reached: ${measure.described(element)}`];
    const fault = measure.unmarked();
    return fault ? [fault] : [];
})"""


def tab_through(page: Page) -> list[str]:
    """Go through the content with the keyboard and return what is wrong, a line each."""
    page.evaluate(START)
    count: int = page.evaluate("window.wanted.length")
    found = []
    for number in range(min(STOPS, count)):
        page.keyboard.press("Tab")
        at = page.evaluate(AT)
        if at != number:
            where = page.evaluate("measure.described(document.activeElement)")
            missed = page.evaluate("n => measure.described(window.wanted[n])", number)
            return [*found, f"stop {number} is {where} and not {missed}"]
        if fault := page.evaluate("measure.unmarked()"):
            found.append(fault)
    found += page.evaluate(FOCUS_THE_REST, STOPS)
    # From the last of them the way leads out.
    page.keyboard.press("Tab")
    if count and page.evaluate(AT) != -1:
        found.append("the focus does not leave the content")
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_everything_can_be_reached_with_the_keyboard(visitor: Page, site: Path, kind: str) -> None:
    found: dict[str, None] = {}
    for path, width in ((barest(site, kind), 390), (fullest(site, kind), 1280)):
        visitor.set_viewport_size({"width": width, "height": 800})
        visitor.goto(path)
        visitor.evaluate(MEASURE.read_text("utf-8"))
        faults = tab_through(visitor)
        faults += [f"cannot be scrolled: {box}" for box in visitor.evaluate("measure.deafBoxes()")]
        found |= dict.fromkeys(f"{path} {width}: {fault}" for fault in faults)
    assert "\n".join(found) == ""


# Material draws the way past the navigation where a page has headings; its error page has none.
@pytest.mark.parametrize("kind", ["plan: home", "plan: timeline", "documentation: write"])
def test_the_first_key_leads_past_the_navigation(page: Page, site: Path, kind: str) -> None:
    page.goto(fullest(site, kind))
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.inner_text().strip() == "Skip to content"
    assert skip.is_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.md-content') !== null")
