"""What has moved since the baseline, as it is seen: below the bar, wherever that goes."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.pages_server import serve
from tests.browser.small_site import PLAN, build_small_site
from tests.repository import git, save

HEAD = "plan: {name: Small plan, "
NAMED = HEAD + "baselines: [{name: Board approval, revision: board}], "
# The line below a bar, and the days of a year of which it begins and ends, from 0.
LINE = """bar => {
    const line = bar.parentElement.querySelector(".hb-bar__was").getBoundingClientRect();
    const axis = bar.closest("ul").getBoundingClientRect();
    const own = bar.getBoundingClientRect();
    const day = x => (x - axis.left) / axis.width * 365;
    return { from: day(line.left), until: day(line.right), below: line.top - own.top, own: own.height };
}"""


@pytest.fixture(scope="module")
def agreed_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build the handbook of a few items from a repository in which a campaign has moved."""
    folder = tmp_path_factory.mktemp("agreed")
    now = PLAN.replace(HEAD, NAMED)
    then = now.replace("2027-04-01\n    end: 2027-05-31", "2027-03-01\n    end: 2027-04-30")
    assert PLAN != now != then
    save(folder, {"plans/small/plan.yml": then}, tag="board")
    with serve(folder / "site") as address:
        build_small_site(folder, address, plan=now)
        assert git(folder, "tag") == "board\n"
        yield address


@pytest.fixture
def agreed(browser: Browser, agreed_address: str) -> Iterator[Page]:
    with browser.new_context(base_url=agreed_address, reduced_motion="reduce") as context:
        context.set_default_timeout(15_000)
        yield context.new_page()


def test_it_stands_where_the_bar_stood(agreed: Page) -> None:
    agreed.goto("small/timeline/")
    bar = agreed.locator(".hb-bar--campaign > a", has_text="Spring trial").first
    was = bar.evaluate(LINE)
    # The 60th day of the year until the 120th.
    assert was["from"] == pytest.approx(59, abs=0.5)
    assert was["until"] == pytest.approx(120, abs=0.5)
    assert 0 < was["below"] < was["own"] + 4

    # In other lanes too, into which the script has put it.
    agreed.locator("select[name=group]").select_option("persona")
    moved = bar.evaluate(LINE)
    assert {name: round(value) for name, value in moved.items()} == {
        name: round(value) for name, value in was.items()
    }


def test_it_can_be_hidden(agreed: Page) -> None:
    agreed.goto("small/timeline/")
    line = agreed.locator(".hb-bar__was").first
    expect(line).to_be_visible()
    agreed.get_by_label("Baseline").click()
    expect(line).to_be_hidden()


def test_it_is_said_where_nothing_is_drawn(agreed: Page) -> None:
    agreed.set_viewport_size({"width": 390, "height": 800})
    agreed.goto("small/timeline/")
    card = agreed.locator(".hb-bar--campaign > a", has_text="Spring trial").first
    expect(card.locator(".hb-bar__facts")).to_contain_text(
        "Board approval: 1 Mar – 30 Apr 2027 · Starts 31 days later · Ends 31 days later"
    )
    expect(agreed.locator(".hb-bar__was").first).to_be_hidden()
