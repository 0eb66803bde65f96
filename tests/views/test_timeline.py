"""The timeline: what stands where, and what readers are told."""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategy_handbook.insight.conflicts import conflicts
from strategy_handbook.load import load
from strategy_handbook.plan.dates import read_date
from strategy_handbook.rules import check_plans
from strategy_handbook.source import Folder
from strategy_handbook.views import Context, Handbook
from strategy_handbook.views.drawing import PageDrawing
from strategy_handbook.views.timeline.axis import Axis, choose_axis, fiscal_quarter
from strategy_handbook.views.timeline.choice import Choice
from strategy_handbook.views.timeline.drawing import draw_timeline
from strategy_handbook.views.timeline.layout import (
    APART,
    SHORTEST,
    Spot,
    Wish,
    pack,
    spot,
    text_width,
)
from strategy_handbook.views.timeline.options import Picture
from strategy_handbook.views.timeline.spans import span_of

AS_OF = dt.date(2027, 3, 1)
WIDTH = 64.0
HEAD = "plan: {name: Lantern Tea, start: 2027-01-01, end: 2027-12-31}\n"


def handbook(folder: Path, text: str) -> Handbook:
    (folder / "plan").mkdir(exist_ok=True)
    (folder / "plan" / "plan.yml").write_text(text, "utf-8")
    loaded = load(Folder(folder, "plans"))
    plans = {plan.id: plan for plan in loaded.plans}
    return Handbook(plans, check_plans(loaded, AS_OF), AS_OF)


def draw(folder: Path, text: str, options: str = "") -> str:
    drawing = PageDrawing(handbook(folder, text), "plan/timeline.md")
    html = drawing.draw("timeline", options)
    assert not drawing.findings
    return html


def bar(html: str, title: str) -> str:
    """The list item of a bar."""
    return next(one for one in re.findall(r"<li class=.*?</li>", html) if f"<b>{title}</b>" in one)


def said(html: str) -> str:
    """HTML as it is read out."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))


def lanes(html: str) -> list[str]:
    return [said(one) for one in re.findall(r'<div class="hb-lane__head">(<h\d.*?</h\d>)', html)]


# Layout

wishes = st.builds(
    Wish,
    left=st.floats(-20, 90),
    right=st.floats(-20, 90),
    label=st.floats(0, 40),
    beside=st.booleans(),
    shortest=st.just(SHORTEST),
    lead=st.sampled_from([0.0, 1.3]),
    trail=st.sampled_from([0.0, 30.0, 200.0]),
)


@given(wishes)
def test_every_shape_and_label_stays_on_the_axis(wish: Wish) -> None:
    one = spot(wish, WIDTH)
    assert 0 <= one.left <= one.right <= WIDTH + 1e-9
    assert one.from_ >= -1e-9
    assert one.until <= WIDTH + 1e-9
    if not wish.beside:
        # A diamond at the very edge may reach over it: it stands on its day.
        assert one.right - one.left >= wish.shortest - 1e-9
    assert one.label <= wish.label


@given(st.lists(st.lists(wishes, min_size=1, max_size=4), max_size=25))
def test_nothing_in_a_row_overlaps_and_everything_is_placed_once(groups: list[list[Wish]]) -> None:
    spots = [[spot(wish, WIDTH) for wish in group] for group in groups]
    rows, number = pack(spots)
    assert [len(group) for group in rows] == [len(group) for group in groups]
    taken: dict[int, list[Spot]] = {}
    for group, places in zip(spots, rows, strict=True):
        assert all(row > places[0] for row in places[1:])
        for one, row in zip(group, places, strict=True):
            assert 0 <= row < number
            taken.setdefault(row, []).append(one)
    for row in taken.values():
        row.sort(key=lambda one: one.from_)
        for first, second in pairwise(row):
            assert second.from_ >= first.until + APART - 1e-9


def test_a_label_stands_inside_then_after_then_before() -> None:
    assert spot(Wish(10, 30, 8), WIDTH).side == "in"
    assert spot(Wish(10, 14, 8), WIDTH).side == "after"
    assert spot(Wish(58, 62, 8), WIDTH).side == "before"
    assert spot(Wish(58, 62, 8, beside=True), WIDTH).side == "before"


def test_a_wide_letter_counts_for_more_than_a_thin_one() -> None:
    assert text_width("iii") < text_width("aaa") < text_width("WWW") < text_width("夜夜夜夜")


# The axis


@given(st.dates(dt.date(2020, 1, 1), dt.date(2035, 1, 1)), st.integers(0, 4000))
def test_the_head_covers_every_day_once(first: dt.date, days: int) -> None:
    axis = Axis(first, first + dt.timedelta(days=days))
    for cells in (axis.months(), axis.quarters(), axis.quarters(4), axis.years(), axis.weeks(6)):
        assert (cells[0].first, cells[-1].last) == (axis.first, axis.last)
        for one, following in pairwise(cells):
            assert following.first == one.last + dt.timedelta(days=1)


def test_the_period_gives_way_to_work_around_it_but_not_to_a_wrong_year() -> None:
    period = (read_date("2027-01-01"), read_date("2027-12-31"))
    early = [(dt.date(2026, 10, 5), dt.date(2027, 2, 1))]
    assert choose_axis(early, period, (None, None), AS_OF).first == dt.date(2026, 10, 1)
    wrong = [(dt.date(2007, 1, 1), dt.date(2072, 2, 1))]
    axis = choose_axis(wrong, period, (None, None), AS_OF)
    assert axis.first.year == 2026
    assert axis.last.year == 2028


def test_a_plan_without_dates_shows_the_coming_year() -> None:
    assert choose_axis([], (None, None), (None, None), AS_OF) == Axis(AS_OF, dt.date(2028, 2, 29))


def test_a_fiscal_year_is_called_after_the_year_it_ends_in() -> None:
    assert fiscal_quarter(dt.date(2026, 4, 1), 4) == (2027, 1)
    assert fiscal_quarter(dt.date(2027, 3, 31), 4) == (2027, 4)


@pytest.mark.parametrize(
    ("start", "end", "first", "last"),
    [
        ("2027-03", "2027-Q2", dt.date(2027, 3, 1), dt.date(2027, 6, 30)),
        ("2027-03-05", "always", dt.date(2027, 3, 5), None),
        ("always", "2027-03-05", None, dt.date(2027, 3, 5)),
    ],
)
def test_partial_dates_reach_as_far_as_they_may(
    start: str, end: str, first: dt.date | None, last: dt.date | None
) -> None:
    span = span_of(read_date(start), read_date(end))
    assert span is not None
    assert (span.first, span.last) == (first, last)


def test_what_is_to_be_decided_has_no_span() -> None:
    assert span_of(read_date("TBD"), None) is None
    assert span_of(None, None) is None


# What readers see

CHAIN = (
    HEAD
    + """
