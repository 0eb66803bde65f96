"""`handbook pages`: what a team without MkDocs gets from one command, and what Zensical makes of it."""

import json
import re
import shutil
import tomllib
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.builds import Build
from tests.docs.examples import DOCS, blocks
from tests.hosts.conftest import handbook, zensical
from tests.hosts.links import broken_links

ODD = """<script>alert(1)</script> & "R" [x](y)"""
PLAN = f"""\
plan:
  name: '{ODD}'
  start: 2027-01-01
  end: 2027-03-31
personas:
  rider: {{name: 'Rider <i>one</i>'}}
campaigns:
  spring: {{name: Spring, personas: [rider], start: 2027-03-01, end: 2027-05-31}}
content:
  frost: {{title: 'Frost & "range"', campaign: spring, publish: 2027-03-04}}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with one plan in it."""
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "plan.yml").write_text(PLAN, "utf-8")
    return tmp_path


def soup(built: Build, page: str) -> BeautifulSoup:
    return BeautifulSoup((built.site / page).read_text("utf-8"), "html5lib")


def test_one_command_makes_a_site(folder: Path) -> None:
    written = handbook(folder, "pages", "--out", "docs", "--new-site")
    assert written.exit_code == 0, written.log
    count = len(listed(folder))
    assert written.log.splitlines()[-4:] == [
        "1 plan, 1 file, 4 records: 1 warning, 1 note",
        "zensical.toml is new, and yours from now on",
        "docs/index.md is new, and yours from now on",
        f"{count} files in docs: {count} written, 0 removed",
    ]
    built = zensical(folder)
    assert built.exit_code == 0, built.log
    assert broken_links(built.site) == []
    page = soup(built, "plan/personas/rider/index.html")
    assert page.select(".hb-view--persona h1")
    assert page.select_one("link[href$='assets/handbook/handbook.css']")
    assert (built.site / "assets/handbook/handbook.css").is_file()
    # The start page shows the plans.
    assert soup(built, "index.html").select(".hb-view--portfolio a")
    assert not list(built.site.rglob(".*"))


def listed(folder: Path) -> list[str]:
    files: dict[str, str] = json.loads((folder / "docs/.handbook.json").read_text("utf-8"))["files"]
    return list(files)


def test_names_are_shown_as_written_and_never_as_markup(folder: Path) -> None:
    handbook(folder, "pages", "--out", "docs", "--new-site", "--file-urls")
    built = zensical(folder)
    assert built.exit_code == 0, built.log
    assert broken_links(built.site) == []
    home = soup(built, "plan/index.html")
    assert home.title is not None
    assert home.title.string == f"{ODD} - Strategy handbook"
    assert ODD in [link.get_text(strip=True) for link in home.select(".md-tabs a")]
    assert (built.site / "plan/personas/rider.html").is_file()
    lasting = soup(built, "plan/content/frost/index.html")
    assert lasting.select_one("a")["href"] == "../../campaigns/spring.html#content-frost"  # type: ignore[index]
    for file in built.site.rglob("*.html"):
        assert "<script>alert" not in file.read_text("utf-8"), file


def test_what_changes_in_a_plan_changes_on_every_page_that_shows_it(folder: Path) -> None:
    handbook(folder, "pages", "--out", "docs", "--new-site")
    (folder / "docs/own.md").write_text("# Own\n\n::: personas\n\n::: recrods\n", "utf-8")
    first = zensical(folder)
    assert "Rider" in soup(first, "own/index.html").get_text()
    # A block that is wrong is told with its place.
    assert "docs/own.md:5:1" in first.log
    assert "write `::: records`" in first.log
    plan = folder / "plans/plan.yml"
    plan.write_text(PLAN.replace("Rider <i>one</i>", "Courier"), "utf-8")
    # Zensical keeps what it drew; it must notice although no page of Markdown has changed.
    again = zensical(folder)
    assert "Courier" in soup(again, "own/index.html").get_text()
    assert "Courier" in soup(again, "plan/personas/rider/index.html").get_text()


def test_pages_follow_the_plan(folder: Path) -> None:
    handbook(folder, "pages", "--out", "docs")
    before = {path: (folder / "docs" / path).read_bytes() for path in listed(folder)}
    assert "plan/personas/rider.md" in before
    plan = folder / "plans/plan.yml"
    plan.write_text(PLAN.replace("rider", "courier"), "utf-8")
    again = handbook(folder, "pages", "--out", "docs")
    assert again.exit_code == 0, again.log
    assert not (folder / "docs/plan/personas/rider.md").exists()
    assert (folder / "docs/plan/personas/courier.md").exists()
    # The same plan gives the same bytes, whatever was there before.
    plan.write_text(PLAN, "utf-8")
    handbook(folder, "pages", "--out", "docs")
    assert {path: (folder / "docs" / path).read_bytes() for path in listed(folder)} == before


