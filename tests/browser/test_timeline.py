"""The timeline at work: lanes, zoom, lines, cards, keys and links to its items."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

TIMELINE = "small/timeline/"
CARD = ".hb-card-of-item"
LANES = """() => [...document.querySelectorAll(".hb-lane")].filter(one => one.checkVisibility())
    .map(lane => [
    lane.querySelector(".hb-lane__head > *").textContent,
    ...[...lane.querySelectorAll(".hb-bar:not(.hb-bar--milestone)")]
        .filter(bar => bar.checkVisibility()).map(bar => bar.querySelector("b").textContent)])"""
# Bars, or labels beside them, that lie on top of others of the same lane.
OVERLAPS = """() => [...document.querySelectorAll(".hb-lane")].flatMap(lane => {
    const boxes = [...lane.querySelectorAll(".hb-bar:not(.hb-bar--milestone, .hb-bar--loose)")]
        .filter(bar => bar.checkVisibility())
        .map(bar => [bar.querySelector("b").textContent, bar.querySelector("a").getBoundingClientRect(),
                     bar.querySelector(".hb-bar__label").getBoundingClientRect()])
        .map(([name, one, other]) => ({ name, left: Math.min(one.left, other.left),
            right: Math.max(one.right, other.right), top: one.top, bottom: one.bottom }));
    return boxes.flatMap((one, at) => boxes.slice(at + 1).filter(other =>
        one.left < other.right - 1 && other.left < one.right - 1 &&
        one.top < other.bottom - 1 && other.top < one.bottom - 1
    ).map(other => `${one.name} and ${other.name}`));
})"""


def bar(page: Page, title: str) -> Locator:
    """Return the link of the first bar with a title."""
    return page.locator(".hb-bar > a", has=page.locator("b", has_text=title)).first


def lanes(page: Page) -> dict[str, list[str]]:
    """Return the lanes in sight, each with what is in it besides milestones."""
    found: list[list[str]] = page.evaluate(LANES)
    return {title: sorted(items) for title, *items in found}


@pytest.mark.parametrize(
    ("group", "expected"),
    [
        (
            "persona",
            {
                "Buyer": ["Launch week", "Spring trial"],
                "Rider": ["Spring trial", "Winter battery", "Winter check"],
                "No persona": ["Depots of our own"],
            },
        ),
        (
            "segment",
            {
                "Cities": ["Spring trial", "Winter battery"],
                "Farms": ["Depots of our own"],
                "No segment": ["Launch week", "Winter check"],
            },
        ),
        (
            "channel",
            {
                "Our blog": ["Spring trial", "Winter check"],
                "Fairs": ["Launch week", "Spring trial"],
                "No channel": ["Depots of our own", "Winter battery"],
            },
        ),
        (
            "owner",
            {
                "Ann": ["Spring trial", "Winter battery", "Winter check"],
                "Bob": ["Depots of our own", "Launch week"],
            },
        ),
        (
            "status",
            {
                "In progress": ["Winter battery"],
                "Committed": ["Depots of our own"],
                "Planned": ["Launch week", "Spring trial"],
                "Completed": ["Winter check"],
            },
        ),
        (
            "four-p",
            {
                "Product": ["Winter battery"],
                "Place": ["Depots of our own"],
                "Promotion": ["Spring trial"],
                "None of the 4 Ps": ["Launch week", "Winter check"],
            },
        ),
    ],
)
def test_lanes_are_what_is_chosen(small: Page, group: str, expected: dict[str, list[str]]) -> None:
    small.goto(TIMELINE)

    small.get_by_label("Lanes").select_option(group)

    rest = {"Always on": ["Loyalty letters"], "Unscheduled": ["A fair of our own"]}
    assert lanes(small) == expected | rest
    assert list(lanes(small)) == [*expected, *rest]
    assert small.url.endswith(f"?group={group}")
    assert small.evaluate(OVERLAPS) == []


def test_the_first_lanes_come_back_as_they_were(small: Page) -> None:
    small.goto(TIMELINE)
    drawn = """() => [...document.querySelectorAll(".hb-timeline__batons, .hb-lane")]
        .map(one => one.outerHTML)"""
    before = small.evaluate(drawn)

    small.get_by_label("Lanes").select_option("persona")
    small.get_by_label("Lanes").select_option("stream")

    assert small.evaluate(drawn) == before
    assert small.url.endswith(TIMELINE)


def test_lanes_and_filters_go_together(small: Page) -> None:
    small.goto(f"{TIMELINE}?group=persona&owner=ann")

    assert lanes(small) == {
        "Buyer": ["Spring trial"],
        "Rider": ["Spring trial", "Winter battery", "Winter check"],
    }

    small.get_by_role("button", name="Clear filters").first.click()
    small.get_by_label("Lanes").select_option("stream")

    assert lanes(small) == {
        "Upstream": ["Depots of our own", "Winter battery"],
        "Downstream": ["Launch week", "Spring trial", "Winter check"],
        "Always on": ["Loyalty letters"],
        "Unscheduled": ["A fair of our own"],
    }
    assert small.evaluate(OVERLAPS) == []


@pytest.mark.parametrize(
    ("zoom", "days"), [("Plan", 365), ("Half-year", 184), ("Quarter", 92), ("Month", 31)]
)
def test_zoom_fills_the_picture_with_so_many_days(small: Page, zoom: str, days: int) -> None:
    small.goto(TIMELINE)

    small.get_by_role("radio", name=zoom).click()

    seen = small.evaluate(
        """() => {
            const region = document.querySelector(".hb-timeline__region");
            const column = region.querySelector(".hb-timeline__corner").offsetWidth;
            const axis = region.querySelector(".hb-timeline__scale").offsetWidth;
            return 365 * (region.clientWidth - column) / axis;
        }"""
    )
    assert seen == pytest.approx(days, rel=0.03)
    expected = "" if zoom == "Plan" else f"?zoom={zoom.split('-', maxsplit=1)[0].lower()}"
    assert small.url.endswith(TIMELINE + expected)


def test_zoomed_in_the_picture_begins_with_today(small: Page) -> None:
    small.goto(f"{TIMELINE}?zoom=month")

    expect(small.get_by_text("Today, 1 Mar")).to_be_in_viewport()
    expect(small.get_by_role("radio", name="Month")).to_be_checked()


def test_a_conflict_is_drawn_always_and_other_orders_when_asked_for(small: Page) -> None:
    small.goto(TIMELINE)
    expect(small.locator(".hb-wait")).to_have_count(1)
    expect(small.locator(".hb-wait--conflict")).to_have_count(1)

    bar(small, "Depots of our own").hover()
    expect(small.locator(".hb-wait")).to_have_count(2)
    expect(small.locator(".hb-wait--focus")).to_have_count(1)

    small.mouse.move(0, 0)
    expect(small.locator(".hb-wait")).to_have_count(1)

    small.get_by_role("checkbox", name="Dependencies").click()
    expect(small.locator(".hb-wait")).to_have_count(2)
    assert small.url.endswith("?lines=all")


def test_the_card_tells_what_the_table_does_with_links(small: Page) -> None:
    small.goto(TIMELINE)

    bar(small, "Launch week").hover()

    card = small.locator(CARD)
    expect(card.locator("dt")).to_have_text(
        ["Kind", "Status", "Start", "End", "Owner", "Persona", "Channel", "Order"]
    )
    expect(card.locator("dd")).to_have_text(
        [
            "Campaign",
            "Planned",
            "10 May 2027",
            "16 May 2027",
            "Bob",
            "Buyer",
            "Fairs",
            "Conflict: starts before Spring trial ends",
        ]
    )
    card.get_by_role("link", name="Buyer").click()
    expect(small.get_by_role("heading", level=1)).to_have_text("Buyer")


def test_the_card_stays_for_a_pointer_on_its_way_and_goes_with_escape(small: Page) -> None:
    small.goto(TIMELINE)
    bar(small, "Spring trial").hover()
    small.locator(CARD).hover()
    small.wait_for_timeout(400)
    expect(small.locator(CARD)).to_be_visible()

    small.mouse.move(2, 2)
    expect(small.locator(CARD)).to_have_count(0)

    bar(small, "Spring trial").focus()
    small.keyboard.press("ArrowRight")
    expect(small.locator(CARD)).to_be_visible()
    small.keyboard.press("Escape")
    expect(small.locator(CARD)).to_have_count(0)


def test_with_the_keyboard_the_card_and_its_links_follow_the_bar(small: Page) -> None:
    small.goto(TIMELINE)
    small.get_by_role("link", name="Upstream", exact=True).last.focus()

    small.keyboard.press("Tab")

    expect(bar(small, "Winter battery")).to_be_focused()
    expect(small.locator(CARD).get_by_role("link").first).to_have_text("Winter battery")
    small.keyboard.press("Tab")
    expect(small.locator(CARD).get_by_role("link").first).to_be_focused()
    small.keyboard.press("Escape")
    expect(bar(small, "Winter battery")).to_be_focused()


@pytest.mark.parametrize(
    ("start", "keys", "end"),
    [
        ("Winter check", ["ArrowRight"], "Spring trial"),
        ("Winter check", ["ArrowRight", "ArrowRight"], "Launch week"),
        ("Launch week", ["ArrowLeft"], "Spring trial"),
        ("Launch week", ["Home"], "Winter check"),
        ("Winter check", ["End"], "Launch week"),
        ("Winter battery", ["ArrowDown"], "Winter check"),
        ("Spring trial", ["ArrowUp"], "Depots of our own"),
    ],
)
def test_arrow_keys_go_from_item_to_item(
    small: Page, start: str, keys: list[str], end: str
) -> None:
    # One kind of item, so that milestones are not among the stops.
    small.goto(f"{TIMELINE}?status=in-progress,committed,planned,completed&find=2027")
    small.add_style_tag(content=".hb-bar--milestone { display: none }")
    bar(small, start).focus()

    for key in keys:
        small.keyboard.press(key)

    expect(bar(small, end)).to_be_focused()


def test_a_link_to_an_item_marks_it_and_brings_it_into_sight(small: Page) -> None:
    small.goto(f"{TIMELINE}?zoom=month#campaign-launch")

    expect(small.locator("#campaign-launch")).to_be_in_viewport()
    outline = small.locator("#campaign-launch > a").evaluate(
        "one => getComputedStyle(one).outlineStyle"
    )
    assert outline == "solid"


def test_the_head_and_the_names_of_lanes_stay_in_sight(small: Page) -> None:
    small.goto(f"{TIMELINE}?zoom=month")

    small.locator(".hb-timeline__region").evaluate("one => { one.scrollLeft = one.scrollWidth; }")

    expect(small.get_by_role("heading", name="Upstream")).to_be_in_viewport(ratio=1)
    expect(small.locator(".hb-scale--months").get_by_text("Dec")).to_be_in_viewport()


def test_on_a_phone_items_are_cards_that_filter_without_scrolling_sideways(small: Page) -> None:
    small.set_viewport_size({"width": 320, "height": 700})
    small.goto(f"{TIMELINE}?owner=ann")

    expect(bar(small, "Winter battery")).to_be_visible()
    expect(bar(small, "Launch week")).to_be_hidden()
    assert small.evaluate("document.documentElement.scrollWidth") <= 320
    bar(small, "Winter battery").focus()
    small.keyboard.press("ArrowDown")
    expect(small.locator(CARD)).to_have_count(0)


def test_from_right_to_left_the_picture_is_mirrored(small: Page) -> None:
    small.goto(TIMELINE)
    small.evaluate("document.body.dir = document.documentElement.dir = 'rtl'")
    small.get_by_label("Lanes").select_option("status")

    early, late = bar(small, "Winter check").bounding_box(), bar(small, "Depots").bounding_box()
    assert early and late and early["x"] > late["x"]
    assert small.evaluate(OVERLAPS) == []
    small.get_by_label("Lanes").select_option("stream")
    bar(small, "Winter check").focus()
    small.keyboard.press("ArrowLeft")
    expect(bar(small, "Spring trial")).to_be_focused()


def test_lines_follow_their_bars_when_the_window_changes(small: Page) -> None:
    small.goto(TIMELINE)
    small.set_viewport_size({"width": 1100, "height": 700})

    apart = """() => {
        const tip = document.querySelector(".hb-wait__tip").getBoundingClientRect();
        const bar = document.querySelector("#campaign-launch > a").getBoundingClientRect();
        return Math.abs(tip.right - bar.left);
    }"""
    small.wait_for_function(f"() => ({apart})() < 3")


def test_without_a_script_the_picture_is_whole(browser: Browser, small_address: str) -> None:
    with browser.new_context(base_url=small_address, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(TIMELINE)

        expect(page.get_by_label("Lanes")).to_be_hidden()
        expect(page.locator(".hb-baton").first).to_be_visible()
        page.get_by_role("radio", name="Quarter").click()
        expect(page.get_by_role("radio", name="Quarter")).to_be_checked()
