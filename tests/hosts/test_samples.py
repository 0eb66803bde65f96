"""The sample handbook built by Zensical: the same views, and no link that leads nowhere.

That ProperDocs builds the same files as MkDocs is tested where all builds must be the same.
"""

import json
import re
from pathlib import Path
from urllib.parse import urljoin

from bs4 import BeautifulSoup

from tests.builds import REPOSITORY
from tests.hosts.conftest import URL
from tests.hosts.links import broken_links

PLANS = sorted(folder.name for folder in (REPOSITORY / "plans").iterdir() if folder.is_dir())


def pages_of(site: Path) -> list[str]:
    """Return the pages of the plans, without the lasting addresses."""
    found = [
        file.relative_to(site).as_posix()
        for plan in PLANS
        for file in (site / plan).rglob("*.html")
    ]
    return sorted(page for page in found if page.split("/")[1] != "content")


def views_on(site: Path, page: str) -> list[str]:
    """Return the HTML of a page's views, each link as the address it leads to."""

    def led(match: re.Match[str]) -> str:
        return f'href="{urljoin(f"/{page}", match.group(1))}"'

    html = (site / page).read_text("utf-8")
    views = re.findall(r'<div class="hb hb-view .*?\n</div>(?=\s)', html, re.DOTALL)
    return [re.sub(r'href="([^"]*)"', led, view) for view in views]


def test_no_link_leads_nowhere(zensical_site: Path) -> None:
    # One plan stands for all: a site is looked at as a whole where it is small.
    assert len(list((zensical_site / "riverbend-2027").rglob("*.html"))) > 90
    assert broken_links(zensical_site, "riverbend-2027") == []


def test_zensical_draws_every_view_as_mkdocs_does(site: Path, zensical_site: Path) -> None:
    # Zensical leaves out in silence what it does not know, so each page must be looked at.
    pages = pages_of(site)
    assert pages_of(zensical_site) == pages
    assert [page for page in pages if not views_on(zensical_site, page)] == []
    differing = [page for page in pages if views_on(site, page) != views_on(zensical_site, page)]
    assert differing == []


def test_zensical_lists_the_headings_of_views(site: Path, zensical_site: Path) -> None:
    for page in (
        "riverbend-2027/goals/index.html",
        "riverbend-2027/personas/fleet-manager/index.html",
    ):
        mine, theirs = (
            [
                (link["href"], " ".join(link.get_text().split()))
                for link in BeautifulSoup((built / page).read_text("utf-8"), "html5lib").select(
                    ".md-sidebar--secondary a.md-nav__link"
                )
            ]
            for built in (site, zensical_site)
        )
        assert len(mine) > 5
        assert theirs == mine


def test_zensical_knows_where_a_page_belongs(zensical_site: Path) -> None:
    page = zensical_site / "riverbend-2027/personas/fleet-manager/index.html"
    soup = BeautifulSoup(page.read_text("utf-8"), "html5lib")
    way = [link.get_text(strip=True) for link in soup.select(".md-path a")]
    assert way[-3:] == ["Riverbend Cycles 2027", "Audience", "Personas"]
    tabs = [link.get_text(strip=True) for link in soup.select(".md-tabs a")]
    assert {"All plans", "Riverbend Cycles 2027"} <= set(tabs)


def test_zensical_finds_views_by_their_words(zensical_site: Path) -> None:
    items = json.loads((zensical_site / "search.json").read_text("utf-8"))["items"]
    titles = {(item["location"], item["title"]) for item in items}
    assert ("riverbend-2027/personas/fleet-manager/", "Fleet manager") in titles
    assert ("riverbend-2027/goals/#goal-trial-signups", "180 fleet trials this spring") in titles


def test_a_new_site_asks_no_other_host(zensical_site: Path) -> None:
    loaded = set()
    for file in zensical_site.rglob("*.html"):
        loaded |= set(
            re.findall(
                r'<(?:link|script|img)\b[^>]*?\s(?:href|src)="([^"]*)"', file.read_text("utf-8")
            )
        )
    assert loaded
    # A page names its own address, for search engines.
    elsewhere = [address for address in loaded if "//" in address and not address.startswith(URL)]
    assert elsewhere == []
