"""The ``:::`` block as a Python-Markdown extension: views wherever Python-Markdown runs.

A host that knows its pages hands in a ``PageDrawing`` for each; on its own the extension reads the
plans itself and draws every page as if it were at ``page``.
"""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.util import AtomicString

from strategy_handbook import clock
from strategy_handbook.addresses import directory_url, file_url
from strategy_handbook.findings import Finding, Where
from strategy_handbook.findings.wording import nearest
from strategy_handbook.load import load
from strategy_handbook.rules import check_plans
from strategy_handbook.source import Folder
from strategy_handbook.source.excerpt import Excerpts
from strategy_handbook.source.team_templates import read_templates
from strategy_handbook.views import VIEWS, Handbook
from strategy_handbook.views.drawing import PageDrawing
from strategy_handbook.views.template_check import checked_templates

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
        element = SubElement(parent, "p")
        element.text = AtomicString(self.md.htmlStash.store(html))

    def _match(self, block: str) -> re.Match[str] | None:
        for match in _BLOCK.finditer(block):
            if match.group(1) in VIEWS:
                return match
            self.extension.note_unknown(match.group(1))
        return None


class HandbookExtension(Extension):
    """Python-Markdown extension that draws the handbook's views.

    Options (for use without a host): ``plans``, the folder of the plans; ``as_of``, the day that
    counts as today; ``page``, the Markdown path of the page drawn; ``use_directory_urls``;
    ``overrides``, the folder whose ``handbook/`` holds templates of your own.
    """

    def __init__(self, keep: Keep | None = None, **kwargs: Any) -> None:
        self.config = {
            "plans": ["plans", "The folder that holds the plans"],
            "as_of": ["", "The day that counts as today, as 2027-03-01"],
            "page": ["index.md", "The Markdown path of the page the views are drawn on"],
            "use_directory_urls": [True, "Whether every page is a folder"],
            "overrides": ["", "The folder whose `handbook/` holds templates of your own"],
        }
        super().__init__(**kwargs)
        self._keep = keep
        self._drawing: PageDrawing | None = None
        self._handbook: Handbook | None = None

    def extendMarkdown(self, md: Markdown) -> None:
        """Registers the block before all others that could take ``:::`` for their own."""
        md.parser.blockprocessors.register(ViewBlock(md, self), "strategy-handbook", 200)
        md.registerExtension(self)

    def begin(self, drawing: PageDrawing) -> None:
        """Says which page is drawn from now on; called by a host before each page."""
        self._drawing = drawing

    def reset(self) -> None:
        """Begins a new page when no host says which."""
        if self._handbook is not None:
            self._drawing = None

    @property
    def drawing(self) -> PageDrawing:
        """The page that is being drawn."""
        if self._drawing is None:
            self._drawing = PageDrawing(
                self._own_handbook(), str(self.getConfig("page")), str(self.getConfig("page"))
            )
        return self._drawing

    def draw(self, name: str, options: str, inset: int) -> str:
        """Draws a view on the current page."""
        html = self.drawing.draw(name, options, inset)
        return self._keep(self.drawing, html) if self._keep else html

    def note_unknown(self, name: str) -> None:
        """Warns of a name that is almost one of ours; others belong to other extensions."""
        close = [view for view in nearest(name, VIEWS) if _edits(name, view) <= 2]
        if not close:
            return
        place = Where(self.drawing.file, self._line_of(name))
        finding = Finding("P901", place, f"there is no view `{name}`", f"write `::: {close[0]}`")
        if finding not in self.drawing.findings:
            self.drawing.findings.append(finding)

    def _line_of(self, name: str) -> int:
        for number, line in enumerate(self.drawing.source.splitlines(), start=1):
            if line.strip().split() == [":::", name]:
                return number
        return 1

    def _overrides(self) -> list[str]:
        folder = str(self.getConfig("overrides"))
        return [folder] if folder else []

    def _own_handbook(self) -> Handbook:
        if self._handbook is None:
            tree = Folder(Path(str(self.getConfig("plans"))), str(self.getConfig("plans")))
            loaded = load(tree)
            zone = loaded.plans[0].plan.timezone if loaded.plans else None
            now = dt.datetime.now(dt.UTC)
            option = str(self.getConfig("as_of"))
            as_of = clock.decide(None, option, os.environ, now, zone or "UTC")
            self._handbook = Handbook(
                {plan.id: plan for plan in loaded.plans},
                check_plans(loaded, as_of),
                as_of,
                url_of=directory_url if self.getConfig("use_directory_urls") else file_url,
                line_of=Excerpts(tree).line,
                templates=checked_templates(*read_templates(self._overrides(), ".")),
            )
        return self._handbook


def _edits(one: str, other: str) -> int:
    """How many letters must change to make one word the other (Levenshtein's distance)."""
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        previous, row[0] = row[0], i
        for j, against in enumerate(other, start=1):
            previous, row[j] = (
                row[j],
                min(row[j] + 1, row[j - 1] + 1, previous + (letter != against)),
            )
    return row[-1]


def makeExtension(**kwargs: Any) -> HandbookExtension:
    """What Python-Markdown calls to load the extension by its name."""
    return HandbookExtension(**kwargs)
