"""What a page's head says to those who share or print it, whatever its title holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import unescape
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from strategy_handbook.page_head import Alternate, PageHead, css_string, image_address, with_head
from tests.builds import Build
from tests.pages.kinds import kind_of

PAGE = (
    '<!doctype html>\n<html><head><meta charset="utf-8"><title>T</title></head><body></body></html>'
)
HEAD = PageHead(
    "Team", "Who does what.", "Site", "https://a.example/team/", "", False, "Team, 1 Mar"
)
HOSTILE = """</style><script>alert(1)</script>"';}\\ \n@page{size:1px} & 日本"""


def tags(html: str) -> dict[str, str]:
    metas = BeautifulSoup(html, "html5lib").head.find_all("meta", content=True)
    return {str(one.get("property") or one.get("name")): str(one["content"]) for one in metas}


def test_a_link_shows_title_sentence_and_address() -> None:
    assert tags(with_head(PAGE, HEAD)) == {
        "og:type": "article",
        "og:site_name": "Site",
        "og:title": "Team",
        "og:description": "Who does what.",
        "og:url": "https://a.example/team/",
        "twitter:card": "summary",
    }


def test_what_is_not_known_is_not_said() -> None:
    found = tags(with_head(PAGE, HEAD._replace(description="", url="", is_home=True)))
    assert found.keys().isdisjoint({"og:description", "og:url", "og:image"})
    assert found["og:type"] == "website"


def test_a_picture_makes_a_large_card() -> None:
    found = tags(with_head(PAGE, HEAD._replace(image="https://a.example/card.png")))
    assert found["og:image"] == "https://a.example/card.png"
    assert found["twitter:card"] == "summary_large_image"


def test_tags_of_another_plugin_stand_alone() -> None:
    own = PAGE.replace("<title>", '<meta property="og:title" content="Own"><title>')
    assert tags(with_head(own, HEAD)) == {"og:title": "Own"}


def test_what_can_be_subscribed_to_is_named() -> None:
    feed = Alternate("text/calendar", 'The "plan"', "../feeds/plan.ics")
    head = BeautifulSoup(with_head(PAGE, HEAD._replace(alternates=(feed,))), "html5lib").head
    [link] = head.select("link[rel~=alternate]")
    assert (link["type"], link["title"], link["href"]) == feed


def test_titles_in_front_matter_are_html_already() -> None:
    found = tags(with_head(PAGE, HEAD._replace(title="R&amp;D &lt;3")))
    assert found["og:title"] == "R&D <3"


def test_no_text_gets_out_of_its_place() -> None:
    html = with_head(PAGE, HEAD._replace(title=HOSTILE, description=HOSTILE, foot=HOSTILE))
    soup = BeautifulSoup(html, "html5lib")
    assert soup.find("script") is None
    assert tags(html)["og:title"] == " ".join(HOSTILE.split())
    [style] = soup.find_all("style")
    string = re.search(r'content: "([^"]*)";', str(style.string))
    assert string is not None
    read = re.sub(r"\\([0-9a-f]+) ", lambda code: chr(int(code[1], 16)), string[1])
    assert read == " ".join(HOSTILE.split())
    assert str(style.string).count("@page") == 1


def test_a_css_string_holds_letters_as_they_are() -> None:
    assert css_string('Größe "ä" 日') == '"Größe \\22 ä\\22  日"'


def test_a_page_without_a_head_stays_as_it_is() -> None:
    assert with_head("<p>x</p>", HEAD) == "<p>x</p>"


@pytest.mark.parametrize(
    ("image", "site_url", "address"),
    [
        ("", "https://a.example/", ""),
        ("https://b.example/c.png", "", "https://b.example/c.png"),
        (
            "pictures/my card.png",
            "https://a.example/book",
            "https://a.example/book/pictures/my%20card.png",
        ),
        ("pictures/card.png", "", ""),
    ],
)
def test_a_picture_has_a_full_address_or_none(image: str, site_url: str, address: str) -> None:
    assert image_address(image, site_url) == address


def test_every_generated_page_tells_a_link_what_it_is(site: Path) -> None:
    pages = [
        file
        for file in site.rglob("index.html")
        if (kind_of(file.relative_to(site).as_posix()) or "").startswith(("plan: ", "handbook: "))
    ]
    assert len(pages) > 80
    seen = set()
    for file in pages:
        html = file.read_text("utf-8")
        head = html[: html.index("</head>")]
        [title] = re.findall("<title>(.*?)</title>", head, re.DOTALL)
        found = tags(f"{head}</head>")
        assert unescape(title) == f"{found['og:title']} - Strategy Handbook", file
        assert len(found["og:description"]) > 15, file
        assert found["description"] == found["og:description"], file
        path = file.parent.relative_to(site).as_posix()
        assert found["og:url"] == f"https://example.org/strategy-handbook/{path}/"
        seen.add(found["og:description"])
    # A sentence that many pages share would tell nobody which of them is meant.
    assert len(seen) > len(pages) * 0.95


def test_pages_of_a_plan_lead_to_its_calendar_and_its_feed(site: Path) -> None:
    for page in ("riverbend-2027", "riverbend-2027/campaigns/spring-fleet-trial"):
        folder = site / page
        links = BeautifulSoup((folder / "index.html").read_text("utf-8"), "html5lib").select(
            "head link[rel~=alternate]"
        )
        assert [(link["type"], link["title"]) for link in links] == [
            ("text/calendar", "Riverbend Cycles 2027"),
            ("application/feed+json", "Riverbend Cycles 2027"),
        ]
        for link in links:
            assert (folder / str(link["href"])).resolve().is_file()
    assert 'rel="alternate' not in (site / "tutorial/index.html").read_text("utf-8")


def test_a_picture_that_is_not_there_is_told(
    project: Callable[[Mapping[str, str]], Path], build: Callable[..., Build]
) -> None:
    files = {
        "mkdocs.yml": """
            site_name: X
            plugins:
              - strategy-handbook: {share_image: pictures/card.png}
        """,
        "plans/plan.yml": "plan: {name: X}\n",
    }
    built = build(project(files))
    assert built.exit_code == 1
    assert "There is no picture pictures/card.png" in built.log
