"""Every kind of page opens, fits the screen, and can be used by everybody: each is opened once for all.

The theme's head, navigation and foot are the same on every page, so they are looked at elsewhere, once;
of the other pages their content is. axe's own check of contrast is slow, and gives no answer where
colours are translucent: it looks at one text of each style, and `measure.js` computes the contrast of all.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.axe import DARK, LIGHT, PHONE, WIDE, axe, bring_measures, let_theme_look, look
from tests.browser.fitting import faults_of_fit
from tests.browser.kinds import barest, fullest
from tests.browser.tabbing import tab_through
from tests.browser.witness import Witness
from tests.pages import theme_faults
from tests.pages.kinds import CONTENT_LINK, kinds

CONTENT = ".md-content, body:not(:has(.md-content))"
# Asked of one text of each style; all that goes for an element as such is asked of all.
OF_TEXTS = ("color-contrast", "link-in-text-block")
# A lasting link has left for its item before it could be looked at.
KINDS = [kind for kind in kinds() if kind != CONTENT_LINK]


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_of_page(visitor: Page, witness: Witness, site: Path, kind: str) -> None:
    most, least = fullest(site, kind), barest(site, kind)
    # Pages of the documentation are the theme's, and one is built like the other.
    ours = not kind.startswith("documentation: ")
    found = faults_of_page(visitor, most, WIDE, whole=ours)
    if least != most:
        found += faults_of_page(visitor, least, PHONE, content=ours)
    left = theme_faults.without(theme_faults.CONTENT_ACCESSIBILITY, dict.fromkeys(found))
    assert "\n".join(left) == ""
    assert witness.console_errors == []
    assert witness.foreign_requests == []


def test_a_lasting_link_leads_on_by_itself(visitor: Page, witness: Witness, site: Path) -> None:
    for path in {fullest(site, CONTENT_LINK), barest(site, CONTENT_LINK)}:
        visitor.goto(path, wait_until="load")
        visitor.wait_for_url(lambda url, path=path: path not in url, wait_until="load")
        assert visitor.locator("h1:visible").count() == 1, path
        assert faults_of_fit(visitor) == [], path
    assert witness.console_errors == []
    assert witness.foreign_requests == []


def faults_of_page(
    page: Page, path: str, keys_at: int, *, content: bool = True, whole: bool = False
) -> list[str]:
    """Open a page and return all that is wrong with it, a line each.

    Args:
        page: The browser's page.
        path: The address.
        keys_at: The width at which the keyboard goes through it.
        content: Whether its content is looked at with the eyes of those who see little.
        whole: Whether that is done on a phone with axe too, and for one text of each style by it.
    """
    # The theme looks when a page opens which of its boxes scroll, and lets the keyboard reach them.
    page.set_viewport_size({"width": keys_at, "height": 800})
    response = page.goto(path, wait_until="load")
    assert response is not None
    assert response.status == 200, path
    assert page.locator("h1:visible").count() == 1, path
    bring_measures(page)
    found = [*tab_through(page), *unreachable_boxes(page)]
    if content:
        found += faults_of_content(page, whole=whole)
    found += faults_of_fit(page)
    return [f"{path} {fault}" for fault in found]


def faults_of_content(page: Page, *, whole: bool) -> Iterator[str]:
    """Return what makes a page's content hard to see or to have read out, in the light and dark.

    Args:
        page: The page.
        whole: Whether it is looked at on a phone with axe too, and one text of each style by it.
    """
    for scheme, width in ((LIGHT, WIDE), (DARK, WIDE), (DARK, PHONE), (LIGHT, PHONE)):
        look(page, scheme, width)
        faults = [f"contrast: {text}" for text in page.evaluate("measure.faintTexts()")]
        # Nothing but colour is different in the dark.
        if scheme == LIGHT and (width == WIDE or whole):
            let_theme_look(page)
            faults += axe(page, CONTENT, OF_TEXTS, only=False)
        if (scheme, width) == (LIGHT, WIDE) and whole:
            page.evaluate("measure.markSamples()")
            faults += axe(page, "[data-sample]", OF_TEXTS, only=True)
        yield from (f"{scheme} {width}: {fault}" for fault in faults)


def unreachable_boxes(page: Page) -> list[str]:
    """Return the boxes that scroll, but not with the keyboard."""
    return [f"cannot be scrolled: {box}" for box in page.evaluate("measure.deafBoxes()")]
