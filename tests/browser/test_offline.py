"""A handbook that was downloaded: opened from a folder, without any server and without another host."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.small_site import SEARCH, build_small_site

# Named before ours, Material's own plugin has already asked for a helper from another host; and German
# makes the search load the rules of a language, as a worker would.
PLUGINS = """\
plugins:
  - search: {lang: [en, de]}
  - offline
"""


@pytest.fixture(scope="module", params=[SEARCH, PLUGINS], ids=["alone", "beside-materials"])
def folder(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Path]:
    """Build the handbook of a few items for use without a server, and return its folder."""
    root = tmp_path_factory.mktemp("offline")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("HANDBOOK_OFFLINE", "1")
        build_small_site(root, "https://handbook.example/", plugins=request.param)
    yield root / "site"


def elsewhere(url: str) -> bool:
    return not url.startswith(("file:", "about:", "data:"))


@pytest.fixture
def opened(browser: Browser, folder: Path) -> Iterator[Page]:
    """Return the home page, opened from its file; an error in its scripts fails the test."""
    errors: list[str] = []
    with browser.new_context() as context:
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("request", lambda request: elsewhere(request.url) and errors.append(request.url))
        page.on("console", lambda said: said.type == "error" and errors.append(said.text))
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


def test_no_page_allows_more_for_being_searched(folder: Path) -> None:
    page = (folder / "index.html").read_text("utf-8")
    assert 'src="assets/handbook/iframe-worker.js"' in page
    assert "unpkg.com" not in page
    policy = page.partition('http-equiv="Content-Security-Policy" content="')[2].partition('"')[0]
    assert "script-src &#39;self&#39;" in policy or "script-src 'self'" in policy
    scripts = policy.partition("script-src")[2].partition(";")[0]
    assert "unsafe" not in scripts


def test_a_site_for_a_server_has_nothing_of_it(site: Path) -> None:
    assert not (site / "search/search_index.js").exists()
    assert not list(site.rglob("iframe-worker.js"))
