"""A comparison that its reader arranges: hidden, sorted, turned, held against another."""

from playwright.sync_api import Page, expect

CAMPAIGNS = "#compare-campaigns"


def test_a_comparison_is_arranged_by_its_reader(page: Page) -> None:
    page.goto("riverbend-2027/compare/")
    # The heading's view; its first table.
    view = page.locator(".hb-view", has=page.locator(CAMPAIGNS)).locator(".hb-compare").first
    heads = view.locator("thead .hb-compare__head > a")
    said = view.locator("output")
    expect(view).to_have_attribute("data-live", "")
    before = heads.all_inner_texts()

    # By value and not by text: €98,100, €46,000, €34,000, €30,500, €9,500. What is moved keeps the focus.
    sort = view.get_by_role("button", name="Planned", exact=True)
    sort.focus()
    page.keyboard.press("Enter")
    assert heads.all_inner_texts() == [
        "Quiet Streets", "Spring fleet trial", "Your Euro 5 van stays outside now",
        "A week of school runs", "Winter check before the frost",
    ]  # fmt: skip
    expect(view.locator("[aria-sort]")).to_have_attribute("aria-sort", "descending")
    expect(said).to_have_text("By Planned, largest or latest first")
    expect(sort).to_be_focused()
    page.keyboard.press("Enter")
    assert heads.all_inner_texts()[0] == "Winter check before the frost"
    page.keyboard.press("Enter")
    assert heads.all_inner_texts() == before
    expect(view.locator("[aria-sort]")).to_have_count(0)

    # 46,000 - 34,000 = 12,000, which is 35 % of 34,000.
    trial = view.locator("tbody tr").nth(2).locator("td").nth(3)
    expect(trial).to_contain_text("+€36,500 (+384%)")
    view.get_by_role("combobox").select_option("Your Euro 5 van stays outside now")
    expect(trial).to_have_text("€46,000+€12,000 (+35%)")
    switch = view.get_by_role("button", name="Differences")
    switch.click()
    expect(switch).to_have_attribute("aria-pressed", "false")
    expect(trial).to_have_text("€46,000")
    expect(view.locator(".hb-compare__apart, .hb-compare__other")).to_have_count(0)

    # Two campaigns are left, which are both at the stage of a decision.
    view.locator("summary", has_text="Show and hide").click()
    for name in before[:3]:
        view.get_by_role("checkbox", name=name).uncheck()
    expect(said).to_contain_text("2 of 5 compared")
    page.keyboard.press("Escape")
    expect(view.locator(".hb-compare__panel")).to_be_hidden()
    stage = view.locator("th[scope=row]", has_text="Stage")
    expect(stage).to_be_visible()
    view.get_by_role("button", name="Only what differs").click()
    expect(stage).to_have_count(0)

    view.get_by_role("button", name="Turn the table").click()
    assert view.locator("tbody th[scope=row] > a").all_inner_texts() == before[3:]
    expect(view.locator("thead th[scope=col]").first).to_have_text("When")
    # A phone has the same as lists, without what is hidden.
    page.set_viewport_size({"width": 390, "height": 800})
    expect(view.locator(".hb-compare__one:visible")).to_have_count(2)


def test_only_a_page_with_a_comparison_fetches_its_script(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[-1]))
    page.goto("riverbend-2027/team/", wait_until="networkidle")
    assert "handbook.js" in asked and "compare.js" not in asked
