"""Views enter their page late: until then a mark stands for each, and a few words for search.

Between Markdown and the theme other plugins read each page, search above all, at about a megabyte a
second. They get the headings and titles of a view; the view itself comes in when they are done.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from strategy_handbook.views.drawing import PageDrawing
from strategy_handbook.views.outline import anchors, surrogate

_MARK = "<!--handbook:view:{}-->"
_ANY_MARK = re.compile(_MARK.format(r"(\d{1,6})"))


class Outline(NamedTuple):
    """What others may read of a page before its views are in it.

    Attributes:
        html: The page with words for search in place of its views.
        anchors: The ids of all elements that it will have.
    """

    html: str
    anchors: set[str]


class LateViews:
    """The views of a site's pages, between drawing and putting them in."""

    def __init__(self) -> None:
        # Pages with their marks, and their views. Bytes are half of what a text with a single arrow
        # in it takes.
        self._waiting: dict[str, tuple[bytes, list[bytes]]] = {}

    def wait(self, path: str, html: str, views: Sequence[str]) -> Outline:
        """Takes a page with marks and its views, until they are asked for.

        Args:
            path: The page's Markdown path.
            html: The page, with the marks that ``mark`` left.
            views: What belongs in their places.
        """
        self._waiting[path] = html.encode("utf-8"), [view.encode("utf-8") for view in views]
        own = [surrogate(view) for view in views]
        found = anchors(html).union(*map(anchors, views))
        return Outline(_swapped(html, own), found)

    def come(self, path: str) -> tuple[str, list[str]] | None:
        """A page with its views, and these alone; None if it has none."""
        if path not in self._waiting:
            return None
        html, views = self._waiting.pop(path)
        shown = [view.decode("utf-8") for view in views]
        return _swapped(html.decode("utf-8"), shown), shown


def mark(drawing: PageDrawing, html: str) -> str:
    """What stands in the page for the view drawn last."""
    return _MARK.format(len(drawing.drawn) - 1)


def _swapped(html: str, views: Sequence[str]) -> str:
    def view(match: re.Match[str]) -> str:
        number = int(match.group(1))
        # A mark that is not ours was written by somebody: it stays the comment that it is.
        return views[number] if number < len(views) else match.group()

    return _ANY_MARK.sub(view, html)
