"""SARIF and JUnit: what the command writes for a plan with faults, and what every reader of it needs.

The reports of one plan are kept word for word in `golden/`; ``UPDATE_GOLDEN=1`` writes them anew.
"""

import json
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import pytest

import npm_package
from strategy_handbook import cli
from strategy_handbook.check_command import HOME
from strategy_handbook.findings import Finding, Level, Where
from strategy_handbook.findings.junit import render_junit
from strategy_handbook.findings.report import Report, Reported
from strategy_handbook.findings.sarif import RuleText, render_sarif
from tests.builds import REPOSITORY

# Nothing else brings the schema of SARIF in a package.
SCHEMA = npm_package.Package(
    "@microsoft/jest-sarif",
    "1.0.0-beta.0",
    "A1fOhPd6Ic5iDk4F9YPw1qNB4XF+7+IviR7xl8r2F6QzQkx5cpY9LsGk2rExiFIEcBbjpVnSmwWGBukASkiQ9A==",
)
PLANS = {
    "plan.yml": "plan: {name: Riverbend}\n",
    "downstream/spring fair.yml": "campaigns:\n  spring:\n    name: Spring\n"
    "    personas: [fleet-manger, fleet-manger]\n    nmae: x\n",
    "words.yml": "glossary:\n  lead: {term: Lead, definition: Somebody who asked.}\n",
    "people.yml": "personas:\n  fleet-manager: {name: Fleet manager}\nsegments:\n",
}
RULE = RuleText("S201", "unknown-key", "error", "a key", "Because.", "https://h.example/s201/")

Check = Callable[..., str]


@pytest.fixture
def check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Check:
    """Return a function that writes plans and gives what `handbook check` prints of them."""
    monkeypatch.chdir(tmp_path)

    def run(*words: str, **changed: str) -> str:
        for path, text in {**PLANS, **changed}.items():
            file = tmp_path / "plans" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        monkeypatch.setattr(sys, "argv", ["handbook", "check", "--as-of", "2027-03-01", *words])
        with pytest.raises(SystemExit):
            cli.main()
        return capsys.readouterr().out

    return run


def golden(name: str, text: str) -> None:
    file = Path(__file__).parent / "golden" / name
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(text, "utf-8")
    assert text == file.read_text("utf-8")


@pytest.mark.parametrize(("form", "file"), [("sarif", "report.sarif"), ("junit", "report.xml")])
def test_the_report_is_as_it_was_decided(check: Check, form: str, file: str) -> None:
    golden(file, check("--format", form))


def test_sarif_is_valid(check: Check) -> None:
    try:
        folder = npm_package.unpacked(SCHEMA)
    except npm_package.Unreachable as reason:
        pytest.skip(str(reason))
    schema = json.loads((folder / "lib/schemas/sarif-2.1.0-rtm.5.json").read_text("utf-8"))
    # It is an object of draft 4 in all but the word for its name.
    schema.pop("$schema")
    validator = jsonschema.Draft7Validator(schema)
    assert not validator.is_valid({"version": "2.1.0", "runs": [{"tool": {}}]})
    validator.validate(json.loads(check("--format", "sarif")))


def prints(text: str) -> dict[str, list[str]]:
    [run] = json.loads(text)["runs"]
    found: dict[str, list[str]] = {}
    for one in run["results"]:
        found.setdefault(one["ruleId"], []).extend(one["partialFingerprints"].values())
    return found


def test_a_finding_is_known_again_when_lines_move(check: Check) -> None:
    before = prints(check("--format", "sarif"))
    spring = PLANS["downstream/spring fair.yml"]
    moved = {"downstream/spring fair.yml": "# Moved.\n\n" + spring}
    assert prints(check("--format", "sarif", **moved)) == before
    # Two in the same line are two, and another name in the line is another finding.
    assert len(set(before["R301"])) == 2
    changed = {"downstream/spring fair.yml": spring.replace("fleet-manger]", "fleet-mangers]")}
    other = prints(check("--format", "sarif", **changed))
    assert not set(other["R301"]) & set(before["R301"])
    assert other["S201"] == before["S201"]


