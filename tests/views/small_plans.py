"""Views of plans that a test writes on the spot."""

from __future__ import annotations

import datetime as dt
import re
from textwrap import dedent

from strategy_handbook.load import load
from strategy_handbook.plan import Plan
from strategy_handbook.rules import check_plans
from strategy_handbook.source.tree import Texts
from strategy_handbook.views import Handbook
from strategy_handbook.views.drawing import PageDrawing

AS_OF = dt.date(2027, 3, 1)


def plan_of(text: str) -> Plan:
    """Read a plan from its YAML."""
    return load(Texts({"plan/plan.yml": dedent(text)})).plans[0]


def draw(plan: str, view: str, options: str = "") -> str:
    """Draw a view of a plan given as YAML; it must find no fault and use no id twice."""
    loaded = load(Texts({"plan/plan.yml": dedent(plan)}))
    plans = {plan.id: plan for plan in loaded.plans}
    page = PageDrawing(Handbook(plans, check_plans(loaded, AS_OF), AS_OF), "plan/page.md")
    html = page.draw(view, options)
    assert not page.findings
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    return html


def text(html: str) -> str:
    """Return what a page says, without its markup."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())
