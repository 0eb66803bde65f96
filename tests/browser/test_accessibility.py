"""What only opens when somebody asks for it, and what the theme draws, can be used by everybody.

The content of every kind of page is looked at in `test_every_kind_of_page.py`.
"""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.axe import DARK, LIGHT, PHONE, WIDE, axe, look, open_for_measuring
from tests.browser.kinds import fullest
from tests.pages import theme_faults
from tests.pages.kinds import FRONT


@pytest.mark.parametrize("width", [WIDE, PHONE])
@pytest.mark.parametrize("scheme", [LIGHT, DARK])
def test_an_open_filter_with_a_choice_is_accessible(page: Page, scheme: str, width: int) -> None:
    open_for_measuring(page, "riverbend-2027/timeline/?status=live,planned&find=bike")
    look(page, scheme, width)
    page.locator(".hb-filter summary").click()

    faults = [f"contrast: {text}" for text in page.evaluate("measure.faintTexts()")]
    faults += axe(page, ".hb-filter", (), only=False)

    assert faults == []


@pytest.mark.parametrize("scheme", [LIGHT, DARK])
def test_a_card_is_accessible(page: Page, scheme: str) -> None:
    open_for_measuring(page, "riverbend-2027/timeline/")
    look(page, scheme, WIDE)
    page.locator(".hb-bar--campaign > a").first.hover()
    page.wait_for_selector(".hb-card-of-item")

    faults = [f"contrast: {text}" for text in page.evaluate("measure.faintTexts()")]
    faults += axe(page, ".hb-timeline", (), only=False)

    assert faults == []


def test_what_the_theme_draws_is_accessible(page: Page, site: Path) -> None:
    open_for_measuring(page, fullest(site, FRONT))
    found = []
    for scheme in (LIGHT, DARK):
        for width in (WIDE, PHONE):
            look(page, scheme, width)
            faults = axe(page, "html", (), only=False)
            found += [f"{scheme} {width}: {fault}" for fault in faults]
    assert "\n".join(theme_faults.without(theme_faults.ACCESSIBILITY, found)) == ""
    assert theme_faults.mended(theme_faults.ACCESSIBILITY, found) == []


@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_a_month_stays_a_table_however_it_is_laid_out(page: Page, site: Path, width: int) -> None:
    """The month is drawn as a grid, on a phone as a list; a screen reader is told of a table."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(fullest(site, "plan: calendar/*"))
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    roles = {node["role"]["value"] for node in tree["nodes"] if not node["ignored"]}
    assert roles >= {"table", "row", "rowheader", "columnheader", "cell"}
