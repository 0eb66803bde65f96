"""Handbooks in other languages as readers get them: in their words, and from right to left."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.fitting import STICKING_OUT
from tests.browser.pages_server import serve
from tests.browser.small_site import PLAN
from tests.builds import run_build

SETTINGS = """\
site_name: Many languages
theme: {name: material, font: false, language: ar}
plugins: [search, strategy-handbook]
"""
LOCALES = ("ar-EG", "de", "en-GB", "es", "fr", "ja")


@pytest.fixture(scope="module")
def languages_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build one site in Arabic with the same plan in six languages."""
    root = tmp_path_factory.mktemp("languages")
    files = {"mkdocs.yml": SETTINGS, "docs/index.md": "# Home\n"}
    for locale in LOCALES:
        own = PLAN.replace("plan: {", f"plan: {{locale: {locale}, ")
        files[f"plans/{locale.lower()}/plan.yml"] = own
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    built = run_build(root, root / "site")
    assert built.exit_code == 0, built.log
    with serve(root / "site") as address:
        yield address


@pytest.fixture(scope="module")
def page(browser: Browser, languages_address: str) -> Iterator[Page]:
    with browser.new_context(base_url=languages_address, reduced_motion="reduce") as context:
        context.set_default_timeout(15_000)
        yield context.new_page()


@pytest.mark.parametrize(
    ("plan", "heading", "found", "clear", "month", "today"),
    [
        ("en-gb", "Timeline", "3 of 9 items", "Clear filters", "Apr", "Today, 1 Mar"),
        ("de", "Zeitplan", "3 von 9 Einträgen", "Filter zurücksetzen", "Apr", "Heute, 1. März"),
        (
            "fr",
            "Chronologie",
            "3 éléments sur 9",
            "Effacer les filtres",
            "avr.",
            "Aujourd’hui, 1er mars",
        ),
        ("es", "Cronograma", "3 de 9 elementos", "Quitar los filtros", "abr", "Hoy, 1 mar"),
        ("ja", "タイムライン", "9件中3件", "フィルターをクリア", "4月", "今日、3月1日"),
    ],
)
def test_a_timeline_and_its_filter_speak_the_language_of_their_plan(
    page: Page, plan: str, heading: str, found: str, clear: str, month: str, today: str
) -> None:
    page.goto(f"{plan}/timeline/?find=trial")
    assert page.locator("h1").inner_text().rstrip("¶") == heading
    assert page.locator(".hb-filter output").inner_text() == found
    assert page.locator(".hb-filter__clear:visible").inner_text() == clear
    assert month in page.locator(".hb-scale--months").inner_text()
    assert page.locator(".hb-timeline__pill").inner_text() == today
    view = page.locator(".hb-view--timeline")
    assert view.get_attribute("lang") == {"en-gb": "en-GB"}.get(plan, plan)
    # The site around it runs from right to left.
    assert view.get_attribute("dir") == "ltr"


def test_a_plan_in_arabic_runs_from_right_to_left(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto("ar-eg/timeline/")
    assert page.locator(".hb-view--timeline").get_attribute("dir") is None
    months = page.locator(".hb-scale--months > *").all()
    places = [box["x"] for month in months if (box := month.bounding_box())]
    assert places == sorted(places, reverse=True)
    trial, launch = (page.locator(f"#campaign-{id}").bounding_box() for id in ("trial", "launch"))
    assert trial and launch
    # What begins earlier begins further to the right.
    assert trial["x"] + trial["width"] > launch["x"] + launch["width"]


def test_a_month_in_egypt_begins_on_saturday_at_the_right(page: Page) -> None:
    page.goto("ar-eg/calendar/2027-03/")
    heads = page.locator(".hb-month thead th").all()[1:]
    assert [head.locator("abbr").get_attribute("title") for head in heads][:2] == ["السبت", "الأحد"]
    places = [box["x"] for head in heads if (box := head.bounding_box())]
    assert places == sorted(places, reverse=True)


@pytest.mark.parametrize("width", [1280, 390, 320])
@pytest.mark.parametrize("plan", ["ar-eg", "de"])
def test_pages_fit_in_other_languages_and_directions(page: Page, plan: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for name in ("", "timeline/", "calendar/2027-03/", "one-page/", "compare/", "goals/"):
        page.goto(f"{plan}/{name}")
        sideways = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert sideways <= 0, page.evaluate(STICKING_OUT)
