"""Whether a page fits the screen, with the texts as they are and twice as large."""

from playwright.sync_api import Page

# A laptop, a phone, and the narrowest that WCAG asks for (1280 pixels at 400 % zoom).
# In this order each step is small: to lay a page out anew takes long.
WIDTHS = (390, 320, 1280)
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

AS_IT_WAS = "() => document.documentElement.style.removeProperty('font-size')"


def too_wide_at(page: Page, widths: tuple[int, ...]) -> dict[int, list[str]]:
    """Return the widths at which the page has to be moved sideways, with what sticks out."""
    found = {}
    for width in widths:
        page.set_viewport_size({"width": width, "height": 800})
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found[width] = page.evaluate(STICKING_OUT)
    return found


def faults_of_fit(page: Page) -> list[str]:
    """Return at which widths a page has to be moved sideways, a line each, with what sticks out."""
    found = [f"sticks out at {width}: {what}" for width, what in too_wide_at(page, WIDTHS).items()]
    page.evaluate(DOUBLE_THE_TEXT)
    large = too_wide_at(page, WIDTHS_OF_LARGE_TEXT)
    page.evaluate(AS_IT_WAS)
    return found + [f"sticks out at {width}, large texts: {what}" for width, what in large.items()]
