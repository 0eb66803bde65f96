"""The table of contents of a page with views: the headings of the views among those of Markdown.

Python-Markdown's `toc` extension sees only what Markdown made a heading of; views are in the stash,
where nothing parses them. Here their headings are added, in the order of the page, to the list that
`toc` leaves for the host, with `toc_depth` minded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.toc import TocTreeprocessor, nest_toc_tokens
from markdown.treeprocessors import Treeprocessor

from strategy_handbook.views.outline import headings

# Gives the HTML of a view whose place in the page is marked by a text; None for other texts.
ViewAt = Callable[[str], str | None]


class Contents(Treeprocessor):
    """Adds the headings of views to the table of contents, once `toc` has made it."""

    # After `toc`, which has 5, and after everything that still changes texts.
    PRIORITY = -50

    def __init__(self, md: Markdown, view_at: ViewAt) -> None:
        super().__init__(md)
        self._page = md
        self._view_at = view_at

    def run(self, root: Element) -> None:
        """Reads the page's headings and views in their order."""
        if "toc" not in self._page.treeprocessors:
            return
        toc = self._page.treeprocessors["toc"]
        known = {token["id"]: token for token in _flat(getattr(self._page, "toc_tokens", []))}
        if not isinstance(toc, TocTreeprocessor):
            return
        tokens: list[Any] = []
        views = False
        for element in root.iter():
            if element.get("id") in known:
                tokens.append(known[str(element.get("id"))])
            elif (html := self._view_at(element.text or "")) is not None:
                views = True
                tokens += [
                    token
                    for token in _tokens(html)
                    if toc.toc_top <= token["level"] <= toc.toc_bottom
                ]
        if views:
            self._page.toc_tokens = nest_toc_tokens(tokens)  # type: ignore[attr-defined]


def _tokens(html: str) -> Iterable[dict[str, Any]]:
    for one in headings(html):
        yield {
            "level": one.level,
            "id": one.id,
            "name": one.text,
            "html": one.text,
            "data-toc-label": "",
        }


def _flat(tokens: Iterable[dict[str, Any]]) -> Iterable[dict[str, Any]]:
    for token in tokens:
        yield {key: value for key, value in token.items() if key != "children"}
        yield from _flat(token["children"])
