"""`handbook init`: the repository it begins, what it asks, and what it leaves alone."""

from __future__ import annotations

import datetime as dt
import io
import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from jsonschema import Draft7Validator

import strategy_handbook
from strategy_handbook import init_command
from strategy_handbook.cli import handbook
from strategy_handbook.load import load
from strategy_handbook.new_repository import Answers, starter_files
from strategy_handbook.plan.json_schema import plan_schema
from strategy_handbook.rules import check_plans
from strategy_handbook.source.tree import Texts
from tests.docs.examples import DOCS

TODAY = dt.date(2027, 3, 1)
ODD = """no: "R" & <i>Söhne</i> *{x}*"""

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs `handbook init` in an empty folder."""
    (tmp_path / "riverbend-cycles").mkdir()
    monkeypatch.chdir(tmp_path / "riverbend-cycles")
    monkeypatch.setenv("HANDBOOK_AS_OF", TODAY.isoformat())

    def init(*words: str) -> Result:
        return CliRunner().invoke(handbook, ["init", *words])

    return init


def answers(name: str = "Riverbend", year: int = 2027) -> Answers:
    return Answers(name, year, "EUR")


def plan_texts(files: dict[str, str]) -> Texts:
    begin = "plans/"
    return Texts(
        {path.removeprefix(begin): text for path, text in files.items() if path.startswith(begin)}
    )


def test_what_a_repository_begins_with(run: Run) -> None:
    done = run("--yes")
    assert (done.exit_code, done.stderr) == (0, "")
    new = re.findall(r"^(\S+) is new$", done.stdout, re.MULTILINE)
    assert {
        ".editorconfig",
        ".gitattributes",
        ".github/CODEOWNERS",
        ".github/pull_request_template.md",
        ".gitignore",
        ".pre-commit-config.yaml",
        ".vscode/extensions.json",
        ".vscode/settings.json",
        "README.md",
        "docs/index.md",
        "mkdocs.yml",
        "plans/riverbend-cycles-2027/plan.yml",
        "requirements.txt",
        "schema/plan.schema.json",
    } <= set(new)
    assert {
        file.relative_to(".").as_posix() for file in Path().rglob("*") if file.is_file()
    } == set(new)
    assert done.stdout.endswith(
        "\nNext:\n"
        "  mkdocs serve                               shows the handbook, and follows what you save\n"
        "  handbook check                             says what does not hold together\n"
        '  handbook new persona "Head of purchasing"  adds an entry where it belongs\n'
    )


def test_a_folder_that_is_named_is_made(run: Run) -> None:
    done = run("our plan", "--yes", "--name", "Acme 2028", "--year", "2028", "--currency", "chf")
    assert done.exit_code == 0, done.output
    assert "Next:\n  cd 'our plan'\n  mkdocs serve" in done.stdout
    plan = yaml.safe_load(Path("our plan/plans/acme-2028/plan.yml").read_text("utf-8"))["plan"]
    assert plan["name"] == "Acme 2028"
    assert (str(plan["start"]), str(plan["end"])) == ("2028-01-01", "2028-12-31")
    assert plan["currency"] == "CHF"


def test_a_file_that_is_there_is_never_changed(run: Run) -> None:
    run("--yes")
    for file in Path().rglob("*"):
        if file.is_file():
            file.write_text("mine", "utf-8")
    done = run("--yes")
    assert done.exit_code == 0
    assert "is new" not in done.stdout
    assert "README.md is there already; it stays\n" in done.stdout
    assert "plans holds a plan already; the example is left out\n" in done.stdout
    assert "Add `strategy-handbook` to the `plugins` in mkdocs.yml.\n" in done.stdout
    assert {file.read_text("utf-8") for file in Path().rglob("*") if file.is_file()} == {"mine"}


def test_the_same_file_under_another_name_counts(run: Run) -> None:
    for name in ("mkdocs.yaml", "docs/README.md", "CODEOWNERS", "plans/2026/plan.yaml"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("plugins: [search, strategy-handbook]\n", "utf-8")
    done = run("--yes")
    assert "mkdocs.yaml is there already; it stays, in place of mkdocs.yml\n" in done.stdout
    assert "docs/README.md is there already; it stays, in place of docs/index.md\n" in done.stdout
    assert "CODEOWNERS is there already; it stays, in place of .github/CODEOWNERS\n" in done.stdout
    assert "Add `strategy-handbook`" not in done.stdout
    assert not Path("mkdocs.yml").exists()
    assert [folder.name for folder in Path("plans").iterdir()] == ["2026"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_that_leads_nowhere_is_not_written_through(run: Run) -> None:
    Path("README.md").symlink_to("../elsewhere.md")
    done = run("--yes")
    assert "README.md is there already; it stays\n" in done.stdout
    assert not Path("../elsewhere.md").exists()


def test_on_no_terminal_nothing_is_asked(run: Run) -> None:
    done = run()
    assert done.exit_code == 0
    assert "?" not in done.stdout
    assert Path("plans/riverbend-cycles-2027").is_dir()


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Return a function that says what is typed into a terminal."""

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    def type_in(text: str) -> None:
        monkeypatch.setattr(init_command.sys, "stdin", Terminal(text))

    return type_in


