"""A site that shows a proposal: what is new, has changed or goes is marked wherever it stands."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from strategy_handbook.handbook import HostSite, read_handbook
from strategy_handbook.pages import handbook_pages, navigation
from strategy_handbook.source import Folder
from strategy_handbook.source.history import commits_of
from strategy_handbook.views import Handbook
from strategy_handbook.views.drawing import PageDrawing
from tests.repository import git, save
from tests.review.story import (
    DAY,
    Plan,
    cancel,
    cosmetic,
    elsewhere,
    hostile,
    lower,
    move,
    tell,
)

NEW = """\
campaigns:
  night-shift: {name: Night shift, goals: [trials], start: 2027-04-05, end: 2027-04-30}
content:
  night-letter: {title: Cold at four, campaign: night-shift, channel: blog, publish: 2027-06-10}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    tell(tmp_path / "harbour")
    return tmp_path / "harbour"


def proposed(root: Path, *changes: Callable[[Plan], None], against: str = "main") -> Handbook:
    for change in changes:
        change(Plan(root))
    site = HostSite(compare_with=against)
    return read_handbook(Folder(root / "plans", "plans"), site, stated=DAY)


def grow(plan: Plan) -> None:
    plan.write("night.yml", NEW)


def drawn(book: Handbook, view: str, options: str = "", page: str = "page.md") -> str:
    return PageDrawing(book, f"harbour/{page}").draw(view, options)


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def bar(html: str, title: str) -> str:
    return next(one for one in re.findall(r"<li class=.*?</li>", html) if f"<b>{title}</b>" in one)


def test_bars_say_what_becomes_of_them(root: Path) -> None:
    html = drawn(proposed(root, grow, move), "timeline")
    assert '<span class="hb-mark hb-mark--new">New</span>' in bar(html, "Night shift")
    assert '<span class="hb-mark hb-mark--changed">Changed</span>' in bar(html, "Spring tasting")
    # A line below it shows where it is on the site that is published.
    assert "hb-bar__was" in bar(html, "Spring tasting")
    assert "Since main: 2 later, 1 earlier, 1 new" in words(html)


def test_what_goes_stays_as_a_ghost(root: Path) -> None:
    book = proposed(root, cancel)
    month = drawn(book, "calendar", "month: 2027-06")
    assert '<s>Clean in a minute</s> <span class="hb-mark hb-mark--removed">Removed</span>' in month
    assert 'href="../changes/#change-content-clean-in-a-minute"' in month
    assert 'id="change-content-clean-in-a-minute"' in drawn(book, "changes", page="changes.md")
    timeline = drawn(book, "timeline", "kinds: [campaigns, content]")
    assert "hb-bar--removed" in bar(timeline, "Clean in a minute")


def test_tables_and_lists_mark_it_too(root: Path) -> None:
    book = proposed(root, lower, grow)
    changed = '300 offices try the tap</a> <span class="hb-mark hb-mark--changed">Changed</span>'
    assert changed in drawn(book, "budget", "by: campaign") + drawn(
        book, "compare", "what: campaigns"
    )
    assert "Cold at four</strong> <span" in drawn(
        book, "campaign", "id: night-shift", page="campaigns/night-shift.md"
    )


def test_every_page_says_that_it_is_a_proposal(root: Path) -> None:
    book = proposed(root, lower, grow)
    said = "A proposal, compared with main: 2 added, 1 changed"
    assert said in words(drawn(book, "goals"))
    assert words(drawn(book, "goals")).count(said) == 1
    # The page of changes says it at length.
    assert said not in words(drawn(book, "changes"))


def test_a_proposal_that_leaves_the_plan_alone_says_so(root: Path) -> None:
    said = words(drawn(proposed(root, elsewhere), "goals"))
    assert "A proposal, compared with main: it leaves this plan as it is" in said
    said = words(drawn(proposed(root, cosmetic), "goals"))
    assert "A proposal, compared with main: only its form has changed" in said


def test_the_page_of_changes_tells_what_to_look_at_first(root: Path) -> None:
    said = words(drawn(proposed(root, lower), "changes"))
    assert "This proposal, compared with main" in said
    first = "Goal: 300 offices try the tap target lowered, 400 → 300 asks for less than before"
    assert first in said
    assert said.index(first) < said.index("Goals: 1 changed")
    assert "3 touched, though not edited" in said


def test_a_reviewer_begins_on_a_page_of_its_own(root: Path) -> None:
    book = proposed(root, lower)
    [page] = [one for one in handbook_pages(book) if one.path == "plans/changes.md"]
    assert page.body == (
        '# This proposal\n\n::: changes\n    plan: harbour\n    heading: "Harbour Coffee 2027"'
    )
    assert navigation(book)[0] == ("This proposal", "plans/changes.md", ())
    assert "plans/changes.md" not in {
        one.path for one in handbook_pages(proposed(root, against=""))
    }


