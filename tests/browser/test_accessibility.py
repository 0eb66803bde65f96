"""Every kind of page can be used by people who see little, or have it read out to them.

The theme's head, navigation and foot are the same on every page, so they are looked at once; of the
other pages their content is. axe's own check of contrast is slow, and gives no answer where colours
are translucent: it looks at one text of each style, and `measure.js` computes the contrast of all.
"""

from collections.abc import Iterable
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.browser.kinds import barest, fullest
from tests.pages import theme_faults
from tests.pages.kinds import CONTENT_LINK, FRONT, kinds

LIGHT, DARK = "default", "slate"
WIDE, PHONE = 1280, 390
CONTENT = ".md-content, body:not(:has(.md-content))"
# Asked of one text of each style; all that goes for an element as such is asked of all.
OF_TEXTS = ("color-contrast", "link-in-text-block")

RUN_AXE = """async ([root, rules, wanted]) => {
    const chosen = wanted
        ? { runOnly: { type: "rule", values: rules } }
        : { rules: Object.fromEntries(rules.map(rule => [rule, { enabled: false }])) };
    const found = await axe.run({ include: [[root]] }, { ...chosen, resultTypes: ["violations"] });
    return found.violations.flatMap(fault => fault.nodes.map(
        node => `${fault.id}: ${fault.help} In: ${node.html.replace(/\\s+/g, " ").slice(0, 200)}`));
}"""


def look(page: Page, scheme: str, width: int) -> None:
    """Show the page in a colour scheme and at a width."""
    page.set_viewport_size({"width": width, "height": 800})
    page.evaluate("scheme => measure.dress(scheme)", scheme)


def axe(page: Page, root: str, rules: Iterable[str], *, only: bool) -> list[str]:
    """Return what axe finds below an element by some rules, or by all others."""
    found: list[str] = page.evaluate(RUN_AXE, [root, list(rules), only])
    return found


def open_for_measuring(page: Page, path: str) -> None:
    """Open a page with axe and our own measures in it."""
    page.goto(path)
    page.evaluate(AXE_SCRIPT)
    page.evaluate(Path(__file__).with_name("measure.js").read_text("utf-8"))


# A lasting link has left for its item before it could be looked at.
@pytest.mark.parametrize("kind", [kind for kind in kinds() if kind != CONTENT_LINK])
def test_content_is_accessible(visitor: Page, site: Path, kind: str) -> None:
    # Pages of the documentation are the theme's, and one is built like the other.
    own = not kind.startswith("documentation")
    paths = dict.fromkeys([fullest(site, kind), *([barest(site, kind)] if own else [])])
    found: dict[str, None] = {}
    for path in paths:
        open_for_measuring(visitor, path)
        for scheme, width in ((LIGHT, WIDE), (DARK, WIDE), (DARK, PHONE), (LIGHT, PHONE)):
            look(visitor, scheme, width)
            faults = [f"contrast: {text}" for text in visitor.evaluate("measure.faintTexts()")]
            # Nothing but colour is different in the dark.
            if scheme == LIGHT and (width == WIDE or path == next(iter(paths))):
                faults += axe(visitor, CONTENT, OF_TEXTS, only=False)
            if (scheme, width) == (LIGHT, WIDE) and path == next(iter(paths)):
                visitor.evaluate("measure.markSamples()")
                faults += axe(visitor, "[data-sample]", OF_TEXTS, only=True)
            found |= dict.fromkeys(f"{path} {scheme} {width}: {fault}" for fault in faults)
    assert "\n".join(theme_faults.without(theme_faults.CONTENT_ACCESSIBILITY, found)) == ""


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
