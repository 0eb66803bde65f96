"""Draws a view of a plan written in a test."""

from __future__ import annotations

import datetime as dt
import textwrap

from strategy_handbook.load import load
from strategy_handbook.plan import Plan
from strategy_handbook.rules import check_plans
from strategy_handbook.source.tree import Texts
from strategy_handbook.views import Handbook
from strategy_handbook.views.drawing import PageDrawing

AS_OF = dt.date(2027, 3, 1)
ONLY_A_NAME = "plan: {name: Tea}"


def handbook(yaml: str, as_of: dt.date = AS_OF) -> Handbook:
    """The handbook of one plan called ``tea``."""
    text = textwrap.dedent(yaml)
    if "plan:" not in text.splitlines()[0]:
        text = f"{ONLY_A_NAME}\n{text.lstrip()}"
    loaded = load(Texts({"tea/plan.yml": text}))
    plans = {plan.id: plan for plan in loaded.plans}
    return Handbook(plans, check_plans(loaded, as_of), as_of)


def plan(yaml: str) -> Plan:
    """The plan alone."""
    return next(iter(handbook(yaml).plans.values()))


def draw(view: str, yaml: str, page: str = "tea/page.md", options: str = "") -> str:
    """The HTML of a view on a page."""
    drawing = PageDrawing(handbook(yaml), page)
    html = drawing.draw(view, options)
    assert not [finding for finding in drawing.findings if finding.rule == "X001"], drawing.findings
    return html
