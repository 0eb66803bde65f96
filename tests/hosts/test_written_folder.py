"""Files of the program among files of people: nobody's work is overwritten or removed."""

import json
from pathlib import Path

import pytest

from strategy_handbook import written_folder
from strategy_handbook.written_folder import LIST, NotOurs, write_into

FILES = {"plan/index.md": "# Plan\n", "plan/personas/index.md": "# Personas\n", "a.css": "a {}\n"}
ABOUT = {"as of": "2027-03-01"}


def content(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): file.read_text("utf-8")
        for file in folder.rglob("*")
        if file.is_file() and file.name != LIST
    }


def refused(folder: Path, files: dict[str, str] = FILES, *, keep: bool = False) -> list[str]:
    before = content(folder)
    with pytest.raises(NotOurs) as stopped:
        write_into(folder, files, ABOUT, keep=keep)
    assert content(folder) == before
    return stopped.value.reasons


def test_files_are_written_once_and_brought_up_to_date(tmp_path: Path) -> None:
    assert write_into(tmp_path / "docs", FILES, ABOUT).changed == sorted(FILES)
    assert content(tmp_path / "docs") == FILES
    stamp = (tmp_path / "docs" / LIST).stat().st_mtime_ns
    again = write_into(tmp_path / "docs", FILES, ABOUT)
    assert (again.changed, again.removed, again.kept) == ([], [], [])
    assert (tmp_path / "docs" / LIST).stat().st_mtime_ns == stamp
    other = {**FILES, "a.css": "b {}\n"}
    assert write_into(tmp_path / "docs", other, ABOUT).changed == ["a.css"]
    assert content(tmp_path / "docs") == other


def test_what_has_no_place_any_more_is_removed_with_its_empty_folder(tmp_path: Path) -> None:
    write_into(tmp_path, FILES, ABOUT)
    (tmp_path / "plan/own.md").write_text("mine")
    left = {"a.css": FILES["a.css"]}
    assert write_into(tmp_path, left, ABOUT).removed == ["plan/index.md", "plan/personas/index.md"]
    assert content(tmp_path) == {**left, "plan/own.md": "mine"}
    assert not (tmp_path / "plan/personas").exists()
    assert list(json.loads((tmp_path / LIST).read_text())["files"]) == ["a.css"]


@pytest.mark.parametrize(
    ("path", "text", "reason"),
    [
        ("plan/index.md", "mine", "plan/index.md was written by hand"),
        ("plan/README.md", "x", "plan/README.md has the same address as plan/index.md: rename it to that"),
        ("plan.md", "x", "plan.md has the same address as plan/index.md: rename it to that"),
        ("plan", "x", "plan is a file, and plan/index.md needs a folder of that name"),
        ("a.css/b", "x", "a.css is a link or a folder"),
        (LIST, "[]", f"{LIST} is not the list that this command keeps; delete it"),
        (LIST, "{", f"{LIST} is not the list that this command keeps; delete it"),
        (
            LIST,
            '{"files": {"../x": "1"}}',
            f"{LIST} names ../x, outside the folder; delete the list",
        ),
    ],
)  # fmt: skip
def test_a_file_of_somebody_else_stops_everything(
    tmp_path: Path, path: str, text: str, reason: str
) -> None:
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_text(text)
    assert refused(tmp_path)[0] == reason


def test_a_page_changed_by_hand_stops_everything_or_stays(tmp_path: Path) -> None:
    write_into(tmp_path, FILES, ABOUT)
    (tmp_path / "plan/index.md").write_text("better")
    newer = {**FILES, "plan/index.md": "# New\n", "a.css": "b {}\n"}
    assert refused(tmp_path, newer) == ["plan/index.md was changed by hand"]
    for _ in range(2):
        assert write_into(tmp_path, newer, ABOUT, keep=True).kept == ["plan/index.md"]
        assert content(tmp_path) == {**newer, "plan/index.md": "better"}
    # It is theirs now, so it is not removed either.
    write_into(tmp_path, {}, ABOUT, keep=True)
    assert content(tmp_path) == {"plan/index.md": "better"}


def test_a_changed_page_that_has_no_place_any_more_stays(tmp_path: Path) -> None:
    write_into(tmp_path, FILES, ABOUT)
    (tmp_path / "plan/index.md").write_text("better")
    left = write_into(tmp_path, {}, ABOUT)
    assert left.kept == ["plan/index.md"]
    assert content(tmp_path) == {"plan/index.md": "better"}


def test_pages_at_one_address_stop_even_who_keeps(tmp_path: Path) -> None:
    (tmp_path / "plan.md").write_text("mine")
    assert refused(tmp_path, keep=True) == [
        "plan.md has the same address as plan/index.md: rename it to that"
    ]


def test_ends_of_lines_are_nobodys_change(tmp_path: Path) -> None:
    write_into(tmp_path, FILES, ABOUT)
    for file in (tmp_path / "plan").rglob("*.md"):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert write_into(tmp_path, FILES, ABOUT).changed == []
    assert write_into(tmp_path, {}, ABOUT).removed == sorted(FILES)


def test_links_lead_nothing_out_of_the_folder(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "index.md").write_text(FILES["plan/index.md"])
    docs = tmp_path / "docs"
    write_into(docs, FILES, ABOUT)
    (docs / "plan/index.md").unlink()
    (docs / "plan/personas/index.md").unlink()
    (docs / "plan/personas").rmdir()
    (docs / "plan").rmdir()
    (docs / "plan").symlink_to(outside)
    assert refused(docs) == ["plan is a link", "plan is a link"]
    write_into(docs, {}, ABOUT)
    assert (outside / "index.md").exists()


def test_what_was_written_before_a_failure_is_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = written_folder._write

    def full(file: Path, text: str) -> None:
        if file.parent.name == "personas":
            raise OSError(28, "No space left on device", str(file))
        real(file, text)

    monkeypatch.setattr(written_folder, "_write", full)
    with pytest.raises(OSError, match="No space left"):
        write_into(tmp_path, FILES, ABOUT)
    monkeypatch.undo()
    # Another text for a file that is there already: it counts as ours all the same.
    other = {**FILES, "plan/index.md": "# Other\n"}
    assert write_into(tmp_path, other, ABOUT).kept == []
    assert content(tmp_path) == other
