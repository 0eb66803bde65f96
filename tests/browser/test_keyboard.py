"""The first key that is pressed on a page leads past the navigation.

Whether all of it can be reached is looked at in `test_every_kind_of_page.py`.
"""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.kinds import fullest


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
