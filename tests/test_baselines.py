"""Baselines of a plan, from a real repository to what people read."""

import re
from contextlib import chdir
from pathlib import Path

import pytest
from click.testing import CliRunner

from strategy_handbook.cli import handbook
from strategy_handbook.handbook import HostSite, read_handbook
from strategy_handbook.source import Folder
from strategy_handbook.source.revision import commit_of
from strategy_handbook.views import Handbook
from strategy_handbook.views.drawing import PageDrawing
from tests.repository import git, save

PLAN = """\
plan:
  name: Lantern Tea
  start: 2027-01-01
  end: 2027-12-31
  baselines:
    - {{name: First draft, revision: draft}}
    - {{name: Board approval, revision: {revision}, date: 2026-12-10}}
initiatives:
  box:
    name: A box that travels
    start: 2027-01-04
    end: 2027-02-26
    milestones: [{{name: Tested, due: {tested}}}]
campaigns:
  spring: {{name: Spring trial, start: 2027-03-01, end: {ends}}}
  {second}
"""
FAIR = "fair: {name: A fair, start: 2027-09-01, end: 2027-09-03}"
AUTUMN = "autumn: {name: Autumn, start: 2027-10-01, end: 2027-10-31}"


def plan(revision: str = "board", tested: str = "2027-02-01", second: str = FAIR) -> dict[str, str]:
    ends = "2027-05-31" if second == FAIR else "2027-06-14"
    text = PLAN.format(revision=revision, tested=tested, ends=ends, second=second)
    return {"plans/plan.yml": text}


@pytest.fixture
def team(tmp_path: Path) -> Path:
    """Return a repository with a plan that was approved, and has moved since."""
    root = tmp_path / "team"
    save(root, plan(), tag="draft")
    save(root, plan(), tag="board")
    save(root, plan(tested="2027-01-31", second=AUTUMN))
    return root


def read(root: Path, language: str = "") -> Handbook:
    folder = Folder(root / "plans", "plans")
    return read_handbook(folder, HostSite(language=language), stated="2027-03-01")


def only_baseline(root: Path) -> str:
    book = read(root)
    [plan] = book.plans.values()
    one = book.baseline_of(plan)
    return one.name if one else ""


def timeline(book: Handbook, options: str = "") -> str:
    return PageDrawing(book, "plans/timeline.md").draw("timeline", options)


def bar(html: str, title: str) -> str:
    return next(one for one in re.findall(r"<li class=.*?</li>", html) if f"<b>{title}</b>" in one)


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_the_last_baseline_is_compared_with(team: Path) -> None:
    book = read(team)
    assert book.report.entries == ()
    assert only_baseline(team) == "Board approval"
    html = timeline(book)
    assert "<p>Since" not in html
    assert (
        "Since Board approval (10 Dec 2026): 1 later, 1 earlier, 1 new, 1 no longer planned" in html
    )


def test_a_bar_says_what_it_was_and_how_far_it_has_moved(team: Path) -> None:
    html = timeline(read(team))
    spring = bar(html, "Spring trial")
    assert "Board approval: 1 Mar – 31 May 2027 · Ends 14 days later" in words(spring)
    # 106 days now, of which it had 92: 92 / 106 is 86.79 %.
    assert 'class="hb-bar__was" aria-hidden="true" style="--s:0;--d:86.79"' in spring
    assert "New since Board approval" in words(bar(html, "Autumn"))
    assert "hb-bar__was" not in bar(html, "Autumn")
    box = bar(html, "A box that travels")
    assert "hb-bar__was" not in box
    assert "Board approval" not in box
    assert "Board approval: 1 Feb 2027 · Due 1 day earlier" in words(bar(html, "Tested"))


def test_the_table_has_it_in_a_column_of_its_own(team: Path) -> None:
    table = timeline(read(team)).partition("<details")[2]
    assert '<th scope="col">Baseline</th>' in table
    assert (
        '<td data-label="Baseline">Board approval: 1 Mar – 31 May 2027<br>Ends 14 days later</td>'
        in table
    )


