"""The stream at work: the chain of the entry that is pointed at."""

from playwright.sync_api import Page, expect

ON = "() => [...document.querySelectorAll('.hb-course__one--on b')].map(one => one.textContent)"
TRIAL = "[data-k=campaign-spring-fleet-trial] > a"


def chain(page: Page) -> set[str]:
    return set(page.evaluate(ON))


def test_the_chain_of_an_entry_stands_out_up_and_down(page: Page) -> None:
    page.goto("riverbend-2027/stream/")
    page.locator(TRIAL).hover()

    found = chain(page)
    assert {"Spring fleet trial", "A battery that does not mind winter"} <= found
    assert {"A range one can plan with in frost", "Fleet trials signed"} <= found
    assert "Quiet Streets" not in found
    picture = page.locator(".hb-course")
    expect(picture).to_have_class("hb-course hb-course--chain")
    assert page.locator(".hb-course__line--on").count() > 5

    page.locator("h1").hover()
    expect(picture).to_have_class("hb-course")


def test_what_one_study_shows_another_is_followed_and_not_drawn(page: Page) -> None:
    page.goto("riverbend-2027/stream/")
    page.locator("[data-k=trend-zero-emission-zones] > a").hover()

    # The trend rests on the poll, which stands in the same column.
    assert "Poll among trades in zone cities" in chain(page)
    line = page.locator("path[data-a=study-zone-readiness-poll][data-b^=trend]").first
    assert line.get_attribute("d") == ""


def test_the_keyboard_shows_it_too(page: Page) -> None:
    page.goto("riverbend-2027/stream/")
    page.locator(TRIAL).focus()
    assert "A battery that does not mind winter" in chain(page)
    page.keyboard.press("Enter")
    page.wait_for_url("**/campaigns/spring-fleet-trial/")


def test_a_phone_says_in_words_what_the_lines_show(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto("riverbend-2027/stream/")
    expect(page.locator(".hb-course__lines")).to_be_hidden()
    expect(page.locator(TRIAL)).to_contain_text("Leads to: 180 fleet trials this spring")
