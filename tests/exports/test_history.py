"""When entries were changed, as git tells: in a whole clone, in one that is cut off, and in none."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import icalendar
import pytest

from strategy_handbook.exports import exported, site_at
from strategy_handbook.load import load
from strategy_handbook.source import Folder
from strategy_handbook.source.history import history_of
from tests.repository import git

Commit = Callable[[str, str], None]
HEAD = "plan: {name: Spring}\n"
ITEM = "content: {tea: {title: Tea, publish: 2027-03-04}}\n"
OTHER = "content: {cup: {title: Cup, publish: 2027-03-05}}\n"


def moment(day: str) -> dt.datetime:
    return dt.datetime.fromisoformat(f"{day}T12:00:00+00:00")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a repository whose plan was written on three days."""
    root = tmp_path / "team"
    (root / "plans/spring").mkdir(parents=True)
    git(root, "init", "--quiet")
    commit(root, "2027-01-01", {"plan.yml": HEAD})
    commit(root, "2027-01-02", {"tea.yml": ITEM})
    commit(root, "2027-01-03", {"cup é.yml": OTHER})
    return root


def commit(root: Path, day: str, files: dict[str, str]) -> None:
    for name, text in files.items():
        (root / "plans/spring" / name).write_text(text, "utf-8")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "x", day=day)


def folder(root: Path) -> Folder:
    return Folder(root / "plans", "plans")


def calendar(root: Path) -> bytes:
    tree = folder(root)
    changed = history_of(tree).changed
    return dict(exported(load(tree).plans, site_at(None), changed))[
        "spring/feeds/plan.ics"
    ].encode()


def changes(root: Path) -> dict[str, dt.datetime | None]:
    events = icalendar.Calendar.from_ical(calendar(root)).walk("VEVENT")
    return {
        str(event["UID"]).partition("@")[0]: event["LAST-MODIFIED"].dt
        if "LAST-MODIFIED" in event
        else None
        for event in events
    }


def test_a_moved_item_is_told_as_changed_and_no_other(repository: Path) -> None:
    before = changes(repository)
    assert before == {"content-tea": moment("2027-01-02"), "content-cup": moment("2027-01-03")}
    commit(repository, "2027-01-09", {"tea.yml": ITEM.replace("03-04", "03-24")})
    assert changes(repository) == {
        "content-cup": moment("2027-01-03"),
        "content-tea": moment("2027-01-09"),
    }


def test_taking_a_line_away_is_a_change_too(repository: Path) -> None:
    longer = ITEM.replace("}}", ", end: 2027-03-09}}").replace(", ", ",\n  ")
    commit(repository, "2027-01-05", {"tea.yml": longer})
    commit(repository, "2027-01-07", {"tea.yml": longer.replace(",\n  end: 2027-03-09", "")})
    assert changes(repository)["content-tea"] == moment("2027-01-07")


def test_another_file_leaves_the_calendar_as_it_is(repository: Path) -> None:
    before = calendar(repository)
    (repository / "README.md").write_text("Something else.\n")
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "--message", "x", day="2027-02-01")
    assert calendar(repository) == before


def test_a_merge_counts_when_it_was_merged(repository: Path) -> None:
    git(repository, "checkout", "--quiet", "-b", "later", "HEAD~1")
    commit(repository, "2027-01-04", {"tea.yml": ITEM.replace("03-04", "03-24")})
    git(repository, "checkout", "--quiet", "main")
    git(repository, "merge", "--quiet", "--no-ff", "--message", "x", "later", day="2027-01-20")
    assert changes(repository)["content-tea"] == moment("2027-01-20")


def test_what_is_not_committed_is_as_it_was(repository: Path) -> None:
    plans = repository / "plans/spring"
    (plans / "tea.yml").write_text(ITEM.replace("Tea", "Green tea"))
    (plans / "new.yml").write_text(OTHER.replace("cup", "pot"))
    assert changes(repository) == {
        "content-tea": moment("2027-01-02"),
        "content-cup": moment("2027-01-03"),
        # Of a new file only the plan's own is known.
        "content-pot": moment("2027-01-01"),
    }


def test_a_clone_that_is_cut_off_tells_nothing(repository: Path, tmp_path: Path) -> None:
    for depth in ("1", "2"):
        clone = tmp_path / f"clone-{depth}"
        git(tmp_path, "clone", "--quiet", "--depth", depth, repository.as_uri(), str(clone))
        assert history_of(folder(clone)) == ({}, "shallow")
        assert set(changes(clone).values()) == {None}
    whole = tmp_path / "whole"
    git(tmp_path, "clone", "--quiet", repository.as_uri(), str(whole))
    assert calendar(whole) == calendar(repository)


@pytest.mark.parametrize("path", ["/nonexistent", None])
def test_without_git_nothing_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str | None
) -> None:
    (tmp_path / "plans/spring").mkdir(parents=True)
    (tmp_path / "plans/spring/plan.yml").write_text(HEAD + ITEM)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    if path:
        monkeypatch.setenv("PATH", path)
    assert history_of(folder(tmp_path)) == ({}, "no-git")
    assert changes(tmp_path) == {"content-tea": None}
