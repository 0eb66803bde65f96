"""Every kind of page on paper: what is on it, and what a sheet has no use for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from tests.browser.kinds import fullest
from tests.pages.kinds import kinds

KINDS = [
    kind
    for kind in kinds()
    if kind.startswith(("plan: ", "handbook: "))
    # They are printed in their own way.
    and not re.search(r"one-page|timeline|calendar", kind)
    # Far too many sheets, each like the others.
    and kind != "plan: records"
]
TEAM = "riverbend-2027/team/"
CAMPAIGN = "riverbend-2027/campaigns/spring-fleet-trial/"


@dataclass(frozen=True)
class Sheets:
    """A page on paper: its heading, and the words on each sheet."""

    heading: str
    words: tuple[str, ...]

    def __str__(self) -> str:
        return " ".join(self.words)


Printed = Callable[[str], Sheets]


@pytest.fixture(scope="module")
def dark_page(browser: Browser, address: str) -> Iterator[Page]:
    """Return a page as somebody has it open who reads in the dark."""
    with browser.new_context(base_url=address, color_scheme="dark") as context:
        yield context.new_page()


@pytest.fixture(scope="module")
def printed(dark_page: Page) -> Printed:
    """Return a function that prints the page at an address, each only once."""

    @cache
    def sheets(path: str) -> Sheets:
        dark_page.goto(path)
        heading = dark_page.locator("h1").first.inner_text().rstrip("¶")
        pdf = PdfReader(BytesIO(dark_page.pdf(format="A4", prefer_css_page_size=True)))
        return Sheets(heading, tuple(" ".join(one.extract_text().split()) for one in pdf.pages))

    return sheets


@pytest.mark.parametrize("kind", KINDS)
def test_a_printed_page_is_the_page_and_nothing_else(
    printed: Printed, site: Path, kind: str
) -> None:
    sheets = printed(fullest(site, kind))
    assert sheets.heading.split()[0] in sheets.words[0]
    for number, one in enumerate(sheets.words, start=1):
        # The foot says which page this is a sheet of; a sheet with nothing else would be waste.
        assert f"{number} / {len(sheets.words)}" in one
        assert "as seen on 1 Mar 2027" in one
        assert len(one) > 150, f"sheet {number} of {len(sheets.words)} is nearly empty"
    for frame in ("Made with", "Skip to content", "Table of contents", "Back to top"):
        assert frame not in str(sheets)


def test_heads_of_tables_are_on_every_sheet(printed: Printed) -> None:
    sheets = printed("riverbend-2027/downstream/")
    assert sum("What was done What came of it Whose" in one for one in sheets.words) == 2


def test_the_timeline_is_a_sheet_for_each_half_year(printed: Printed) -> None:
    sheets = printed("riverbend-2027/timeline/halves/")
    assert [words.count("Upstream") for words in sheets.words] == [1, 1, 1]
    for words, span in zip(
        sheets.words,
        ("1 Jul – 31 Dec 2026", "1 Jan – 30 Jun 2027", "1 Jul – 31 Dec 2027"),
        strict=True,
    ):
        assert span in words


def test_links_to_elsewhere_say_where_and_others_do_not(printed: Printed) -> None:
    team = str(printed(TEAM))
    assert "(https://www.riverbend.example" in team
    assert "127.0.0.1" not in team and "../" not in team


def test_links_of_a_theme_that_loads_pages_itself_do_not_say_where_they_lead(small: Page) -> None:
    """Such a theme makes all addresses whole, so that none looks like one within the site."""
    small.goto("small/one-page/")
    small.wait_for_function("document.querySelector('.hb a').getAttribute('href').includes('//')")
    text = PdfReader(BytesIO(small.pdf(prefer_css_page_size=True))).pages[0].extract_text()
    assert "Winter battery" in text
    assert "127.0.0.1" not in text


def test_what_is_folded_is_open_but_for_who_mentions_whom(
    dark_page: Page, printed: Printed
) -> None:
    campaign = str(printed(CAMPAIGN))
    dark_page.goto(CAMPAIGN)
    folded = dark_page.locator("details.hb-more:not([open]) dt").first
    assert folded.is_hidden()
    assert folded.inner_text() in campaign
    team = str(printed(TEAM))
    assert "Everywhere it is named (" in team
    assert "Accountable for" not in team


def test_paper_is_white_whatever_the_screen_is(dark_page: Page) -> None:
    dark_page.goto(TEAM)
    dark_page.emulate_media(media="print")
    colours = dark_page.evaluate("""() => ["html", "body", ".hb-role"].map(
        name => getComputedStyle(document.querySelector(name)).backgroundColor)""")
    text = dark_page.evaluate("getComputedStyle(document.querySelector('.hb-role')).color")
    dark_page.emulate_media(media="screen")
    assert set(colours) <= {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}
    assert text == "rgb(28, 31, 40)"
