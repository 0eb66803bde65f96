"""What a reader finds in an agenda, and in which order."""

from __future__ import annotations

from decimal import Decimal

import pytest

from strategy_handbook.plan.recurrence import read_interval
from strategy_handbook.views.agenda.wording import rhythm, weekday_words
from strategy_handbook.views.language import Language
from tests.views.small_plans import draw, text

PLAN = """
    plan: {name: X, start: 2027-01-01, end: 2027-06-30, locale: en-GB}
    personas: {p: {name: Pat}}
    team: {lead: {name: Lead}}
    channels: {blog: {name: Our blog, cadence: {every: 3 weeks, on: mon, at_least: 1, at_most: 9}}}
    campaigns:
      c: {name: Spring, start: 2027-02-08, end: 2027-05-21, status: live, personas: p}
      always: {name: Reminders, start: always}
      none: {name: Some day, milestones: [First talk]}
    content:
      past: {title: Past, publish: 2027-02-11, status: published}
      late: {title: Late, publish: 2027-02-12, status: approved}
      soon: {title: Soon, campaign: c, channel: blog, publish: 2027-03-02, owners: lead, format: article}
      far: {title: Far, publish: 2027-04-11}
      row: {title: Row, campaign: c, every: week, on: mon, from: 2027-03-01, until: 2027-05-03}
      open: {title: Open letter, publish: TBD}
"""


def order(html: str, *words: str) -> None:
    said = text(html)
    places = [said.index(word) for word in words]
    assert places == sorted(places)


def test_what_comes_next_stands_first_and_what_was_is_folded_away() -> None:
    html = draw(PLAN, "agenda")
    order(
        html, "1 item is past its day", "Next 14 days", "Soon", "Under way", "Later", "22 , 29",
        "April 2027", "Far", "No date yet", "Open letter", "Rhythm of the channels", "Earlier",
    )  # fmt: skip
    assert "Tomorrow" in html
    assert '<details class="hb-agenda__fold" data-holds><summary><h2 id="agenda-earlier">' in html


def test_a_row_says_what_where_who_and_for_whom() -> None:
    assert "Article Soon Spring · Our blog · Owner: Lead · for Pat" in text(draw(PLAN, "agenda"))


def test_what_returns_is_one_line_a_month() -> None:
    said = text(draw(PLAN, "agenda"))
    assert "15 , 22 , 29 Content Row ↻ every week on Mon" in said
    assert "Mon 1 Mar Today" in said and "Mon 8 Mar" in said
    assert "Mon 3 May Content Row" in said


def test_always_on_undated_and_rhythm_are_not_lost() -> None:
    said = text(draw(PLAN, "agenda"))
    assert "Reminders Campaign, always on" in said
    assert "Campaign Some day" in said and "Milestone First talk Some day" in said
    assert "Our blog 1 to 9 every 3 weeks on Mon" in said


def test_a_filter_leaves_only_what_matches() -> None:
    said = text(draw(PLAN, "agenda", "channel: blog"))
    assert "Soon" in said and "Far" not in said and "Open letter" not in said
    window = text(draw(PLAN, "agenda", "from: 2027-04\nuntil: 2027-04\nkinds: content"))
    assert "Far" in window and "Soon" not in window and "Next" not in window
    assert "Nothing in the plan matches" in draw(PLAN, "agenda", "stream: upstream\nkinds: due")


def test_a_plan_that_is_over_opens_what_was() -> None:
    plan = "plan: {name: X, end: 2026-06-30}\ncontent: {a: {title: A, publish: 2026-05-01}}"
    html = draw(plan, "agenda")
    assert "The plan ended on 30 Jun 2026." in html
    assert '<details class="hb-agenda__fold" data-holds open>' in html


@pytest.mark.parametrize(
    ("every", "on", "least", "most", "words"),
    [
        ("2 weeks", ("tue",), None, None, "every 2 weeks on Tue"),
        ("week", ("mon",), 0, 3, "up to 3 a week on Mon"),
        ("week", (), 2, 3, "2 to 3 a week"),
        ("month", (), 1, None, "at least 1 a month"),
        ("month", (), 1, 1, "every month"),
        ("3 weeks", (), 2, 2, "2 every 3 weeks"),
        (None, ("thu", "mon", "tue", "wed"), None, None, "on Mon – Thu"),
        (None, (), None, None, ""),
    ],
)
def test_a_rhythm_is_said_in_words(
    every: str | None, on: tuple[str, ...], least: int | None, most: int | None, words: str
) -> None:
    amounts = [None if number is None else Decimal(number) for number in (least, most)]
    interval = read_interval(every) if every else None
    assert rhythm(Language("en-GB"), interval, on, *amounts) == words


def test_weekdays_are_said_as_short_as_can_be() -> None:
    assert weekday_words(Language("en-GB"), ("fri", "wed")) == "Wed and Fri"
    assert weekday_words(Language("nl"), ("mon",)) == "ma"
