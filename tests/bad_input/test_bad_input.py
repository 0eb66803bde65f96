"""Bad input: each file here, put beside a plan, gets exactly the finding that lies beside it.

A new case is a new file ``<number>-<name>.yml``, or an entry in ``made.py`` if it is too long for
one. ``UPDATE_GOLDEN=1 pytest tests/bad_input`` writes what is said about it; read that before you
commit it. What is no file at all (pipes, devices, links) is made in ``test_no_files.py``.

How long each takes is told by ``pytest tests/bad_input --durations=0 -vv``.
"""

import os
from pathlib import Path

import pytest

from strategy_handbook.findings.text import render_one
from strategy_handbook.load import load
from strategy_handbook.plan import Plan
from strategy_handbook.rules import check_plans
from strategy_handbook.source.excerpt import Excerpts
from strategy_handbook.source.tree import Texts
from tests.bad_input.made import MADE
from tests.hang_guard import hang_guard
from tests.written import AS_OF, WHOLE, read

HERE = Path(__file__).parent
CASES = {path.stem: path.read_bytes() for path in sorted(HERE.glob("*.yml"))} | MADE
# Which of them are no faults at all.
ACCEPTED = ("11", "17", "28", "30", "31")
# The groups of rules that may answer, by the number of the case.
GROUPS = {
    **dict.fromkeys(("01", "03", "04", "05", "06", "07", "08", "09", "10", "12", "13", "14"), "Y"),
    **dict.fromkeys(("15", "16", "19", "20", "21", "23", "24", "25", "26"), "Y"),
    **dict.fromkeys(("02", "18", "36", "37"), "S"),
    "22": "YS",
    "27": "YSB",
    "29": "SD",
    "32": "B",
    **dict.fromkeys(("33", "34", "35"), "D"),
    **dict.fromkeys(("38", "39"), "R"),
    "40": "T",
    "41": "D",
}

# The rest of the plan holds a fault of its own, which must be found whatever the bad file does.
OTHER = "offers:\n  trial: {name: Trial, terms: Four weeks, prise: 40}\n"
# What the bad file stands beside, where that is not the usual plan.
BESIDE = {
    "34-no-zone": WHOLE.replace(", timezone: Europe/Amsterdam", ""),
    "41-country-by-name": "personas: {rider: {name: Rider}}\n",
}


@pytest.mark.parametrize("case", CASES)
def test_bad_file_gets_one_finding(case: str) -> None:
    files = {"bad.yml": CASES[case], "other.yml": OTHER, "plan.yml": BESIDE.get(case, WHOLE)}
    tree = Texts(files)
    with hang_guard():
        report = check_plans(load(tree), AS_OF)

    by_file: dict[str, list[str]] = {}
    for entry in report.entries:
        text = render_one(entry, Excerpts(tree).line)
        by_file.setdefault(entry.finding.where.file, []).append(text)
    own = by_file.pop("plans/bad.yml", [])
    said = own[0] + "\n" if own else "no findings\n"
    golden = HERE / f"{case}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(said, "utf-8")

    number = case[:2]
    assert len(own) == (0 if number in ACCEPTED else 1), "\n".join(own)
    assert said == golden.read_text("utf-8")
    assert not own or own[0].split("[")[1][0] in GROUPS[number]
    assert [text.split("\n")[0] for text in by_file["plans/other.yml"]] == [
        "error[S201 unknown-key]: offer `trial` has an unknown key `prise`"
    ]
    assert by_file.keys() == {"plans/other.yml"}


def test_every_number_has_a_case() -> None:
    assert {case[:2] for case in CASES} == {f"{number:02}" for number in range(1, 42)}


def test_no_expectation_is_left_without_its_file() -> None:
    assert {path.stem for path in HERE.glob("*.txt")} == CASES.keys()


def plan_with(case: str) -> Plan:
    [plan] = read({"bad.yml": CASES[case], "plan.yml": WHOLE}).plans
    return plan


@pytest.mark.parametrize(
    ("case", "values"),
    [
        ("11-byte-order-mark", {"name": "City"}),
        ("17-cr", {"name": "City"}),
        ("17-crlf", {"name": "City"}),
        ("17-mixed", {"name": "City", "size": "4"}),
        ("28-norway", {"criteria": ("no", "NO", "on", "y", "null-island")}),
        ("30-times", {"criteria": ("12:30", "9:00"), "size": "12:30"}),
        ("31-leading-zero", {"size": "010", "growth": "1.10"}),
    ],
)
def test_what_looks_odd_is_read_as_it_is_written(case: str, values: dict[str, object]) -> None:
    city = plan_with(case).segments["city"]
    assert {key: getattr(city, key) for key in values} == values
    assert (city.at.line, city.at.column) == (2, 3)
    assert (city.where("name").line, city.where("name").column) == (3, 11)


def test_a_version_keeps_its_last_nought() -> None:
    gift = plan_with("31-version").offers["gift"]
    assert (gift.terms, gift.summary) == ("1.10", "1_000")
