"""What is upstream today and downstream later, counted by hand."""

import datetime as dt

from strategy_handbook.insight.ahead import outlook
from tests.views.small_plans import plan_of

AS_OF = dt.date(2027, 3, 1)
PLAN = plan_of("""
plan: {name: Lantern Tea}
initiatives:
  # Hands over on 15 March: in the quarter that runs.
  soon: {name: Soon, end: 2027-04-30, handovers: [{campaign: spring, date: 2027-03-15}]}
  # Twice: the first day counts. Its month counts with its last day, 30 June: in the second quarter.
  twice:
    name: Twice
    handovers: [{campaign: winter, date: 2027-11-01}, {campaign: summer, date: 2027-06}]
  # Ends in August and hands over to nothing.
  nothing: {name: Nothing, end: 2027-08-31}
  # It should have handed over in February, and has not.
  late: {name: Late, status: in-progress, handovers: [{campaign: spring, date: 2027-02-01}]}
  open: {name: Open}
  done: {name: Done, status: done, handovers: [{campaign: spring, date: 2027-03-20}]}
  dropped: {name: Dropped, status: dropped}
campaigns:
  spring: {name: Spring, status: planned}
  summer: {name: Summer}
  winter: {name: Winter}
""")


def test_the_stream_quarter_by_quarter() -> None:
    found = [
        (
            f"{one.day}",
            " ".join(turn.initiative.id for turn in one.turned),
            " ".join(each.id for each in one.upstream),
            " ".join(each.id for each in one.ended),
        )
        for one in outlook(PLAN, AS_OF)
    ]
    assert found == [
        ("2027-03-01", "", "soon twice nothing late open", ""),
        ("2027-03-31", "soon", "twice nothing late open", ""),
        ("2027-06-30", "twice", "nothing late open", ""),
        ("2027-09-30", "", "late open", "nothing"),
        ("2027-12-31", "twice", "late open", ""),
    ]


def test_on_the_last_day_of_a_quarter_the_next_one_comes_first() -> None:
    days = [one.day for one in outlook(PLAN, dt.date(2027, 3, 31))]
    assert days[:2] == [dt.date(2027, 3, 31), dt.date(2027, 6, 30)]
    assert len(days) == 5
