"""What axe, and our own measures, find on a page that is open."""

from collections.abc import Iterable
from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

LIGHT, DARK = "default", "slate"
WIDE, PHONE = 1280, 390
MEASURE = Path(__file__).with_name("measure.js")

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


def let_theme_look(page: Page) -> None:
    """Wait until the theme has seen, at a new width, which boxes scroll; a fault of its own stays one."""
    # Not waited for in the page: its policy forbids what would have to be evaluated there.
    for _ in range(20):
        if not page.evaluate("measure.deafBoxes().length"):
            return
        page.wait_for_timeout(100)


def axe(page: Page, root: str, rules: Iterable[str], *, only: bool) -> list[str]:
    """Return what axe finds below an element by some rules, or by all others."""
    found: list[str] = page.evaluate(RUN_AXE, [root, list(rules), only])
    return found


def bring_measures(page: Page) -> None:
    """Put axe and our own measures into the page."""
    page.evaluate(AXE_SCRIPT)
    page.evaluate(MEASURE.read_text("utf-8"))


def open_for_measuring(page: Page, path: str) -> None:
    """Open a page with axe and our own measures in it."""
    page.goto(path)
    bring_measures(page)
