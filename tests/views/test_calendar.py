"""How a calendar is laid out, and what a reader finds in it."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from strategy_handbook.insight.runs import Run
from strategy_handbook.plan.campaigns import Campaign, Content
from strategy_handbook.views.agenda.layout import arrange
from strategy_handbook.views.calendar.month_layout import pack, week_number, weeks_of
from strategy_handbook.views.calendar.year_layout import nearest, quarters
from tests.views.small_plans import AS_OF, draw, text

WEEK = tuple(dt.date(2027, 3, 1) + dt.timedelta(days=number) for number in range(7))


def run(id: str, first: int, last: int, cls: type = Campaign) -> Run:
    name = {"title": id} if cls is Content else {"name": id}
    entity = cls(at=None, node=None, id=id, **name)  # type: ignore[arg-type]
    start = dt.date(2027, 3, 1)
    return Run(
        start + dt.timedelta(days=first), start + dt.timedelta(days=last), entity, "downstream"
    )


def test_weeks_start_on_the_day_the_plan_says() -> None:
    monday, sunday = weeks_of(AS_OF, 0), weeks_of(AS_OF, 6)
    assert (monday[0][0], monday[-1][-1]) == (dt.date(2027, 3, 1), dt.date(2027, 4, 4))
    assert (sunday[0][0], sunday[-1][-1]) == (dt.date(2027, 2, 28), dt.date(2027, 4, 3))


def test_week_numbers_are_those_of_iso_whatever_the_first_day() -> None:
    assert week_number(weeks_of(dt.date(2027, 1, 1), 0)[0]) == 53
    assert [week_number(week) for week in weeks_of(AS_OF, 6)] == [9, 10, 11, 12, 13]


def test_bars_that_do_not_meet_share_a_row() -> None:
    lanes, hidden = pack([run("a", -9, 1), run("b", 2, 3), run("c", 1, 2)], WEEK)
    rows = [[(bar.run.entity.id, bar.column, bar.span) for bar in lane] for lane in lanes]
    assert rows == [[("a", 0, 2), ("b", 2, 2)], [("c", 1, 2)]]
    assert not hidden
    assert [(bar.begins, bar.ends) for bar in lanes[0]] == [(False, True), (True, True)]


def test_a_short_event_is_kept_when_long_campaigns_fill_the_week() -> None:
    long = [run(f"long-{number}", -30, 60) for number in range(5)]
    lanes, hidden = pack([*long, run("fair", 2, 4, Content)], WEEK)
    shown = [bar.run.entity.id for lane in lanes for bar in lane]
    assert shown == ["long-0", "long-1", "long-2", "fair"]
    assert [one.entity.id for one in hidden] == ["long-3", "long-4"]


def test_a_calendar_opens_at_the_nearest_month_with_items() -> None:
    months = [dt.date(2026, number, 1) for number in range(5, 10)]
    assert nearest(months, {months[1]}, dt.date(2026, 8, 9)) == months[3]
    assert nearest(months, {months[1]}, AS_OF) == months[1]
    assert nearest([], set(), AS_OF) is None
    assert [(one.number, len(one.months)) for one in quarters(months)] == [(2, 2), (3, 3)]


def test_an_agenda_of_nothing_is_empty() -> None:
    assert arrange([], AS_OF, 14).soon == ()


PLAN = """
    plan:
      name: X
      start: 2027-01-01
      end: 2027-06-30
      locale: en-GB
      blackouts: [{name: Spring closing, start: 2027-03-24, end: 2027-03-26}]
    campaigns: {c: {name: Spring, start: 2027-03-08, end: 2027-03-21, status: at-risk}}
    content:
      a: {title: Alpha, campaign: c, channel: blog, draft_due: 2027-03-09, publish: 2027-03-11 AoE}
      b: {title: Beta, publish: 2027-03, campaign: c}
"""


def test_a_month_shows_today_bars_blackouts_drafts_and_what_has_no_day_yet() -> None:
    html = draw(PLAN, "calendar", "month: 2027-03")
    assert re.search(r'<td [^>]*id="day-2027-03-01" aria-current="date">', html)
    assert '<th scope="col"><abbr title="Monday">Mon</abbr></th>' in html
    assert re.search(r'colspan="7" [^>]*><a class="[^"]*hb-run--campaign', html)
    said = text(html)
    assert "Spring Campaign, 8 Mar – 21 Mar 2027, At risk" in said
    assert "Draft due: Alpha" in said
    assert "Alpha AoE Content · Blog" in said
    assert "Blackout: Spring closing" in said
    assert "Some time, day not set" in said and "March 2027" in said
    assert html.count("hb-day--shut") == 3
    assert 'href="../campaigns/c/#content-a"' in html


def test_a_month_links_only_to_months_that_have_a_page() -> None:
    first = draw(PLAN, "calendar", "month: 2027-01")
    assert "../calendar/2027-02/" in first and "2026-12" not in first.replace("2026-12-", "")
    assert "../calendar/2027-07/" not in draw(PLAN, "calendar", "month: 2027-06")


def test_an_empty_month_says_so_and_leads_to_the_next_with_items() -> None:
    html = draw(PLAN, "calendar", "month: 2027-02")
    assert (
        'Nothing is dated in February 2027. Next month with items: <a href="../calendar/2027-03/">'
        in html
    )
    assert "Last month with items: March 2027" in text(draw(PLAN, "calendar", "month: 2027-05"))


def test_a_full_day_folds_what_does_not_fit() -> None:
    rows = "".join(f"  i{n}: {{title: Item {n}, publish: 2027-03-04}}\n" for n in range(9))
    html = draw(f"plan: {{name: X}}\ncontent:\n{rows}", "calendar", "month: 2027-03")
    assert "<summary>+5 more</summary>" in html
    assert html.count('class="hb-item ') == 9


def test_many_campaigns_fold_what_does_not_fit() -> None:
    rows = "".join(
        f"  c{n}: {{name: C {n}, start: 2027-03-01, end: 2027-03-07}}\n" for n in range(6)
    )
    html = draw(f"plan: {{name: X}}\ncampaigns:\n{rows}", "calendar", "month: 2027-03")
    assert html.count('class="hb-run ') == 4
    assert "<summary>+2 more under way</summary>" in html


def test_the_overview_counts_days_by_half() -> None:
    html = draw(PLAN, "calendar")
    assert '<h2 id="month-2027-03">March 2027</h2>' in html
    assert '<h3 id="quarter-2027-2">Q2 2027</h3>' in html
    assert "11 : 1 item (1 downstream)" in text(html)
    assert html.count('class="hb-mini hb-mini--now"') == 1


def test_the_first_weekday_is_the_plans_or_its_languages() -> None:
    heads = re.compile(r'<abbr title="(\w+day)">')
    plan = "plan: {{name: X, start: 2027-03-01, end: 2027-03-31, {}}}"
    for more, first in (("week_start: sat", "Saturday"), ("locale: en-US", "Sunday")):
        assert heads.findall(draw(plan.format(more), "calendar", "month: 2027-03"))[0] == first


@pytest.mark.parametrize("view", ["calendar", "agenda"])
def test_a_plan_without_dates_is_told_what_to_write(view: str) -> None:
    html = draw("plan: {name: X}", view)
    assert "Nothing has a date yet" in html and "<code>content:</code>" in html


def test_titles_are_text() -> None:
    plan = "plan: {name: X}\ncontent: {a: {title: <b>x</b> & y, publish: 2027-03-04}}"
    for view in ("calendar", "agenda"):
        html = draw(plan, view)
        assert "&lt;b&gt;x&lt;/b&gt; &amp; y" in html and "<b>x</b>" not in html
