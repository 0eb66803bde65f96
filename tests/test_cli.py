"""The `handbook` command: what it prints and the status it ends with."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

import strategy_handbook
from strategy_handbook import cli, plans_argument
from strategy_handbook.rules import RULES

CLEAN = "plan: {name: Riverbend}\n"
NOTED = CLEAN + "campaigns: {spring: {name: Spring}}\n"
WARNED = CLEAN + "segments:\n"
WRONG = CLEAN + "segments: {city: {nmae: City}}\n"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs the command in a folder: status, output, errors."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("HANDBOOK_AS_OF", raising=False)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)

    def handbook(*words: str, files: Mapping[str, str] | None = None) -> tuple[int, str, str]:
        for path, text in (files or {}).items():
            file = tmp_path / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        monkeypatch.setattr(sys, "argv", ["handbook", *words])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        said = capsys.readouterr()
        code = ended.value.code
        return (code if isinstance(code, int) else 0), said.out, said.err

    return handbook


@pytest.mark.parametrize(
    ("plan", "options", "status"),
    [
        (CLEAN, (), 0),
        (NOTED, (), 0),
        (NOTED, ("--fail-on", "note"), 1),
        (WARNED, (), 0),
        (WARNED, ("--fail-on", "warning"), 1),
        (WARNED, ("--fail-on", "note"), 1),
        (WRONG, (), 1),
        (WRONG, ("--fail-on", "warning"), 1),
        (WRONG, ("--fail-on", "never"), 0),
        (WRONG, ("--format", "json"), 1),
        (WRONG, ("--format", "github"), 1),
    ],
)
def test_the_status_says_how_bad_it_is(
    run: Run, plan: str, options: tuple[str, ...], status: int
) -> None:
    assert run("check", *options, files={"plans/plan.yml": plan})[0] == status


def test_check_prints_the_findings_and_the_numbers(run: Run) -> None:
    status, out, err = run("check", files={"plans/plan.yml": WRONG})
    assert (status, err) == (1, "")
    assert out == (
        "error[S201 unknown-key]: segment `city` has an unknown key `nmae`\n"
        " --> plans/plan.yml:2:19\n"
        "  |\n"
        "2 | segments: {city: {nmae: City}}\n"
        "  |                   ^^^^\n"
        "  = help: use `name`; a field of your own goes under `custom:`\n"
        "\n"
        "1 plan, 1 file, 2 records: 1 error\n"
    )


def test_check_reads_the_folder_named(run: Run) -> None:
    status, out, _ = run("check", "other", files={"other/2027/plan.yml": CLEAN})
    assert (status, out) == (0, "1 plan, 1 file, 1 record: no findings\n")


def test_check_in_json_and_for_github(run: Run) -> None:
    _, out, _ = run("check", "--format", "json", files={"plans/plan.yml": WRONG})
    assert [one["rule"] for one in json.loads(out)["findings"]] == ["S201"]
    _, out, _ = run("check", "--format", "github")
    assert out.startswith("::error file=plans/plan.yml,line=2,col=19,title=S201 unknown-key::")


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (
            ("check", "nowhere"),
            3,
            "handbook: there is no folder nowhere; name the folder that holds your plans, or begin one "
            "with `handbook init`\n",
        ),
        (
            ("check", "empty"),
            3,
            "handbook: there is no plan in empty: no file that ends in .yml; `handbook init` begins one\n",
        ),
        (
            ("check", "plans/plan.yml"),
            2,
            "handbook: plans/plan.yml is a file; name the folder that holds your plans\n",
        ),
        (
            ("check", "--as-of", "tomorrow"),
            2,
            "handbook: --as-of is `tomorrow`, not a day such as 2027-03-01\n",
        ),
        (("explain", "R3O1"), 2, "handbook: there is no rule R3O1; did you mean R301?\n"),
        (
            ("explain", "unkown-reference"),
            2,
            "handbook: there is no rule unkown-reference; did you mean unknown-reference?\n",
        ),
        (("explain", "zebra"), 2, "handbook: there is no rule zebra; see `handbook rules`\n"),
    ],
)
def test_wrong_use_is_told_in_one_line(
    run: Run, tmp_path: Path, words: tuple[str, ...], status: int, said: str
) -> None:
    (tmp_path / "empty").mkdir()
    assert run(*words, files={"plans/plan.yml": CLEAN}) == (status, "", said)


@pytest.mark.parametrize(
    "words", [("check", "--format", "xml"), ("check", "--fail-on", "x"), ("chek",), ("explain",)]
)
def test_unknown_options_are_wrong_use(run: Run, words: tuple[str, ...]) -> None:
    status, out, err = run(*words)
    assert (status, out) == (2, "")
    assert err.startswith("Usage: handbook")


def test_a_folder_that_may_not_be_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert run("check", files={"plans/plan.yml": CLEAN}) == (
        4,
        "",
        "handbook: plans may not be read by this user\n",
    )


def test_a_fault_of_the_program_is_told_as_such(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("the rule divides by nothing")

    monkeypatch.setattr(plans_argument, "read_handbook", broken)
    status, out, err = run("check", files={"plans/plan.yml": CLEAN})
    assert (status, out) == (70, "")
    lines = err.splitlines()
    assert lines[0] == "handbook: internal error; please report it with the lines below"
    assert lines[-1] == "  ZeroDivisionError: the rule divides by nothing"


def test_rules_lists_them_all(run: Run) -> None:
    status, out, _ = run("rules")
    lines = out.splitlines()
    assert status == 0
    assert [line.split()[0] for line in lines] == list(RULES)
    assert lines[list(RULES).index("R301")] == (
        "R301  error    unknown-reference             an entry names another that is not defined"
    )


@pytest.mark.parametrize("rule", [*RULES, "unknown-reference"])
def test_every_rule_can_be_explained(run: Run, rule: str) -> None:
    status, out, err = run("explain", rule)
    assert (status, err) == (0, "")
    assert out.startswith(f"{rule} " if rule in RULES else "R301 unknown-reference (error): ")


def test_the_version(run: Run) -> None:
    assert run("--version") == (0, f"handbook, version {strategy_handbook.__version__}\n", "")


@pytest.mark.parametrize("words", [("--help",), ("-h",), ("check", "-h"), ("explain", "--help")])
def test_help(run: Run, words: tuple[str, ...]) -> None:
    status, out, _ = run(*words)
    assert status == 0
    assert out.startswith("Usage: handbook")


def test_a_reader_that_leaves_early_is_no_fault(tmp_path: Path) -> None:
    plans = tmp_path / "plans"
    plans.mkdir()
    keys = "".join(f"    key{number}: x\n" for number in range(3_000))
    (plans / "plan.yml").write_text("plan:\n  name: P\nsegments:\n  a:\n    name: A\n" + keys)
    command = [sys.executable, "-c", "from strategy_handbook.cli import main; main()", "check"]
    with subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()
    assert process.returncode == 1
