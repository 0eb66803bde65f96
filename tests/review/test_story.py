"""The comment on each change of the story, word for word."""

import os
import re
from contextlib import chdir
from pathlib import Path

import pytest

from strategy_handbook.review.comment import Links, comment_of
from strategy_handbook.review.states import compare_states
from tests.repository import git
from tests.review.story import BRANCHES, DAY, tell

COMMENTS = Path(__file__).parent / "comments"
ADDRESS = "https://git.example/harbour/plans/blob"


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("story") / "harbour"
    tell(root)
    return root


def comment(story: Path, branch: str) -> str:
    with chdir(story):
        review = compare_states(Path("plans"), "main", branch, stated=DAY)
    links = Links(f"{ADDRESS}/{review['base']['commit']}", f"{ADDRESS}/{review['head']['commit']}")
    return comment_of(review, links).text


@pytest.mark.parametrize("branch", BRANCHES)
def test_comment(story: Path, branch: str) -> None:
    golden = COMMENTS / f"{branch}.md"
    # Commits are named by what is in them and by git's version of it.
    told = comment(story, branch)
    for name in ("main", branch):
        commit = git(story, "rev-parse", name).strip()
        told = told.replace(commit, f"({name})").replace(commit[:10], f"({name})")
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(told, "utf-8")
    assert told == golden.read_text("utf-8")


def test_a_story_has_a_comment_for_each_of_its_branches() -> None:
    assert {file.stem for file in COMMENTS.iterdir()} == set(BRANCHES)


def test_the_work_tree_is_left_alone(story: Path) -> None:
    before = git(story, "status", "--porcelain", "--ignored"), git(story, "rev-parse", "HEAD")
    comment(story, "split")
    after = git(story, "status", "--porcelain", "--ignored"), git(story, "rev-parse", "HEAD")
    assert before == after
    assert not re.search(r"\S", before[0])
