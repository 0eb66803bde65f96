"""Initiatives and campaigns: what a reader of their pages would notice."""

from __future__ import annotations

import datetime as dt
import html
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from strategy_handbook.addresses import address_of
from strategy_handbook.findings.report import Report
from strategy_handbook.load import load
from strategy_handbook.plan import Plan
from strategy_handbook.plan.campaigns import Content
from strategy_handbook.plan.records import fields_of
from strategy_handbook.rules import check_plans
from strategy_handbook.source import Folder
from strategy_handbook.views import Handbook
from strategy_handbook.views.drawing import PageDrawing

AS_OF = dt.date(2027, 3, 1)
VIEWS = ("initiatives", "campaigns")

# Every field of a content item, each with a value that can be found again on the page.
FULL = """
plan: {name: Full, currency: EUR, start: 2027-01-01, end: 2027-12-31}
campaigns:
  spring: {name: Spring, start: 2027-03-01, end: 2027-05-31, status: live}
initiatives:
  seed: {name: Seed}
personas: {reader: {name: Reader Persona}}
segments: {town: {name: Town Segment}}
messages: {claim: {name: Claim Message}}
team: {maker: {name: Maker Role}, checker: {name: Checker Role}, keeper: {name: Keeper Role}}
studies: {poll: {name: Poll Study}}
content:
  piece:
    title: Piece Title
    summary: Piece summary.
    notes: Piece notes.
    campaign: spring
    initiative: seed
    status: in-review
    format: article
    channel: [blog, podcast]
    stage: advocacy
    personas: [reader]
    segments: [town]
    message: claim
    keyword: [first keyword, second keyword]
    call_to_action: Press the button
    author: maker
    approver: checker
    owners: [keeper]
    draft_due: 2027-02-03
    publish: 2027-03-11
    end: 2027-03-13
    url: https://piece.example/page
    tags: [sometag]
    links: [{url: https://brief.example/a, title: The brief}]
    evidence: [poll]
    reviewed_on: 2027-02-09
    review_every: quarter
    visibility: internal
    custom: {words: 1234, nested: {deep: treasure}}
  series:
    title: Series Title
    campaign: spring
    every: 2 weeks
    on: [tue]
    from: 2027-03-02
    until: 2027-04-30
    at_least: 3
    at_most: 5
learnings:
  lesson: {name: Lesson Learnt, came_from: [piece]}
"""
MUST_SHOW = {
    "title": "Piece Title", "campaign": "Spring", "initiative": "Seed", "status": "In review",
    "format": "Article", "channel": "Podcast", "stage": "Advocacy", "personas": "Reader Persona",
    "segments": "Town Segment", "message": "Claim Message", "keyword": "second keyword",
    "call_to_action": "Press the button", "author": "Maker Role", "approver": "Checker Role",
    "draft_due": "3 Feb 2027", "publish": "11 Mar", "end": "13 Mar 2027",
    "url": "https://piece.example/page", "every": "Every 2 weeks", "on": "Tuesday", "from_": "2 Mar",
    "until": "30 Apr 2027", "at_least": "at least 3", "at_most": "at most 5",
    "summary": "Piece summary.", "notes": "Piece notes.", "owners": "Keeper Role", "tags": "sometag",
    "links": "The brief", "evidence": "Poll Study", "reviewed_on": "9 Feb 2027",
    "review_every": "every quarter", "visibility": "Internal", "custom": "treasure",
}  # fmt: skip


def drawn(tmp_path: Path, text: str, view: str, options: str = "", page: str = "") -> str:
    """A view of a plan, as it stands on a page."""
    drawing = _drawing(tmp_path, text, page or "plan/page.md")
    found = drawing.draw(view, options)
    assert not [one for one in drawing.findings if one.rule == "X001"], drawing.findings
    return found


def _drawing(tmp_path: Path, text: str, page: str) -> PageDrawing:
    return PageDrawing(_handbook(tmp_path, text), page)


def _handbook(tmp_path: Path, text: str) -> Handbook:
    folder = tmp_path / "plan"
    folder.mkdir(exist_ok=True)
    (folder / "plan.yml").write_text(text, "utf-8")
    loaded = load(Folder(tmp_path, "plans"))
    report: Report = check_plans(loaded, AS_OF)
    return Handbook({plan.id: plan for plan in loaded.plans}, report, AS_OF)


def _plan(tmp_path: Path, text: str) -> Plan:
    return next(iter(_handbook(tmp_path, text).plans.values()))


def words(found: str) -> str:
    """What a reader reads, on one line."""
    text = " ".join(html.unescape(re.sub(r"<[^>]+>", " ", found)).split())
    return re.sub(r" (?=[,.])", "", text)