initiatives:
  blend: {name: Dusk blend, start: 2026-11, end: 2027-Q1, status: in-progress, progress: 60,
    owners: brand-lead, personas: reader, channels: email,
    milestones: [{name: Blend fixed, due: 2027-01-15}, {name: Boxes ready, due: 2027-04-02}],
    handovers: [{campaign: spring, date: 2027-04-01}]}
campaigns:
  spring: {name: Spring evenings, start: 2027-04-01, end: 2027-05-31, personas: [reader, walker]}
  early: {name: Early birds, start: 2027-02-01, end: 2027-02-20, depends_on: blend}
  later: {name: Later, start: 2027-06-01, end: 2027-07-31, depends_on: spring}
  loyalty: {name: Refill reminders, start: always}
  someday: {name: Someday}
personas:
  reader: {name: Night reader}
  walker: {name: Dog walker}
"""
)


def test_a_bar_is_read_out_with_everything_it_shows(tmp_path: Path) -> None:
    html = draw(tmp_path, CHAIN)
    text = said(bar(html, "Dusk blend"))
    for part in (
        "Initiative · In progress",
        "60% done",
        "November 2026 – Q1 2027",
        "Owner: Brand lead",
        "For: Night reader",
        "On: E-mail",
        "Hands over to Spring evenings on 1 Apr 2027",
    ):
        assert part in text
    assert "Takes over from Dusk blend on 1 Apr 2027" in said(bar(html, "Spring evenings"))
    assert html.count('<i class="hb-baton') == 1


def test_a_conflict_is_said_in_words(tmp_path: Path) -> None:
    html = draw(tmp_path, CHAIN)
    assert "Conflict: starts before Dusk blend ends" in said(bar(html, "Early birds"))
    assert "Conflict" not in said(bar(html, "Later"))
    assert "After Spring evenings" in said(bar(html, "Later"))


def test_a_month_that_may_still_fit_is_no_conflict(tmp_path: Path) -> None:
    text = (
        HEAD
        + """
campaigns:
  one: {name: One, end: 2027-03-15}
  maybe: {name: Maybe, start: 2027-03, depends_on: one}
  never: {name: Never, start: 2027-02, depends_on: one}
