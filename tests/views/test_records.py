"""The records show every value of every file, and the health page counts them in and out."""

import re
from collections.abc import Mapping as Map
from html import unescape
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings

from strategy_handbook.findings import Finding
from strategy_handbook.plan.plan import record_classes
from strategy_handbook.plan.records import fields_of
from strategy_handbook.views import Handbook
from strategy_handbook.views.drawing import PageDrawing
from strategy_handbook.views.pieces import written as written_piece
from tests.plan.spoilt import spoilt_plans
from tests.plan.written_by_chance import yaml_of
from tests.written import AS_OF, read, report


def drawn(files: Map[str, str], *views: str) -> tuple[str, list[Finding]]:
    """The text of views on one page, tags taken out, and what is said about them."""
    loaded = read(files)
    handbook = Handbook({plan.id: plan for plan in loaded.plans}, report(files), AS_OF)
    drawing = PageDrawing(handbook, "plan/page.md", "page.md", "")
    html = "".join(drawing.draw(view, "") for view in views)
    return unescape(re.sub(r"<[^>]*>", " ", html)), drawing.findings


def numbered(tree: Any, numbers: Any) -> Any:
    """The same tree with another word for each of its texts."""
    if isinstance(tree, dict):
        return {key: numbered(value, numbers) for key, value in tree.items()}
    if isinstance(tree, list):
        return [numbered(value, numbers) for value in tree]
    return f"word{next(numbers)}x"


@given(spoilt_plans())
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_word_of_a_plan_is_in_its_records(plan: dict[str, Any]) -> None:
    numbers = count()
    files = {"plan.yml": yaml_of(numbered(plan, numbers))}
    # What is nested too deep is refused as a whole, with a finding.
    assume(read(files).plans[0].documents[0].root)
    text, findings = drawn(files, "records")
    words = set(re.findall(r"word\d+x", text))
    assert words == {f"word{number}x" for number in range(next(numbers))}
    assert findings == []


def every_field() -> list[tuple[str, str]]:
    return [(cls.__name__, spec.key) for cls in record_classes() for spec in fields_of(cls)]


def test_there_is_something_to_show() -> None:
    assert len(every_field()) > 300


FILES = {
    "a.yml": "plan: {name: P}\nsegments:\n  city: {name: City, criteria: [one, two]}\n",
    "b.yml": "segments:\n  coast: {name: Coast, custom: {ferry: twice a day}}\n  bay: shallow\n",
    "c.yml": "nonsense: [three, {four: five}]\n",
    "observations/d.csv": "period,visits\n2027-01,6\n2027-02,\n",
    "e.yml": "",
    "f.yml": "goals: [",
    "g.yml": "team:\n  lead: {name: Lead, name: Leader}\n  lead: {name: Other}\nteam: {x: {name: Xi}}\n",
}


def test_the_health_page_counts_in_and_out() -> None:
    text, findings = drawn(FILES, "health")
    # The values of a to d, and of g, where half of them stand below keys that are repeated.
    assert "16 written in 5 files, all of them shown in the records" in " ".join(text.split())
    assert findings == []


def test_what_stands_below_a_repeated_key_is_not_lost() -> None:
    text, _ = drawn(FILES, "records")
    assert {"Lead", "Leader", "Other", "Xi", "shallow", "three", "five"} <= set(text.split())
    assert "Name (written twice, not taken in)" in " ".join(text.split())


def test_a_field_that_the_records_forget_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    draw = written_piece._value

    def forgetful(context: Any, node: Any, notation: Any) -> Any:
        forgotten = getattr(node, "text", "") in ("twice a day", "five")
        return "" if forgotten else draw(context, node, notation)

    monkeypatch.setattr(written_piece, "_value", forgetful)
    text, findings = drawn(FILES, "records", "health")
    assert [(one.rule, one.message, one.help) for one in findings] == [
        (
            "X004",
            "2 values are not shown in the records: plans/b.yml:2:40 and plans/c.yml:1:26",
            "this is a fault of the program: please report it",
        )
    ]
    said = " ".join(text.split())
    assert "16 written in 5 files, 14 shown in the records" in said
    assert "Not shown plans/b.yml:2:40" in said


def test_many_forgotten_fields_are_summed_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(written_piece, "_value", lambda context, node, notation: "")
    _, findings = drawn(FILES, "records")
    [said] = [one.message for one in findings]
    assert said.startswith("16 values are not shown in the records: plans/a.yml:1:14, ")
    assert said.endswith(" and 11 more places")


def test_one_section_alone_says_nothing_about_the_rest() -> None:
    loaded = read(FILES)
    handbook = Handbook({plan.id: plan for plan in loaded.plans}, report(FILES), AS_OF)
    drawing = PageDrawing(handbook, "plan/page.md", "page.md", "")
    drawing.draw("records", "section: segments")
    assert (drawing.findings, handbook.tallies) == ([], {})
