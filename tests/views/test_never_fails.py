"""Whatever a plan says, every view of it is drawn, or says why it is not."""

import datetime as dt
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from strategy_handbook.load import load
from strategy_handbook.plan import SECTIONS
from strategy_handbook.plan.records import fields_of
from strategy_handbook.rules import check_plans
from strategy_handbook.source.tree import Texts
from strategy_handbook.views import VIEWS, Handbook
from strategy_handbook.views.drawing import PageDrawing
from tests.plan.written_by_chance import RECORDS, SCALARS, yaml_of

IDS = ["a", "b"]
# Views of one entity, with an option that names it.
OPTIONS = {
    "persona": "id: a",
    "initiative": "id: a",
    "campaign": "id: a",
    "strategy": "half: upstream",
}


@st.composite
def plans(draw: st.DrawFn) -> dict[str, Any]:
    chosen = draw(st.lists(st.sampled_from(SECTIONS), min_size=1, max_size=6, unique=True))
    plan: dict[str, Any] = {"plan": {"name": "P"}}
    for section in chosen:
        fields = st.dictionaries(
            st.sampled_from([spec.key for spec in fields_of(section.cls)]),
            SCALARS | st.lists(SCALARS, max_size=2) | RECORDS,
            max_size=6,
        )
        named = fields.map(lambda written: {"name": "N", "title": "T", **written})
        if section.form == "ids":
            plan[section.key] = draw(st.dictionaries(st.sampled_from(IDS), named, max_size=2))
        elif section.form == "list":
            plan[section.key] = draw(st.lists(fields, max_size=2))
        else:
            plan[section.key] = draw(fields)
    return plan


@given(plans(), st.dates(dt.date(2026, 1, 1), dt.date(2029, 1, 1)))
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_view_of_any_plan_is_drawn(plan: dict[str, Any], as_of: dt.date) -> None:
    loaded = load(Texts({"plan.yml": yaml_of(plan)}))
    report = check_plans(loaded, as_of)
    handbook = Handbook({one.id: one for one in loaded.plans}, report, as_of)
    drawing = PageDrawing(handbook, "plan/page.md", "page.md", "")
    for name in VIEWS:
        drawing.draw(name, OPTIONS.get(name, ""))
    assert [one.message for one in drawing.findings if one.rule == "X001"] == []
