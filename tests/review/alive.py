"""Finds what would come alive in a comment: Markdown as GitHub renders it, then what GitHub looks for."""

import re
from collections.abc import Iterator

import cmarkgfm
from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag
from cmarkgfm.cmark import Options

OURS = {
    "h3", "h4", "p", "strong", "em", "b", "ul", "li", "table", "thead", "tbody", "tr", "th", "td",
    "details", "summary", "sub", "code", "a", "span", "br",
}  # fmt: skip
# After Markdown GitHub looks for these in text that stands neither in code nor in a link.
FOUND_BY_GITHUB = re.compile(
    r"@[a-z0-9]|(?<!\w)(?:#|gh-)\d|https?://\w|(?<![^\W_])www\.\w|\b[0-9a-f]{7,40}\b|:[\w+-]+:|\$[^$]+\$"
    r"|(?:mailto|xmpp):\w",
    re.IGNORECASE,
)


def rendered(markdown: str) -> BeautifulSoup:
    """Return a comment as GitHub's own renderer makes it, before anything is taken out of it."""
    options = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES
    html = cmarkgfm.github_flavored_markdown_to_html(markdown, options)
    return BeautifulSoup(html, "html5lib")


def alive(markdown: str, address: str) -> Iterator[str]:
    """Everything in a comment that is more than text and is not ours.

    Args:
        markdown: The comment.
        address: What all addresses of ours begin with.
    """
    body = rendered(markdown).body
    assert body is not None
    for tag in body.find_all(True):
        allowed = {"href"} if tag.name == "a" else set()
        if tag.name not in OURS or set(tag.attrs) - allowed:
            yield str(tag)
        if tag.name == "a" and not str(tag["href"]).startswith(address):
            yield str(tag)
    for text in body.find_all(string=True):
        if not _is_code(text):
            yield from (match[0] for match in FOUND_BY_GITHUB.finditer(str(text)))


def _is_code(text: NavigableString) -> bool:
    return any(isinstance(one, Tag) and one.name in ("code", "a") for one in text.parents)
