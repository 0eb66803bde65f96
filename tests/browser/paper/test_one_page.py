"""The plan on one page: on either paper it is one sheet, and says what it had no room for."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pypdf import PageObject, PdfReader

from tests.browser.paper.conftest import Said
from tests.browser.paper.large_plan import CALLED_OFF, CAMPAIGNS, GOALS, INITIATIVES, PERSONAS

# Width and height of a sheet that lies on its side, in points.
SHEETS = {"A4": (842, 595), "Letter": (792, 612)}


def size(sheet: PageObject) -> tuple[float, float]:
    return float(sheet.mediabox.width), float(sheet.mediabox.height)


def test_a_plan_that_is_too_large_is_one_sheet_of_a4(
    handbook_print: Callable[..., Said], extremes: Path, tmp_path: Path
) -> None:
    out = tmp_path / "plan.pdf"
    said = handbook_print("--site", extremes, "--plan", "large", "--out", out)
    assert (said.status, said.err) == (0, "")
    assert said.out == f"{out}: 1 sheet of A4, from 1 page\n"
    [sheet] = PdfReader(out).pages
    assert size(sheet) == pytest.approx(SHEETS["A4"], abs=1.5)


def test_every_plan_is_one_sheet_of_letter(
    handbook_print: Callable[..., Said], extremes: Path, tmp_path: Path
) -> None:
    out = tmp_path / "plans.pdf"
    said = handbook_print("--site", extremes, "--out", out, "--paper", "letter")
    assert (said.status, said.err) == (0, "")
    assert said.out == f"{out}: 3 sheets of Letter, from 3 pages\n"
    sheets = PdfReader(out).pages
    assert [size(sheet) for sheet in sheets] == [pytest.approx(SHEETS["Letter"], abs=1.5)] * 3
    bare, large, small = (" ".join(sheet.extract_text().split()) for sheet in sheets)
    assert "No goals yet: write goals:" in bare
    assert "Frühling" in small and "Stand 1. März 2027" in small
    # What stands at the foot of the sheet is there: nothing before it has pushed it away.
    assert f"and {PERSONAS - 8} more" in large and "As seen on 1 Mar 2027" in large
    assert f"Goals and {GOALS - 6} more" in large
    assert CALLED_OFF not in large


def test_what_is_shown_and_what_is_counted_are_everything(extremes: Path) -> None:
    html = (extremes / "large" / "one-page" / "index.html").read_text("utf-8")
    lanes = html.split('class="hb-wall__lane ')[1:]
    assert len(lanes) == 2
    for rest, total in zip(lanes, (INITIATIVES, CAMPAIGNS), strict=True):
        lane = rest.partition("</ul>")[0]
        [more] = re.findall(r">and (\d+) more</a>", lane)
        bars = lane.count('class="hb-wall__bar ')
        undated = lane.count("Undated umbrella")
        assert bars >= 4
        assert bars + undated + int(more) == total


# What reaches beyond its box, and parts of the sheet that lie on each other.
CUT_OR_COVERED = """() => {
    const wall = document.querySelector(".hb-wall");
    const found = [];
    for (const box of wall.querySelectorAll("*")) {
        const style = getComputedStyle(box);
        if (style.clipPath !== "none" || box.closest("[aria-hidden]")) continue;
        const shortened = style.textOverflow === "ellipsis";
        const cut = box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1;
        if (style.overflow !== "visible" && cut && !shortened) found.push(`cut: ${box.className}`);
        const {right, bottom} = box.getBoundingClientRect();
        const sheet = wall.getBoundingClientRect();
        if (right > sheet.right + 1 || bottom > sheet.bottom + 1) found.push(`out: ${box.className}`);
    }
    const blocks = [...wall.children];
    blocks.slice(1).forEach((block, number) => {
        const above = Math.max(...[...blocks[number].querySelectorAll("*")]
            .filter(box => getComputedStyle(box).clipPath === "none")
            .map(box => box.getBoundingClientRect().bottom));
        if (above > block.getBoundingClientRect().top + 1) found.push(`covered: ${block.className}`);
    });
    return found;
}"""


@pytest.mark.parametrize("plan", ["large", "small", "bare"])
def test_nothing_on_the_sheet_is_cut_off_or_covered(
    browser: Browser, extremes_address: str, plan: str
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.emulate_media(media="print")
        page.goto(f"{extremes_address}{plan}/one-page/")
        # Within their margins Letter is narrower, and A4 is lower.
        for width in (995, 1062):
            page.set_viewport_size({"width": width, "height": 725})
            box = page.locator(".hb-wall").bounding_box()
            assert box is not None
            assert (box["x"], box["y"], box["width"]) == (0, 0, width)
            assert box["height"] == pytest.approx(725, abs=1.5)
            assert page.evaluate(CUT_OR_COVERED) == [], width


def test_a_narrow_screen_gets_a_list(browser: Browser, extremes_address: str) -> None:
    with browser.new_context(viewport={"width": 390, "height": 800}) as context:
        page = context.new_page()
        page.goto(f"{extremes_address}small/one-page/")
        assert page.locator(".hb-wall__lines").is_hidden()
        works = page.locator("li.hb-wall__bar")
        assert works.all_inner_texts() == [
            "Akku\nInitiative, 10. Jan. – 30. Apr. 2027",
            "Frühling\nKampagne, 1. Mai – 30. Juni 2027",
        ]
        tops = [box["y"] for work in works.all() if (box := work.bounding_box())]
        assert tops == sorted(set(tops))
