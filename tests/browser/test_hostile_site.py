"""A site whose every text was written to do harm: nothing of it runs, and nothing of it is markup."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.hostile_page import HostilePage, hostile_page
from tests.browser.pages_server import serve
from tests.builds import Build
from tests.hostile.payloads import SAID

# What no page has but by our fault. Names and classes in views are our own words; links lead to this
# site, or to where an address field says.
INTRUDERS = """() => {
    const found = new Set();
    const note = (why, element) => found.add(why + ": " + element.outerHTML.slice(0, 160));
    const elements = "iframe, object, embed, base, math, animate, set, foreignObject, dialog, audio, "
        + "video, body style, body link, body meta, article img, article form:not(.hb-filter), "
        + "article input:not(.hb-timeline input, .hb-filter input, .hb-compare__tools input)";
    for (const element of document.querySelectorAll("*")) {
        if (element.matches(elements)) note("element", element);
        for (const {name, value} of element.attributes) {
            if (name.startsWith("on") || name.includes("planted")) note("attribute", element);
            // Material's button to share a search.
            if (value === "javascript:void(0)" && element.closest(".md-search")) continue;
            if (["href", "src", "srcset", "action", "formaction", "xlink:href"].includes(name)) {
                const url = new URL(value, document.baseURI);
                const away = url.host !== location.host;
                // A calendar of the published site, as a program for calendars opens it.
                if (/^webcal:\\/\\/handbook\\.test\\/[\\w\\/.-]+\\.ics$/.test(value)) continue;
                if (!["http:", "https:", "mailto:"].includes(url.protocol)) note("scheme", element);
                if (away && (element.localName !== "a" && element.rel !== "canonical"
                    && !["next", "prev"].includes(element.rel))) note("address", element);
                if (away && element.localName === "a" && !/^https?:/.test(value)) note("host", element);
            }
            if (!element.closest(".hb")) continue;
            if (["id", "name", "class"].includes(name) && !/^[a-z0-9_ -]*$/i.test(value))
                note("name", element);
            if (name === "style" && !/^([a-z-]+:[a-z0-9.,%() -]+;? ?)*$/i.test(value))
                note("style", element);
            if (name === "style" && value.includes("url")) note("style", element);
        }
    }
    for (const view of document.querySelectorAll(".hb-view .hb-view")) note("view", view);
    if (document.documentElement.textContent.includes("36863")) found.add("a template was filled");
    return [...found].slice(0, 5);
}"""


@pytest.fixture(scope="module")
def watched(browser: Browser, hostile_build: Build) -> Iterator[HostilePage]:
    with serve(hostile_build.site) as address, hostile_page(browser, address) as watched:
        yield watched


@pytest.fixture
def searched(browser: Browser, hostile_build: Build) -> Iterator[HostilePage]:
    with (
        serve(hostile_build.site, searchable=True) as address,
        hostile_page(browser, address) as watched,
    ):
        yield watched


def pages_of(site: Path, part: str) -> list[str]:
    files = (site / part).rglob("*.html") if part else site.glob("*.html")
    # A lasting link leads away at once: opened it would be the page that it leads to.
    return sorted(
        file.relative_to(site).as_posix() for file in files if file.parts[-3] != "content"
    )


@pytest.mark.parametrize("part", ["", "views", "shown", "open", "refused"])
def test_nothing_runs_and_nothing_is_markup(
    watched: HostilePage, hostile_build: Build, part: str
) -> None:
    assert hostile_build.exit_code == 0, hostile_build.log
    pages = pages_of(hostile_build.site, part)
    assert pages
    for path in pages:
        watched.page.goto(path, wait_until="load")
        assert watched.page.evaluate(INTRUDERS) == [], path
        assert watched.ran == [], path
        assert watched.dialogs == []
        assert watched.asked_for == [], path


def test_search_shows_what_it_finds_as_text(searched: HostilePage) -> None:
    page = searched.page
    page.goto("shown/", wait_until="load")
    box = page.locator("input.md-search__input")
    for words in ("planted", "persona"):
        box.fill("")
        # Material listens to keys.
        box.press_sequentially(words)
        page.locator(".md-search-result__item").first.wait_for()
        for more in page.locator(".md-search-result__more > summary").all()[:5]:
            more.click()
        assert "planted" in page.locator(".md-search-result__list").inner_text()
        assert page.evaluate(INTRUDERS) == []
    # A result leads to a page on which the words that were looked for are marked.
    page.goto("shown/personas/persona-0/?h=planted", wait_until="load")
    page.locator("article mark").first.wait_for()
    assert page.evaluate(INTRUDERS) == []
    assert (searched.ran, searched.dialogs, searched.asked_for) == ([], [], [])


def test_titles_descriptions_and_breadcrumbs_say_what_was_written(watched: HostilePage) -> None:
    page = watched.page
    page.goto("shown/timeline/", wait_until="load")
    description = page.locator("meta[name=description]").get_attribute("content")
    for said in (page.title(), description, page.locator(".md-path").inner_text()):
        assert said is not None
        assert SAID["double quote and tag broken out of"] in said
        assert SAID["title broken out of"] in said
    page.goto("shown/personas/persona-1/", wait_until="load")
    assert SAID["drawing with a script"] in page.title()


def test_a_lasting_link_says_what_was_written(watched: HostilePage, hostile_build: Build) -> None:
    links = sorted((hostile_build.site / "shown/content").rglob("index.html"))
    assert links
    said = ""
    for file in links:
        # Without the way on, so that the tiny page itself stays open.
        head, _, rest = file.read_text("utf-8").partition('<meta http-equiv="refresh"')
        watched.page.goto("404.html")
        watched.page.set_content(f"{head}<meta{rest}", wait_until="load")
        assert watched.page.evaluate(INTRUDERS) == []
        assert watched.ran == []
        said += watched.page.locator("a").inner_text()
    assert SAID["title broken out of"] in said
