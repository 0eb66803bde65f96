"""Each view, drawn from a small plan by plain Python-Markdown, word for word as it was last approved.

A case is a page ``cases/<name>.md`` with the HTML it must become beside it. ``UPDATE_GOLDEN=1 pytest
tests/views`` writes the HTML anew; look at the difference before you commit it.
"""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import markdown
import pytest

from strategy_handbook.addresses import EXPORTS
from strategy_handbook.load import load
from strategy_handbook.markdown import HandbookExtension
from strategy_handbook.rules import check_plans
from strategy_handbook.source import Folder
from strategy_handbook.source.excerpt import Excerpts
from strategy_handbook.views import Handbook
from strategy_handbook.views.drawing import PageDrawing

HERE = Path(__file__).parent
AS_OF = dt.date(2027, 3, 1)


def handbook() -> Handbook:
    tree = Folder(HERE / "plan", "plans")
    loaded = load(tree)
    report = check_plans(loaded, AS_OF)
    plans = {plan.id: plan for plan in loaded.plans}
    return Handbook(
        plans,
        report,
        AS_OF,
        line_of=Excerpts(tree).line,
        site_url="https://example.org/team/",
        exports=frozenset(EXPORTS),
    )


@pytest.mark.parametrize("case", sorted(path.stem for path in (HERE / "cases").glob("*.md")))
def test_view_is_drawn_as_approved(case: str) -> None:
    source = (HERE / "cases" / f"{case}.md").read_text("utf-8")
    extension = HandbookExtension()
    extension.begin(PageDrawing(handbook(), "plan/page.md", f"{case}.md", source))
    html = markdown.Markdown(extensions=[extension]).convert(source) + "\n"
    assert not extension.drawing.findings
    golden = HERE / "cases" / f"{case}.html"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(html, "utf-8")
    assert html == golden.read_text("utf-8")
