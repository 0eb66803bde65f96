"""How a calendar is laid out, and what a reader finds in it."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from strategy_handbook.insight.runs import Run
from strategy_handbook.plan.campaigns import Campaign, Content
from strategy_handbook.views.agenda.layout import arrange
from strategy_handbook.views.calendar.month_layout import pack
from strategy_handbook.views.calendar.weeks import week_number, weeks_of
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
    assert 'scope="col"><abbr title="Monday">Mon</abbr></th>' in html
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
    assert "+ 5 more on 4 Mar" in text(html)
    assert html.count('class="hb-item ') == 9


def test_many_campaigns_fold_what_does_not_fit() -> None:
    rows = "".join(
        f"  c{n}: {{name: C {n}, start: 2027-03-01, end: 2027-03-07}}\n" for n in range(6)
    )
    html = draw(f"plan: {{name: X}}\ncampaigns:\n{rows}", "calendar", "month: 2027-03")
    assert html.count('class="hb-run ') == 4
    assert "<summary>+<span data-left>2</span> more under way</summary>" in html


def test_the_overview_counts_days_by_half() -> None:
    html = draw(PLAN, "calendar")
    assert '<h2 id="month-2027-03">March 2027</h2>' in html
    assert re.search(r'<h3 id="quarter-2027-2"><a href="[^"]+/2027-q2/">Q2 2027</a></h3>', html)
    assert "11 : 1 item (1 downstream)" in text(html)
    assert 'href="../calendar/2027-03/#day-2027-03-11"' in html
    assert html.count('class="hb-mini hb-mini--now"') == 1


def test_a_small_month_folds_all_but_the_first_things_that_stand_out() -> None:
    rows = "".join(f"  c{n}: {{name: C {n}, start: 2027-03-0{n + 1}}}\n" for n in range(6))
    html = draw(f"plan: {{name: X}}\ncampaigns:\n{rows}", "calendar", "quarter: 2027-Q1")
    named = html[html.index("hb-mini__named") :]
    seen, folded = named.split("<summary>+<span data-left>2</span> more")
    assert (seen.count("Campaign starts:"), folded.count("Campaign starts:")) == (4, 2)


def test_the_first_weekday_is_the_plans_or_its_languages() -> None:
    heads = re.compile(r'<abbr title="(\w+day)">')
    plan = "plan: {{name: X, start: 2027-03-01, end: 2027-03-31, {}}}"
    for more, first in (("week_start: sat", "Saturday"), ("locale: en-US", "Sunday")):
        assert heads.findall(draw(plan.format(more), "calendar", "month: 2027-03"))[0] == first


@pytest.mark.parametrize(
    ("more", "numbers"),
    [
        # 1 January 2027 is a Friday: for ISO still in the last week of 2026.
        ("locale: en-GB", [53, 1, 2, 3, 4]),
        ("locale: en-GB, week_start: sun", [53, 1, 2, 3, 4, 5]),
        ("locale: en-US", [1, 2, 3, 4, 5, 6]),
        ("locale: en-US, week_start: mon", [53, 1, 2, 3, 4]),
    ],
)
def test_weeks_are_numbered_as_the_plans_language_has_it(more: str, numbers: list[int]) -> None:
    plan = f"plan: {{name: X, start: 2027-01-01, end: 2027-01-31, {more}}}"
    html = draw(plan, "calendar", "month: 2027-01")
    found = re.findall(r'class="hb-week__number" aria-hidden="true">(\d+)<', html)
    assert [int(number) for number in found] == numbers
    assert ("counted from the one with 1 January" in html) is (numbers[0] == 1)


OFF = """
    plan:
      name: X
      start: 2027-03-01
      end: 2027-06-30
      locale: en-GB
      holidays: [NL, BE]
      days_off: [{name: Stocktaking, start: 2027-03-30}]
    content:
      a: {title: Alpha, publish: 2027-03-29}
