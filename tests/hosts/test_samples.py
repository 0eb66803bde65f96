"""The sample handbook under every host: the same views, and no link that leads nowhere."""

import gzip
import json
import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup

from tests.builds import REPOSITORY
from tests.hosts.conftest import URL
from tests.hosts.links import broken_links

PLANS = sorted(folder.name for folder in (REPOSITORY / "plans").iterdir() if folder.is_dir())
# All that ProperDocs says differently: its own name and version.
OWN_NAME = re.compile(rb'<meta name="generator" content="mkdocs-[^"]*">')


def files_of(site: Path) -> dict[str, bytes]:
    found = {}
    for file in sorted(site.rglob("*")):
        if file.is_file():
            content = file.read_bytes()
            # gzip writes the time of day into its head.
            whole = gzip.decompress(content) if file.suffix == ".gz" else content
            found[file.relative_to(site).as_posix()] = whole
    return found


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


def test_properdocs_builds_the_same_files(site: Path, properdocs_site: Path) -> None:
    mine, theirs = files_of(site), files_of(properdocs_site)
    assert mine.keys() == theirs.keys()
    differing = [
        name for name in mine if OWN_NAME.sub(b"", mine[name]) != OWN_NAME.sub(b"", theirs[name])
    ]
    assert differing == []
    assert b"ProperDocs" in theirs["riverbend-2027/timeline/index.html"]


# ProperDocs's files are those of MkDocs, whose links are tested elsewhere.
@pytest.mark.parametrize("host", ["file_urls_site", "zensical_site"])
def test_no_link_leads_nowhere(host: str, request: pytest.FixtureRequest) -> None:
    built: Path = request.getfixturevalue(host)
    assert len(pages_of(built)) > 90
    assert broken_links(built) == []


def test_pages_may_be_files(site: Path, file_urls_site: Path) -> None:
    assert (file_urls_site / "riverbend-2027/personas/fleet-manager.html").is_file()
    assert len(pages_of(file_urls_site)) == len(pages_of(site))
    lasting = "riverbend-2027/content/does-cold-eat-range/index.html"
    assert 'href="../../campaigns/spring-fleet-trial.html#content-does-cold-eat-range"' in (
        file_urls_site / lasting
    ).read_text("utf-8")


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
