"""The ``:::`` block as a Python-Markdown extension: views wherever Python-Markdown runs.

A host that knows its pages hands in a ``PageDrawing`` for each. On its own the extension reads the
plans itself. It draws each page for the address that Zensical renders it at; under hosts that tell
nothing, as if it were at ``page``.
"""

from __future__ import annotations

import datetime as dt
import logging
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from strategy_handbook.addresses import directory_url, file_url, markdown_path
from strategy_handbook.clock import BadDay
from strategy_handbook.contents import Contents
from strategy_handbook.edit_address import EditAddresses
from strategy_handbook.findings import Finding, Level, Where
from strategy_handbook.findings.report import Report
from strategy_handbook.findings.text import render_one
from strategy_handbook.findings.wording import edits, nearest
from strategy_handbook.handbook import HostSite, handbook_of_folder
from strategy_handbook.rules.settle import settle
from strategy_handbook.source import Folder
from strategy_handbook.stopwatch import Stopwatch
from strategy_handbook.views import VIEWS, Handbook
from strategy_handbook.views.drawing import PageDrawing
from strategy_handbook.views.page_lines import lines_outside_code
from strategy_handbook.zensical import ToldPage, told_page

log = logging.getLogger(__name__)

_BLOCK = re.compile(r"^:::[ \t]+([A-Za-z][\w.-]*)[ \t]*$", re.MULTILINE)
# Four spaces as in all of Markdown; two, which YAML is mostly written with, do as well.
_INDENT = "  "

# What a host does with a drawn view: hand it on, or leave a mark and swap it in later.
Keep = Callable[[PageDrawing, str], str]


class ViewBlock(BlockProcessor):
    """Finds ``::: name`` with indented options below it and puts the view in its place."""

    def __init__(self, md: Markdown, extension: HandbookExtension) -> None:
        super().__init__(md.parser)
        self.md = md
        self.extension = extension

    def test(self, parent: Element, block: str) -> bool:
        return self._match(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        block = blocks.pop(0)
        match = self._match(block)
        assert match is not None
        if before := block[: match.start()].rstrip("\n"):
            self.parser.parseBlocks(parent, [before])
        lines = block[match.end() :].removeprefix("\n").split("\n")
        own = 0
        while own < len(lines) and lines[own].startswith(_INDENT):
            own += 1
        inset = min((len(line) - len(line.lstrip(" ")) for line in lines[:own]), default=0)
        if rest := "\n".join(lines[own:]).strip("\n"):
            blocks.insert(0, rest)
        options = "\n".join(line[inset:] for line in lines[:own])
        html = self.extension.draw(match.group(1), options, inset)
        # The stash keeps the view away from every later step of Markdown's: nothing parses it again.
        place = self.md.htmlStash.store(html)
        self.extension.places[place] = self.extension.drawing.drawn[-1]
        SubElement(parent, "p").text = AtomicString(place)

    def _match(self, block: str) -> re.Match[str] | None:
        for match in _BLOCK.finditer(block):
            if match.group(1) in VIEWS:
                return match
            self.extension.note_unknown(match.group(1))
        return None


class PageBegins(Preprocessor):
    """Without a host that says so: a page begins, and this is its text."""

    def __init__(self, md: Markdown, extension: HandbookExtension) -> None:
        super().__init__(md)
        self._page = md
        self._extension = extension

    def run(self, lines: list[str]) -> list[str]:
        self._extension.begin_unhosted(told_page(self._page), "\n".join(lines))
        return lines


class PageEnds(Treeprocessor):
    """Without a host that does so: what was wrong on the page is said."""

    def __init__(self, md: Markdown, extension: HandbookExtension) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, root: Element) -> None:
        self._extension.tell_findings()


