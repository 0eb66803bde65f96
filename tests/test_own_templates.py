"""A team's own templates and style in real builds, and under plain Python-Markdown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import markdown
import pytest
from bs4 import BeautifulSoup
from mkdocs.config import load_config

import worked_example
from strategy_handbook.source.team_templates import read_templates
from tests.builds import Build, run_build
from tests.docs.examples import DOCS, blocks
from tests.views.test_overrides import drawn, said

Project = Callable[[Mapping[str, str | bytes]], Path]
MKDOCS_YML = """\
site_name: Tea
theme: {name: material, font: false, custom_dir: overrides}
plugins: [strategy-handbook]
"""
PLAN = "plan: {name: Tea}\npersonas: {reader: {name: Night reader}, other: {name: Other}}\n"


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return a strict build of the documentation's worked example."""
    root = tmp_path_factory.mktemp("example")
    worked_example.write_into(root)
    return run_build(root, root / "site")


def test_the_worked_example_builds_as_its_page_says(example: Build) -> None:
    assert example.exit_code == 0, example.log
    page = BeautifulSoup(example.html("riverbend-2027/personas/fleet-manager"), "html5lib")
    box = page.select_one(".hb-view--persona > .house-box")
    assert box is not None and box.select(".hb-next__row")
    # It moved: it is where the box is, and not where the original has it.
    assert len(page.select(".hb-next")) == 1
    assert not page.select("#next-content")
    assert box.find_next("h2") is not None
    assert page.select_one("#jobs-pains-and-gains") is not None


def test_a_style_of_one_s_own_comes_after_ours(example: Build) -> None:
    page = BeautifulSoup(example.html("riverbend-2027"), "html5lib")
    sheets = [str(link["href"]) for link in page.select("link[rel=stylesheet]")]
    ours = next(at for at, href in enumerate(sheets) if "handbook/handbook.css" in href)
    own = next(at for at, href in enumerate(sheets) if "stylesheets/house.css" in href)
    theme = next(at for at, href in enumerate(sheets) if "/main." in href)
    assert theme < ours < own


def test_a_broken_template_stops_a_strict_build_and_loses_no_page(
    project: Project, build: Callable[..., Build]
) -> None:
    files = {
        "mkdocs.yml": MKDOCS_YML,
        "plans/plan.yml": PLAN,
        "overrides/handbook/persona.html": "<b>ours</b>\n{{ nmae }}\n",
        "overrides/handbook/personas.html": "<b>{{ wanted | length }} of ours</b>\n",
    }
    failed = build(project(files))
    assert failed.exit_code == 1
    assert (
        "WARNING -  strategy-handbook: error[P904 broken-template]: there is no variable `nmae`\n"
        " --> overrides/handbook/persona.html:2:4\n  |\n2 | {{ nmae }}\n  |    ^^^^\n"
    ) in failed.log
    # One finding, however many personas there are.
    assert "Aborted with 1 warnings in strict mode!" in failed.log
    # MkDocs stops only when all pages are written.
    page = failed.html("plan/personas/reader")
    assert "A template of your own is not used" in page
    assert "Night reader</h1>" in page and "<b>ours</b>" not in page
    assert "<b>2 of ours</b>" in failed.html("plan/personas")


def test_mkdocs_serve_watches_the_overrides(project: Project) -> None:
    root = project({"mkdocs.yml": MKDOCS_YML, "plans/plan.yml": PLAN, "overrides/x.txt": ""})
    config = load_config(str(root / "mkdocs.yml"))
    config = config.plugins.on_config(config)
    assert str(root / "overrides") in config.watch


def test_python_markdown_takes_the_folder_as_an_option(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {"plans/plan.yml": PLAN, "own/handbook/personas.html": "<b>{{ wanted | length }}</b>"}
    monkeypatch.chdir(project(files))
    options = {"strategy_handbook": {"overrides": "own"}}
    html = markdown.markdown(
        "::: personas", extensions=["strategy_handbook"], extension_configs=options
    )
    assert "<b>2</b>" in html and "hb-cards" not in html


def test_the_first_of_several_folders_wins(tmp_path: Path) -> None:
    for folder, names in (("team", ["a.html", "notes.txt"]), ("house", ["a.html", "b/c.html"])):
        for name in names:
            file = tmp_path / folder / "handbook" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(folder, "utf-8")
    folders = [tmp_path / name for name in ("team", "none", "house")]
    found, findings = read_templates(folders, tmp_path)
    assert findings == []
    assert [(one.name, one.file, one.text) for one in found] == [
        ("a.html", "team/handbook/a.html", "team"),
        ("b/c.html", "house/handbook/b/c.html", "house"),
    ]


def test_a_template_that_is_no_text_is_told(tmp_path: Path) -> None:
    file = tmp_path / "own" / "handbook" / "persona.html"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"<p>\nCaf\xe9")
    [template], [finding] = read_templates([tmp_path / "own"], tmp_path)
    assert template.text is None
    assert (finding.rule, str(finding.where)) == ("Y101", "own/handbook/persona.html:2:4")


def test_the_page_shows_what_is_really_said() -> None:
    [shown] = [text for _, text in blocks(DOCS / "overrides.md", "text")]
    line = shown.splitlines()[3].partition("| ")[2]
    _, drawing = drawn({"persona.html": line})
    [finding] = said(drawing)
    assert finding.split(" ", 3)[3].split(" | ") == [
        shown.splitlines()[0].partition(": ")[2],
        shown.splitlines()[-1].partition("help: ")[2],
    ]


@pytest.mark.parametrize(
    "template",
    [text for _, text in blocks(DOCS / "overrides.md", "jinja")],
    ids=["box", "whole", "piece"],
)
def test_the_templates_on_the_page_can_be_filled(template: str) -> None:
    html, drawing = drawn({"persona.html": template, "parts/contact.html": "x"})
    assert said(drawing) == []
    assert "hb-notice" not in html
