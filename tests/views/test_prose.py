"""Prose is Markdown, unless somebody wrote it to keep Markdown busy."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from strategy_handbook.findings.report import Report
from strategy_handbook.views import Handbook
from strategy_handbook.views.context import Context
from strategy_handbook.views.prose import plain, render, unwrapped
from tests.hostile.payloads import PAYLOADS, Payload
from tests.written import read

KINDS = frozenset({"persona"})
# All that prose may bring into a page.
ATTRIBUTES = {"a": {"href", "title", "rel"}, "abbr": {"title"}, "ol": {"start"}}
ELEMENTS = {
    "p", "br", "em", "strong", "code", "pre", "ul", "ol", "li", "a", "blockquote", "del", "sub", "sup",
    "table", "thead", "tbody", "tr", "th", "td", "hr", "abbr", "dl", "dt", "dd",
}  # fmt: skip
LINK = re.compile(r"(?i:https?://|mailto:)[^\s\\]+|mention:persona/[a-z0-9-]+")
# Pieces of which hostile prose is made, in any order.
SIGNS = "<>\"'`&;:/\\()[]{}#*_-=!|\n "
STARTS = (
    "<a href=", "<p ", "</", "onclick=planted()", "javascript:", "style=", "id=x", "class=x", "](", "&#",
    'href="mention:persona/a"', "&lt;", "<!--", "-->", "<![CDATA[", "    ", "\t",
)  # fmt: skip
PIECES = st.lists(
    st.sampled_from([*(payload.text for payload in PAYLOADS), *SIGNS, *STARTS])
    | st.text(max_size=6),
    max_size=12,
).map("".join)


def check(html: str) -> None:
    """Nothing in it but what prose may bring into a page, as a browser would read it."""
    body = BeautifulSoup(f"<!doctype html><body><div>{html}</div>", "html5lib").body
    assert body is not None
    [box] = body.find_all(True, recursive=False)
    for element in box.find_all(True):
        assert element.name in ELEMENTS
        assert set(element.attrs) <= ATTRIBUTES.get(element.name, set())
        if (href := element.get("href")) is not None:
            assert LINK.fullmatch(str(href))
            assert element["rel"] == ["noopener", "noreferrer"]


@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda payload: payload.name)
def test_nothing_of_a_payload_is_left(payload: Payload) -> None:
    check(render(payload.text, KINDS))


@given(PIECES)
def test_nothing_of_any_text_is_left(text: str) -> None:
    html = render(text, KINDS)
    check(html)
    check(unwrapped(html))
    # As text it is no markup at all, once it is escaped like all texts.
    assert "<" not in str(escape(plain(text)))


@pytest.mark.parametrize(
    "href",
    [
        "javascript:x()",
        "JavaScript:x()",
        "&#106;avascript:x()",
        "java\tscript:x()",
        " javascript:x()",
        "data:text/html,x",
        "vbscript:x",
        "//other.example",
        "/\\other.example",
        "\\\\other.example",
        "https:\\\\other.example",
        "https:other.example",
        "https://other.example\\@good.example",
        "mailto:",
        "file:///etc/passwd",
        "ftp://other.example",
        "blob:https://other.example/1",
        "#planted",
        "?q",
        "../..",
        "mention:persona/../../x",
        "mention:persona",
        "mention:x",
    ],
)
def test_a_link_leads_to_the_web_or_to_mail(href: str) -> None:
    for text in (
        f"[x](<{href}>)",
        f"[x]({href})",
        f'<a href="{href}">x</a>',
        f"[x][r]\n\n[r]: {href}",
    ):
        link = BeautifulSoup(render(text, KINDS), "html.parser").select_one("a")
        assert link is None or "href" not in link.attrs, text


@pytest.mark.parametrize(
    "href", ["https://a.example/b?c=d&e=f#g", "HTTP://a.example", "mailto:a@b.example?subject=c"]
)
def test_such_links_are_kept(href: str) -> None:
    link = BeautifulSoup(render(f"[x]({href})", KINDS), "html.parser").select_one("a")
    assert link is not None
    assert link["href"] == href


@pytest.mark.parametrize(
    "attribute", ["id", "name", "class", "style", "onclick", "target", "data-x"]
)
def test_no_element_gets_a_name_a_look_or_an_action(attribute: str) -> None:
    html = render(
        f'<a {attribute}="x" href="https://a.example">x</a> <p {attribute}="x">y</p>', KINDS
    )
    assert attribute not in html


@pytest.fixture
def context() -> Context:
    loaded = read({"plan/a.yml": "plan: {name: P}\npersonas: {a: {name: A}}\n"})
    [plan] = loaded.plans
    return Context(Handbook({"plan": plan}, Report(()), dt.date(2027, 3, 1)), plan, "plan/x.md")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("[x](persona:a)", '<p><a href="../personas/a/">x</a></p>'),
        ("[x](persona:b)", '<p><a class="hb-dead">x</a></p>'),
        # What only reads like our own way of writing such a link is text.
        ('say href="mention:persona/a"', '<p>say href="mention:persona/a"</p>'),
        ('`href="mention:persona/b"`', '<p><code>href="mention:persona/b"</code></p>'),
        ('<a title=\'href="mention:persona/a"\'>x</a>',
         '<p><a title="href=&quot;mention:persona/a&quot;" rel="noopener noreferrer">x</a></p>'),
    ],
)  # fmt: skip
def test_mentions_lead_to_entries(context: Context, text: str, html: str) -> None:
    assert context.prose(text) == Markup(html)


def test_prose_is_markdown_without_anything_that_acts() -> None:
    html = render("*Well* <b onclick=x>done</b> [x](javascript:y) [z](https://e.org)", frozenset())
    assert html == (
        '<p><em>Well</em> done <a rel="noopener noreferrer">x</a> '
        '<a href="https://e.org" rel="noopener noreferrer">z</a></p>'
    )


@pytest.mark.parametrize("mark", ["[", "![", "[a](", "<div "])
def test_a_hostile_text_is_shown_as_it_is(mark: str) -> None:
    # As Markdown each of these takes minutes: what grows with the square of its length is not read.
    text = mark * 10_000
    assert render(text, frozenset()) == f"<p>{escape(text)}</p>"
