"""What lies among a plan's files and is none: told of, never opened, and the others are checked."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from strategy_handbook.load import load
from strategy_handbook.rules import check_plans
from strategy_handbook.source import Folder
from tests.bad_input.test_bad_input import OTHER
from tests.hang_guard import hang_guard
from tests.written import AS_OF, WHOLE, line

OUTSIDE = "it links to a place outside the plan"
ODD = "it is not an ordinary file"


def device(place: Path) -> None:
    try:
        os.mknod(place, 0o666 | 0o020000, os.makedev(1, 5))
    except PermissionError:
        pytest.skip("only root may make a device")


def folder(place: Path) -> None:
    place.mkdir()
    (place / "city.yml").write_text("segments: {city: {name: City}}", "utf-8")


@pytest.mark.parametrize(
    ("make", "place", "why"),
    [
        (os.mkfifo, "bad.yml", ODD),
        (device, "bad.yml", ODD),
        (folder, "bad.yml/", "it is a folder"),
        (lambda place: place.symlink_to("/dev/zero"), "bad.yml", OUTSIDE),
        (lambda place: place.symlink_to("/etc/passwd"), "bad.yml", OUTSIDE),
        (lambda place: place.symlink_to("../secret.yml"), "bad.yml", OUTSIDE),
        (lambda place: place.symlink_to("bad.yml"), "bad.yml", "it links to nothing"),
    ],
    ids=["pipe", "device", "folder", "link to a device", "absolute", "link out", "circle"],
)
def test_what_is_no_file_is_not_opened(
    tmp_path: Path, make: Callable[[Path], None], place: str, why: str
) -> None:
    plans = tmp_path / "plans"
    plans.mkdir()
    (tmp_path / "secret.yml").write_text("segments: {secret: {name: Secret}}", "utf-8")
    (plans / "plan.yml").write_text(WHOLE, "utf-8")
    (plans / "other.yml").write_text(OTHER, "utf-8")
    make(plans / "bad.yml")
    with hang_guard():
        loaded = load(Folder(plans, "plans"))
        report = check_plans(loaded, AS_OF)
    told, other = (line(entry) for entry in report.entries)
    assert told == (
        f"error Y110 plans/{place}:1:1+1 the file is not read: {why} | "
        "put an ordinary file in its place"
    )
    assert other.startswith("error S201 plans/other.yml:2:43+5 offer `trial` has an unknown key")
    assert "secret" not in loaded.plans[0].segments


@pytest.mark.parametrize("make", [os.mkfifo, lambda place: place.symlink_to("/dev/zero")])
def test_what_is_no_file_beside_the_folders_of_plans(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "plan.yml").write_text("plan: {name: P}", "utf-8")
    make(tmp_path / "bad.yml")
    with hang_guard():
        loaded = load(Folder(tmp_path, "plans"))
    assert [plan.id for plan in loaded.plans] == ["a", "b"]
    assert [str(finding.where) for finding in loaded.findings] == ["plans/bad.yml:1:1"]


def test_a_file_beside_plans_that_may_not_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "plan.yml").write_text("plan: {name: P}", "utf-8")
    (tmp_path / "bad.yml").write_text("plan: {name: Q}", "utf-8")
    read_bytes = Path.read_bytes

    # Root may read everything, so taking the rights away proves nothing there.
    def refuse(self: Path) -> bytes:
        if self.name == "bad.yml":
            raise PermissionError(13, "Permission denied")
        return read_bytes(self)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    loaded = load(Folder(tmp_path, "plans"))
    assert [plan.id for plan in loaded.plans] == ["a"]
    assert [finding.rule for finding in loaded.findings] == ["Y113"]