def test_three_questions_each_with_an_answer_to_begin_with(
    run: Run, terminal: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    terminal("Acme\nten\n\n€\ngbp\n")
    with pytest.raises(SystemExit) as ended:
        handbook(["init"], prog_name="handbook")
    assert ended.value.code == 0
    assert capsys.readouterr().out.partition(".editorconfig")[0] == (
        "Whose plan is it? [Riverbend cycles]: "
        "Which year does it cover? [2027]: Error: `ten` is no year: write one from 1970 to 2105\n"
        "Which year does it cover? [2027]: "
        "In which currency does it count? [EUR]: Error: `€` is no currency code: write EUR, USD or JPY\n"
        "In which currency does it count? [EUR]: "
    )
    plan = yaml.safe_load(Path("plans/acme-2027/plan.yml").read_text("utf-8"))["plan"]
    assert (plan["name"], plan["currency"]) == ("Acme 2027", "GBP")


def test_what_is_given_is_not_asked(
    run: Run, terminal: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    terminal("2031\n")
    with pytest.raises(SystemExit):
        handbook(["init", "--name", "Acme", "--currency", "EUR"], prog_name="handbook")
    asked = capsys.readouterr().out.partition(".editorconfig")[0]
    assert asked.startswith("Which year does it cover? [2027]: ")
    assert Path("plans/acme-2031").is_dir()


@pytest.mark.parametrize(
    ("day", "year"), [("2027-09-30", 2027), ("2027-10-01", 2028), ("2105-12-01", 2105)]
)
def test_late_in_a_year_a_plan_is_for_the_next(
    run: Run, monkeypatch: pytest.MonkeyPatch, day: str, year: int
) -> None:
    monkeypatch.setenv("HANDBOOK_AS_OF", day)
    assert run("--yes").exit_code == 0
    assert Path(f"plans/riverbend-cycles-{year}").is_dir()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--year", "27"), "`27` is no year: write one from 1970 to 2105"),
        (("--currency", "€"), "`€` is no currency code: write EUR, USD or JPY"),
        (("--name", "a\x1bb"), "a name has 1 to 80 characters that can be seen"),
        (("--name", " "), "a name has 1 to 80 characters that can be seen"),
        (("file",), "Directory 'file' is a file."),
    ],
)
def test_what_cannot_be_is_told(run: Run, words: tuple[str, ...], said: str) -> None:
    Path("file").write_text("", "utf-8")
    done = run("--yes", *words)
    assert done.exit_code == 2
    assert said in done.stderr
    assert [entry.name for entry in Path().iterdir()] == ["file"]


