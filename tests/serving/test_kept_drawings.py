"""A preview draws again what changed, and only that: never a page that has become stale."""

import datetime as dt

from strategy_handbook.handbook import read_handbook
from strategy_handbook.kept_drawings import KeptDrawings
from strategy_handbook.load import load
from strategy_handbook.source.tree import Texts
from strategy_handbook.views import Handbook
from strategy_handbook.views.drawing import PageDrawing

SPRING = b"plan: {name: Spring}\npersonas: {rider: {name: Rider}}\n"
AUTUMN = b"plan: {name: Autumn}\n"
TEAM = b"team: {lead: {name: Lead}}\n"
FILES = {"spring/plan.yml": SPRING, "spring/team.yml": TEAM, "autumn/plan.yml": AUTUMN}
SITE = "the same addresses"


def handbook(files: dict[str, bytes], before: Handbook | None = None) -> Handbook:
    plans = before.plans.values() if before else ()
    return read_handbook(Texts(files), stated="2027-03-01", before=plans)


def drawing(read: Handbook, page: str, name: str, options: str = "") -> PageDrawing:
    return PageDrawing(read, page, page, f"::: {name}\n    {options}\n")


def test_a_plan_whose_files_say_the_same_is_not_read_again() -> None:
    first = load(Texts(FILES)).plans
    changed = {**FILES, "spring/team.yml": b"team: {lead: {name: Boss}}\n"}
    autumn, spring = load(Texts(changed), first).plans
    assert autumn is first[0]
    assert spring is not first[1]
    assert spring.team["lead"].label == "Boss"
    # Of the plan that changed, the other file is not parsed again.
    files = {one.file: one for one in first[1].documents}
    same = [one.file for one in spring.documents if one is files[one.file]]
    assert same == ["plans/spring/plan.yml"]


def test_findings_stay_when_nothing_is_read_again() -> None:
    files = {"a/plan.yml": b"plan: {name: A, colour: red}\n", "b/plan.yml": AUTUMN}
    first = load(Texts(files))
    again = load(Texts(files), first.plans)
    assert [finding.rule for finding in again.findings] == ["S201"]
    assert again.findings == first.findings


def test_a_removed_file_is_noticed() -> None:
    first = load(Texts(FILES)).plans
    fewer = {path: data for path, data in FILES.items() if path != "spring/team.yml"}
    _, spring = load(Texts(fewer), first).plans
    assert not spring.team


def test_pages_of_a_plan_that_did_not_change_are_not_drawn_again() -> None:
    kept, first = KeptDrawings(), handbook(FILES)
    kept.begin(SITE)
    for page, options in (("spring.md", "plan: spring"), ("autumn.md", "plan: autumn")):
        one = drawing(first, page, "personas", options)
        assert not kept.give(one)
        one.draw("personas", options)
        kept.keep(one)
    changed = SPRING.replace(b"Rider", b"Cyclist")
    second = handbook({**FILES, "spring/plan.yml": changed}, first)
    kept.begin(SITE)
    spring = drawing(second, "spring.md", "personas", "plan: spring")
    assert not kept.give(spring)
    assert "Cyclist" in spring.draw("personas", "plan: spring")
    autumn = drawing(second, "autumn.md", "personas", "plan: autumn")
    assert kept.give(autumn)
    fresh = drawing(second, "autumn.md", "personas", "plan: autumn")
    assert autumn.draw("personas", "plan: autumn") == fresh.draw("personas", "plan: autumn")


def keep_one(kept: KeptDrawings, read: Handbook, name: str, options: str = "") -> None:
    kept.begin(SITE)
    one = drawing(read, "page.md", name, options)
    one.draw(name, options)
    kept.keep(one)


def test_a_page_of_all_plans_is_drawn_again_when_one_of_them_changed() -> None:
    kept, first = KeptDrawings(), handbook(FILES)
    keep_one(kept, first, "portfolio")
    second = handbook({**FILES, "autumn/plan.yml": b"plan: {name: Winter}\n"}, first)
    kept.begin(SITE)
    assert not kept.give(drawing(second, "page.md", "portfolio"))


def test_a_page_whose_own_text_changed_is_drawn_again() -> None:
    kept, first = KeptDrawings(), handbook(FILES)
    keep_one(kept, first, "team", "plan: spring")
    kept.begin(SITE)
    assert not kept.give(drawing(handbook(FILES, first), "page.md", "team", "plan: autumn"))


def test_nothing_is_kept_when_the_day_or_the_addresses_change() -> None:
    kept, first = KeptDrawings(), handbook(FILES)
    keep_one(kept, first, "team", "plan: spring")
    kept.begin((dt.date(2027, 3, 2), "other addresses"))
    assert not kept.give(drawing(handbook(FILES, first), "page.md", "team", "plan: spring"))


def test_findings_of_a_page_are_told_again() -> None:
    kept, first = KeptDrawings(), handbook(FILES)
    keep_one(kept, first, "team", "plan: spring\nlevle: 2")
    kept.begin(SITE)
    again = drawing(handbook(FILES, first), "page.md", "team", "plan: spring\nlevle: 2")
    assert kept.give(again)
    assert [finding.rule for finding in again.findings] == ["S201"]