"""
    )
    plan = handbook(tmp_path, text).plans["plan"]
    assert [conflict.entity.id for conflict in conflicts(plan)] == ["never"]


def test_upstream_stands_above_downstream_and_the_undated_last(tmp_path: Path) -> None:
    html = draw(tmp_path, CHAIN)
    assert lanes(html) == ["Upstream", "Downstream", "Always on", "Unscheduled"]
    assert "Write start: and end: to place it." in said(html)
    assert "Someday" in said(html.split("hb-lane--loose")[1])


def test_what_serves_two_personas_is_in_both_lanes(tmp_path: Path) -> None:
    html = draw(tmp_path, CHAIN, "group_by: persona\nkinds: campaigns")
    assert lanes(html) == ["Night reader", "Dog walker", "No persona", "Always on", "Unscheduled"]
    assert html.count("<b>Spring evenings</b>") == 2


def test_a_missed_milestone_is_overdue(tmp_path: Path) -> None:
    html = draw(tmp_path, CHAIN)
    assert "Milestone of Dusk blend · Overdue · due 15 Jan 2027" in said(bar(html, "Blend fixed"))
    assert "Overdue" not in said(bar(html, "Boxes ready"))


def test_work_beyond_the_days_asked_for_is_clipped_and_counted(tmp_path: Path) -> None:
    html = draw(tmp_path, CHAIN, "from: 2027-05-01\nuntil: 2027-06-15")
    assert "◂" in bar(html, "Spring evenings")
    assert "▸" in bar(html, "Later")
    assert "4 items lie outside these dates; the table has them." in said(html)


def test_one_initiative_brings_its_chain_along(tmp_path: Path) -> None:
    html = draw(tmp_path, CHAIN, "campaign: spring\ncompact: true")
    assert "Dusk blend" in html
    assert "Later" not in html
    assert "<table" not in html


def test_the_table_holds_what_the_picture_holds(tmp_path: Path) -> None:
    table = said(draw(tmp_path, CHAIN).split("<details")[1].replace("</t", " </t"))
    for part in ("Refill reminders", "Someday", "Milestone of Dusk blend", "to Spring evenings"):
        assert part in table


def test_a_fiscal_year_has_a_row_of_its_own(tmp_path: Path) -> None:
    plan = CHAIN.replace("start: 2027-01-01,", "start: 2027-01-01, fiscal_year_start: 4,", 1)
    assert "FY28 Q1" in draw(tmp_path, plan)
    assert "FY" not in draw(tmp_path, CHAIN)


def test_an_empty_plan_says_what_to_write(tmp_path: Path) -> None:
    html = draw(tmp_path, "plan: {name: X}")
    assert "No initiatives or campaigns yet" in html
    assert "initiatives:" in html


def test_a_plan_without_dates_lists_its_work(tmp_path: Path) -> None:
    html = draw(tmp_path, "plan: {name: X}\ninitiatives: {one: {name: One}}")
    assert lanes(html) == ["Unscheduled"]


def test_names_are_text_and_ids_are_used_once(tmp_path: Path) -> None:
    text = CHAIN.replace("Dusk blend", '"<img src=x onerror=alert(1)>"')
    drawing = PageDrawing(handbook(tmp_path, text), "plan/timeline.md")
    html = drawing.draw("timeline", "") + drawing.draw("timeline", "group_by: owner")
    assert "<img" not in html
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))


def test_other_views_draw_a_compact_one(tmp_path: Path) -> None:
    book = handbook(tmp_path, CHAIN)
    context = Context(book, book.plans["plan"], "plan/personas/walker.md")
    choice = Choice(personas=frozenset({"walker"}))
    html = draw_timeline(context, Picture(choice=choice, compact=True, level=3))
    assert "Spring evenings" in html
    assert "Dusk blend</b>" not in html
    nobody = Choice(personas=frozenset({"nobody"}))
    assert draw_timeline(context, Picture(choice=nobody, compact=True)) == ""


def test_a_thousand_bars_stay_small(tmp_path: Path) -> None:
    lines = [HEAD, "campaigns:"]
    for number in range(1000):
        start = dt.date(2027, 1, 1) + dt.timedelta(days=number % 300)
        end = start + dt.timedelta(days=number % 50)
        lines.append(f"  c-{number}: {{name: Campaign {number}, start: {start}, end: {end}}}")
    html = draw(tmp_path, "\n".join(lines))
    assert "hb-timeline--many" in html
    assert len(html) < 1_500_000


def test_lanes_can_be_what_items_differ_in(tmp_path: Path) -> None:
    plan = """\
plan: {name: Spring}
campaigns:
  one: {name: One, start: 2027-03-01, owners: [ann, bob], channels: blog}
  two: {name: Two, start: 2027-04-01, owners: ann, channels: blog}
"""
    html = draw(tmp_path, plan)

    offered = re.findall(r'<option value="([\w-]+)"', html)
    # Both have the channel, which would be a single lane; of the owners Bob has one of them only.
    assert offered == ["stream", "owner"]
