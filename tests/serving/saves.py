"""What a team saves in a working day: faults from `tests/bad_input`, their mending, and moves."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import cycle
from pathlib import Path

from tests.serving.preview import Preview
from tests.serving.writing import WAYS, Files, Way, all_anew, slowly

# A note is advice: it stands on the health page only, and depends on the rest of the plan.
FAULTS = [
    case
    for case in sorted((Path(__file__).parents[1] / "bad_input").glob("*.yml"))
    if not case.with_suffix(".txt").read_text("utf-8").startswith("note")
]
MKDOCS_YML = """\
site_name: A handbook under test
theme: {name: material, font: false}
plugins:
  - search
  - strategy-handbook
"""
PLAN = """\
plan: {name: Riverbend, currency: EUR, timezone: Europe/Amsterdam}
initiatives: {battery: {name: Winter battery}}
"""
YEAR = "# The year\n\n::: timeline\n    group_by: persona\n"
PEOPLE = "personas:\n  fleet-lead: {name: Fleet lead}\n"


def campaigns(number: int) -> str:
    """Return the file that every second save mends, with a name that says which save it was."""
    return f"campaigns: {{autumn: {{name: Autumn round {number}}}}}\n"


FILES = {
    "mkdocs.yml": MKDOCS_YML,
    "docs/index.md": "# Home\n",
    "docs/year.md": YEAR,
    "plans/plan.yml": PLAN,
    "plans/campaigns.yml": campaigns(0),
}


@dataclass(frozen=True)
class Save:
    """One save, and what the preview shows after it.

    Attributes:
        name: What was done, for the log of the session.
        files: What is written.
        shows: Looks at the pages; an assertion fails when they show something else.
        way: How it is written.
    """

    name: str
    files: Files
    shows: Callable[[Preview], None]
    way: Way | None = None


def in_order(number: int) -> Callable[[Preview], None]:
    """Return a look at a plan without a fault, in the state of a save."""

    def look(preview: Preview) -> None:
        assert "The plan is clean" in preview.text("plan/health/")
        home = preview.page("plan/")
        assert not home.select(".hb-notice")
        assert f"Autumn round {number}" in preview.text("plan/campaigns/")
        assert "Winter battery" in home.get_text()

    return look


def finds(rule: str, place: str, message: str, number: int) -> Callable[[Preview], None]:
    """Return a look at a plan with one fault; whatever is not in the faulty file still stands."""
    line = place.rpartition(":")[0]

    def look(preview: Preview) -> None:
        [finding] = preview.page("plan/health/").select(".hb-finding")
        text = " ".join(finding.get_text(" ").split())
        assert rule in text and place in text, text
        assert "".join(message.split()) in "".join(finding.get_text().split())
        entry = finding.select_one(".hb-quiet a")
        address = str(entry["href"]).partition("#")[0].removeprefix("../") if entry else ""
        # Entries that only the records page knows are told of on the plan's home.
        address = "" if address == "records/" else address
        notices = [one.get_text() for one in preview.page(f"plan/{address}").select(".hb-notice")]
        assert any(f"({rule} in {line})" in notice for notice in notices), notices
        assert f"Autumn round {number}" in preview.text("plan/campaigns/")

    return look


def says(address: str, *texts: str) -> Callable[[Preview], None]:
    """Return a look at one page."""

    def look(preview: Preview) -> None:
        shown = preview.text(address)
        assert all(text in shown for text in texts), shown

    return look


def one_after_the_other(*looks: Callable[[Preview], None]) -> Callable[[Preview], None]:
    """Return several looks as one."""

    def look(preview: Preview) -> None:
        for one in looks:
            one(preview)

    return look


def fault(case: Path, number: int) -> tuple[Save, Save]:
    """Return a save with a fault and the save that mends it."""
    said = case.with_suffix(".txt").read_text("utf-8").split("\n")
    if said[0] == "no findings":
        shows = in_order(number - 1)
    else:
        rule = said[0].split("[")[1].split(" ")[0]
        message = said[0].partition("]: ")[2].replace("`", "")
        shows = finds(rule, said[1].removeprefix(" --> "), message, number - 1)
    mended: Files = {"plans/bad.yml": None, "plans/campaigns.yml": campaigns(number)}
    return (
        Save(case.stem, {"plans/bad.yml": case.read_bytes()}, shows),
        Save("mended", mended, in_order(number)),
    )


def half_typed(number: int) -> tuple[Save, Save]:
    """Return a save in the middle of a word, and the rest of it."""
    path, text = "plans/people.yml", PEOPLE
    place, message = "plans/people.yml:2:15", "this { is never closed"
    added = one_after_the_other(
        in_order(number - 1), says("plan/personas/fleet-lead/", "Fleet lead")
    )
    return (
        Save("half typed", {path: text[:-6]}, finds("Y102", place, message, number - 1)),
        Save("typed to the end", {path: text}, added),
    )


def moved(number: int) -> tuple[Save, Save]:
    """Return the renaming of the file that `half_typed` added, and its removal."""
    there = says("plan/personas/fleet-lead/", "Fleet lead")
    gone = one_after_the_other(in_order(number), says("plan/personas/fleet-lead/", "404"))
    old, new = "plans/people.yml", "plans/personas/fleet.yml"
    return (
        Save("file renamed", {old: None, new: PEOPLE}, there),
        Save("file removed", {new: None, "plans/campaigns.yml": campaigns(number)}, gone),
    )


def block(number: int) -> tuple[Save, Save]:
    """Return a page with a broken block, and without."""
    option = YEAR.replace("group_by: persona", "group_by: personz")
    told = ("drawn without what is wrong in its options", "personz", "(S204 in docs/year.md:4)")
    broken = option if number % 2 else YEAR.replace("group_by: persona", "group_by: [persona")
    shown = told if number % 2 else ("The view timeline is not shown", "(Y102 in docs/year.md:4)")
    drawn = one_after_the_other(in_order(number - 1), says("year/", f"Autumn round {number - 1}"))
    return (
        Save("broken block", {"docs/year.md": broken}, says("year/", *shown)),
        Save("block mended", {"docs/year.md": YEAR}, drawn),
    )


def settings(mkdocs_yml: str, number: int) -> tuple[Save, Save]:
    """Return a setting of the plugin's that cannot be, and its mending."""
    soon = mkdocs_yml.replace("- strategy-handbook", "- strategy-handbook: {as_of: soon}")
    return (
        Save("no such day", {"mkdocs.yml": soon}, in_order(number - 1)),
        Save("setting mended", {"mkdocs.yml": mkdocs_yml}, in_order(number - 1)),
    )


