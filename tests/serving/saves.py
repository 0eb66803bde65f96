"""What a team saves in a working day: faults from `tests/bad_input`, their mending, and moves."""

import os
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from tests.serving.preview import Preview

FAULTS = sorted((Path(__file__).parents[1] / "bad_input").glob("*.yml"))
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

Files = Mapping[str, str | bytes | None]
# How an editor or git writes files; None stands for a file that is deleted.
Way = Callable[[Path, Files], None]


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


def in_place(root: Path, files: Files) -> None:
    """Write as most editors do: the file is emptied and written anew."""
    for path, content in files.items():
        file = root / path
        if content is None:
            file.unlink()
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)


def by_renaming(root: Path, files: Files) -> None:
    """Write beside the file and put the new one in its place."""
    for path, content in files.items():
        file = root / path
        beside = file.with_name(f"{file.name}.tmp.yml~")
        if content is None:
            in_place(root, {path: None})
            continue
        in_place(root, {beside.relative_to(root).as_posix(): content})
        beside.replace(file)


def with_a_swap_file(root: Path, files: Files) -> None:
    """Write as vim does: a swap file, a try whether files can be made, a backup, the file."""
    for path, content in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        swap, attempt, backup = (
            file.with_name(name) for name in (f".{file.name}.swp", "4913", f"{file.name}~")
        )
        swap.write_bytes(b"b0VIM 9.0")
        attempt.write_bytes(b"")
        attempt.unlink()
        if file.exists():
            file.rename(backup)
        if content is not None:
            in_place(root, {path: content})
        backup.unlink(missing_ok=True)
        swap.unlink()


def slowly(root: Path, files: Files) -> None:
    """Write plans in two halves with a moment between, file after file, as over a slow network."""
    for path, content in files.items():
        if content is None or not path.startswith("plans/"):
            in_place(root, {path: content})
            continue
        whole = content.encode() if isinstance(content, str) else content
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("wb") as opened:
            opened.write(whole[: len(whole) // 2])
            opened.flush()
            time.sleep(0.02)
            opened.write(whole[len(whole) // 2 :])


def all_anew(root: Path, files: Files) -> None:
    """Write after the whole plans folder has been gone, as when a branch is checked out."""
    plans = root / "plans"
    kept = {path: path.read_bytes() for path in plans.rglob("*") if path.is_file()}
    for path in kept:
        path.unlink()
    for folder in sorted(plans.rglob("*"), reverse=True):
        folder.rmdir()
    plans.rmdir()
    time.sleep(0.3)
    in_place(root, {os.fspath(path.relative_to(root)): content for path, content in kept.items()})
    in_place(root, files)


WAYS = (in_place, by_renaming, with_a_swap_file, slowly)


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
    gone = one_after_the_other(in_order(number), says("plan/personas/fleet-lead/", "Not found"))
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


def settings(number: int) -> tuple[Save, Save]:
    """Return a setting of the plugin's that cannot be, and the next day."""
    soon = MKDOCS_YML.replace("- strategy-handbook", "- strategy-handbook: {as_of: soon}")
    return (
        Save("no such day", {"mkdocs.yml": soon}, in_order(number - 1)),
        Save("setting mended", {"mkdocs.yml": MKDOCS_YML}, in_order(number - 1)),
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


def day(saves: int) -> Iterator[Save]:
    """Yield so many saves, every second of them broken and the next one its mending."""
    faults = cycle(FAULTS[:: max(1, len(FAULTS) // max(1, saves // 4))])
    others = cycle((half_typed, moved, block, settings, checked_out))
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