def test_a_day_that_is_none(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HANDBOOK_AS_OF", "soon")
    done = run("--yes")
    assert (done.exit_code, done.stderr) == (
        2,
        "handbook: HANDBOOK_AS_OF is `soon`, not a day such as 2027-03-01\n",
    )


def test_a_folder_that_cannot_be_written(run: Run) -> None:
    Path("docs").write_text("", "utf-8")
    done = run("--yes")
    assert done.exit_code == 4
    assert done.stderr == "handbook: docs cannot be written: File exists\n"


@pytest.mark.parametrize("year", [2020, 2026, 2027, 2028, 2040])
@pytest.mark.parametrize("month", range(1, 13))
def test_the_example_has_nothing_that_could_be_found(year: int, month: int) -> None:
    today = dt.date(2027, month, 28)
    loaded = load(plan_texts(starter_files(answers(year=year), today)))
    for later in (0, 40, 400):
        report = check_plans(loaded, today + dt.timedelta(days=later))
        assert [entry.finding for entry in report.entries] == []
    # On no weekend, and in the plan's year.
    days = [item.publish for item in loaded.plans[0].content.values()]
    assert {day.first.weekday() < 5 and day.first.year == year for day in days} == {True}  # type: ignore[union-attr]


def test_the_example_says_something_of_both_halves() -> None:
    [plan] = load(plan_texts(starter_files(answers(), TODAY))).plans
    assert len(plan.personas) == 2
    assert plan.upstream and plan.downstream
    assert [len(one.handovers) for one in plan.initiatives.values()] == [1]
    assert len(plan.campaigns) == 1 and len(plan.content) == 3
    assert all(goal.metric for goal in plan.goals.values())
    assert len(plan.budget) == 5
    schema = Draft7Validator(plan_schema())
    for document in plan.documents:
        text = starter_files(answers(), TODAY)[f"plans/{plan.id}/{document.path}"]
        assert text.startswith("# yaml-language-server: $schema=")
        # Editors read days as texts.
        assert (
            list(schema.iter_errors(json.loads(json.dumps(yaml.safe_load(text), default=str))))
            == []
        )


def test_the_page_on_starting_names_every_file() -> None:
    text = (DOCS / "start.md").read_text("utf-8").replace("<name>-<year>", "riverbend-2027")
    named = re.findall(r"`([^`]+)`", "".join(re.findall(r"^\|[^|]+\|", text, re.MULTILINE)))
    for path in starter_files(answers(), TODAY):
        assert any(path == name or path.startswith(name) for name in named), path


def test_editors_find_the_schema() -> None:
    files = starter_files(answers(), TODAY)
    assert json.loads(files["schema/plan.schema.json"]) == plan_schema()
    for path, text in files.items():
        if path.startswith("plans/"):
            said = text.partition("$schema=")[2].partition("\n")[0]
            assert os.path.normpath(f"{os.path.dirname(path)}/{said}") == "schema/plan.schema.json"
    settings = re.sub(r"^\s*//.*$", "", files[".vscode/settings.json"], flags=re.MULTILINE)
    assert list(json.loads(settings)["yaml.schemas"]) == ["./schema/plan.schema.json"]


@pytest.mark.parametrize("name", [ODD, "2027", "null", "- x", "東京", "!tag", "#1"])
def test_any_name_is_only_a_name(name: str) -> None:
    files = starter_files(answers(name), TODAY)
    settings = yaml.safe_load(files["mkdocs.yml"].replace("!ENV", ""))
    assert settings["site_name"] == name
    assert settings["site_url"] == ["SITE_URL", ""]
    [plan] = load(plan_texts(files)).plans
    assert plan.plan.organisation == name
    assert check_plans(load(plan_texts(files)), TODAY).entries == ()
    assert re.fullmatch(
        "[a-z0-9-]+", next(path for path in files if "plan.yml" in path).split("/")[1]
    )


def test_a_name_is_inert_in_markdown() -> None:
    title = starter_files(answers(ODD), TODAY)["README.md"].splitlines()[0]
    assert title == r"""# no: "R" &amp; &lt;i>Söhne&lt;/i> \*\{x\}\*"""


def test_no_blank_is_left_and_nobody_is_named() -> None:
    files = starter_files(answers(), TODAY)
    assert [path for path, text in files.items() if re.search(r"@\{", text)] == []
    assert all(text.endswith("\n") and "\r" not in text for text in files.values())
    assert (
        f"mkdocs-strategy-handbook=={strategy_handbook.__version__}\n" in files["requirements.txt"]
    )
    # An owner that does not exist makes GitHub complain about the whole file.
    owners = files[".github/CODEOWNERS"].splitlines()
    assert all(line.startswith("#") for line in owners)


def test_the_schema_is_written_again(run: Run, tmp_path: Path) -> None:
    printed = CliRunner().invoke(handbook, ["schema"])
    assert json.loads(printed.stdout) == plan_schema()
    out = tmp_path / "new" / "plan.schema.json"
    done = CliRunner().invoke(handbook, ["schema", "--out", str(out)])
    assert done.stdout == f"{out} is written\n"
    assert out.read_text("utf-8") == printed.stdout
    done = CliRunner().invoke(handbook, ["schema", "--out", str(out / "x.json")])
    assert (done.exit_code, done.stderr) == (
        4,
        f"handbook: {out} cannot be written: File exists\n",
    )
