"""The handbook for everybody, and who gets which: pages, commands, the Markdown extension."""

from contextlib import chdir
from pathlib import Path

import markdown
import pytest
from click.testing import CliRunner

from strategy_handbook.cli import handbook
from strategy_handbook.findings import Where
from strategy_handbook.handbook import HostSite, read_handbook
from strategy_handbook.source.tree import Texts
from strategy_handbook.views import Handbook
from strategy_handbook.views.drawing import PageDrawing

PLAN = """\
plan: {name: P, currency: EUR, budget_total: 12, start: 2027-01-01, end: 2027-12-31}
goals:
  trials: {name: Trials, metric: margin, target: 5, due: 2027-12-31, owners: [lead]}
metrics:
  margin: {name: Margin, visibility: internal}
team:
  lead: {name: Lead, reports_to: haed}
  head: {name: Head, visibility: internal}
campaigns:
  spring: {name: Spring, goals: [trials], ofer: x, start: 2027-13-01, end: 2027-05-31}
  heron: {name: Heron, visibility: internal, start: 2027-14-01}
initiatives:
  battery: {name: Battery, handovers: [spring]}
budget:
  - {for: spring, planned: 5}
  - {for: heron, planned: 8}
"""
INSIDE = HostSite(internal=True)


def read(site: HostSite = INSIDE, **files: str) -> Handbook:
    return read_handbook(
        Texts({f"{name}.yml": text for name, text in files.items()} or {"plan.yml": PLAN}),
        site,
        stated="2027-03-01",
    )


def rules(found: Handbook) -> list[str]:
    return [entry.finding.rule for entry in found.report.entries]


def test_pages_show_findings_that_the_public_part_gives_rise_to() -> None:
    inside, public = read(), read(HostSite())
    assert rules(inside) == ["B506", "P906", "R301", "S201", "D401", "A812", "D401"]
    # Left out: a sum with an internal line in it, a name that is nearly that of an internal role, and
    # what is wrong with an internal campaign.
    assert rules(public) == ["S201", "D401"]
    assert set(public.report.entries) < set(inside.report.entries)


def test_what_is_wrong_for_want_of_the_internal_part_alone_is_not_shown() -> None:
    plan = PLAN.replace("budget_total: 12", "budget_total: 13")
    assert "B506" not in rules(read(plan=plan))
    # In public the lines come to 5, of 13 that were granted.
    assert "B506" not in rules(read(HostSite(), plan=plan))


def test_those_who_write_the_plan_are_told_everything() -> None:
    public = read(HostSite())
    assert public.as_written.report == read().report
    assert public.as_written is not public
    assert list(public.plans["plan"].campaigns) == ["spring"]
    assert list(public.as_written.plans["plan"].campaigns) == ["spring", "heron"]
    assert read().as_written.whole is None


def test_no_line_with_something_internal_is_shown() -> None:
    public = read(HostSite())
    assert public.line_of(Where("plans/plan.yml", 10)) == PLAN.splitlines()[9]
    assert public.line_of(Where("plans/plan.yml", 11)) is None
    # The role that is internal is named there.
    assert public.line_of(Where("plans/plan.yml", 7)) is None


def test_a_plan_with_nothing_internal_is_read_once() -> None:
    assert read(HostSite(), plan="plan: {name: P}\n").whole is None


def test_what_is_internal_is_the_same_to_a_page_as_what_does_not_exist() -> None:
    def notice(id: str) -> str:
        return PageDrawing(read(HostSite()), "plan/page.md").draw("metric", f"id: {id}")

    assert "is not defined" in notice("margin")
    assert notice("margin").replace("margin", "nothing") == notice("nothing")
    assert "Margin" in PageDrawing(read(), "plan/page.md").draw("metric", "id: margin")


@pytest.mark.parametrize("command", ["pages", "export"])
def test_a_command_says_why_it_writes_nothing(tmp_path: Path, command: str) -> None:
    file = tmp_path / "plans/plan.yml"
    file.parent.mkdir()
    file.write_text("plan: {name: P, visibility: internal}\n", "utf-8")
    with chdir(tmp_path):
        ran = CliRunner().invoke(handbook, [command, "plans", "--out", "out"])
        assert ran.exit_code == 3
        assert ran.output == (
            "handbook: all plans in plans are internal; add --internal for what your team alone reads\n"
        )
        ran = CliRunner().invoke(handbook, [command, "plans", "--out", "out", "--internal"])
        assert ran.exit_code == 0, ran.output


def test_the_extension_shows_it_only_where_it_is_told_to(tmp_path: Path) -> None:
    file = tmp_path / "plans/plan.yml"
    file.parent.mkdir()
    file.write_text(PLAN, "utf-8")

    def page(**options: object) -> str:
        settings = {"strategy_handbook": {"as_of": "2027-03-01", **options}}
        return markdown.markdown(
            "::: metrics\n", extensions=list(settings), extension_configs=settings
        )

    with chdir(tmp_path):
        assert "Margin" not in page()
        assert "Margin" in page(internal=True)


def test_settings_of_a_new_site_show_what_its_pages_show(tmp_path: Path) -> None:
    file = tmp_path / "plans/plan.yml"
    file.parent.mkdir()
    file.write_text(PLAN, "utf-8")
    words = ["pages", "plans", "--out", "docs", "--new-site", "--internal", "--fail-on", "never"]
    with chdir(tmp_path):
        ran = CliRunner().invoke(handbook, words)
    assert ran.exit_code == 0, ran.output
    assert (tmp_path / "zensical.toml").read_text("utf-8").endswith("\ninternal = true\n")
    assert (tmp_path / "docs/plan/campaigns/heron.md").exists()