class HandbookExtension(Extension):
    """Python-Markdown extension that draws the handbook's views.

    Options (for use without MkDocs): ``plans``, the folder of the plans; ``as_of``, the day that
    counts as today; ``overrides``, the folder whose ``handbook/`` holds templates of your own;
    ``internal``, whether what plans mark as internal is shown; and for hosts that do not say which
    page they render ``page``, its Markdown path, and ``use_directory_urls``.
    """

    def __init__(
        self, keep: Keep | None = None, stopwatch: Stopwatch | None = None, **kwargs: Any
    ) -> None:
        self.config = {
            "plans": ["plans", "The folder that holds the plans"],
            "as_of": ["", "The day that counts as today, as 2027-03-01"],
            "page": ["index.md", "The Markdown path of the page the views are drawn on"],
            "use_directory_urls": [True, "Whether every page is a folder"],
            "internal": [False, "Whether what plans mark as internal is shown"],
            "overrides": ["", "The folder whose `handbook/` holds templates of your own"],
        }
        super().__init__(**kwargs)
        self.places: dict[str, str] = {}
        self._keep = keep
        self._stopwatch = stopwatch or Stopwatch()
        self._drawing: PageDrawing | None = None
        self._hosted = self._late = False
        # Why no view can be drawn; empty when they can.
        self._refused = ""

    def extendMarkdown(self, md: Markdown) -> None:
        """Registers the block before all others that could take ``:::`` for their own."""
        md.parser.blockprocessors.register(ViewBlock(md, self), "strategy-handbook", 200)
        contents = Contents(md, self.places.get)
        md.treeprocessors.register(contents, "strategy-handbook", Contents.PRIORITY)
        if not self._hosted:
            # Before anything has changed the text or put parts of it away.
            md.preprocessors.register(PageBegins(md, self), "strategy-handbook", 1000)
            md.treeprocessors.register(PageEnds(md, self), "strategy-handbook-end", -1000)

    def begin(self, drawing: PageDrawing, late: bool = False) -> None:
        """Says which page is drawn from now on; called by a host before each page.

        Args:
            drawing: The page.
            late: Whether views go into the page at once, because nobody will put them in later.
        """
        self._hosted = True
        self._late = late
        self._drawing = drawing
        self.places.clear()

    def end(self) -> None:
        """Lets go of the plans. Python-Markdown's objects form circles and live on for a while."""
        self._drawing = None

    def begin_unhosted(self, told: ToldPage | None, source: str) -> None:
        """Begins a page without a host that knows the handbook."""
        page = told.path if told else str(self.getConfig("page"))
        file, text = (told.file, told.source) if told else (page, None)
        try:
            handbook, self._refused = self._own_handbook(told), ""
        except BadDay as error:
            # A host would show this as a traceback of its own.
            handbook, self._refused = Handbook({}, Report(()), dt.date.min), str(error)
            log.warning("%s: %s", file, error)
        self._drawing = PageDrawing(handbook, page, file, source if text is None else text)
        self.places.clear()

    def _own_handbook(self, told: ToldPage | None) -> Handbook:
        shown_as = str(self.getConfig("plans"))
        option = str(self.getConfig("as_of"))
        internal = bool(self.getConfig("internal"))
        root = told.root if told else Path()
        folders = (str(self.getConfig("overrides")), told.custom_dir if told else None)
        overrides = tuple(root / folder for folder in folders if folder)
        plans = root / shown_as
        if told is None:
            url_of = directory_url if self.getConfig("use_directory_urls") else file_url
            site = HostSite(url_of, overrides=overrides, internal=internal)
        else:
            places = (told.docs, told.edit_template, told.edit_base, told.repo_url)
            site = HostSite(
                # Zensical takes the links of a page's HTML for links between Markdown files.
                url_of=markdown_path,
                edit_url=EditAddresses(plans, shown_as, *places),
                overrides=overrides,
                root=root,
                site_url=told.site_url or "",
                exports=told.exports,
                language=told.language,
                internal=internal,
            )
        return handbook_of_folder(Folder(plans, shown_as), site, option=option)

    def tell_findings(self) -> None:
        """Says what was wrong with the blocks of the page, where Python's logging leads."""
        for entry in settle(self.drawing.findings):
            if entry.level is not Level.NOTE:
                log.warning(render_one(entry, self.drawing.line_of))

    @property
    def drawing(self) -> PageDrawing:
        """The page that is being drawn."""
        assert self._drawing is not None, "a page begins before its blocks are parsed"
        return self._drawing

    def draw(self, name: str, options: str, inset: int) -> str:
        """Draws a view on the current page."""
        if self._refused:
            return self.drawing.refuse(name, self._refused)
        with self._stopwatch.phase("views drawn"):
            html = self.drawing.draw(name, options, inset)
        return self._keep(self.drawing, html) if self._keep and not self._late else html

    def note_unknown(self, name: str) -> None:
        """Warns of a name that is almost one of ours; others belong to other extensions."""
        close = [view for view in nearest(name, VIEWS) if edits(name, view) <= 2]
        if not close:
            return
        place = Where(self.drawing.file, self._line_of(name))
        finding = Finding("P901", place, f"there is no view `{name}`", f"write `::: {close[0]}`")
        if finding not in self.drawing.findings:
            self.drawing.findings.append(finding)

    def _line_of(self, name: str) -> int:
        for number, line in lines_outside_code(self.drawing.source):
            if line.strip().split() == [":::", name]:
                return number
        return 1


def makeExtension(**kwargs: Any) -> HandbookExtension:
    """What Python-Markdown calls to load the extension by its name."""
    return HandbookExtension(**kwargs)
