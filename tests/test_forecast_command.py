"""`handbook forecast`: what it prints, and what it adds to a plan."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from strategy_handbook.cli import handbook

PLAN = """\
plan: {name: Tea}
metrics:
  boxes: {name: Boxes}
  cups: {name: Cups}
observations:
  - {metric: boxes, period: 2026-Q1, value: 10}
  - {metric: boxes, period: 2026-Q2, value: 12}
  - {metric: boxes, period: 2026-Q3, value: 11}
  - {metric: boxes, period: 2026-Q4, value: 13}
  - {metric: cups, period: 2026-Q4, value: 13}
"""
# 10 to 13 in three quarters: 1 a quarter. The changes 2, -1 and 2 are off by 1, -2 and 1: 6, by 2 is 3.
# 14 ± 1.2816 · √(3 · 1 · (1 + 1/3)) = 14 ± 2.563; 15 ± 1.2816 · √(3 · 2 · (1 + 2/3)) = 15 ± 4.053;
# 16 ± 1.2816 · √(3 · 3 · (1 + 3/3)) = 16 ± 5.437.
ROWS = """\
metric,made_on,period,value,low,high,method
boxes,2027-01-01,2027-Q1,14.0,11.4,16.6,drift
boxes,2027-01-01,2027-Q2,15.0,10.9,19.1,drift
boxes,2027-01-01,2027-Q3,16.0,10.6,21.4,drift
"""


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    (tmp_path / "tea").mkdir()
    (tmp_path / "tea" / "plan.yml").write_text(PLAN, "utf-8")
    return tmp_path


def run(plans: Path, *arguments: str, as_of: str = "2027-01-01") -> Result:
    return CliRunner().invoke(handbook, ["forecast", str(plans), "--as-of", as_of, *arguments])


def test_the_next_three_periods_are_printed_as_a_table(plans: Path) -> None:
    printed = run(plans)
    assert printed.exit_code == 0
    assert printed.output == f"# {plans.as_posix()}/tea/forecasts/kept.csv\n{ROWS}"
    assert not (plans / "tea" / "forecasts").exists()


def test_what_is_kept_is_added_once_a_day(plans: Path) -> None:
    file = plans / "tea" / "forecasts" / "kept.csv"
    assert "3 forecasts added" in run(plans, "--write").output
    assert file.read_text("utf-8") == ROWS
    assert "nothing to add" in run(plans, "--write").output
    assert file.read_text("utf-8") == ROWS
    run(plans, "--write", as_of="2027-01-02")
    assert file.read_text("utf-8") == ROWS + ROWS.partition("\n")[2].replace(
        "2027-01-01", "2027-01-02"
    )


def test_a_file_is_gone_on_with_in_its_own_manner(plans: Path) -> None:
    file = plans / "tea" / "forecasts" / "kept.csv"
    file.parent.mkdir()
    old = ROWS.replace("2027-01-01", "2026-12-31").replace("\n", "\r\n").rstrip()
    file.write_bytes(f"# Ours\r\n{old}".encode())
    run(plans, "--write")
    text = file.read_bytes().decode()
    assert text.startswith(f"# Ours\r\n{old}\r\nboxes,2027-01-01")
    assert text.count("\n") == text.count("\r\n") == 8


def test_a_file_with_other_columns_stays_as_it_is(plans: Path) -> None:
    file = plans / "tea" / "forecasts" / "kept.csv"
    file.parent.mkdir()
    file.write_text("metric,made_on,period,value\n", "utf-8")
    refused = run(plans, "--write")
    assert refused.exit_code == 5 and "has other columns" in refused.output
    assert file.read_text("utf-8") == "metric,made_on,period,value\n"
