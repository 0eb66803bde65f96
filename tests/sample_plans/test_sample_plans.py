"""The sample plans are clean, use the whole format, and tell what their sources tell."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from strategy_handbook.findings import Level
from strategy_handbook.insight.budget.accounts import accounts, total
from strategy_handbook.insight.budget.dimensions import groups
from strategy_handbook.insight.money import sums
from strategy_handbook.insight.occasions import occasions
from strategy_handbook.load import Loaded, load
from strategy_handbook.plan import Plan, Record
from strategy_handbook.plan.plan import record_classes
from strategy_handbook.plan.records import fields_of
from strategy_handbook.rules import check_plans
from strategy_handbook.source import Folder
from tests.builds import AS_OF, REPOSITORY

SCHEDULE = Path(__file__).with_name("kubernetes-timeline.csv")


@cache
def loaded() -> Loaded:
    return load(Folder(REPOSITORY / "plans", "plans"))


def plan(id: str) -> Plan:
    return next(one for one in loaded().plans if one.id == id)


def test_all_sample_plans_are_clean() -> None:
    report = check_plans(loaded(), dt.date.fromisoformat(AS_OF))
    assert [entry.finding for entry in report.entries if entry.level > Level.NOTE] == []


@pytest.mark.parametrize(
    ("section", "least"),
    [
        ("personas", 6),
        ("segments", 5),
        ("studies", 6),
        ("trends", 8),
        ("competitors", 4),
        ("gaps", 6),
        ("capabilities", 6),
        ("initiatives", 6),
        ("goals", 7),
        ("campaigns", 10),
        ("content", 60),
        ("budget", 30),
        ("observations", 48),
    ],
)
def test_riverbend_is_a_whole_plan(section: str, least: int) -> None:
    assert len(getattr(plan("riverbend-2027"), section)) >= least


def test_riverbend_returns_as_often_as_it_publishes_once() -> None:
    found = [one for one in occasions(plan("riverbend-2027")) if one.kind == "content"]
    assert sum(not one.recurring for one in found) >= 60
    assert sum(one.recurring for one in found) >= 60


def test_riverbend_adds_up_to_the_split_it_states() -> None:
    riverbend = plan("riverbend-2027")
    rates = {rate.currency: rate.rate for rate in riverbend.plan.rates} | {"EUR": 1}
    totals = {"upstream": 0.0, "downstream": 0.0}
    for line in riverbend.budget:
        for money in line.planned:
            if money.low is not None and money.high is not None:
                middle = (money.low + money.high) / 2
                totals[riverbend.stream_of(line)] += float(middle * rates[money.currency])
    share = 100 * totals["upstream"] / sum(totals.values())
    split = riverbend.plan.budget_split
    assert split is not None and split.upstream is not None
    assert abs(share - float(split.upstream)) < 1


def records_in(value: object) -> Iterator[Record]:
    if isinstance(value, Record):
        yield value
        for spec in fields_of(type(value)):
            yield from records_in(getattr(value, spec.attribute))
    elif isinstance(value, tuple):
        for item in value:
            yield from records_in(item)


def test_riverbend_uses_every_field_of_the_format() -> None:
    used: set[tuple[str, str]] = set()
    for top in plan("riverbend-2027").records():
        for record in records_in(top):
            names = {spec.key for spec in fields_of(type(record)) if record.has(spec.key)}
            used |= {(type(record).__name__, name) for name in names}
            # A shorthand writes the field without its key.
            used |= {
                (type(record).__name__, spec.key)
                for spec in fields_of(type(record))
                if spec.shorthand
            }
    unused = [
        f"{cls.__name__}.{spec.key}"
        for cls in record_classes()
        for spec in fields_of(cls)
        if (cls.__name__, spec.key) not in used
    ]
    # A revision is one of the repository around the plan, and a clone may not have it.
    assert unused == ["Baseline.revision"]


def test_dorg_comes_to_what_was_granted() -> None:
    dorg = plan("dorg-marcomms-2021")
    found = accounts(dorg, dt.date.fromisoformat(AS_OF))
    lines = {one.line.name: one.figures["USD"].planned.low for one in found}
    # 65 × 6 × 4, 65 × 1 × 4; 65 × 15 × 12, 65 × 3 × 12
    assert lines == {
        "Pilot: core work": 1_560,
        "Pilot: builder incentive": 260,
        "Quarter: core work": 11_700,
        "Quarter: builder incentive": 2_340,
    }
    # 1,560 + 260 = 1,820; then three instalments of 14,040 / 3 = 4,680, a month each.
    months = groups(dorg, found, "month", dt.date.fromisoformat(AS_OF))
    assert [(one.key, one.figures["USD"].planned.low) for one in months] == [
        (dt.date(2021, 4, 1), 1_820),
        *((dt.date(2021, month, 1), 4_680) for month in (5, 6, 7)),
    ]
    # 1,820 + 14,040 = 15,860
    assert total(found)["USD"].planned.low == 15_860


def test_dorg_keeps_its_two_currencies_in_the_same_proportion() -> None:
    lines = plan("dorg-marcomms-2021").budget
    written = {
        one.currency: one.low for one in sums(money for line in lines for money in line.planned)
    }
    # 1,540 + 11,880 and 280 + 2,160
    assert written == {"DAI": 13_420, "DORG": 2_440}
    quarter = {
        one.currency: one.low for one in sums(money for line in lines[2:] for money in line.planned)
    }
    assert quarter == {"DAI": 11_880, "DORG": 2_160}
    for line in lines:
        for amounts in (line.planned, *(payment.amount for payment in line.payments)):
            dai, dorg = (money.low for money in amounts)
            assert dai is not None and dorg is not None
            # Two parts of thirteen.
            assert dorg * 13 == (dai + dorg) * 2


def schedule() -> list[dict[str, str]]:
    with SCHEDULE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_schedule_has_all_its_rows() -> None:
    assert len(schedule()) == 38


@pytest.mark.parametrize("row", schedule(), ids=lambda row: row["what"])
def test_kubernetes_tells_every_row_of_the_schedule(row: dict[str, str]) -> None:
    first = dt.date.fromisoformat(row["start"])
    last = dt.date.fromisoformat(row["end"] or row["start"])
    told = [one for one in occasions(plan("kubernetes-1-37")) if one.title == row["what"]]
    assert (first, last) in {(one.first, one.last) for one in told}
    if row["note"].startswith("AoE"):
        cutoffs = {one.date.cutoff for one in told if one.date and one.date.cutoff}
        assert f"cutoff {min(cutoffs):%Y-%m-%dT%H:%MZ}" in row["note"]


def test_real_plans_name_source_and_licence() -> None:
    kubernetes, code = plan("kubernetes-1-37").plan, plan("public-code-2021").plan
    assert "Apache" in (kubernetes.notes or "") and "e8dfc805" in (kubernetes.notes or "")
    assert "CC0" in (code.notes or "") and "eb2ee65b" in (code.notes or "")
    dorg = plan("dorg-marcomms-2021").plan
    assert "MIT" in (dorg.notes or "") and "c8010ca6" in (dorg.notes or "")
    assert "made up" in (plan("riverbend-2027").plan.notes or "")


def test_every_file_tells_editors_its_schema() -> None:
    files = sorted((REPOSITORY / "plans").rglob("*.yml"))
    assert files
    for file in files:
        first = file.read_text("utf-8").splitlines()[0]
        _, mark, path = first.partition("# yaml-language-server: $schema=")
        assert mark, file
        assert (file.parent / path).resolve() == REPOSITORY / "schema" / "plan.schema.json", file
