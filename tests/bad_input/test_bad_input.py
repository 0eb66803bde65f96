"""Bad input: each file here, put beside a plan, gets exactly the finding that lies beside it.

A new case is a new file ``<number>-<name>.yml``. ``UPDATE_GOLDEN=1 pytest tests/bad_input`` writes
what is said about it; read that before you commit it. What cannot lie in a repository (devices,
files of a megabyte) is made in ``tests/source``.
"""

import os
import time
from pathlib import Path

import pytest

from strategy_handbook.findings.text import render_one
from strategy_handbook.load import load
from strategy_handbook.rules import check_plans
from strategy_handbook.source.excerpt import Excerpts
from strategy_handbook.source.tree import Texts
from tests.written import AS_OF, WHOLE

HERE = Path(__file__).parent
CASES = sorted(HERE.glob("*.yml"))
# Which of them are no faults at all.
ACCEPTED = ("11", "17", "28", "30", "31")
# The groups of rules that may answer, by the number of the case.
GROUPS = {
    **dict.fromkeys(("01", "03", "04", "05", "06", "07", "08", "09", "10", "12", "13", "14"), "Y"),
    **dict.fromkeys(("15", "16", "19", "20", "21", "23", "24"), "Y"),
    **dict.fromkeys(("02", "18", "36", "37"), "S"),
    "22": "YS",
    "27": "SB",
    "32": "B",
    **dict.fromkeys(("33", "34", "35"), "D"),
    **dict.fromkeys(("38", "39"), "R"),
    "40": "T",
}

# The rest of the plan holds a fault of its own, which must be found whatever the bad file does.
OTHER = "offers:\n  trial: {name: Trial, terms: Four weeks, prise: 40}\n"


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_bad_file_gets_one_finding(case: Path) -> None:
    tree = Texts({"bad.yml": case.read_bytes(), "other.yml": OTHER, "plan.yml": WHOLE})
    begun = time.process_time()
    report = check_plans(load(tree), AS_OF)
    took = time.process_time() - begun

    by_file: dict[str, list[str]] = {}
    for entry in report.entries:
        text = render_one(entry, Excerpts(tree).line)
        by_file.setdefault(entry.finding.where.file, []).append(text)
    own = by_file.pop("plans/bad.yml", [])
    said = own[0] + "\n" if own else "no findings\n"
    golden = case.with_suffix(".txt")
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(said, "utf-8")

    number = case.name[:2]
    assert len(own) == (0 if number in ACCEPTED else 1), "\n".join(own)
    assert said == golden.read_text("utf-8")
    assert not own or own[0].split("[")[1][0] in GROUPS[number]
    assert [text.split("\n")[0] for text in by_file["plans/other.yml"]] == [
        "error[S201 unknown-key]: offer `trial` has an unknown key `prise`"
    ]
    assert by_file.keys() == {"plans/other.yml"}
    assert took < 1


def test_no_expectation_is_left_without_its_file() -> None:
    assert {path.stem for path in HERE.glob("*.txt")} == {path.stem for path in CASES}
