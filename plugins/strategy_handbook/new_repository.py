"""The files that a new repository of a plan starts with: those in `starter/`, with the blanks filled in."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import NamedTuple

from strategy_handbook import __version__
from strategy_handbook.id_from_name import id_from_name
from strategy_handbook.plan.json_schema import plan_schema_text
from strategy_handbook.source.written_text import written

STARTER = "starter"
SCHEMA = "schema/plan.schema.json"
PLANS = "plans/"
# In the starter the example plan lies in this folder; in a repository in one named after the plan.
_EXAMPLE = "plans/example/"
_BLANK = re.compile(r"@\{([a-z_]+)\}")
_OF_MARKDOWN = re.compile(r"[\\`*_{}\[\]#|]")
# Other names under which a repository may have the same file already.
_TWINS = {
    "mkdocs.yml": ("mkdocs.yaml",),
    "docs/index.md": ("docs/README.md",),
    "README.md": ("README", "README.rst", "README.txt", "readme.md"),
    ".github/CODEOWNERS": ("CODEOWNERS", "docs/CODEOWNERS"),
    ".github/pull_request_template.md": (
        ".github/PULL_REQUEST_TEMPLATE.md",
        "pull_request_template.md",
        "docs/pull_request_template.md",
    ),
    ".pre-commit-config.yaml": (".pre-commit-config.yml",),
}


class Answers(NamedTuple):
    """What is asked of somebody who begins.

    Attributes:
        name: Whose plan it is.
        year: The year it covers.
        currency: The currency of its amounts.
    """

    name: str
    year: int
    currency: str


class Begun(NamedTuple):
    """What became of the files.

    Attributes:
        written: Those written.
        left: Those that are left as they are, each with the file that stands there.
        has_plan: Whether there was a plan, so that the example was left out.
    """

    written: tuple[str, ...]
    left: Mapping[str, str]
    has_plan: bool


def starter_files(answers: Answers, today: dt.date) -> dict[str, str]:
    """The texts of a new repository by their paths, with forward slashes.

    Args:
        answers: What was answered.
        today: The day from which the example plan is dated.
    """
    blanks = _blanks(answers, today)
    texts = {SCHEMA: plan_schema_text()}
    for path, text in _texts(files(__package__) / STARTER, ""):
        place = path.replace(_EXAMPLE, f"{PLANS}{blanks['plan_id']}/")
        texts[place] = _BLANK.sub(lambda blank: blanks[blank[1]], text)
    return dict(sorted(texts.items()))


def begin(folder: Path, texts: Mapping[str, str]) -> Begun:
    """Writes files into a folder, each only where there is none, nor its like under another name.

    Args:
        folder: The folder; it is made if it is not there.
        texts: The files.

    Raises:
        OSError: When a file cannot be written.
    """
    has_plan = any(file.suffix.lower() in (".yml", ".yaml") for file in (folder / PLANS).rglob("*"))
    done: list[str] = []
    left: dict[str, str] = {}
    for path, text in texts.items():
        if has_plan and path.startswith(PLANS):
            continue
        twins = (twin for twin in (path, *_TWINS.get(path, ())) if _is_there(folder / twin))
        if (there := next(twins, None)) is not None:
            left[path] = there
            continue
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as opened:
            opened.write(text)
        done.append(path)
    return Begun(tuple(done), left, has_plan)


def _is_there(file: Path) -> bool:
    # A link that leads nowhere is something too.
    return file.exists() or file.is_symlink()


def _texts(folder: Traversable, before: str) -> Iterator[tuple[str, str]]:
    for entry in folder.iterdir():
        path = before + entry.name
        if entry.is_dir():
            yield from _texts(entry, f"{path}/")
        else:
            yield path, entry.read_text("utf-8")


def _blanks(answers: Answers, today: dt.date) -> dict[str, str]:
    name, year = answers.name, str(answers.year)
    plan_name = name if name.endswith(year) else f"{name} {year}"
    return {
        "name_in_yaml": written(name, typed=True),
        "name_in_markdown": _in_markdown(name),
        "plan_name_in_yaml": written(plan_name, typed=True),
        "plan_id": id_from_name(plan_name) or f"plan-{year}",
        "year": year,
        "currency": answers.currency,
        "version": __version__,
        **{word: day.isoformat() for word, day in _days(answers.year, today).items()},
    }


def _in_markdown(text: str) -> str:
    inert = text.replace("&", "&amp;").replace("<", "&lt;")
    return _OF_MARKDOWN.sub(lambda sign: "\\" + sign[0], inert)


def _days(year: int, today: dt.date) -> dict[str, dt.date]:
    """The days of the example: from the next month on, so that nothing is late, and all in the year."""
    soon = (today.replace(day=1) + dt.timedelta(days=32)).replace(day=1)
    earliest, latest = dt.date(year, 1, 4), dt.date(year, 8, 1)
    first = min(max(soon, earliest), latest)
    monday = first + dt.timedelta(days=-first.weekday() % 7)

    def week(number: int, weekday: int = 0) -> dt.date:
        return monday + dt.timedelta(weeks=number, days=weekday)

    return {
        "begin": week(0),
        "pilot_begins": week(5),
        "pilot_done": week(9, 4),
        "calculator_due": week(9),
        "launch": week(10),
        "case_study": week(12, 1),
        "webinar": week(14, 3),
        "campaign_ends": week(18, 4),
    }
