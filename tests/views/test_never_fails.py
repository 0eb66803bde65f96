"""Whatever a plan says, every view of it is drawn, or says why it is not."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from strategy_handbook.load import load
from strategy_handbook.plan import SECTIONS, Record, Section
from strategy_handbook.plan.notations import Group, Many
from strategy_handbook.plan.records import fields_of
from strategy_handbook.rules import check_plans
from strategy_handbook.source.tree import Texts
from strategy_handbook.views import VIEWS, Handbook
from strategy_handbook.views.drawing import PageDrawing
from tests.examined import OUR_FAULT, examined
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


WRITTEN_WRONG = ["[a, b]", "{a: b}", "''"]


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.key)
def test_a_text_that_must_be_there_and_has_no_such_shape_takes_no_page_down(
    section: Section,
) -> None:
    """The texts of the section's records and of those inside them, one after the other."""
    tried = 0
    for path in _required(section.cls):
        for wrong in WRITTEN_WRONG:
            text = wrong
            for key, many in reversed(path):
                text = f"{{{key}: {f'[{text}]' if many else text}}}"
            body = {"ids": f"{{one: {text}, two: {text}}}", "list": f"[{text}]", "one": text}
            examined({"plan.yml": f"{section.key}: {body[section.form]}\n"}, pages=("*",))
            tried += 1
    assert tried or not any(spec.required for spec in fields_of(section.cls))


def _required(
    cls: type[Record], seen: tuple[type[Record], ...] = ()
) -> Iterator[list[tuple[str, bool]]]:
    """The ways to all required fields: keys, and whether a list of records stands below each."""
    for spec in fields_of(cls):
        inner = spec.notation.inner if isinstance(spec.notation, Many) else spec.notation
        if spec.required and not isinstance(inner, Group):
            yield [(spec.key, False)]
        if isinstance(inner, Group) and inner.cls not in seen:
            for way in _required(inner.cls, (*seen, cls)):
                yield [(spec.key, isinstance(spec.notation, Many)), *way]
