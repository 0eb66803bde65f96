"""A plan as an earlier revision of its repository has it."""

from pathlib import Path

import pytest

from strategy_handbook.load import load
from strategy_handbook.source import Folder
from strategy_handbook.source.tree import NoRevision, Part, Texts, TreeFile
from tests.repository import git, save

THEN, NOW = "plan: {name: Then}\n", "plan: {name: Now}\n"


@pytest.fixture
def team(tmp_path: Path) -> Path:
    """Return a repository whose plan was tagged and has changed since."""
    root = tmp_path / "team"
    save(
        root,
        {
            "plans/spring/plan.yml": THEN,
            "plans/spring/cup é.yml": "content: {cup: {title: Cup}}\n",
            "plans/spring/.hidden/notes.yml": "a: 1\n",
            "plans/spring/notes.md": "No plan file.\n",
            "plans/spring/observations/sold.csv": "date,metric,value\n",
            "other/plan.yml": "plan: {name: Elsewhere}\n",
        },
        tag="v1",
    )
    save(root, {"plans/spring/plan.yml": NOW, "plans/autumn/plan.yml": NOW})
    return root


def plans(root: Path) -> Folder:
    return Folder(root / "plans", "plans")


def test_a_revision_has_the_files_that_the_folder_had(team: Path) -> None:
    with plans(team).at("v1") as then:
        assert [file.path for file in then.files()] == [
            "spring/cup é.yml",
            "spring/observations/sold.csv",
            "spring/plan.yml",
        ]
        assert {file.path: file.size for file in then.files()}["spring/plan.yml"] == len(THEN)
        assert then.read("spring/plan.yml") == THEN.encode()
        assert then.read("spring/cup é.yml") == b"content: {cup: {title: Cup}}\n"
        assert then.shown_as == "plans@v1"


def test_a_revision_is_read_like_a_folder(team: Path) -> None:
    with plans(team).at("v1") as then:
        [spring] = load(then).plans
    assert (spring.id, spring.label, list(spring.content)) == ("spring", "Then", ["cup"])
    assert [plan.label for plan in load(plans(team)).plans] == ["Now", "Now"]


@pytest.mark.parametrize("name", ["v1", "HEAD~1", "refs/tags/v1", "main~1"])
def test_it_is_named_as_git_names_it(team: Path, name: str) -> None:
    with plans(team).at(name) as then:
        assert then.read("spring/plan.yml") == THEN.encode()


def test_one_plan_of_several_has_its_past_too(team: Path) -> None:
    with Part(plans(team), "spring").at("v1") as then:
        assert then.read("plan.yml") == THEN.encode()


def test_reading_leaves_the_folder_as_it_is(team: Path) -> None:
    (team / "plans/spring/plan.yml").write_text("plan: {name: Unsaved}\n")
    before = git(team, "status", "--porcelain")
    with plans(team).at("v1") as then:
        then.read("spring/plan.yml")
    assert git(team, "status", "--porcelain") == before
    assert (team / "plans/spring/plan.yml").read_text() == "plan: {name: Unsaved}\n"


def test_links_are_told_and_not_followed(team: Path) -> None:
    (team / "plans/spring/secret.yml").symlink_to("/etc/passwd")
    save(team, {}, tag="v2")
    with plans(team).at("v2") as then:
        assert TreeFile("spring/secret.yml", 0, "it is a link") in list(then.files())


@pytest.mark.parametrize("name", ["v9", "--help", "-x", "v1\0", "v1:plans", "", "two words"])
def test_what_is_no_revision_is_not_there(team: Path, name: str) -> None:
    with pytest.raises(NoRevision) as found, plans(team).at(name):
        pass
    assert found.value.reason == "unknown"


def test_a_clone_that_is_cut_off_says_so(team: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--depth", "1", team.as_uri(), "cut")
    with pytest.raises(NoRevision) as found, plans(tmp_path / "cut").at("v1"):
        pass
    assert found.value.reason == "shallow"


@pytest.mark.parametrize("path", ["/nonexistent", None])
def test_without_git_there_is_no_past(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str | None
) -> None:
    (tmp_path / "plans").mkdir()
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    if path:
        monkeypatch.setenv("PATH", path)
    for tree in (plans(tmp_path), Texts({})):
        with pytest.raises(NoRevision) as found, tree.at("v1"):
            pass
        assert found.value.reason == "no-git"
