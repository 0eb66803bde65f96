"""The filter of a view: what it shows, what it says, and the address that holds it."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.pages_server import serve
from tests.browser.small_site import build_small_site

TIMELINE = "small/timeline/"
COUNT = ".hb-filter__count"
# The titles of the bars that are seen, each once.
SHOWN = """() => [...new Set([...document.querySelectorAll(".hb-bar")]
    .filter(bar => bar.checkVisibility()).map(bar => bar.querySelector("b").textContent))].sort()"""
EVERYTHING = [
    "A fair of our own",
    "Depots of our own",
    "Field test done",
    "Launch week",
    "Loyalty letters",
    "Ready to sell",
    "Spring trial",
    "Winter battery",
    "Winter check",
]
MILESTONES = ["Field test done", "Ready to sell"]


def shown(page: Page) -> list[str]:
    """Return the titles of all bars in sight, in alphabetical order."""
    titles: list[str] = page.evaluate(SHOWN)
    return titles


def choose(page: Page, name: str) -> None:
    """Open the panel and switch the field of a name."""
    panel = page.locator(".hb-filter__facets").first
    if panel.get_attribute("open") is None:
        panel.locator("summary").click()
    page.get_by_role("checkbox", name=name, exact=True).first.click()


@pytest.mark.parametrize(
    ("field", "address", "titles"),
    [
        ("Upstream", "stream=upstream", ["Depots of our own", "Winter battery", *MILESTONES]),
        ("Rider", "persona=rider", ["Spring trial", "Winter battery", "Winter check", *MILESTONES]),
        ("Farms", "segment=farms", ["Depots of our own"]),
        ("Fairs", "channel=fairs", ["A fair of our own", "Launch week", "Spring trial"]),
        (
            "Bob",
            "owner=bob",
            ["Depots of our own", "Launch week", "Loyalty letters", "Ready to sell"],
        ),
        ("Planned", "status=planned", ["Launch week", "Spring trial"]),
        ("Place", "four-p=place", ["Depots of our own"]),
        ("Launch week", "campaign=launch", ["Launch week"]),
        ("frost", "tag=frost", ["Winter battery", *MILESTONES]),
    ],
)
def test_each_facet_shows_what_has_the_value(
    small: Page, field: str, address: str, titles: list[str]
) -> None:
    small.goto(TIMELINE)
    assert shown(small) == EVERYTHING

    choose(small, field)

    expect(small.locator(COUNT)).to_have_text(f"{len(titles)} of 9 items")
    assert shown(small) == sorted(titles)
    assert small.url.endswith(f"?{address}")


def test_text_finds_what_has_all_its_words(small: Page) -> None:
    small.goto(TIMELINE)

    small.get_by_role("searchbox", name="Find in these items").fill("winter ANN")

    # The trial takes over from the battery, and says so.
    expect(small.locator(COUNT)).to_have_text("3 of 9 items")
    assert shown(small) == ["Spring trial", "Winter battery", "Winter check"]
    assert small.url.endswith("?find=winter%20ANN")


def test_values_of_a_facet_add_up_and_facets_narrow(small: Page) -> None:
    small.goto(f"{TIMELINE}?status=planned,idea&channel=fairs")
    assert shown(small) == ["A fair of our own", "Launch week", "Spring trial"]

    choose(small, "Ann")

    assert shown(small) == ["Spring trial"]


def test_the_table_shows_the_same_as_the_picture(small: Page) -> None:
    small.goto(f"{TIMELINE}?status=planned")

    small.get_by_text("Show as table (2 items)").click()

    rows = small.locator(".hb-timeline__data tbody tr:visible th")
    assert sorted(rows.all_inner_texts()) == ["Launch week", "Spring trial"]


def test_what_is_chosen_is_listed_and_taken_back_there(small: Page) -> None:
    small.goto(f"{TIMELINE}?owner=ann&status=planned")
    expect(small.locator(".hb-filter__chosen li")).to_have_text(["Ann", "Planned"])

    small.get_by_role("button", name="Remove the filter Planned").click()

    assert shown(small) == sorted([*MILESTONES, "Spring trial", "Winter battery", "Winter check"])
    assert small.url.endswith("?owner=ann")


def test_clearing_shows_everything_again(small: Page) -> None:
    small.goto(f"{TIMELINE}?owner=ann&find=spring")

    small.get_by_role("button", name="Clear filters").first.click()

    assert shown(small) == EVERYTHING
    assert small.url.endswith(TIMELINE)
    expect(small.locator(COUNT)).to_have_text("9 of 9 items")
    expect(small.get_by_role("searchbox", name="Find in these items")).to_be_focused()


def test_where_nothing_matches_the_page_says_so_and_offers_the_way_out(small: Page) -> None:
    small.goto(f"{TIMELINE}?tag=frost&channel=fairs")

    expect(small.locator(".hb-filter__none")).to_have_text("No items match. Clear filters")
    small.locator(".hb-filter__none button").click()

    assert shown(small) == EVERYTHING


def test_the_count_is_announced(small: Page) -> None:
    small.goto(TIMELINE)

    # An output element is a live region: what changes in it is read out.
    expect(small.get_by_role("status")).to_have_text("9 items")


def test_two_views_of_a_page_have_the_same_filter(small: Page) -> None:
    small.goto("timeline/")

    choose(small, "Rider")

    counts = small.locator(COUNT)
    expect(counts).to_have_text(["5 of 9 items", "6 of 17 items"])
    assert small.get_by_role("checkbox", name="Rider", exact=True, checked=True).count() == 1


def test_other_words_in_the_address_stay(small: Page) -> None:
    small.goto(f"{TIMELINE}?h=winter")

    choose(small, "Ann")

    assert small.url.endswith("?h=winter&owner=ann")


def test_nonsense_in_the_address_is_passed_over(small: Page) -> None:
    small.goto(f"{TIMELINE}?owner=nobody&zoom=%E0%A4%A&group=x&=&find")

    assert shown(small) == EVERYTHING


def test_the_panel_closes_with_escape(small: Page) -> None:
    small.goto(TIMELINE)
    choose(small, "Ann")

    small.keyboard.press("Escape")

    expect(small.locator(".hb-filter__panel")).to_be_hidden()
    expect(small.locator(".hb-filter summary")).to_be_focused()


def test_without_a_script_everything_is_shown_and_no_filter(
    browser: Browser, small_address: str
) -> None:
    with browser.new_context(base_url=small_address, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{TIMELINE}?owner=ann")

        expect(page.locator(".hb-filter")).to_be_hidden()
        assert shown(page) == EVERYTHING


def test_a_filtered_page_survives_going_away_and_back(small: Page) -> None:
    small.goto(TIMELINE)
    small.evaluate("window.loadedOnce = true")
    choose(small, "Ann")
    small.keyboard.press("Escape")

    small.get_by_role("link", name="Winter check").first.click()
    expect(small.get_by_role("heading", level=1)).to_have_text("Winter check")
    small.go_back()

    expect(small.locator(COUNT)).to_have_text("5 of 9 items")
    # The theme swapped the pages without loading any of them.
    assert small.evaluate("window.loadedOnce") is True
    # Whoever goes on filters as before.
    choose(small, "Planned")
    expect(small.locator(COUNT)).to_have_text("1 of 9 items")


def test_a_page_that_the_theme_puts_in_place_can_be_filtered(small: Page) -> None:
    small.goto("")
    small.evaluate("window.loadedOnce = true")
    small.get_by_role("link", name="To the timeline").click()
    expect(small.get_by_role("heading", level=1)).to_have_text("Timeline and records")

    choose(small, "Ann")

    expect(small.locator(COUNT).first).to_have_text("5 of 9 items")
    assert small.evaluate("window.loadedOnce") is True


def test_a_list_within_a_view_has_a_filter_of_its_own(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    campaigns = "".join(
        f"  c{number}: {{name: Campaign {number}, status: live}}\n" for number in range(6)
    )
    loose = "".join(
        f"  a{number}: {{title: Article {number}, status: draft}}\n" for number in range(5)
    )
    plan = (
        f"plan: {{name: Small}}\ncampaigns:\n{campaigns}  c7: {{name: Campaign 7, status: idea}}\n"
    )
    folder = tmp_path_factory.mktemp("lists")
    with serve(folder / "site") as address:
        build_small_site(folder, address, plan=f"{plan}content:\n{loose}")
        with browser.new_context(base_url=address) as context:
            page = context.new_page()
            page.goto("small/campaigns/?status=idea")

            expect(page.locator(COUNT)).to_have_text("1 of 7 items")
            # They are fewer than get a filter, and none of the seven.
            expect(page.locator(".hb-content__item:visible")).to_have_count(5)


# A month with much on it, and an article on its fourth day.
MARCH = "riverbend-2027/calendar/2027-03/"
ARTICLE = "Does the cold eat your range?"


def items_in_sight(page: Page) -> list[str]:
    """Return what stands on the days of a month, as far as it is seen."""
    return page.locator(".hb-item:visible > a > span:last-of-type").all_inner_texts()


def test_a_month_shows_what_matches_on_all_its_days(page: Page) -> None:
    page.goto(MARCH)
    assert len(items_in_sight(page)) > 10
    expect(page.locator(".hb-run:visible")).not_to_have_count(0)

    page.get_by_role("searchbox", name="Find in these items").fill("cold eat")

    assert items_in_sight(page) == [ARTICLE]
    expect(page.locator(".hb-run:visible")).to_have_count(0)
    expect(page.locator("#day-2027-03-07")).to_be_visible()


def test_on_a_phone_days_without_a_match_are_left_out(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{MARCH}?find=cold%20eat")

    assert items_in_sight(page) == [ARTICLE]
    expect(page.locator(".hb-day:visible")).to_have_count(1)


def test_days_that_are_folded_say_how_much_is_left(page: Page) -> None:
    page.goto(MARCH)
    page.add_style_tag(content=".hb-overflow { display: block }")
    folded = page.locator("td .hb-overflow summary")
    before = folded.first.inner_text()

    page.get_by_role("searchbox", name="Find in these items").fill("newsletter")

    assert before.startswith("+")
    for summary in folded.all():
        if summary.is_visible():
            inside = summary.locator("xpath=..").locator("[data-f]:not([hidden])").count()
            assert summary.inner_text().startswith(f"+{inside} more")


def test_an_agenda_leaves_out_days_and_months_without_a_match(small: Page) -> None:
    small.goto("small/calendar/agenda/")
    size = small.locator(".hb-agenda__head", has_text="April 2027").locator("span")
    expect(size).to_have_text("3 items")

    small.goto("small/calendar/agenda/?find=cold")

    # Three is what the plan has, and not what is left of it.
    expect(size).to_be_hidden()
    rows = small.locator(".hb-agenda__row:visible .hb-agenda__title")
    assert rows.all_inner_texts() == ["Does the cold eat range?"]
    expect(small.get_by_role("heading", name="April 2027")).to_be_visible()
    expect(small.get_by_role("heading", name="May 2027")).to_be_hidden()


@pytest.mark.parametrize("page_name", ["campaigns", "goals", "personas", "team", "records"])
def test_lists_of_entries_are_filtered_with_their_headings(page: Page, page_name: str) -> None:
    page.goto(f"riverbend-2027/{page_name}/?owner=content-lead&find=no-such-word")

    expect(page.locator(".hb-filter__none")).to_be_visible()
    assert page.locator("[data-f]:visible").count() == 0
    assert page.locator("[data-holds]:visible").count() == 0
