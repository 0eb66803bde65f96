"""What holds for anything that anybody may put into the plans folder, right or wrong."""

from __future__ import annotations

import datetime as dt

import markdown

from strategy_handbook.findings.report import Report
from strategy_handbook.findings.text import render
from strategy_handbook.load import Loaded, load
from strategy_handbook.markdown import HandbookExtension
from strategy_handbook.pages import handbook_pages
from strategy_handbook.rules import check_plans
from strategy_handbook.source import Document, Mapping, Sequence, limits
from strategy_handbook.source.excerpt import Excerpts
from strategy_handbook.source.tree import Texts
from strategy_handbook.views import Handbook
from strategy_handbook.views.drawing import PageDrawing
from tests.hang_guard import hang_guard
from tests.written import AS_OF, Files

# Rules that speak of a fault of the program.
OUR_FAULT = ("X001", "X004")


def examined(files: Files, as_of: dt.date = AS_OF, *, pages: tuple[str, ...] = ()) -> Report:
    """Read, check and draw files, and see that nothing is wrong but the files.

    Args:
        files: The files.
        as_of: The day that counts as today.
        pages: The names of the pages to draw; all pages for ``*``.
    """
    tree = Texts(files)
    with hang_guard():
        loaded = load(tree)
        report = check_plans(loaded, as_of)
        told = render(report, Excerpts(tree).line)
    told.encode("utf-8")
    _places_exist(files, report)
    for plan in loaded.plans:
        for document in plan.documents:
            _is_within_limits(document)
    with hang_guard():
        _draw(loaded, report, as_of, pages)
    return report


def _places_exist(files: Files, report: Report) -> None:
    lines = {
        f"plans/{path}": content.count(b"\n") + content.count(b"\r") + 2
        for path, text in files.items()
        for content in [text.encode() if isinstance(text, str) else text or b""]
    }
    for entry in report.entries:
        finding = entry.finding
        assert finding.rule not in OUR_FAULT, finding
        assert finding.message, finding
        assert 1 <= finding.where.line <= lines[finding.where.file], finding
        assert finding.where.column >= 1, finding
        assert finding.where.length >= 1, finding


def _is_within_limits(document: Document) -> None:
    """A file that cannot be read says so; one that can holds no more than it may."""
    if document.root is None:
        assert document.findings, document.path
        return
    nodes, level = 0, [document.root]
    depth = 0
    while level:
        nodes += len(level)
        depth += 1
        below = []
        for node in level:
            if isinstance(node, Sequence):
                below += node.items
            elif isinstance(node, Mapping):
                nodes += len(node.keys)
                below += node.values.values()
        level = below
    assert nodes <= limits.NODES
    # The last level is that of the texts in the deepest list.
    assert depth <= limits.DEPTH + 1


def _draw(loaded: Loaded, report: Report, as_of: dt.date, pages: tuple[str, ...]) -> None:
    handbook = Handbook({plan.id: plan for plan in loaded.plans}, report, as_of)
    every = handbook_pages(handbook)
    for page in every if pages else ():
        name = page.path.partition("/")[2].removesuffix(".md").removesuffix("/index")
        if pages != ("*",) and name not in pages:
            continue
        extension = HandbookExtension()
        drawing = PageDrawing(handbook, page.path, page.path, page.markdown)
        extension.begin(drawing)
        html = markdown.Markdown(extensions=[extension]).convert(page.markdown)
        html.encode("utf-8")
        assert [one.message for one in drawing.findings] == [], page.path
    for plan_id, tally in handbook.tallies.items():
        assert tally.missing == (), plan_id