def test_what_others_have_done_since_is_none_of_the_proposal(root: Path) -> None:
    move(Plan(root))
    save(root, {})
    git(root, "checkout", "--quiet", "lower")
    said = words(drawn(proposed(root), "changes"))
    assert "1 changed" in said
    assert "moves 14 days later" not in said


def test_no_such_branch_is_a_finding_and_the_site_is_built(root: Path) -> None:
    book = proposed(root, against="origin/main")
    [entry] = [one for one in book.report.entries if one.finding.rule == "R307"]
    assert entry.finding.message == (
        "what is proposed cannot be compared with `origin/main`: the repository has no such revision, "
        "or one that shares nothing with this branch"
    )
    assert "A proposal" not in drawn(book, "goals")


def test_what_somebody_has_written_is_only_text(root: Path) -> None:
    book = proposed(root, hostile)
    html = drawn(book, "changes") + drawn(book, "timeline")
    assert "<img" not in html
    assert 'href="https://evil.example' not in html


def test_what_is_internal_is_no_part_of_it(root: Path) -> None:
    text = NEW.replace("name: Night shift", "name: Night shift, visibility: internal")
    Plan(root).write("night.yml", text)
    html = drawn(proposed(root, lower), "changes")
    assert "Night shift" not in html
    assert "Cold at four" not in html


BASELINES = """\
  baselines:
    - {name: First draft, revision: draft, date: 2026-11-20}
    - {name: Board approval, revision: board, date: 2026-12-10}
"""


@pytest.fixture
def agreed(root: Path) -> Handbook:
    """Return a plan that was agreed on twice, and has changed each time."""
    plan = Plan(root)
    plan.replace("plan.yml", "  owners:", f"{BASELINES}  owners:")
    git(root, "tag", "draft")
    lower(plan)
    save(root, {}, tag="board")
    move(plan)
    plan.replace("budget.yml", "planned: 24000", "planned: 30000")
    save(root, {})
    return proposed(root, against="")


def test_the_story_is_told_from_baseline_to_baseline(agreed: Handbook) -> None:
    said = words(drawn(agreed, "changes"))
    since, before = said.split("From First draft (20 Nov 2026) to Board approval (10 Dec 2026)")
    assert "Since Board approval (10 Dec 2026)" in since
    assert "moves 14 days later" in since
    assert "target lowered" not in since
    assert "target lowered, 400 → 300" in before


def test_the_budget_stands_beside_what_was_agreed(agreed: Handbook) -> None:
    said = words(drawn(agreed, "budget"))
    assert "Since Board approval (10 Dec 2026)" in said
    assert "The whole budget €100,000 €106,000 +€6,000 (+6%)" in said
    assert "Spring tasting €24,000 €30,000 +€6,000 (+25%)" in said


def test_an_entry_tells_how_it_has_come_to_be_what_it_is(agreed: Handbook) -> None:
    html = drawn(agreed, "campaign", "id: spring-tasting", page="campaigns/spring-tasting.md")
    assert "History Since Board approval (10 Dec 2026) moves 14 days later" in words(html)
    goals = words(drawn(agreed, "goals"))
    assert "From First draft (20 Nov 2026) to Board approval (10 Dec 2026) Name:" in goals


def test_commits_tell_when_it_was(root: Path) -> None:
    for day, change in (("2027-01-20", lower), ("2027-02-11", move)):
        change(Plan(root))
        git(root, "add", "--all")
        git(root, "commit", "--quiet", "--message", "Told by nobody", day=day)
    Plan(root).replace("downstream.yml", "target: 300", "target: 310")
    folder = Folder(root / "plans", "plans")
    site = HostSite(commits=commits_of(folder.root, 3))
    goals = drawn(read_handbook(folder, site, stated=DAY), "goals")
    assert (
        "History Not committed yet target raised, 300 → 310 20 Jan 2027 "
        "Name: “400 offices try the tap” → “300 offices try the tap” target lowered, 400 → 300"
    ) in words(goals)
    assert "Told by nobody" not in goals


def test_a_clone_that_was_cut_off_has_no_commits_to_tell_of(root: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{root}", "clone")
    assert commits_of(tmp_path / "clone" / "plans", 3) == ()
    assert len(commits_of(root / "plans", 3)) == 1


def test_without_a_baseline_there_is_nothing_to_tell(root: Path) -> None:
    book = proposed(root, against="")
    assert "Nothing to compare with yet" in drawn(book, "changes")
    assert "History" not in drawn(book, "goals")