def checked_out(number: int) -> tuple[Save, Save]:
    """Return another branch with a fault in it, and the branch from before."""
    path, text = "plans/other.yml", "segments: {city: {name: City, sise: 4}}\n"
    message = "segment city has an unknown key sise"
    there = finds("S201", "plans/other.yml:1:31", message, number - 1)
    files: Files = {path: text, "docs/other.md": "# Other\n"}
    back: Files = {
        path: None,
        "docs/other.md": None,
        "plans/campaigns.yml": campaigns(number),
    }
    return (
        Save("branch checked out", files, there, slowly),
        Save("and back, the folder was gone", back, in_order(number), all_anew),
    )


def day(saves: int, mkdocs_yml: str) -> Iterator[Save]:
    """Yield so many saves, every second of them broken and the next one its mending."""
    faults = cycle(FAULTS[:: max(1, len(FAULTS) // max(1, saves // 4))])
    others = cycle((half_typed, moved, block, partial(settings, mkdocs_yml), checked_out))
    last = 0
    ways = cycle(WAYS)
    for pair in range(saves // 2):
        # The number that the campaign's name had at the last save that changed it.
        names = last + 1
        first, second = fault(next(faults), names) if pair % 2 == 0 else next(others)(names)
        if "plans/campaigns.yml" in second.files:
            last = names
        for save in (first, second):
            yield save if save.way else Save(save.name, save.files, save.shows, next(ways))