def test_every_field_of_content_is_on_its_campaigns_page(tmp_path: Path) -> None:
    assert set(MUST_SHOW) == {spec.attribute for spec in fields_of(Content)}
    page = drawn(tmp_path, FULL, "campaign", "id: spring\nlevel: 1", "plan/campaigns/spring.md")
    shown = words(page) + page
    missing = {name: text for name, text in MUST_SHOW.items() if text not in shown}
    assert missing == {}
    assert "Lesson Learnt" in shown


def test_content_has_its_anchor_on_its_home_only(tmp_path: Path) -> None:
    options = "id: spring\nlevel: 1"
    home = drawn(tmp_path, FULL, "campaign", options, "plan/campaigns/spring.md")
    assert home.count('id="content-piece" data-find="Piece Title"') == 1
    assert "data-find" not in drawn(tmp_path, FULL, "campaign", options)
    elsewhere = drawn(tmp_path, FULL, "initiative", "id: seed", "plan/initiatives/seed.md")
    assert "data-find" not in elsewhere
    assert 'href="../../campaigns/spring/#content-piece"' in elsewhere


def test_addresses_lead_to_anchors_that_are_there(tmp_path: Path) -> None:
    plan = _plan(tmp_path, FULL)
    page = drawn(tmp_path, FULL, "campaign", "id: spring\nlevel: 1", "plan/campaigns/spring.md")
    for item in plan.content.values():
        assert f'id="{address_of(plan, item).anchor}"' in page


def test_returning_content_says_when_it_is_next(tmp_path: Path) -> None:
    page = words(drawn(tmp_path, FULL, "campaign", "id: spring"))
    assert "Every 2 weeks on Tuesday next 2 Mar 2027" in page
    assert "2 Mar – 30 Apr 2027, 5 times" in page


@pytest.mark.parametrize("view", VIEWS)
def test_an_empty_plan_says_what_to_write(tmp_path: Path, view: str) -> None:
    page = drawn(tmp_path, "plan: {name: X}", view)
    assert f"No {view} yet" in page
    assert f"<code>{view}:</code>" in page


@pytest.mark.parametrize("view", ("initiative", "campaign"))
def test_without_an_id_it_says_so(tmp_path: Path, view: str) -> None:
    assert f"No {view} is named" in drawn(tmp_path, "plan: {name: X}", view)


@pytest.mark.parametrize(
    ("view", "section"), (("initiative", "initiatives"), ("campaign", "campaigns"))
)
def test_what_is_missing_is_one_quiet_line(tmp_path: Path, view: str, section: str) -> None:
    text = f"plan: {{name: X}}\n{section}: {{bare: {{name: Bare}}}}"
    page = drawn(tmp_path, text, view, "id: bare\nlevel: 1")
    assert page.count("hb-missing") == 1
    assert "Not in the plan yet: status, dates" in page
    assert "<h2" not in page
    assert '<h1 id="' in page


HANDOVER = """
plan: {{name: X, start: 2027-01-01, end: 2027-12-31}}
initiatives:
  seed: {{name: Seed, status: in-progress, handovers: [{{campaign: crop{date}, delivers: Grain}}]}}
campaigns:
  crop: {{name: Crop, start: 2027-03-15}}
"""


@pytest.mark.parametrize(
    ("date", "expected"),
    (
        (", date: 2027-03-10", "The campaign starts 5 days later."),
        (", date: 2027-03-15", "The campaign starts on the same day."),
        (", date: 2027-03-20", "Conflict: the campaign starts 5 days before the handover."),
        ("", "On the campaign’s first day: the handover has no date of its own."),
        (", date: 2027-02-20", "9 days overdue"),
    ),
)
def test_a_handover_says_whether_it_is_in_time(tmp_path: Path, date: str, expected: str) -> None:
    text = HANDOVER.format(date=date)
    assert expected in words(drawn(tmp_path, text, "initiative", "id: seed"))
    assert expected in words(drawn(tmp_path, text, "campaign", "id: crop"))


def test_milestones_say_in_words_where_they_stand(tmp_path: Path) -> None:
    text = """
plan: {name: X}
initiatives:
  seed:
    name: Seed
    milestones:
      - {name: Later, due: 2027-06-01}
      - {name: Reached, due: 2027-01-10, done: 2027-01-14}
      - {name: Missed, due: 2027-02-26}
      - {name: Soon, due: 2027-03-05}
      - Some day
"""
    page = words(drawn(tmp_path, text, "initiative", "id: seed"))
    order = [page.index(name) for name in ("Reached", "Missed", "Soon", "Later", "Some day")]
    assert order == sorted(order)
    assert "Done 14 Jan 2027, 4 days late" in page
    assert "Due 26 Feb 2027 3 days late" in page
    assert "Due 5 Mar 2027, next, in 4 days" in page