def test_every_rule_leads_to_its_page(check: Check) -> None:
    settings = (REPOSITORY / "mkdocs.yml").read_text("utf-8")
    assert f"site_url: {HOME}\n" in settings
    [run] = json.loads(check("--format", "sarif"))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["helpUri"] for rule in rules] == [
        f"{HOME}reference/rules/{rule['id'].lower()}/" for rule in rules
    ]
    for one in run["results"]:
        assert rules[one["ruleIndex"]]["id"] == one["ruleId"]


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("plans/spring fair.yml", "plans/spring%20fair.yml"),
        ("plans/é#?.yml", "plans/%C3%A9%23%3F.yml"),
        ("c:d/x.yml", "c%3Ad/x.yml"),
        ("/srv/plans/x.yml", "file:///srv/plans/x.yml"),
        ("plans/\udcff.yml", "plans/%3F.yml"),
    ],
)
def test_places_are_addresses(file: str, uri: str) -> None:
    entry = Reported(Finding("S201", Where(file), "m"), "unknown-key", Level.ERROR)
    log = json.loads(
        render_sarif(Report((entry,)), lambda _: None, [RULE], "1", "https://h.example")
    )
    [result] = log["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": uri}


HOSTILE = Reported(
    Finding(
        "S201", Where("a\x1b\ufffe.yml"), "[x](https://e.example) \x00\x1b\ud800 ]]> &<b>", "\x0b"
    ),
    "unknown-key",
    Level.ERROR,
)


def test_sarif_holds_no_link_of_a_plan_and_steers_nothing() -> None:
    text = render_sarif(Report((HOSTILE,)), lambda _: "\x07", [RULE], "1", "https://h.example")
    assert {one for one in text if not one.isprintable()} == {"\n"}
    [result] = json.loads(text)["runs"][0]["results"]
    assert result["message"]["text"] == (
        "[x] (https://e.example) \\u{0}\\u{1B}\\u{D800} ]]> &<b>. Help: \\u{B}"
    )


def test_junit_is_xml_whatever_a_plan_says() -> None:
    text = render_junit(Report((HOSTILE,)), lambda _: "\x07 ]]>", ["b\x01.yml"], Level.ERROR)
    assert {one for one in text if not one.isprintable()} == {"\n"}
    suites = ET.fromstring(text.encode())
    assert [suite.get("name") for suite in suites] == ["a\\u{1B}\\u{FFFE}.yml", "b\\u{1}.yml"]
    [failure] = suites.iter("failure")
    assert failure.text is not None
    assert "1 | \\u{7} ]]>" in failure.text


@pytest.mark.parametrize(
    ("fail_on", "failures"), [("never", 0), ("error", 3), ("warning", 4), ("note", 5)]
)
def test_what_fails_the_command_fails_in_junit(check: Check, fail_on: str, failures: int) -> None:
    suites = ET.fromstring(check("--format", "junit", "--fail-on", fail_on))
    assert int(suites.get("failures", "")) == len(list(suites.iter("failure"))) == failures
    names = [(case.get("classname"), case.get("name")) for case in suites.iter("testcase")]
    # Of two with the same name GitLab would show one.
    assert len(set(names)) == len(names) == int(suites.get("tests", ""))


def test_one_run_prints_and_writes(check: Check, tmp_path: Path) -> None:
    files = {form: tmp_path / "out" / form for form in ("text", "json", "github", "sarif", "junit")}
    also = [word for form, file in files.items() for word in ("--also", f"{form}:{file}")]
    check("--format", "github", *also)
    for form, file in files.items():
        assert file.read_text("utf-8") == check("--format", form)


@pytest.mark.parametrize("word", ["sarif", "sarif:", "pdf:x.pdf", ":x"])
def test_a_report_needs_a_format_and_a_file(
    word: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["handbook", "check", "--also", word])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 2
    assert re.search(
        f"'{word}' is not a format and a file, such as sarif:findings.sarif; formats are text, json, "
        "github, sarif, junit",
        capsys.readouterr().err,
    )


def test_a_report_that_cannot_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans/plan.yml").write_text("plan: {name: R}\n")
    (tmp_path / "taken").write_text("")
    monkeypatch.setattr(sys, "argv", ["handbook", "check", "--also", "json:taken/x.json"])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 4
    assert capsys.readouterr() == (
        "",
        "handbook: taken/x.json cannot be written: File exists\n",
    )
