from __future__ import annotations

import re

from strategy_handbook.insight.occasions import occasions
from strategy_handbook.insight.persona_work import journey, next_content, work_for
from tests.views.people import AS_OF, ONLY_A_NAME, draw, plan

PLAN = """
personas:
  reader:
    name: Night reader
    confidence: assumed
    reviewed_on: 2026-01-10
    review_every: 6 months
    pains: [{pain: Small, severity: low}, {pain: Coffee keeps me awake, severity: high}]
    objections: [{objection: It is dear}]
    quotes: [{text: After nine nothing wakes me., evidence: survey}]
    motivations: [{name: Quiet, percent: 80}]
  other: {name: Other}
studies:
  survey: {name: Evening survey, method: survey, n: 1412, end: 2026-11-20}
initiatives:
  blend: {name: Dusk blend, personas: reader, start: 2026-11, end: 2027-Q1}
campaigns:
  spring: {name: Spring, personas: [reader, other], stage: decision, start: 2027-03-01}
  gone: {name: Gone, personas: reader, stage: advocacy, status: cancelled}
content:
  named: {title: Named, personas: reader, stage: awareness, publish: 2027-03-09}
  through: {title: Through its campaign, campaign: spring, publish: 2027-03-05}
  others: {title: For others, campaign: spring, personas: other, publish: 2027-03-05}
  early: {title: Early, initiative: blend, publish: 2027-03-02}
  out: {title: Out, campaign: spring, publish: 2027-03-01, status: published}
  row: {title: Row, campaign: spring, every: week, from: 2027-03-03, until: 2027-06-01}
  never: {title: Never, campaign: gone, publish: 2027-04-01}
"""


def persona_page(yaml: str = PLAN, id: str = "reader") -> str:
    return draw("persona", yaml, f"tea/personas/{id}.md", f"id: {id}\nlevel: 1")


def test_the_view_without_an_id_says_which_personas_there_are() -> None:
    html = draw("persona", PLAN)
    assert "Which persona?" in html and "<code>reader</code>" in html
    assert "no personas yet" in draw("persona", ONLY_A_NAME)


def test_on_its_own_page_the_persona_s_name_is_the_page_s_title() -> None:
    html = persona_page()
    assert html.count("<h1") == 1 and "Night reader</h1>" in html
    assert "<h2" in html


def test_elsewhere_it_is_a_section() -> None:
    html = draw("persona", PLAN, options="id: reader")
    assert "<h1" not in html and "Night reader</h2>" in html and "<h3" in html


def test_what_hurts_most_comes_first_and_is_said_in_words() -> None:
    html = persona_page()
    assert html.index("Coffee keeps me awake") < html.index("Small")
    assert "Severity high" in html


def test_what_is_missing_is_one_line() -> None:
    html = persona_page()
    assert html.count("Not researched:") == 1
    missing = re.search(r"Not researched: ([^<]*)", html)
    assert missing and missing[1].startswith("aims, jobs, gains, triggers, alternatives")
    assert "pains" not in missing[1]


def test_an_objection_without_an_answer_says_so() -> None:
    assert "No answer yet." in persona_page()


def test_a_late_review_is_told_with_a_sign() -> None:
    html = persona_page()
    assert "review overdue since 10 Jul 2026" in html and "hb-sign--risk" in html


def test_the_evidence_names_method_size_and_date() -> None:
    html = persona_page()
    assert "Survey · n = 1,412 · " in html and "Supports 1 quote" in html


def test_a_persona_that_nothing_is_done_for_is_no_row_of_empty_boxes() -> None:
    html = persona_page("personas: {reader: {name: Reader}}")
    assert "No initiative and no campaign names this persona yet." in html
    assert "Journey" not in html and "Next content" not in html and "hb-figures" not in html


def test_a_negative_persona_is_not_missed_where_it_is_not_wanted() -> None:
    html = persona_page("personas: {reader: {name: Hunter, type: negative, alternatives: A copy}}")
    assert "Negative persona: not to be reached" in html
    assert "Not researched: pains." in html
    assert "What they do without us" in html and "What we do for them" not in html


def test_content_belongs_to_whom_it_names_else_to_whom_its_campaign_names() -> None:
    shown = plan(PLAN)
    work = work_for(shown, shown.personas["reader"])
    assert [item.id for item in work.content] == [
        "named",
        "through",
        "early",
        "out",
        "row",
        "never",
    ]
    assert [item.id for item in work_for(shown, shown.personas["other"]).content] == [
        "through", "others", "out", "row",
    ]  # fmt: skip


def test_the_journey_counts_content_at_its_own_stage_or_its_campaign_s() -> None:
    shown = plan(PLAN)
    stages = journey(shown, work_for(shown, shown.personas["reader"]))
    assert {stage.stage: stage.content for stage in stages if stage.content} == {
        "awareness": 1,
        "decision": 3,
        "": 1,
    }
    assert len(stages) == 8
    assert "no content" in persona_page() and "1 content item without a stage" in persona_page()


def test_next_come_the_earliest_items_each_once_and_not_what_is_out() -> None:
    shown = plan(PLAN)
    work = work_for(shown, shown.personas["reader"])
    found = next_content(occasions(shown), work.content, AS_OF, most=4)
    assert [one.entity.id for one in found] == ["early", "row", "through", "named"]


def test_no_id_is_used_twice() -> None:
    ids = re.findall(r'\bid="([^"]+)"', persona_page())
    assert len(ids) == len(set(ids))
