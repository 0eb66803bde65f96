"""What a page's head says besides what the theme does: to those who get a link, to printers and readers.

Messengers and social networks show a link with the title, the sentence and the picture that Open
Graph tags name. Where another plugin or a theme has written such tags, they stand alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from markupsafe import Markup

_HEAD_BEGIN = re.compile(r"<head\b[^>]*>(?:\s*<meta\s+charset=[^>]*>)?", re.IGNORECASE)
_HEAD_END = re.compile(r"</head\s*>", re.IGNORECASE)
_OPEN_GRAPH = re.compile(r"""<meta\b[^>]*\bproperty\s*=\s*["']?og:title\b""", re.IGNORECASE)


class Alternate(NamedTuple):
    """The same in another form, for programs that look for it.

    Attributes:
        type: Its media type.
        title: What it is called.
        href: The way to it from the page.
    """

    type: str
    title: str
    href: str


class PageHead(NamedTuple):
    """What there is to say of a page. Texts may be HTML, as titles in a page's front matter are.

    Attributes:
        title: Its title.
        description: What it tells, in a sentence; may be empty.
        site_name: What the site is called.
        url: Its published address; empty if not known.
        image: The address of a picture for it; empty for none.
        is_home: Whether it stands for something as a whole, rather than for a part of it.
        foot: What stands at the foot of each sheet when it is printed.
        alternates: What can be subscribed to.
    """

    title: str
    description: str
    site_name: str
    url: str
    image: str
    is_home: bool
    foot: str
    alternates: tuple[Alternate, ...] = ()


def with_head(html: str, head: PageHead) -> str:
    """A whole page with what there is to say of it in its head.

    Args:
        html: The page.
        head: What there is to say.

    Returns:
        The page; as it was when it has no head.
    """
    begin, end = _HEAD_BEGIN.search(html), _HEAD_END.search(html)
    if begin is None or end is None:
        return html
    tags = "" if _OPEN_GRAPH.search(html, 0, end.start()) else share_tags(head)
    # Of two styles for the foot of a sheet the later one counts, so a view may have its own.
    first = f"{html[: begin.end()]}\n{paper_foot(head.foot)}{html[begin.end() : end.start()]}"
    return f"{first}{tags}{alternate_links(head.alternates)}{html[end.start() :]}"


def share_tags(head: PageHead) -> Markup:
    """The tags that tell a link's preview what to show."""
    rows = (
        ("property", "og:type", "website" if head.is_home else "article"),
        ("property", "og:site_name", head.site_name),
        ("property", "og:title", head.title),
        ("property", "og:description", head.description),
        ("property", "og:url", head.url),
        ("property", "og:image", head.image),
        ("name", "twitter:card", "summary_large_image" if head.image else "summary"),
    )
    return Markup("").join(
        Markup('<meta {}="{}" content="{}">\n').format(attribute, name, _text(value))
        for attribute, name, value in rows
        if value
    )


def alternate_links(alternates: Iterable[Alternate]) -> Markup:
    """The links by which browsers and readers find what can be subscribed to."""
    return Markup("").join(
        Markup('<link rel="alternate feed" type="{}" title="{}" href="{}">\n').format(*one)
        for one in alternates
    )


def paper_foot(text: str) -> Markup:
    """The style that puts a line at the foot of each printed sheet, and the number of the sheet."""
    letters = "font: 7pt sans-serif; color: #565c6b"
    return Markup(
        "<style>@page {{ @bottom-left {{ content: {}; {} }} "
        '@bottom-right {{ content: counter(page) " / " counter(pages); {} }} }}</style>\n'
    ).format(Markup(css_string(_text(text))), letters, letters)


def css_string(text: str) -> str:
    """A text as a string of CSS; signs are written as numbers, so that none can end the string."""
    return '"' + "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in text) + '"'


def image_address(image: str, site_url: str) -> str:
    """The full address of a picture, as previews need it; empty where the site's is not known.

    Args:
        image: Its address, or its path below the site's root; may be empty.
        site_url: Where the site is published; may be empty.
    """
    if not image or is_address(image):
        return image
    return f"{site_url.rstrip('/')}/{quote(image)}" if site_url else ""


def is_address(image: str) -> bool:
    """Whether a picture is named by a full address."""
    return urlsplit(image).scheme in ("http", "https")


def _text(html: str) -> str:
    """A title as plain text: in front matter it may be HTML, since themes write it as it is."""
    return " ".join(str(Markup(html).unescape()).split())
