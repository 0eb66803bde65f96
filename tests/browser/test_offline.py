"""A handbook that was downloaded: opened from a folder, without any server."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile

import pytest
from playwright.sync_api import Browser, Page, expect

import npm_package
from tests.browser.small_site import build_small_site

PLUGINS = """\
extra:
  polyfills: [iframe-worker.js]
plugins:
  - search
  - offline
"""
# Material's search needs this where no server is. It would come from another host, so that a site that
# is to be opened from a folder has it beside its pages, as docs/offline.md says.
SHIM = npm_package.Package(
    "iframe-worker",
    "1.0.4",
    "roeaaI+Lg1LJNfgpCjoRe/+WzEjy9+Z08LoEvu85MCPbBjwm+qXz8Ag5U05lHa6V1CysZyGzE0SOkAtSUA5q7Q==",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the handbook of a few items for use without a server, and return its folder."""
    root = tmp_path_factory.mktemp("offline")
    try:
        shim = npm_package.unpacked(SHIM) / "shim" / "index.js"
    except npm_package.Unreachable as reason:
        pytest.skip(str(reason))
    (root / "docs").mkdir()
    copyfile(shim, root / "docs" / "iframe-worker.js")
    build_small_site(root, "https://handbook.example/", plugins=PLUGINS)
    return root / "site"


@pytest.fixture
def opened(browser: Browser, folder: Path) -> Iterator[Page]:
    """Return the home page, opened from its file; an error in its scripts fails the test."""
    errors: list[str] = []
    with browser.new_context() as context:
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto((folder / "index.html").as_uri())
        yield page
    assert errors == []


def test_links_lead_from_file_to_file(opened: Page) -> None:
    opened.get_by_role("link", name="To the timeline").click()

    expect(opened.get_by_role("heading", level=1)).to_have_text("Timeline and records")
    opened.get_by_role("link", name="Winter check").first.click()
    expect(opened.get_by_role("heading", level=1)).to_have_text("Winter check")


def test_filter_and_lanes_work(opened: Page, folder: Path) -> None:
    opened.goto((folder / "small/timeline.html").as_uri())

    opened.get_by_role("searchbox", name="Find in these items").fill("launch")
    opened.get_by_label("Lanes").select_option("persona")

    expect(opened.locator(".hb-filter__count")).to_have_text("1 of 9 items")
    expect(opened.get_by_role("heading", name="Buyer")).to_be_visible()


def test_a_link_with_a_filter_opens_filtered(opened: Page, folder: Path) -> None:
    opened.goto((folder / "small/timeline.html").as_uri() + "?find=launch&group=persona")

    expect(opened.locator(".hb-filter__count")).to_have_text("1 of 9 items")
    expect(opened.get_by_label("Lanes")).to_have_value("persona")


def test_search_finds_what_the_plan_says(opened: Page) -> None:
    opened.locator(".md-search__input").click()
    # The theme reads its index first.
    expect(opened.locator(".md-search-result__meta")).to_have_text("Type to start searching")
    opened.locator(".md-search__input").press_sequentially("depots")

    result = opened.locator(".md-search-result__link").first
    expect(result).to_contain_text("Depots of our own")
    expect(result).to_be_visible()
    result.click()
    expect(opened.get_by_role("heading", level=1)).to_have_text("Depots of our own")
