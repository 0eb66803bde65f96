"""When a build is asked for: once for every save, and for nothing that is no part of a plan."""

import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Semaphore

import pytest

from strategy_handbook import serving
from strategy_handbook.serving import PlanWatch
from strategy_handbook.source import Folder
from tests.serving.writing import WAYS, Way, in_place, with_a_swap_file

PLAN, OTHER = "plans/plan.yml", "plans/more/other.yml"


@dataclass
class Watched:
    root: Path
    watch: PlanWatch
    asked: Semaphore

    def is_asked(self) -> bool:
        """Wait for one build to be asked for, and a moment longer for a second."""
        return self.asked.acquire(timeout=30) and self.is_quiet()

    def is_quiet(self) -> bool:
        return not self.asked.acquire(timeout=2 * serving.IDLE + 4 * serving.BUSY)


@pytest.fixture
def watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watched]:
    monkeypatch.setattr(serving, "IDLE", 0.1)
    monkeypatch.setattr(serving, "PATIENCE", 0.6)
    in_place(tmp_path, {PLAN: "plan: {name: A}\n", OTHER: "", "docs/index.md": "# Home\n"})
    asked = Semaphore(0)
    folder = Folder(tmp_path / "plans", "plans")
    watch = PlanWatch(asked.release, folder, [tmp_path / "docs", tmp_path / "mkdocs.yml"])
    watch.start()
    yield Watched(tmp_path, watch, asked)
    watch.stop()


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_one_save_asks_once(watched: Watched, way: Way) -> None:
    way(watched.root, {PLAN: "plan: {name: B}\n", OTHER: "risks: {}\n"})
    assert watched.is_asked()


def test_what_is_no_part_of_a_plan_asks_for_nothing(watched: Watched) -> None:
    with_a_swap_file(watched.root, {"plans/notes.txt": "x"})
    in_place(watched.root, {"plans/.plan.yml.swp": "x", "plans/plan.yml~": "x", "other.yml": "x"})
    assert watched.is_quiet()


def test_a_file_that_is_renamed_or_deleted_asks(watched: Watched) -> None:
    (watched.root / OTHER).rename(watched.root / "plans/renamed.yml")
    assert watched.is_asked()
    (watched.root / "plans/renamed.yml").unlink()
    assert watched.is_asked()


def test_a_folder_that_is_gone_for_a_moment_asks_once(watched: Watched) -> None:
    shutil.move(watched.root / "plans", watched.root / "aside")
    time.sleep(3 * serving.IDLE)
    in_place(watched.root, {PLAN: "plan: {name: C}\n"})
    assert watched.is_asked()


def test_a_folder_that_stays_away_asks_once_and_once_more_when_it_is_back(
    watched: Watched,
) -> None:
    shutil.rmtree(watched.root / "plans")
    assert watched.is_asked()
    in_place(watched.root, {PLAN: "plan: {name: C}\n"})
    assert watched.is_asked()


def test_a_build_that_begins_meanwhile_reads_what_was_saved(watched: Watched) -> None:
    in_place(watched.root, {PLAN: "plan: {name: D}\n"})
    watched.watch.begin(Folder(watched.root / "plans", "plans"))
    assert watched.is_quiet()


def test_what_mkdocs_notices_too_is_left_to_it_for_a_while(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "PATIENCE", 60)
    in_place(watched.root, {PLAN: "plan: {name: E}\n", "docs/index.md": "# Welcome\n"})
    assert watched.is_quiet()
    # Had it not noticed, the plan would not be forgotten.
    monkeypatch.setattr(serving, "PATIENCE", 0.1)
    assert watched.is_asked()
