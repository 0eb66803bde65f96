"""Findings as GitHub's workflow commands: escaped, the worst first, none lost without a word."""

import re

from strategy_handbook.findings import Finding, Level, Where
from strategy_handbook.findings.annotations import render_github
from strategy_handbook.findings.report import Report, Reported

PLACE = Where("plans/x.yml", 3, 5, 4)


def entry(
    level: Level, message: str = "is wrong", where: Where = PLACE, help: str = ""
) -> Reported:
    return Reported(Finding("S201", where, message, help), "unknown-key", level)


def many(level: Level, number: int) -> list[Reported]:
    return [entry(level, f"{level.word} {count}", Where("p.yml", count)) for count in range(number)]


def test_annotations_are_escaped() -> None:
    odd = Where("plans/a,b:c%.yml", 3, 5)
    report = Report(
        (
            entry(Level.ERROR, "100% of\r\n::error::this", odd, "use `size`"),
            entry(Level.WARNING),
            entry(Level.NOTE),
        ),
        plans=1,
        files=2,
        records=3,
    )
    assert render_github(report) == (
        "::error file=plans/a%2Cb%3Ac%25.yml,line=3,col=5,title=S201 unknown-key"
        "::100%25 of%0D%0A::error::this%0Ahelp: use `size`\n"
        "::warning file=plans/x.yml,line=3,col=5,title=S201 unknown-key::is wrong\n"
        "::notice file=plans/x.yml,line=3,col=5,title=S201 unknown-key::is wrong\n"
        "1 plan, 2 files, 3 records: 1 error, 1 warning, 1 note\n"
    )


def test_the_worst_come_first_in_the_order_of_places() -> None:
    report = Report((*many(Level.NOTE, 2), *many(Level.ERROR, 2), *many(Level.WARNING, 1)))
    said = [line.rpartition("::")[2] for line in render_github(report).splitlines()]
    assert said[:-1] == ["error 0", "error 1", "warning 0", "note 0", "note 1"]


def test_what_github_would_drop_stands_in_the_log_with_its_place() -> None:
    report = Report((*many(Level.ERROR, 12), *many(Level.WARNING, 10), *many(Level.NOTE, 11)))
    *lines, closing = render_github(report).splitlines()
    kinds = [re.match(r"::(\w+) ", line) for line in lines]
    assert [kind and kind[1] for kind in kinds] == [
        *["error"] * 10, None, None, *["warning"] * 10, *["notice"] * 10, None,
    ]  # fmt: skip
    assert lines[10] == "error[S201 unknown-key]: p.yml:10:1: error 10"
    assert closing == (
        "0 plans, 0 files, 0 records: 12 errors, 10 warnings, 11 notes; GitHub shows 10 of a kind "
        "beside the lines, 2 errors and 1 note more only in this log"
    )


def test_a_clean_plan_is_told_as_such() -> None:
    assert render_github(Report((), plans=1, files=1, records=4)) == (
        "1 plan, 1 file, 4 records: no findings\n"
    )
