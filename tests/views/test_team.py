from __future__ import annotations

from strategy_handbook.insight.occasions import occasions
from strategy_handbook.insight.workload import loads, named_roles
from strategy_handbook.views.team import grouped, hierarchy
from tests.views.people import AS_OF, ONLY_A_NAME, draw, plan

PLAN = """
team:
  lead: {name: Brand lead, team: marketing, capacity: 24}
  seller: {name: Seller, team: sales, reports_to: lead}
  loose: {name: Loose}
goals:
  g: {name: Goal, owners: seller, due: 2027-05-31}
  old: {name: Old, owners: seller, due: 2027-01-31, status: met}
initiatives:
  blend:
    name: Blend
    status: in-progress
    owners: lead
    end: 2027-04-30
    milestones:
      - {name: Packaging, due: 2027-02-26}
      - {name: Fixed, due: 2027-01-15, done: 2027-01-20}
content:
  post:
    {title: Post, author: lead, approver: lead, publish: 2027-03-12, draft_due: 2027-03-04,
     status: brief}
  late: {title: Late, owners: seller, publish: 2027-02-10, status: draft}
  out: {title: Out, owners: seller, publish: 2027-02-10, status: published}
"""
UNDESCRIBED = """
goals: {g: {name: Goal, owners: content-lead, due: 2027-05-31}}
content: {post: {title: Post, author: content-lead, publish: 2027-03-12}}
"""


def test_a_plan_without_a_team_says_what_to_write() -> None:
    html = draw("team", ONLY_A_NAME)
    assert "No roles described yet." in html and "Named but not described" not in html


def test_roles_that_are_only_named_are_listed_with_what_they_have_to_do() -> None:
    html = draw("team", UNDESCRIBED)
    assert "Named but not described" in html and "Content lead" in html
    assert "2 open items, next due 12 Mar" in html
    assert set(named_roles(plan(UNDESCRIBED))) == {"content-lead"}


def test_the_load_counts_what_is_open_once_and_what_is_overdue() -> None:
    shown = plan(PLAN)
    found = loads(shown, occasions(shown), AS_OF)
    assert [item.title for item in found["lead"].items] == ["Packaging", "Post", "Blend"]
    assert found["lead"].overdue == 1
    assert [item.title for item in found["seller"].items] == ["Late", "Goal"]
    assert "loose" not in found


def test_the_load_is_said_in_words() -> None:
    html = draw("team", PLAN, "tea/team.md")
    assert "3 open items, next due 4 Mar" in html and "1 overdue" in html
    assert "Nothing open" in html
    assert "The plan gives this role nothing to do yet." in html


def test_roles_stand_team_by_team_those_without_one_last() -> None:
    groups = grouped(plan(PLAN).team.values())
    assert [team for team, _ in groups] == ["marketing", "sales", ""]
    html = draw("team", PLAN, "tea/team.md")
    assert "Other roles" in html and 'id="role-lead"' in html


def test_who_reports_to_whom_is_a_tree_without_lone_roles() -> None:
    places = hierarchy(plan(PLAN))
    assert [place.role.id for place in places] == ["lead"]
    assert [place.role.id for place in places[0].below] == ["seller"]
    assert hierarchy(plan("team: {a: {name: A}, b: {name: B}}")) == []


def test_roles_that_report_to_each_other_do_not_hang_the_page() -> None:
    circle = "team: {a: {name: A, reports_to: b}, b: {name: B, reports_to: a}}"
    assert hierarchy(plan(circle)) == []
    assert "A</h3>" in draw("team", circle)