def test_a_plan_with_errors_is_written_all_the_same(folder: Path) -> None:
    (folder / "plans/more.yml").write_text("segments: {city: {nmae: City}}\n", "utf-8")
    written = handbook(folder, "pages", "--out", "docs")
    assert written.exit_code == 1
    assert "error[S201 unknown-key]" in written.log
    assert (folder / "docs/plan/health.md").exists()
    assert handbook(folder, "pages", "--out", "docs", "--fail-on", "never").exit_code == 0


def test_pages_of_the_team_are_never_overwritten(folder: Path) -> None:
    own = folder / "docs/plan/timeline.md"
    own.parent.mkdir(parents=True)
    own.write_text("# Ours\n", "utf-8")
    stopped = handbook(folder, "pages", "--out", "docs", "--new-site")
    assert stopped.exit_code == 5
    assert stopped.log == (
        "handbook: nothing was written into docs:\n"
        "  plan/timeline.md was written by hand\n"
        "  move them, delete them, or name another folder; --keep leaves pages as they are\n"
    )
    assert not (folder / "zensical.toml").exists()
    kept = handbook(folder, "pages", "--out", "docs", "--keep")
    assert kept.exit_code == 0
    assert "docs/plan/timeline.md was written or changed by hand; it stays" in kept.log
    assert own.read_text("utf-8") == "# Ours\n"


def test_settings_of_the_team_are_never_overwritten(folder: Path) -> None:
    (folder / "zensical.toml").write_text("[project]\n", "utf-8")
    (folder / "docs").mkdir()
    (folder / "docs/README.md").write_text("# Mine\n", "utf-8")
    written = handbook(folder, "pages", "--out", "docs", "--new-site")
    assert "is new" not in written.log
    assert (folder / "zensical.toml").read_text("utf-8") == "[project]\n"
    assert not (folder / "docs/index.md").exists()


def test_settings_name_the_folders_that_were_named(folder: Path) -> None:
    shutil.move(folder / "plans", folder / "our plans")
    words = ("pages", "our plans", "--out", "site docs", "--new-site", "--as-of", "2027-02-01")
    assert handbook(folder, *words).exit_code == 0
    settings = tomllib.loads((folder / "zensical.toml").read_text("utf-8"))["project"]
    assert settings["docs_dir"] == "site docs"
    assert settings["watch"] == ["our plans", "site docs/.handbook.json"]
    own = settings["markdown_extensions"]["strategy_handbook"]
    assert own == {"plans": "our plans", "as_of": "2027-02-01"}


def test_the_documented_lines_are_enough_for_a_site_that_is_there(folder: Path) -> None:
    [(_, lines)] = blocks(DOCS / "hosts.md", "toml")
    settings = lines.replace("[project]\n", '[project]\nsite_name = "Ours"\n')
    (folder / "zensical.toml").write_text(settings, "utf-8")
    (folder / "docs").mkdir()
    (folder / "docs/index.md").write_text("# Ours\n", "utf-8")
    assert handbook(folder, "pages", "--out", "docs").exit_code == 0
    built = zensical(folder)
    assert built.exit_code == 0, built.log
    page = soup(built, "plan/personas/rider/index.html")
    assert page.select(".hb-view--persona h1")
    assert page.select_one("link[href$='assets/handbook/handbook.css']")
    assert "Upstream" in [link.get_text(strip=True) for link in page.select(".md-nav a")]
    # What a new site is given is the same, and more.
    (folder / "zensical.toml").unlink()
    handbook(folder, "pages", "--out", "docs", "--new-site")
    new = tomllib.loads((folder / "zensical.toml").read_text("utf-8"))["project"]
    documented = tomllib.loads(lines)["project"]
    assert {key: new[key] for key in ("extra_css", "watch")} == {
        key: documented[key] for key in ("extra_css", "watch")
    }
    assert "awesome-nav" in new["plugins"]


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("--out", "plans/plan.yml"), 2, "'plans/plan.yml' is a file"),
        ((), 2, "Missing option '--out'"),
        (("nowhere", "--out", "docs"), 3, "handbook: there is no folder nowhere"),
        (("--out", "docs", "--as-of", "soon"), 2, "handbook: --as-of is `soon`, not a day"),
    ],
)
def test_wrong_use_is_told(folder: Path, words: tuple[str, ...], status: int, said: str) -> None:
    stopped = handbook(folder, "pages", *words)
    assert (stopped.exit_code, said in stopped.log) == (status, True), stopped.log
    assert "Traceback" not in stopped.log


def test_a_day_that_is_none_is_told_on_the_page(folder: Path) -> None:
    handbook(folder, "pages", "--out", "docs", "--new-site")
    settings = folder / "zensical.toml"
    settings.write_text(settings.read_text("utf-8") + 'as_of = "soon"\n', "utf-8")
    built = zensical(folder)
    assert "Traceback" not in built.log
    assert "the option `as_of` is `soon`, not a day such as 2027-03-01" in built.log
    notice = soup(built, "plan/timeline/index.html").select_one(".hb-notice--error")
    assert notice is not None
    assert re.search("as_of.*not a day", notice.get_text())
