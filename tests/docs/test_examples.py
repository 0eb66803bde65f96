"""What the documentation tells people to write is what the program accepts."""

import datetime as dt
import re
from pathlib import Path

import pytest

from strategy_handbook.findings.text import render
from strategy_handbook.load import load
from strategy_handbook.plan.amounts import read_money, read_target
from strategy_handbook.plan.dates import read_date
from strategy_handbook.rules import check_plans
from strategy_handbook.source.excerpt import Excerpts
from strategy_handbook.source.tree import Texts
from tests.builds import REPOSITORY
from tests.docs.examples import DOCS, plan_files

AS_OF = dt.date(2027, 3, 1)
PAGES = [
    REPOSITORY / "README.md",
    *sorted(page for page in DOCS.rglob("*.md") if plan_files(page)),
]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(REPOSITORY)))
def test_the_examples_of_a_page_are_a_clean_plan(page: Path) -> None:
    tree = Texts(plan_files(page))
    loaded = load(tree)
    report = check_plans(loaded, AS_OF)
    serious = [entry for entry in report.entries if entry.level.word != "note"]
    assert loaded.plans
    assert not serious, render(report, Excerpts(tree).line)


def test_every_page_on_writing_has_examples() -> None:
    assert set((DOCS / "write").glob("*.md")) <= set(PAGES)


def notations(heading: str) -> list[str]:
    """Return what stands in the first column of a table on the page about writing."""
    text = (DOCS / "write" / "index.md").read_text("utf-8")
    section = text.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    cells = [line.split("|")[1] for line in section.splitlines() if line.startswith("| ")]
    return [word for cell in cells for word in re.findall(r"`([^`]+)`", cell)]


def test_the_notations_of_dates_are_read() -> None:
    assert len(notations("Dates")) > 5
    for text in notations("Dates"):
        read_date(text)


def test_the_notations_of_money_are_read() -> None:
    assert len(notations("Money")) > 4
    for text in notations("Money"):
        for one in text.strip("[]").split(", "):
            read_money(one, "EUR")


def test_the_notations_of_targets_are_read() -> None:
    read = [read_target(text) for text in notations("Targets")]
    # The last two are the target still open and the one in words.
    assert [one.value is not None for one in read] == [True] * 4 + [False] * 2
