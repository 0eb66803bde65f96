"""What the command prints cannot steer a terminal, nor give a workflow commands, whatever a plan says."""

import datetime as dt
import json
import re

import pytest

from strategy_handbook.check_command import HOME, _rule_texts
from strategy_handbook.findings import Level
from strategy_handbook.findings.annotations import render_github
from strategy_handbook.findings.junit import render_junit
from strategy_handbook.findings.machine import render_json
from strategy_handbook.findings.report import Report
from strategy_handbook.findings.sarif import render_sarif
from strategy_handbook.findings.text import render
from strategy_handbook.load import load
from strategy_handbook.rules import check_plans
from strategy_handbook.source.excerpt import Excerpts
from strategy_handbook.source.tree import Texts
from tests.hostile.planted_site import files

# Colours, a title for the window, a link, a bell, a line taken back; and the same in one character.
STEERING = (
    "\x1b[31m", "\x1b]0;planted\x07", "\x1b]8;;https://planted.example\x1b\\", "\r", "\x08", "\x9b2J",
    "\x9d0;x\x9c",
)  # fmt: skip
COMMANDS = (
    "::error::planted",
    "::set-output name=x::y",
    "::add-mask::x",
    "##[group]x",
    "%0A::error::x",
)


@pytest.fixture(scope="module")
def tree() -> Texts:
    texts = {
        path.removeprefix("plans/"): text.decode()
        for path, text in files().items()
        if path.startswith("plans/refused/")
    }
    for number, text in enumerate((*STEERING, *COMMANDS)):
        # As the file's name, as it is in the file, and as YAML writes such characters.
        texts[f"refused/{number}{text}.yml"] = f"personas: {{a-{number}: {{named: x}}}}\n"
        texts[f"refused/raw-{number}.yml"] = f"personas: {{b-{number}: {{named: {text}}}}}\n"
        texts[f"refused/written-{number}.yml"] = (
            f"personas: {{c-{number}: {{{json.dumps(text)}: x, status: {json.dumps(text)}}}}}\n"
        )
        texts[f"refused/line-{number}.yml"] = (
            f'personas: {{d-{number}: {{status: "x\\n{text}"}}}}\n'
        )
    return Texts(texts)


@pytest.fixture(scope="module")
def report(tree: Texts) -> Report:
    return check_plans(load(tree), dt.date(2027, 3, 1))


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif", "junit"])
def test_nothing_printed_steers_a_terminal(tree: Texts, report: Report, form: str) -> None:
    said = {
        "text": lambda: render(report, Excerpts(tree).line),
        "json": lambda: render_json(report),
        "github": lambda: render_github(report),
        "sarif": lambda: render_sarif(report, Excerpts(tree).line, _rule_texts(), "1", HOME),
        "junit": lambda: render_junit(report, Excerpts(tree).line, [], Level.NOTE),
    }[form]()
    assert "planted" in said
    assert {hex(ord(one)) for one in said if not one.isprintable() and one != "\n"} == set()


def test_every_line_for_a_workflow_is_a_finding(report: Report) -> None:
    *lines, closing = render_github(report).splitlines()
    # The first of each kind are commands, the others lines of the log that name rule and place.
    head = (
        r"::(error|warning|notice) file=[^,:]+,line=\d+,col=\d+,title=[A-Z]\d{3} [a-z0-9-]+::"
        r"|(error|warning|note)\[[A-Z]\d{3} [a-z0-9-]+\]: plans/"
    )
    assert len(lines) == len(report.entries)
    assert re.match(r"\d+ plans?, ", closing)
    for line in lines:
        assert re.match(head, line)
