"""What a generated page is."""

from __future__ import annotations

import json
from typing import NamedTuple

from strategy_handbook.views.markup import Markup, escape


class Page(NamedTuple):
    """A page of a handbook.

    Attributes:
        path: Its Markdown path, which decides its address.
        title: Its title, as plain text.
        body: Its Markdown.
        description: One sentence for search engines and previews; may be empty.
        parent: The path of the page it is found under; empty for pages in the navigation.
        source: The plan's file that an "edit" link leads to.
        wide: Whether it wants the whole width, without side columns.
        contents: Whether it wants its table of contents beside it.
    """

    path: str
    title: str
    body: str
    description: str = ""
    parent: str = ""
    source: str = ""
    wide: bool = False
    contents: bool = True

    @property
    def markdown(self) -> str:
        """The page as a Markdown file with its front matter.

        Themes put titles and descriptions into HTML as they are, so they are escaped here; JSON is
        the one way of writing YAML that no text can break out of.
        """
        matter = {"title": str(escape(self.title))}
        if self.description:
            matter["description"] = str(escape(self.description))
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in matter.items()]
        hidden = ["navigation", "toc"] if self.wide else [] if self.contents else ["toc"]
        if hidden:
            lines.append(f"hide: {json.dumps(hidden)}")
        return "---\n" + "\n".join(lines) + "\n---\n\n" + self.body.strip("\n") + "\n"


class NavEntry(NamedTuple):
    """An entry of the navigation.

    Attributes:
        title: What it says.
        page: The page it leads to; empty for a group without a page.
        children: What is below it.
    """

    title: str
    page: str = ""
    children: tuple[NavEntry, ...] = ()


def text_only(html: object) -> Markup:
    """HTML without its tags, still as HTML: in place of Jinja's own filter `striptags`.

    That one gives plain text, which a theme that escapes nothing puts into a page as it is: a title
    that speaks of `&lt;script&gt;` would become one.
    """
    return escape(Markup(str(html)).striptags())
