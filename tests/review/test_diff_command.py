"""`handbook diff`, as people type it."""

import json
import shutil
from contextlib import chdir
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from strategy_handbook.cli import handbook
from strategy_handbook.review.reading import NotAReview, read_review
from tests.repository import git, save
from tests.review.story import DAY, FOLDER, Plan, lower, move, tell


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("diff") / "harbour"
    tell(root)
    return root


def diff(root: Path, *words: str) -> Result:
    with chdir(root):
        return CliRunner().invoke(handbook, ["diff", *words, "--as-of", DAY])


TEXT = """\
1 changed. This wants a look.

Harbour Coffee 2027
  Dates: 1 later, furthest: 300 offices try the tap, 92 days later
  ! 300 offices try the tap: target lowered, 400 → 300 (asks for less than before)
  ! 300 offices try the tap: is due 92 days later, 30 Sept 2027 → 31 Dec 2027 (moved while under way)
  Goals: 1 changed
    ~ 300 offices try the tap  plans/harbour/downstream.yml:3
        Name: “400 offices try the tap” → “300 offices try the tap”
        target lowered, 400 → 300
        is due 92 days later, 30 Sept 2027 → 31 Dec 2027
  Touched, though not edited: 3
  > Initiative: A tap for rent, by 300 offices try the tap
  > Campaign: Spring tasting, by 300 offices try the tap
  > Campaign: Summer on tap, by 300 offices try the tap

Compared lower with main, as of 15 Mar 2027.
"""


def test_two_branches_as_text(story: Path) -> None:
    done = diff(story, "main", "lower")
    assert (done.exit_code, done.output) == (0, TEXT)


def test_markdown_is_the_whole_comment(story: Path) -> None:
    done = diff(story, "main", "lower", "--format", "markdown")
    assert done.exit_code == 0
    assert "| Goal: <b>300 offices try the tap</b> | target lowered, 400 → 300 `" in done.output


def test_json_is_a_review(story: Path) -> None:
    done = diff(story, "main", "lower", "--format", "json")
    assert read_review(done.output.encode())["verdict"] == "attention"


def test_without_a_head_the_files_as_they_lie_there(tmp_path: Path) -> None:
    root = tmp_path / "harbour"
    tell(root)
    move(Plan(root))
    assert "Compared working tree with main, as of" in diff(root, "main").output
    assert "moves 14 days later" in diff(root, "main").output


def test_without_a_base_where_the_branch_began(tmp_path: Path) -> None:
    root = tmp_path / "harbour"
    tell(root)
    # What others have done on the main branch since is no change of this branch.
    move(Plan(root))
    save(root, {})
    git(root, "checkout", "--quiet", "lower")
    done = diff(root)
    assert "target lowered, 400 → 300" in done.output
    assert "days earlier" not in done.output
    assert "Compared working tree with main" in done.output


def test_two_folders(story: Path, tmp_path: Path) -> None:
    for name, change in (("old", None), ("new", lower)):
        shutil.copytree(story / FOLDER, tmp_path / name / FOLDER)
        if change:
            change(Plan(tmp_path / name))
    shutil.copytree(story / FOLDER, tmp_path / FOLDER)
    done = diff(tmp_path, "old", "new")
    assert "target lowered, 400 → 300" in done.output
    assert "Compared new with old" in done.output


def test_a_revision_that_is_not_there(story: Path) -> None:
    done = diff(story, "nowhere")
    assert done.exit_code == 2
    assert done.stderr == (
        "handbook: nowhere: there is no such revision and no such folder; name a branch, a tag or a "
        "commit; `git fetch --tags` gets those of others\n"
    )


def test_a_clone_that_was_cut_off(story: Path, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    git(
        tmp_path,
        "clone",
        "--quiet",
        "--depth",
        "1",
        "--branch",
        "lower",
        f"file://{story}",
        "clone",
    )
    done = diff(clone)
    assert done.exit_code == 2
    assert "fetch all of it: `fetch-depth: 0` for actions/checkout" in done.stderr


def test_no_repository(story: Path, tmp_path: Path) -> None:
    shutil.copytree(story / FOLDER, tmp_path / FOLDER)
    done = diff(tmp_path)
    assert done.exit_code == 2
    assert "the plans are in no git repository" in done.stderr


def test_no_plans(tmp_path: Path) -> None:
    assert diff(tmp_path).exit_code == 3


def test_a_plan_that_is_new(tmp_path: Path) -> None:
    root = tmp_path / "harbour"
    save(root, {"README.md": "Nothing yet\n", "plans/.keep": ""})
    tell(root / "later")
    shutil.copytree(root / "later" / FOLDER, root / FOLDER)
    done = diff(root, "HEAD")
    assert "This plan is new." in done.output
    assert "28 added" in done.output


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"{", "the file is no JSON"),
        (b"\xff\xfe", "the file is no JSON"),
        (b"NaN", "the file is no JSON"),
        (b"[" * 100_000, "the file is nested too deep"),
        (b"[]", "the file has not the form of a review (type)"),
        (b" " * 5_000_001, "the file has 5,000,001 bytes; a review has 5,000,000 at most"),
    ],
)
def test_what_is_no_review_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(NotAReview) as refused:
        read_review(data)
    assert str(refused.value) == why


def test_a_review_with_more_than_belongs_into_it_is_refused(story: Path) -> None:
    document = json.loads(diff(story, "main", "lower", "--format", "json").output)
    document["plans"][0]["pull_request"] = 7
    with pytest.raises(NotAReview, match=r"plans\.0 has not the form of a review"):
        read_review(json.dumps(document).encode())
