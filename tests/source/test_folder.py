"""A folder as a tree of files: only ordinary files inside it are opened, and it is told of the rest."""

import os
import threading
from pathlib import Path

import pytest

from strategy_handbook.load import load
from strategy_handbook.source import Folder, read_documents
from strategy_handbook.source.tree import Texts

PLAN = "plan: {name: Riverbend}\n"


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    folder = tmp_path / "plans"
    folder.mkdir()
    (folder / "plan.yml").write_text(PLAN, "utf-8")
    return folder


def found(plans: Path) -> list[str]:
    return [
        f"{finding.rule} {finding.where} {finding.message}"
        for document in read_documents(Folder(plans, "plans"))
        for finding in document.findings
    ]


def read(plans: Path) -> list[str]:
    return [document.path for document in read_documents(Folder(plans, "plans")) if document.root]


def test_only_yaml_files_that_are_not_hidden_are_read(plans: Path) -> None:
    for path in (".hidden.yml", ".git/config.yml", "notes.md", "x.yml.bak", "sub/a.yaml"):
        file = plans / path
        file.parent.mkdir(exist_ok=True)
        file.write_text(PLAN, "utf-8")
    assert read(plans) == ["plan.yml", "sub/a.yaml"]
    assert found(plans) == []


def test_a_pipe_is_not_opened(plans: Path) -> None:
    os.mkfifo(plans / "pipe.yml")
    # Opening it would wait for ever for somebody to write.
    answer: list[list[str]] = []
    reader = threading.Thread(target=lambda: answer.append(found(plans)), daemon=True)
    reader.start()
    reader.join(5)
    assert answer == [["Y110 plans/pipe.yml:1:1 the file is not read: it is not an ordinary file"]]
    assert read(plans) == ["plan.yml"]


def test_a_device_is_not_opened(plans: Path) -> None:
    try:
        os.mknod(plans / "zero.yml", 0o666 | 0o020000, os.makedev(1, 5))
    except PermissionError:
        pytest.skip("only root may make a device")
    assert found(plans) == [
        "Y110 plans/zero.yml:1:1 the file is not read: it is not an ordinary file"
    ]


def test_a_link_to_a_device_leaves_the_plan(plans: Path) -> None:
    (plans / "zero.yml").symlink_to("/dev/zero")
    assert found(plans) == [
        "Y110 plans/zero.yml:1:1 the file is not read: it links to a place outside the plan"
    ]


def test_a_folder_named_like_a_file_is_told_of_and_read(plans: Path) -> None:
    (plans / "people.yml").mkdir()
    (plans / "people.yml" / "a.yml").write_text("personas: {a: {name: A}}", "utf-8")
    assert found(plans) == ["Y110 plans/people.yml/:1:1 the file is not read: it is a folder"]
    assert read(plans) == ["people.yml/a.yml", "plan.yml"]


@pytest.mark.parametrize("target", ["../secret.yml", "/etc/hostname", "../outside"])
def test_links_out_of_the_plan_are_refused(plans: Path, target: str) -> None:
    (plans.parent / "secret.yml").write_text("secret: 1", "utf-8")
    (plans.parent / "outside").mkdir()
    (plans.parent / "outside" / "a.yml").write_text("secret: 1", "utf-8")
    name = "link" if target.endswith("outside") else "link.yml"
    (plans / name).symlink_to(target)
    shown = "plans/link/" if name == "link" else "plans/link.yml"
    assert found(plans) == [
        f"Y110 {shown}:1:1 the file is not read: it links to a place outside the plan"
    ]
    assert read(plans) == ["plan.yml"]


def test_links_that_stay_inside_are_followed(plans: Path) -> None:
    (plans / "shared").mkdir()
    (plans / "shared" / "team.txt").write_text("team: {lead: {name: Lead}}", "utf-8")
    (plans / "team.yml").symlink_to("shared/team.txt")
    assert read(plans) == ["plan.yml", "team.yml"]
    assert found(plans) == []


def test_links_in_a_circle_end(plans: Path) -> None:
    (plans / "a.yml").symlink_to("b.yml")
    (plans / "b.yml").symlink_to("a.yml")
    (plans / "self.yml").symlink_to("self.yml")
    (plans / "gone.yml").symlink_to("nowhere.yml")
    (plans / "sub").mkdir()
    (plans / "sub" / "up").symlink_to("..")
    (plans / "sub" / "here").symlink_to(".")
    (plans / "x").symlink_to("y")
    (plans / "y").symlink_to("x")
    nothing = "the file is not read: it links to nothing"
    assert found(plans) == [
        f"Y110 plans/{name}.yml:1:1 {nothing}" for name in ("a", "b", "gone", "self")
    ]
    assert read(plans) == ["plan.yml"]


def test_two_plans_may_share_a_folder_through_a_link(tmp_path: Path) -> None:
    for name in ("2026", "2027"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "plan.yml").write_text(PLAN, "utf-8")
    (tmp_path / "2027" / "people").mkdir()
    (tmp_path / "2027" / "people" / "a.yml").write_text("personas: {a: {name: A}}", "utf-8")
    (tmp_path / "2026" / "people").symlink_to("../2027/people")
    (tmp_path / "2027" / "up").symlink_to("..")
    loaded = load(Folder(tmp_path, "plans"))
    assert loaded.findings == ()
    assert [(plan.id, list(plan.personas)) for plan in loaded.plans] == [
        ("2026", ["a"]),
        ("2027", ["a"]),
    ]


