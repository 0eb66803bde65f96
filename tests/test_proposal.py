"""A site that shows a proposal: what is new, has changed or goes is marked wherever it stands."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from strategy_handbook.findings import Level
from strategy_handbook.handbook import HostSite, read_handbook
from strategy_handbook.pages import handbook_pages, navigation
from strategy_handbook.source import Folder
from strategy_handbook.source.history import commits_of
from strategy_handbook.views import Handbook
from strategy_handbook.views.drawing import PageDrawing
from strategy_handbook.views.outline import headings, surrogate
from tests.repository import git, save
from tests.review.story import (
    DAY,
    Plan,
    break_,
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


def title(mark: str, look: str) -> str:
    return f' <span class="hb-mark hb-mark--{look}">{mark}</span>'


CHANGED, ADDED, REMOVED = (
    title("Changed", "changed"),
    title("New", "new"),
    title("Removed", "removed"),
)


def test_tables_and_lists_mark_an_entry_in_its_own_row(root: Path) -> None:
    book = proposed(root, lower, grow, move)
    for view, options in (
        ("budget", "by: campaign"),
        ("compare", "what: campaigns"),
        ("campaigns", ""),
        ("timeline", ""),
    ):
        html = drawn(book, view, options)
        assert f"Spring tasting</a>{CHANGED}" in html, view
        assert f"400 offices try the tap</a>{CHANGED}" not in html, view
    assert f"300 offices try the tap</a>{CHANGED}" in drawn(book, "overview")
    assert f"Cold at four</strong>{ADDED}" in drawn(
        book, "campaign", "id: night-shift", page="campaigns/night-shift.md"
    )


def test_what_only_refers_to_an_entry_is_not_marked(root: Path) -> None:
    book = proposed(root, lower)
    for view, options in (
        ("campaigns", ""),
        ("agenda", ""),
        ("timeline", ""),
        ("compare", "what: campaigns"),
        ("initiative", "id: tap-rental"),
    ):
        html = drawn(book, view, options)
        # The goal has changed; it has a day in the agenda, and a bar or a row in none of the others.
        assert html.count(CHANGED) == (1 if view == "agenda" else 0), view
    agenda = drawn(proposed(root, move), "agenda")
    assert f"What offices drink after two</a>{CHANGED}" in agenda
    assert "Spring tasting</a></span>" in agenda


def test_milestones_are_marked_by_what_becomes_of_them(root: Path) -> None:
    plan = Plan(root)
    plan.replace("upstream.yml", "due: 2027-04-16}", "due: 2027-04-20}")
    plan.replace("upstream.yml", "name: Ten taps built,", "name: Twelve taps built,")
    plan.replace("upstream.yml", "status: in-progress", "status: at-risk")
    book = proposed(root)
    timeline = drawn(book, "timeline")
    assert bar(timeline, "Cleaning service agreed").count(CHANGED) == 1
    assert bar(timeline, "Twelve taps built").count(ADDED) == 1
    assert bar(timeline, "Ten taps built").count(REMOVED) == 1
    assert "hb-bar--removed" in bar(timeline, "Ten taps built")
    for html in (
        drawn(book, "calendar", "month: 2027-03"),
        drawn(book, "agenda", "from: 2027-03-30\nuntil: 2027-04-01"),
    ):
        assert "Twelve taps built" in html
        assert re.search(rf"<s>(<[^>]+>)?Ten taps built(</a>)?</s>{REMOVED}", html)


def test_milestones_of_changed_work_are_left_unmarked(root: Path) -> None:
    Plan(root).replace("upstream.yml", "status: in-progress", "status: at-risk")
    book = proposed(root)
    timeline = drawn(book, "timeline")
    assert CHANGED in bar(timeline, "A tap for rent")
    assert "hb-mark" not in bar(timeline, "Ten taps built")
    # Only the milestone's own row, not the one of the day on which its work ends.
    agenda = drawn(book, "agenda", "kinds: [milestone, handover]")
    assert "Ten taps built" in agenda
    assert "hb-mark" not in agenda


def test_a_milestone_that_goes_leads_to_its_work_under_its_new_id(root: Path) -> None:
    plan = Plan(root)
    plan.replace("upstream.yml", "  tap-rental:", "  tap-lease:")
    plan.replace("upstream.yml", "      - {name: Ten taps built, due: 2027-03-31}\n", "")
    html = drawn(proposed(root), "calendar", "month: 2027-03", page="calendar/2027-03.md")
    item = next(one for one in re.findall(r"<li class=.*?</li>", html) if "Ten taps built" in one)
    assert 'href="../../initiatives/tap-lease/"' in item


def test_a_heading_has_the_mark_and_the_contents_do_not(root: Path) -> None:
    html = drawn(proposed(root, lower), "goals", page="goals.md")
    assert f'<h3 id="goal-trials">300 offices try the tap{CHANGED}</h3>' in html
    assert "300 offices try the tap" in [one.text for one in headings(html)]
    assert "Changed" not in surrogate(html)


def test_what_is_proposed_for_an_entry_stands_open_below_its_heading(root: Path) -> None:
    book = proposed(root, lower, move)
    goals = words(drawn(book, "goals"))
    assert (
        "300 offices try the tap Changed This proposal Name: “400 offices try the tap” → "
        "“300 offices try the tap” target lowered, 400 → 300 is due 92 days later, "
        "30 Sept 2027 → 31 Dec 2027"
    ) in goals
    page = drawn(book, "campaign", "id: spring-tasting", page="campaigns/spring-tasting.md")
    assert "Spring tasting Changed This proposal moves 14 days later" in words(page)
    assert "History" not in words(page)


def test_what_goes_is_struck_through_where_it_was_listed(root: Path) -> None:
    book = proposed(root, break_, cancel)
    persona = (
        '<ul class="hb hb-taken-out" aria-label="Removed by this proposal"><li><s>'
        '<a href="../changes/#change-persona-facility-lead">Facility lead</a></s>'
        f"{REMOVED}</li></ul>"
    )
    assert persona in drawn(book, "personas", page="personas/index.md")
    campaign = words(
        drawn(book, "campaign", "id: summer-on-tap", page="campaigns/summer-on-tap.md")
    )
    assert "Clean in a minute Removed A tap for each floor Removed" in campaign
    assert "hb-taken-out" not in drawn(book, "campaigns", page="campaigns/index.md")
    agenda = words(drawn(book, "agenda", page="calendar/agenda.md"))
    assert "Video Clean in a minute Removed" in agenda


def test_what_goes_is_not_overdue(root: Path) -> None:
    Plan(root).replace(
        "content.yml",
        "publish: 2027-03-04\n    status: published",
        "publish: 2027-02-04\n    status: draft",
    )
    git(root, "commit", "--quiet", "--all", "--message", "Late")
    text = Plan(root).read("content.yml")
    late = "1 item is past its day and not marked done"
    assert late in words(drawn(proposed(root), "agenda"))
    begin, end = text.index("  tasting-invitation:"), text.index("  what-offices-drink:")
    Plan(root).write("content.yml", text[:begin] + text[end:])
    agenda = words(drawn(proposed(root), "agenda"))
    assert "An afternoon with a tap Removed" in agenda
    assert late not in agenda


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
        "# This proposal\n\n::: changes\n    plan: harbour\n    of: proposal\n"
        '    heading: "Harbour Coffee 2027"'
    )
    assert navigation(book)[0] == ("This proposal", "plans/changes.md", ())
    assert "plans/changes.md" not in {
        one.path for one in handbook_pages(proposed(root, against=""))
    }


def test_the_page_a_reviewer_begins_on_tells_of_the_proposal_alone(root: Path) -> None:
    plan = Plan(root)
    plan.replace("plan.yml", "  owners:", f"{BASELINES}  owners:")
    git(root, "tag", "draft")
    git(root, "tag", "board")
    book = proposed(root, break_, lower)
    options = 'of: proposal\nheading: "Harbour Coffee 2027"'
    html = drawn(book, "changes", options)
    assert re.findall(r"<h\d[^>]*>(.*?)</h", html) == ["Harbour Coffee 2027"]
    said = words(html)
    assert said.startswith(
        "Harbour Coffee 2027 This has new errors, and must not be merged as it is. "
    )
    assert "Checks 1 new error" in said
    assert (
        "Checks: what is new error R301 campaign summer-on-tap names persona facility-lead , "
        "which is not defined plans/harbour/downstream.yml:34 use office-manager , or define it"
    ) in said
    assert "Since Board approval" not in said
    baselines = words(drawn(book, "changes", "of: baselines"))
    assert "Since Board approval" in baselines
    assert "must not be merged" not in baselines


def test_without_a_proposal_there_is_none_to_tell_of(root: Path) -> None:
    book = proposed(root, against="")
    assert "This site shows no proposal." in drawn(book, "changes", "of: proposal")


def test_what_a_proposal_mends_is_told(root: Path) -> None:
    break_(Plan(root))
    git(root, "commit", "--quiet", "--all", "--message", "Broken")
    git(root, "checkout", "--quiet", "-b", "mended")
    git(root, "revert", "--no-edit", "HEAD")
    said = words(drawn(proposed(root), "changes"))
    assert "A routine change." in said
    assert "Checks 1 resolved" in said
    assert "Checks: what is resolved error R301" in said


def test_checks_say_nothing_of_what_is_internal(root: Path) -> None:
    Plan(root).write(
        "night.yml",
        "campaigns:\n  night-shift: {name: Night shift, visibility: internal, personas: [nobody]}\n",
    )
    book = proposed(root, lower)
    assert book.as_written.report.count(Level.ERROR) == 1
    html = drawn(book, "changes", "of: proposal")
    assert "This wants a look." in html
    assert "night" not in html.lower()


def test_what_a_timeline_is_compared_with_is_named(root: Path) -> None:
    html = drawn(proposed(root, move), "timeline")
    assert "Below a bar: its days on main" in html
    assert 'class="hb-was" checked><span>On main</span>' in html
    assert '<th scope="col">On main</th>' in html
    assert "aseline" not in words(html)
    said = words(
        drawn(proposed(root, lambda plan: git(root, "checkout", "--quiet", ".")), "timeline")
    )
    assert "As on main: no date has moved." in said


def test_subscribing_stays_in_the_line_of_the_title(root: Path) -> None:
    drawing = PageDrawing(proposed(root, move), "harbour/timeline.md")
    assert "A proposal" not in drawing.draw("subscribe", "")
    assert drawing.draw("timeline", "").startswith('<div class="hb hb-proposal"')
    assert "hb-proposal" not in drawing.draw("goals", "")


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


def test_what_was_internal_at_a_later_baseline_is_in_no_story(root: Path) -> None:
    plan = Plan(root)
    plan.replace("plan.yml", "  owners:", f"{BASELINES}  owners:")
    grow(plan)
    save(root, {}, tag="draft")
    plan.replace("night.yml", "name: Night shift", "name: Night shift, visibility: internal")
    save(root, {}, tag="board")
    (plan.root / "night.yml").unlink()
    html = drawn(proposed(root, against=""), "changes")
    assert "Night shift" not in html
    assert "Cold at four" not in html


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
