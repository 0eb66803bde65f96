"""Whatever a plan says, every view of it is drawn, or says why it is not."""

import datetime as dt
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from strategy_handbook.load import load
from strategy_handbook.rules import check_plans
from strategy_handbook.source.tree import Texts
from strategy_handbook.views import VIEWS, Handbook
from strategy_handbook.views.drawing import PageDrawing
from tests.examined import OUR_FAULT
from tests.plan.spoilt import spoilt_plans
from tests.plan.written_by_chance import yaml_of

# Views of one entity, with an option that names it.
OPTIONS = {
    "persona": "id: a",
    "initiative": "id: a",
    "campaign": "id: a",
    "strategy": "half: upstream",
}


@given(spoilt_plans(), st.dates(dt.date(2026, 1, 1), dt.date(2029, 1, 1)))
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_view_of_any_plan_is_drawn(plan: dict[str, Any], as_of: dt.date) -> None:
    loaded = load(Texts({"plan.yml": yaml_of(plan)}))
    report = check_plans(loaded, as_of)
    handbook = Handbook({one.id: one for one in loaded.plans}, report, as_of)
    drawing = PageDrawing(handbook, "plan/page.md", "page.md", "")
    for name in VIEWS:
        drawing.draw(name, OPTIONS.get(name, ""))
    assert [one.message for one in drawing.findings if one.rule in OUR_FAULT] == []
