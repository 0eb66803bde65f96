"""Prose of a plan: Markdown, rendered apart from the page and sanitised, because anyone may write it.

What comes out holds links to the web, to mail and to entities of the plan, and no markup that could
do more than show text.
"""

from __future__ import annotations

import re
from functools import lru_cache

import markdown
import nh3

from strategy_handbook.views.markup import Markup, escape

_TAGS = {
    "p", "br", "em", "strong", "code", "pre", "ul", "ol", "li", "a", "blockquote", "del", "sub",
    "sup", "table", "thead", "tbody", "tr", "th", "td", "hr", "abbr", "dl", "dt", "dd",
}  # fmt: skip
# No text that people wrote to be read is longer, or has more brackets.
LONGEST = 20_000
MOST_MARKS = 200
_HEADING = re.compile(r"<(/?)h[1-6]\b[^>]*>")
# Nothing in such a text means anything to Markdown: most fields of a plan are like that.
_PLAIN = re.compile(
    r"[^\n*_`\[\]<>#&!\\|~=+\-:/@.]*(?:[.:\-/](?=[^\n.*_`\[\]<>#&!\\|~=+\-:/@])[^\n*_`\[\]<>#&!\\|~=+\-:/@.]*)*\.?"
)
# Where a link may lead. What begins with two slashes or a backslash leads to another host as well, and
# says so to nobody.
_ADDRESS = re.compile(r"(?i:https?://|mailto:)[^\s\\]+|mention:[a-z][a-z-]*/[a-z0-9][a-z0-9-]*")
# Only where a tag begins: a text that reads like one has `&lt;` there.
# Of all links only those that lead elsewhere keep their `rel`.
MENTION = re.compile(
    r'(<a(?: title="[^"]*")?) href="mention:([a-z][a-z-]*)/([a-z0-9][a-z0-9-]*)"'
    r'(?: rel="noopener noreferrer")?'
)
_MENTION_SOURCE = re.compile(r"\]\(([a-z][a-z-]*):([a-z0-9][a-z0-9-]*)\)")


@lru_cache(maxsize=50_000)
def render(text: str, kinds: frozenset[str]) -> str:
    """Prose as HTML in which links to entities still say ``mention:kind/id``.

    Args:
        text: The Markdown.
        kinds: The kinds of entity a link may name.
    """
    if len(text) > LONGEST or text.count("[") + text.count("<") > MOST_MARKS:
        # Markdown's time grows with the square of such marks: a hostile text could stop a build.
        return f"<p>{escape(text)}</p>"
    if "\n" not in text and text[:1].isalpha() and _PLAIN.fullmatch(text) and "www" not in text:
        return f"<p>{escape(text)}</p>"

    def mention(match: re.Match[str]) -> str:
        kind, id = match.groups()
        return f"](mention:{kind}/{id})" if kind in kinds else match.group()

    html = _markdown().reset().convert(_MENTION_SOURCE.sub(mention, text))
    # A heading inside a field would upset the page's outline.
    html = _HEADING.sub(lambda match: f"<{match.group(1)}p>", html)
    return nh3.clean(
        html,
        tags=_TAGS,
        attributes={"a": {"href", "title"}, "abbr": {"title"}, "ol": {"start"}},
        url_schemes={"http", "https", "mailto", "mention"},
        attribute_filter=_attribute,
        link_rel="noopener noreferrer",
    )


@lru_cache(maxsize=1)
def _markdown() -> markdown.Markdown:
    return markdown.Markdown(extensions=["tables", "sane_lists"], output_format="html")


def _attribute(tag: str, attribute: str, value: str) -> str | None:
    if attribute == "href" and not _ADDRESS.fullmatch(value):
        return None
    if attribute == "start" and not (value.isascii() and value.isdigit()):
        return None
    return value


def unwrapped(html: str) -> str:
    """Prose without its paragraph, if it is just one: for use inside a line."""
    stripped = html.strip()
    if stripped.startswith("<p>") and stripped.endswith("</p>") and stripped.count("<p>") == 1:
        return stripped[3:-4]
    return stripped


def plain(text: str | None) -> str:
    """Prose without any markup, for titles and descriptions; empty for None."""
    return Markup(render(text, frozenset())).striptags() if text else ""
