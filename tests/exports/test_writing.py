"""What can be taken away is on the site, and the command writes the very same."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from strategy_handbook import cli
from strategy_handbook.addresses import EXPORT_LIST
from tests.builds import REPOSITORY, Build

URL = "https://example.org/strategy-handbook/"
PLAN = """\
plan: {name: Spring}
personas: {reader: {name: Reader}}
content: {tea: {title: Tea, publish: 2027-03-04, personas: reader}}
"""
MKDOCS_YML = """\
site_name: A handbook under test
theme: {name: mkdocs}
plugins: [{strategy-handbook: {%s}}]
"""


@pytest.fixture
def export(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., tuple[int, str]]:
    """Return a function that runs `handbook export`: its status and what it says."""

    def run(*words: str | Path) -> tuple[int, str]:
        monkeypatch.setattr(sys, "argv", ["handbook", "export", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        said = capsys.readouterr()
        return int(ended.value.code or 0), said.out + said.err

    return run


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def test_the_command_writes_what_is_on_the_site(
    site: Path,
    tmp_path: Path,
    export: Callable[..., tuple[int, str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(REPOSITORY)
    status, said = export("plans", "--out", tmp_path / "out", "--site-url", URL)
    assert status == 0
    written = files_in(tmp_path / "out")
    del written[EXPORT_LIST]
    assert said.endswith(
        f"{len(written)} files in {tmp_path}/out: {len(written)} written, 0 removed\n"
    )
    assert len(written) > 80
    assert {path: (site / path).read_bytes() for path in written} == written
    on_site = {path for path in files_in(site) if "/feeds/" in path or "/data/" in path}
    assert on_site <= written.keys()


def test_a_second_run_brings_up_to_date(
    tmp_path: Path, export: Callable[..., tuple[int, str]]
) -> None:
    plan, out = tmp_path / "plans/spring/plan.yml", tmp_path / "out"
    plan.parent.mkdir(parents=True)
    plan.write_text(PLAN)
    only = ("--only", "calendars")
    assert export(tmp_path / "plans", "--out", out, *only)[1].endswith("3 written, 0 removed\n")
    before = files_in(out)
    assert export(tmp_path / "plans", "--out", out, *only)[1].endswith("0 written, 0 removed\n")
    assert files_in(out) == before
    plan.write_text(PLAN.replace(", personas: reader", ""))
    assert export(tmp_path / "plans", "--out", out, *only)[1].endswith("2 written, 1 removed\n")
    assert not (out / "spring/feeds/personas").exists()
    (out / "spring/feeds/plan.ics").write_text("Mine.")
    status, said = export(tmp_path / "plans", "--out", out, *only)
    assert (status, "spring/feeds/plan.ics was changed by hand" in said) == (5, True)


@pytest.mark.parametrize("options", ["exports: []", "exports: [calendars]"])
def test_a_team_chooses_what_is_on_the_site(
    project: Callable[[Mapping[str, str]], Path], build: Callable[..., Build], options: str
) -> None:
    built = build(project({"mkdocs.yml": MKDOCS_YML % options, "plans/spring/plan.yml": PLAN}))
    assert built.exit_code == 0, built.log
    folders = {path.name for path in (built.site / "spring").iterdir()}
    assert ("feeds" in folders) == ("calendars" in options)
    assert "data" not in folders


def test_a_file_of_the_teams_own_stands_in(
    project: Callable[[Mapping[str, str]], Path], build: Callable[..., Build]
) -> None:
    root = project(
        {
            "mkdocs.yml": MKDOCS_YML % "",
            "plans/spring/plan.yml": PLAN,
            "docs/spring/feeds/plan.ics": "BEGIN:VCALENDAR\n",
        }
    )
    built = build(root)
    assert built.exit_code == 0, built.log
    assert (built.site / "spring/feeds/plan.ics").read_text() == "BEGIN:VCALENDAR\n"
    assert (built.site / "spring/feeds/downstream.ics").stat().st_size > 500