def test_money_of_two_currencies_is_never_one_sum(tmp_path: Path) -> None:
    text = """
plan: {name: X, currency: EUR}
campaigns: {spring: {name: Spring}}
budget:
  - {for: spring, category: media, planned: 1000..1500}
  - {for: spring, category: events, planned: [EUR 500, GBP 200], actual: 100}
  - {for: spring, category: print, planned: TBD}
"""
    page = words(drawn(tmp_path, text, "campaign", "id: spring"))
    assert "Total EUR €1,500 – €2,000 + 1 to be decided €100" in page
    assert "Total GBP £200" in page


def test_a_missing_count_of_a_funnel_is_worked_out_and_says_so(tmp_path: Path) -> None:
    text = """
plan: {name: X}
campaigns:
  spring:
    name: Spring
    funnel: [{step: Seen, count: 2000}, {step: Asked, rate: 5}, {step: Bought, rate: 33.3}, Told]
"""
    page = words(drawn(tmp_path, text, "campaign", "id: spring"))
    assert "≈ 100" in page
    assert "≈ 33" in page
    assert "worked out from the step before and the rate" in page


def test_initiatives_are_ranked_by_their_score(tmp_path: Path) -> None:
    text = """
plan: {name: X}
initiatives:
  low: {name: Low, rice: {reach: 100, impact: 1, confidence: 50, effort: 5}}
  high: {name: High, rice: {reach: 100, impact: 3, confidence: 100, effort: 2}}
  open: {name: Open, rice: {reach: 100}}
"""
    page = words(drawn(tmp_path, text, "initiatives"))
    ranking = page[page.index("Ranking") :]
    assert ranking.index("High") < ranking.index("Low")
    assert "Not scored: Open." in ranking


def test_content_without_a_campaign_is_not_lost(tmp_path: Path) -> None:
    text = "plan: {name: X}\ncontent: {letter: {title: Open letter}}"
    assert "Open letter" in drawn(tmp_path, text, "campaigns")


def test_text_of_the_plan_is_never_markup(tmp_path: Path) -> None:
    nasty = "<img src=x onerror=alert(1)>"
    text = f"""
plan: {{name: X}}
initiatives: {{seed: {{name: "{nasty}", milestones: ["{nasty}"], handovers: [crop]}}}}
campaigns:
  crop:
    name: "{nasty}"
    where: ["{nasty}"]
    funnel: ["{nasty}"]
    success: ["{nasty}"]
    measured_when: ["{nasty}"]
    custom: {{"{nasty}": "{nasty}"}}
content: {{piece: {{title: "{nasty}", campaign: crop, call_to_action: "{nasty}", keyword: ["{nasty}"]}}}}
budget: [{{for: crop, name: "{nasty}", note: "{nasty}", planned: 5}}]
"""
    for view, options in (
        ("initiatives", ""),
        ("campaigns", ""),
        ("initiative", "id: seed"),
        ("campaign", "id: crop"),
    ):
        assert "<img" not in drawn(tmp_path, text, view, options)


class _Nesting(HTMLParser):
    """Finds block elements inside paragraphs and inline elements, and what is left open."""

    blocks = frozenset(
        {
            "p",
            "div",
            "ul",
            "ol",
            "dl",
            "table",
            "section",
            "header",
            "details",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
        }
    )
    no_blocks = frozenset(
        {"p", "span", "a", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "summary"}
    )
    void = frozenset({"br", "hr", "img", "input"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids += [value for name, value in attrs if name == "id" and value]
        inside = self.no_blocks.intersection(self.open)
        if tag in self.blocks and inside:
            self.wrong.append(f"{tag} in {sorted(inside)}")
        if tag not in self.void:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"/{tag}")


@pytest.mark.parametrize(
    ("view", "options"),
    (
        ("initiatives", ""),
        ("campaigns", ""),
        ("initiative", "id: seed\nlevel: 1"),
        ("campaign", "id: spring\nlevel: 1"),
    ),
)
def test_the_html_is_well_nested_and_ids_are_used_once(
    tmp_path: Path, view: str, options: str
) -> None:
    parser = _Nesting()
    parser.feed(drawn(tmp_path, FULL, view, options, f"plan/{view}s/spring.md"))
    assert parser.wrong == []
    assert parser.open == []
    assert len(parser.ids) == len(set(parser.ids))
