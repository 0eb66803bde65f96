"""What is taken away speaks the plan's language, and what programs read stays as it is."""

from __future__ import annotations

import csv
import io
import json

import pytest

from strategy_handbook import translation
from strategy_handbook.exports import exported, site_at
from strategy_handbook.exports.wording import description
from strategy_handbook.insight.entries import entries
from strategy_handbook.plan.locales import locale_called
from strategy_handbook.translation import Words, speaking, spoken
from tests.exports.plans import plan_of

FRISIAN = """
plan: {name: Plan, start: 2027-01-01, end: 2027-12-31, locale: fy}
initiatives:
  i: {name: Battery, handovers: [{campaign: c, date: 2027-03-01}]}
campaigns:
  c: {name: Spring, start: 2027-03-01, end: TBD, status: live, channels: paid-search}
content:
  a: {title: Range, campaign: c, draft_due: 2027-02-25, publish: 2027-03-04}
goals: {g: {name: Trials, due: 2027-06-30}}
"""


class _InQuotes(Words):
    """Puts each text of the handbook in quotation marks, but for English."""

    def gettext(self, text: str, **values: object) -> str:
        said = text if self.locale.language == "en" else f"«{text}»"
        return said.format(**values) if values else said

    def pgettext(self, context: str, text: str, **values: object) -> str:
        return text


@pytest.fixture(autouse=True)
def _quotes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translation, "words_of", _InQuotes)


def _files(text: str) -> dict[str, str]:
    return dict(exported([plan_of(text)], site_at(None), {}))


def test_a_calendar_speaks_the_plans_language() -> None:
    lines = _files(FRISIAN)["spring/feeds/plan.ics"].replace("\r\n ", "").split("\r\n")
    for line in (
        "SUMMARY:«Draft due: Range»",
        "SUMMARY:«Battery hands over to Spring»",
        "SUMMARY:«Goal due: Trials»",
        "SUMMARY:Range",
        "CATEGORIES:«Draft due»,«Downstream»",
        "X-WR-CALDESC:«Everything in the plan Plan that has a day.»",
        # What programs read is no text.
        "STATUS:CONFIRMED",
    ):
        assert line in lines, line
    told = next(line for line in lines if line.startswith("DESCRIPTION:«It starts 1 Mrt 2027"))
    assert "«Status: «Live»»" in told and "«Channel: «Paid search»»" in told


def test_the_calendars_of_words_are_called_by_what_those_are_in_the_language() -> None:
    files = _files(FRISIAN)
    assert "X-WR-CALNAME:«Plan: «Upstream»»" in files["spring/feeds/upstream.ics"]
    channel = files["spring/feeds/channels/paid-search.ics"]
    assert "X-WR-CALNAME:«Plan: «Paid search»»" in channel


def test_a_feed_speaks_it_but_not_in_what_is_for_programs() -> None:
    feed = json.loads(_files(FRISIAN)["spring/feeds/plan.json"])
    [draft] = [item for item in feed["items"] if item["_handbook"]["kind"] == "draft"]
    assert (draft["title"], draft["tags"]) == (
        "«Draft due: Range»",
        ["«Draft due»", "«Downstream»"],
    )
    assert draft["_handbook"]["stream"] == "downstream"


def test_tables_keep_their_heads_and_the_words_to_look_things_up_by() -> None:
    table = _files(FRISIAN)["spring/data/calendar.csv"].removeprefix("\ufeff")
    rows = list(csv.DictReader(io.StringIO(table)))
    [draft] = [row for row in rows if row["kind"] == "Draft due"]
    assert (draft["title"], draft["stream"]) == ("«Draft due: Range»", "downstream")


def test_each_plan_speaks_its_own_language_and_nobody_else_does_in_between() -> None:
    plans = [plan_of(FRISIAN), plan_of(FRISIAN.replace("fy", "en-GB"))]
    said = []
    for path, text in exported(plans, site_at(None), {}, ("calendars",)):
        assert spoken().locale.language == "en"
        if path.endswith("plan.ics"):
            said.append("«" in text)
    assert said == [True, False]


def test_what_was_told_of_an_entry_in_one_language_is_not_told_in_another() -> None:
    plan = plan_of(FRISIAN)
    [spring] = [entry for entry in entries(plan) if entry.kind == "campaign"]
    told = []
    for name in ("fy", "en-GB"):
        with speaking(locale_called(name)):
            told.append("«" in description(plan, spring, site_at(None)))
    assert told == [True, False]
