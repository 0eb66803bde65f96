"""Under the policy everything of the theme's and of a team's own works, and what is planted does not."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from tests.browser.hostile_page import HostilePage, hostile_page
from tests.browser.pages_server import SUB_PATH, serve
from tests.builds import run_build

MKDOCS_YML = """\
site_name: Team
site_url: https://example.org{below}
use_directory_urls: {folders}
theme:
  name: material
  font: false
  features: [navigation.instant, navigation.top, search.suggest, search.highlight, search.share,
    content.code.copy, content.tabs.link, announce.dismiss, header.autohide, toc.follow]
  palette:
    - {{scheme: default, toggle: {{icon: material/weather-night, name: Dark}}}}
    - {{scheme: slate, toggle: {{icon: material/weather-sunny, name: Light}}}}
plugins:
  - search
  - strategy-handbook
extra_javascript: [own.js]
markdown_extensions: [pymdownx.superfences, pymdownx.highlight]
"""
PLAN = "plan: {name: Plan, start: 2027-01-01, end: 2027-12-31}\npersonas: {rider: {name: Rider}}\n"
INDEX = """\
# Home

```python
print("copied")
```

<script>document.documentElement.dataset.inline = "ran"</script>
<p id="hand" onclick="this.dataset.handler = 'ran'">Press</p>

[Second](second.md)
"""
SECOND = """\
# Second

<script>document.documentElement.dataset.second = "ran"</script>

::: personas
"""


def built(folder: Path, folders: bool = True) -> Path:
    for path, text in {
        "mkdocs.yml": MKDOCS_YML.format(folders=str(folders).lower(), below=SUB_PATH),
        "plans/plan.yml": PLAN,
        "docs/index.md": INDEX,
        "docs/second.md": SECOND,
        "docs/own.js": 'document.documentElement.dataset.own = "ran"',
    }.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    build = run_build(folder, folder / "site")
    assert build.exit_code == 0, build.log
    return folder / "site"


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("team"))


@pytest.fixture
def watched(browser: Browser, team: Path) -> Iterator[HostilePage]:
    with serve(team, searchable=True) as address, hostile_page(browser, address) as watched:
        yield watched


def test_the_theme_and_a_teams_own_scripts_work(watched: HostilePage) -> None:
    page = watched.page
    page.goto("", wait_until="load")
    page.locator("#hand").click()
    assert page.locator("#hand").get_attribute("data-handler") == "ran"
    said = page.evaluate("({...document.documentElement.dataset})")
    assert (said["inline"], said["own"]) == ("ran", "ran")
    page.locator("label[title=Dark]").click()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    page.locator("button.md-code__button, button.md-clipboard").first.wait_for(state="attached")
    page.locator("input.md-search__input").click()
    page.locator("input.md-search__input").press_sequentially("rider")
    page.locator(".md-search-result__item").first.wait_for()
    page.keyboard.press("Escape")
    assert watched.refused == []


def test_pages_fetched_by_the_theme_run_their_scripts_too(watched: HostilePage, team: Path) -> None:
    page = watched.page
    page.goto("404.html")
    # The theme asks for the sitemap first, and fetches only what is in it: at this server's port.
    sitemap, port = team / "sitemap.xml", urlsplit(page.evaluate("location.href")).port
    sitemap.write_text(sitemap.read_text("utf-8").replace(".org/", f".org:{port}/"), "utf-8")
    with page.expect_response("**/sitemap.xml"):
        page.goto("", wait_until="networkidle")
    # On a busy machine the sitemap is there long before the theme has read it.
    page.evaluate("() => new Promise(done => requestIdleCallback(done))")
    page.evaluate("window.same = true")
    page.locator("article a", has_text="Second").click()
    page.locator("h1", has_text="Second").wait_for()
    page.locator("html[data-second=ran]").wait_for()
    # The theme has put the page in, and not the browser.
    assert page.evaluate("window.same")
    page.locator(".hb-view--personas").wait_for()
    assert watched.refused == []


def test_what_is_planted_in_a_page_is_refused(watched: HostilePage, team: Path) -> None:
    file = team / "plan/personas/rider/index.html"
    before = file.read_text("utf-8")
    planted = "<img src=x onerror=planted(1)><script>planted(2)</script><iframe src=https://planted.example>"
    file.write_text(before.replace("</article>", f"{planted}</article>"), "utf-8")
    try:
        watched.page.goto("plan/personas/rider/", wait_until="load")
        watched.settle()
        assert watched.page.locator("article > script").count() == 1
        assert watched.ran == []
        assert len(watched.refused) >= 3
    finally:
        file.write_text(before, "utf-8")


def test_a_page_opened_as_a_file_works(browser: Browser, tmp_path: Path) -> None:
    site = built(tmp_path / "files", folders=False)
    with browser.new_context() as context:
        page = context.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.goto((site / "second.html").as_uri(), wait_until="load")
        assert page.evaluate("document.documentElement.dataset.second") == "ran"
        assert page.evaluate("document.documentElement.dataset.own") == "ran"
        assert page.locator("label[title=Dark]").is_visible()
        assert [text for text in said if "Content Security Policy" in text] == []
