"""Which plan a block shows, and how its options may be written."""

from __future__ import annotations

import datetime as dt

import markdown
import pytest

from strategy_handbook.load import load
from strategy_handbook.markdown import HandbookExtension
from strategy_handbook.rules import check_plans
from strategy_handbook.source.tree import Texts
from strategy_handbook.views import Handbook
from strategy_handbook.views.drawing import PageDrawing

AS_OF = dt.date(2027, 3, 1)
TWO = {
    "east/plan.yml": "plan: {name: East}\npersonas: {rider: {name: Rider}}\n",
    "west/plan.yml": "plan: {name: West}\npersonas: {baker: {name: Baker}}\n",
}


def drawn(source: str, files: dict[str, str]) -> tuple[str, list[str]]:
    loaded = load(Texts(files))
    plans = {plan.id: plan for plan in loaded.plans}
    extension = HandbookExtension()
    drawing = PageDrawing(
        Handbook(plans, check_plans(loaded, AS_OF), AS_OF), "index.md", "index.md"
    )
    drawing.source = source
    extension.begin(drawing)
    html = markdown.Markdown(extensions=[extension]).convert(source)
    return html, [f"{one.rule} {one.where}" for one in drawing.findings]


@pytest.mark.parametrize(
    "options",
    [
        "    plan: west\n    id: baker",
        "    id: baker\n    plan: west",
        '    plan: "west"\n    id: baker',
        "    plan: west # the other one\n    id: baker",
        "    {plan: west, id: baker}",
        "  plan: west\n  id: baker",
    ],
)
def test_a_block_says_which_plan_it_shows(options: str) -> None:
    html, findings = drawn(f"::: persona\n{options}\n", TWO)
    assert findings == []
    assert "Baker" in html


def test_a_fault_in_options_with_two_spaces_is_told_where_it_stands() -> None:
    _, findings = drawn("Text.\n\n::: persona\n  plan: west\n  id: bakr\n", TWO)
    assert findings == ["R301 index.md:5:7"]


def test_a_site_without_plans_says_so_in_place_of_every_view() -> None:
    html, findings = drawn("::: portfolio\n\n::: timeline\n", {})
    assert findings == ["P902 index.md:1:1", "P902 index.md:3:1"]
    assert html.count("is not shown") == 2
