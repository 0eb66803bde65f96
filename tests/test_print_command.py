"""`handbook print` without a browser: what it says when something is wrong, and that it stops there."""

from __future__ import annotations

import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from strategy_handbook.paper.chromium import NAMED_BY
from strategy_handbook.paper.sheets import paper_style
from strategy_handbook.paper.site_folder import NoSuchPage, SiteFolder
from strategy_handbook.print_command import print_

Run = Callable[..., Result]
PAGE = '<html><head><title>Team &amp; co</title><link rel="canonical" href="https://a.example/b/p/team/"></head>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site as `mkdocs build` leaves it, with little in it."""
    root = tmp_path / "site"
    for path in ("p/one-page/index.html", "p/team/index.html", "p/files.html", "index.html"):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(PAGE, "utf-8")
    style = root / "assets/handbook/handbook.css"
    style.parent.mkdir(parents=True)
    style.write_text("@page wide { size: landscape; margin: 8mm }\n@page tall { margin: 9mm }")
    return root


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs the command with some words; no browser is installed."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.delenv(NAMED_BY, raising=False)
    monkeypatch.setattr("strategy_handbook.paper.chromium._PLACES", {})

    def command(*words: str | Path) -> Result:
        return CliRunner().invoke(print_, [str(word) for word in words])

    return command


def browser(tmp_path: Path, script: str) -> Path:
    """Write a program that takes the place of a browser."""
    program = tmp_path / "browser"
    program.write_text(f"#!{sys.executable}\nimport sys\n{script}", "utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return program


def test_without_a_browser_it_says_what_to_install(run: Run, site: Path, tmp_path: Path) -> None:
    ended = run("--out", "plan.pdf")
    assert ended.exit_code == 6
    assert ended.stderr.startswith("handbook: printing needs Chromium or Google Chrome")
    assert "apt install chromium" in ended.stderr
    assert "--chromium PATH or HANDBOOK_CHROMIUM=PATH" in ended.stderr
    assert not (tmp_path / "plan.pdf").exists()


@pytest.mark.parametrize("by", ["option", "environment"])
def test_a_browser_that_is_not_there_is_named(
    run: Run, site: Path, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    words = ("--chromium", "/no/such") if by == "option" else ()
    if by == "environment":
        monkeypatch.setenv(NAMED_BY, "/no/such")
    ended = run("--out", "plan.pdf", *words)
    assert ended.exit_code == 6
    assert ended.stderr.startswith("handbook: there is no program /no/such to print with")


def test_a_browser_that_prints_nothing_is_quoted(run: Run, site: Path, tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").write_bytes(b"%PDF-1.4 of yesterday")
    program = browser(
        tmp_path, "print('[1:2:ERROR:dbus] noise\\nNo usable fonts!', file=sys.stderr)"
    )
    ended = run("--out", "plan.pdf", "--chromium", program)
    assert ended.exit_code == 6
    assert ended.stderr == f"handbook: {program} printed nothing: No usable fonts!\n"
    # What was there before is still whole, and nothing else was left behind.
    assert (tmp_path / "plan.pdf").read_bytes() == b"%PDF-1.4 of yesterday"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["browser", "plan.pdf", "site"]


def test_a_program_that_cannot_run_is_no_fault_of_ours(
    run: Run, site: Path, tmp_path: Path
) -> None:
    program = browser(tmp_path, "")
    program.write_text("#!/no/such/interpreter\n")
    ended = run("--out", "plan.pdf", "--chromium", program)
    assert ended.exit_code == 6
    assert ended.stderr == f"handbook: {program} cannot be run: No such file or directory\n"


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("--out", "plan.txt"), 2, "plan.txt is no name for a PDF; let it end in .pdf"),
        (("--site", "nowhere"), 3, "there is no folder nowhere; build the site first: `mkdocs build`"),
        (("--site", "site/index.html"), 3, "site/index.html is a file; name the folder that"),
        (("--site", "site/p"), 3, "site/p is no built handbook: it has no assets/handbook/handbook.css"),
        (("--plan", "q"), 2, "site has no page `q/one-page`; did you mean `p/one-page/`?"),
        (("--plan", "p", "--page", "taem"), 2, "site has no page `p/taem`; did you mean `p/team/`?"),
        (("--page", "../secret"), 2, "site has no page `../secret`"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said(
    run: Run, site: Path, tmp_path: Path, words: tuple[str, ...], status: int, said: str
) -> None:
    (tmp_path / "secret.html").write_text(PAGE)
    ended = run("--out", "plan.pdf", *words)
    assert ended.exit_code == status
    assert ended.stderr.startswith(f"handbook: {said}")


def test_a_folder_that_cannot_be_written_is_told(run: Run, site: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    program = browser(tmp_path, "")
    ended = run("--out", "file/plan.pdf", "--chromium", program)
    assert ended.exit_code == 4
    assert ended.stderr.startswith("handbook: file cannot be read or written")


@pytest.mark.parametrize(
    "wanted", ["p/team", "p/team/", "/p/team/", "p/team/index.html", "p/team.html"]
)
def test_a_page_is_found_however_it_is_written(site: Path, wanted: str) -> None:
    assert SiteFolder(site).page(wanted) == "p/team/"


def test_pages_that_are_files_are_found_too(site: Path) -> None:
    assert SiteFolder(site).page("p/files") == "p/files.html"
    assert SiteFolder(site).page("") == ""
    with pytest.raises(NoSuchPage):
        SiteFolder(site).page("p")


def test_the_published_address_is_read_from_the_page(site: Path) -> None:
    assert SiteFolder(site).published_at("p/team/") == "https://a.example/b/"
    # That of another page says nothing sure.
    assert SiteFolder(site).published_at("p/one-page/") == ""


def test_every_kind_of_sheet_is_on_the_paper_that_was_asked_for(site: Path) -> None:
    assert paper_style("Letter", SiteFolder(site).style).splitlines() == [
        "@page { size: letter }",
        "@page wide { size: letter landscape }",
        "@page tall { size: letter }",
    ]