def test_a_part_of_the_plan_does_not_say_what_is_gone_of_the_whole(team: Path) -> None:
    html = timeline(read(team), "stream: downstream")
    assert "Since Board approval (10 Dec 2026): 1 later, 1 new</p>" in html


def test_nothing_has_moved(team: Path) -> None:
    save(team, plan())
    html = timeline(read(team))
    assert "As agreed in Board approval (10 Dec 2026): no date has moved." in html
    assert "hb-bar__was" not in html


def test_without_a_baseline_nothing_is_said(tmp_path: Path) -> None:
    save(tmp_path, {"plans/plan.yml": plan()["plans/plan.yml"].replace("revision", "# revision")})
    html = timeline(read(tmp_path))
    assert "Baseline" not in html
    assert "hb-was" not in html


def test_it_is_said_in_the_language_of_the_plan(team: Path) -> None:
    spring = words(bar(timeline(read(team, "de")), "Spring trial"))
    assert "Board approval: 1. März – 31. Mai 2027 · Endet 14 Tage später" in spring


def check(root: Path) -> str:
    """What the check says of a plan, on a terminal, in a few lines."""
    with chdir(root):
        done = CliRunner().invoke(handbook, ["check", "--as-of", "2027-03-01"])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.output


def test_a_tag_that_nobody_set_is_a_finding_and_the_one_before_it_counts(team: Path) -> None:
    save(team, plan("borad", second=AUTUMN))
    said = check(team)
    assert "plans/plan.yml:7:40" in said
    assert "R306" in said
    assert "plan: the baseline `Board approval`: the repository has no revision `borad`" in said
    assert "name a tag or a commit; `git tag` lists the tags" in said
    assert only_baseline(team) == "First draft"


def test_a_clone_that_is_cut_off_is_told_what_to_fetch(team: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--depth", "1", team.as_uri(), "cut")
    said = check(tmp_path / "cut")
    assert "this clone has only a part of its history, and `board` is not in it" in said
    assert "`fetch-depth: 0` for actions/checkout, `git fetch --unshallow --tags` by hand" in said
    assert "Spring trial" in timeline(read(tmp_path / "cut"))


def test_a_folder_without_a_repository(
    team: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans/plan.yml").write_text((team / "plans/plan.yml").read_text())
    said = check(tmp_path)
    assert "the plans are in no git repository" in said
    assert "a downloaded archive has no history" in said


def test_a_revision_from_before_the_plan(team: Path) -> None:
    git(team, "checkout", "--quiet", "--orphan", "empty")
    git(team, "rm", "--quiet", "-r", "--cached", "plans")
    git(team, "commit", "--quiet", "--allow-empty", "--message", "x")
    git(team, "tag", "nothing")
    git(team, "checkout", "--quiet", "--force", "main")
    save(team, plan("nothing"))
    assert "there is no plan `plans` in the revision `nothing`" in check(team)


def test_faults_of_an_earlier_plan_are_its_own(team: Path) -> None:
    save(
        team, {"plans/plan.yml": "plan: {name: Lantern Tea, colour: red}\nno: [yaml"}, tag="broken"
    )
    save(team, plan("broken"))
    assert {entry.finding.rule for entry in read(team).report.entries} <= {"R306"}


@pytest.mark.parametrize("name", [":/board", "^HEAD", "HEAD^{/x}", "", "--all", "a b", "@{-1}"])
def test_words_that_make_git_search_are_no_revision(team: Path, name: str) -> None:
    assert commit_of(team / "plans", name) == ""


@pytest.mark.parametrize("name", ["board", "HEAD", "HEAD~1", "main", "refs/tags/board"])
def test_names_of_revisions_are(team: Path, name: str) -> None:
    assert re.fullmatch("[0-9a-f]{40}", commit_of(team / "plans", name))
