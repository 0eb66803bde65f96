"""A page that was built some days ago marks the day on which it is read, unless its day stands still."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.pages_server import serve
from tests.browser.small_site import build_small_site

BUILT, READ, LATER = "2027-03-01", "2027-03-18", "2027-04-10"


@pytest.fixture(scope="module")
def moving_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build the handbook of a few items by the clock, as a team does every night."""
    folder = tmp_path_factory.mktemp("moving")
    with serve(folder / "site") as address:
        build_small_site(folder, address, built_on=BUILT)
        yield address


@pytest.fixture
def reader(browser: Browser, moving_address: str) -> Iterator[Page]:
    with browser.new_context(base_url=moving_address, timezone_id="Asia/Tokyo") as context:
        yield context.new_page()


def read_on(page: Page, day: str, path: str) -> None:
    # Early in the morning in Tokyo, when it is still the day before in London.
    page.clock.set_fixed_time(f"{day}T06:00:00+09:00")
    page.goto(path)


def place(page: Page, selector: str) -> float:
    return float(page.locator(selector).evaluate("it => it.style.getPropertyValue('--s')"))


def test_the_line_and_the_pill_stand_where_today_is(reader: Page) -> None:
    read_on(reader, BUILT, "small/timeline/")
    then = place(reader, ".hb-timeline__pill")
    assert reader.locator(".hb-timeline__pill").inner_text() == "Today, 1 Mar"

    read_on(reader, READ, "small/timeline/")

    assert reader.locator(".hb-timeline__pill").inner_text() == "Today, 18 Mar"
    assert place(reader, ".hb-timeline__pill") == pytest.approx(then + 17 / 365 * 100, abs=0.02)
    assert place(reader, ".hb-lines--today") == place(reader, ".hb-timeline__pill")


def test_when_the_plan_is_over_no_day_is_marked(reader: Page) -> None:
    read_on(reader, "2028-02-01", "small/timeline/")
    assert reader.locator(".hb-timeline__pill").is_hidden()
    assert reader.locator(".hb-lines--today").is_hidden()


def test_the_day_is_marked_in_its_month(reader: Page) -> None:
    read_on(reader, READ, "small/calendar/2027-03/")
    [day] = reader.locator("td[aria-current=date]").all()
    assert day.get_attribute("id") == f"day-{READ}"
    assert day.locator(".hb-day__today").inner_text() == "Today"
    way = reader.get_by_role("link", name="Today").get_attribute("href") or ""
    assert way.endswith(f"#day-{READ}")


def test_another_month_than_that_of_the_build_marks_its_day_too(reader: Page) -> None:
    read_on(reader, LATER, "small/calendar/2027-03/")
    assert reader.locator("td[aria-current=date]").count() == 0
    read_on(reader, LATER, "small/calendar/2027-04/")
    [day] = reader.locator("td[aria-current=date]").all()
    assert day.get_attribute("id") == f"day-{LATER}"


def test_a_day_that_was_stated_stands_still(small: Page) -> None:
    read_on(small, READ, "small/timeline/")
    assert small.locator(".hb-timeline__pill").inner_text() == "Today, 1 Mar"