def test_a_file_that_may_not_be_read(plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (plans / "team.yml").write_text("team: {lead: {name: Lead}}", "utf-8")
    read_bytes = Path.read_bytes

    # Root may read everything, so taking the rights away proves nothing there.
    def refuse(self: Path) -> bytes:
        if self.name == "team.yml":
            raise PermissionError(13, "Permission denied")
        return read_bytes(self)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert found(plans) == ["Y110 plans/team.yml:1:1 the file cannot be read: Permission denied"]


def test_a_folder_that_may_not_be_opened(plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (plans / "closed").mkdir()
    scandir = os.scandir

    def refuse(path: str | os.PathLike[str]) -> object:
        if os.fspath(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", os.fspath(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert found(plans) == [
        "Y110 plans/closed/:1:1 the file is not read: the folder may not be opened"
    ]
    assert [file.size for file in Folder(plans).files() if file.refused] == [0]


def test_a_file_that_vanishes_between_listing_and_reading(plans: Path) -> None:
    class Fleeting(Folder):
        def read(self, path: str) -> bytes:
            (self.root / path).unlink(missing_ok=True)
            return super().read(path)

    [document] = read_documents(Fleeting(plans, "plans"))
    assert [one.message for one in document.findings] == [
        "the file cannot be read: No such file or directory"
    ]


def test_a_name_that_is_not_utf_8(plans: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(plans) + b"/caf\xe9.yml")).write_text(PLAN, "utf-8")
    except OSError:
        pytest.skip("this file system takes no such name")
    [said] = found(plans)
    assert said == (
        "Y110 plans/caf\\xe9.yml:1:1 the file is not read: its name is not written in UTF-8"
    )
    said.encode("utf-8")
    assert [file.size for file in Folder(plans).files() if file.refused] == [0]


def test_a_folder_that_is_linked_twice_is_read_once_in_a_plan(plans: Path) -> None:
    (plans / "people").mkdir()
    (plans / "people" / "a.yml").write_text("personas: {a: {name: A}}", "utf-8")
    (plans / "again").symlink_to("people")
    assert read(plans) == ["again/a.yml", "plan.yml"]
    assert load(Folder(plans, "plans")).findings == ()


def test_what_is_refused_has_no_size(plans: Path) -> None:
    os.mkfifo(plans / "pipe.yml")
    (plans / "gone.yml").symlink_to("nowhere.yml")
    (plans / "out.yml").symlink_to("/etc/hostname")
    (plans / "out").symlink_to("/etc")
    (plans / "people.yml").mkdir()
    files = {file.path: (file.size, bool(file.refused)) for file in Folder(plans).files()}
    refused = ("gone.yml", "out.yml", "out/", "people.yml/", "pipe.yml")
    assert files == {"plan.yml": (len(PLAN), False), **dict.fromkeys(refused, (0, True))}


def test_a_folder_is_shown_under_its_own_path_unless_told_otherwise(plans: Path) -> None:
    (plans / "plan.yml").write_text("", "utf-8")
    [document] = read_documents(Folder(plans))
    assert document.file == f"{plans.as_posix()}/plan.yml"
    [document] = read_documents(Folder(plans, ""))
    assert document.file == "plan.yml"


def test_what_comes_after_a_link_that_leaves_the_plan_is_read(plans: Path) -> None:
    (plans / "a").symlink_to("/etc")
    (plans / "b").symlink_to("c")
    for name in ("c", "d"):
        (plans / name).mkdir()
        (plans / name / f"{name}.yml").write_text("personas: {}", "utf-8")
    assert read(plans) == ["b/c.yml", "d/d.yml", "plan.yml"]


def test_among_several_plans_each_reads_a_folder_once_however_deep_it_is_linked(
    tmp_path: Path,
) -> None:
    for name in ("2026", "2027"):
        (tmp_path / name / "team" / "deep").mkdir(parents=True)
        (tmp_path / name / "plan.yml").write_text(PLAN, "utf-8")
    people = tmp_path / "2026" / "team" / "people"
    people.mkdir()
    (people / "a.yml").write_text("personas: {a: {name: A}}", "utf-8")
    (tmp_path / "2026" / "team" / "deep" / "again").symlink_to("../people")
    (tmp_path / "2027" / "team" / "deep" / "people").symlink_to("../../../2026/team/people")
    (tmp_path / "2027" / "team" / "people").symlink_to("../../2026/team/people")
    loaded = load(Folder(tmp_path, "plans"))
    assert loaded.findings == ()
    assert [list(plan.personas) for plan in loaded.plans] == [["a"], ["a"]]


def test_a_tree_in_memory_may_hold_a_link_that_leaves_it() -> None:
    link, plan = read_documents(Texts({"link.yml": None, "plan.yml": PLAN}))
    assert [finding.message for finding in link.findings] == [
        "the file is not read: it links to a place outside the plan"
    ]
    assert plan.findings == ()