"""


def test_holidays_and_days_off_stand_with_their_day() -> None:
    html = draw(OFF, "calendar", "month: 2027-03")
    said = text(html)
    assert "Monday, 29 March 2027 ★ Public holiday: Easter Monday ( NL , BE )" in said
    assert '<abbr title="Netherlands">NL</abbr>' in html
    assert "Tuesday, 30 March 2027 ★ Day off: Stocktaking" in said
    assert "Easter Monday" in text(draw(OFF, "agenda"))
    assert "★ 29 Easter Monday (NL, BE)" in text(draw(OFF, "calendar", "quarter: 2027-Q1"))
    # One country alone need not be named at each day.
    alone = text(draw(OFF.replace("[NL, BE]", "NL"), "calendar", "month: 2027-03"))
    assert "Public holiday: Easter Monday Alpha" in alone.replace("↗ ", "")


def test_a_holiday_in_another_language_than_the_plans_says_so() -> None:
    html = draw(OFF.replace("en-GB", "fr-FR"), "calendar", "month: 2027-03")
    assert '<span lang="en">Easter Monday</span>' in html


def test_what_goes_on_all_month_is_said_once_above_it() -> None:
    plan = """
        plan: {name: X}
        campaigns:
          long: {name: Long, start: 2027-02-28, end: 2027-04-01}
          first: {name: First, start: 2027-03-01, end: 2027-04-30}
    """
    html = draw(plan, "calendar", "month: 2027-03")
    above, table = html.split("<table", 1)
    assert "All through March 2027 Long Campaign, 28 Feb – 1 Apr 2027" in text(above)
    assert "Long" not in table and table.count(">First<") == 5


def test_one_bar_too_many_gets_a_row_instead_of_a_line_that_says_so() -> None:
    lanes, hidden = pack([run(f"c{number}", 0, 6) for number in range(5)], WEEK)
    assert (len(lanes), hidden) == (5, ())


def test_drafts_what_appears_and_what_returns_are_told_apart_by_sign_and_word() -> None:
    plan = """
        plan: {name: X, locale: en-GB}
        content:
          a: {title: Alpha, channel: blog, draft_due: 2027-03-02, publish: 2027-03-03}
          b: {title: Beta, channel: blog, every: week, on: thu, from: 2027-03-01, until: 2027-03-07}
    """
    html = draw(plan, "calendar", "month: 2027-03")
    table, legend = text(html).split("Upstream", 1)
    assert "✎ Draft due: Alpha" in table
    assert "↗ Alpha Content · Blog" in table
    assert "↻ Beta every week on Thu Content · Blog" in table
    assert "↗ Appears ↻ Returns ✎ Draft due" in legend


def test_items_of_a_day_go_by_the_clock_then_by_half() -> None:
    plan = """
        plan: {name: X, timezone: Europe/Amsterdam}
        initiatives: {i: {name: I}}
        content:
          a: {title: Late, publish: 2027-03-03 14:00}
          b: {title: Early, publish: 2027-03-03 09:00 America/New_York}
          c: {title: Noon, publish: 2027-03-03 12:00}
          d: {title: Any, publish: 2027-03-03}
          e: {title: Zeta, publish: 2027-03-03, initiative: i}
          f: {title: Night, publish: 2027-03-03 23:00 America/New_York}
    """
    html = draw(plan, "calendar", "month: 2027-03")
    titles = re.findall(r"Late|Early|Noon|Any|Zeta|Night", html.split("<tbody")[1])
    assert list(dict.fromkeys(titles)) == ["Zeta", "Any", "Noon", "Late", "Early", "Night"]
    said = text(html)
    # In the plan's zone; what is on another day there keeps to its own.
    assert "15:00 (09:00 EST) Early" in said
    assert "23:00 EST Night" in said
    assert "Times are those of Europe/Amsterdam." in said
    assert "Times are" not in draw(PLAN, "calendar", "month: 2027-03")


def test_today_is_one_step_away_from_every_month_and_quarter() -> None:
    today = '<a href="../calendar/2027-03/#day-2027-03-01">Today</a>'
    assert today in draw(PLAN, "calendar", "month: 2027-05")
    assert today in draw(PLAN, "calendar", "quarter: 2027-Q2")
    assert '<a href="#day-2027-03-01">Today</a>' in draw(PLAN, "calendar", "month: 2027-03")
    over = PLAN.replace("2027-0", "2026-0")
    assert "Today" not in draw(over, "calendar", "month: 2026-03")


def test_a_quarter_shows_its_months_and_the_ways_to_its_neighbours() -> None:
    html = draw(PLAN, "calendar", "quarter: 2027-Q1")
    assert '<h2 id="quarter-2027-1">Q1 2027</h2>' in html
    assert html.count('class="hb-mini') - html.count('class="hb-mini__') == 3
    assert 'rel="next">Q2 2027' in html and 'rel="prev"' not in html
    assert "March 2027 3 2 1 3" in text(html)
    assert "The plan has no month in Q1 2030." in draw(PLAN, "calendar", "quarter: 2030-Q1")


@pytest.mark.parametrize("view", ["calendar", "agenda"])
def test_a_plan_without_dates_is_told_what_to_write(view: str) -> None:
    html = draw("plan: {name: X}", view)
    assert "Nothing has a date yet" in html and "<code>content:</code>" in html


def test_titles_are_text() -> None:
    plan = "plan: {name: X}\ncontent: {a: {title: <b>x</b> & y, publish: 2027-03-04}}"
    for view in ("calendar", "agenda"):
        html = draw(plan, view)
        assert "&lt;b&gt;x&lt;/b&gt; &amp; y" in html and "<b>x</b>" not in html
