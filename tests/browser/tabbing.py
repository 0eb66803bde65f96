"""Goes through a page with the keyboard alone."""

from playwright.sync_api import Page

# So many stops are gone to with the real key; of the rest it is asked whether they take the focus.
STOPS = 15

# Puts the focus before the content, on what ends the theme's part of the page.
START = """() => {
    window.wanted = measure.stops(measure.content());
    const start = document.createElement("span");
    start.tabIndex = -1;
    start.id = "before-the-content";
    measure.content().prepend(start);
    start.focus();
}"""
# Where the focus is among what should be reached; -1 outside the content.
AT = "window.wanted.indexOf(document.activeElement)"
AT_AND_MARKED = f"[{AT}, measure.unmarked()]"
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
        at, fault = page.evaluate(AT_AND_MARKED)
        if at != number:
            where = page.evaluate("measure.described(document.activeElement)")
            missed = page.evaluate("n => measure.described(window.wanted[n])", number)
            return [*found, f"stop {number} is {where} and not {missed}"]
        if fault:
            found.append(fault)
    found += page.evaluate(FOCUS_THE_REST, STOPS)
    # From the last of them the way leads out.
    page.keyboard.press("Tab")
    if count and page.evaluate(AT) != -1:
        found.append("the focus does not leave the content")
    page.evaluate("document.getElementById('before-the-content').remove()")
    return found
