"""A team's own templates of views, as they lie in the folder `handbook` of its theme overrides.

Templates are code, and the team's own: unlike a plan's files they are trusted, and links are
followed wherever they lead.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from strategy_handbook.findings import Finding, Where
from strategy_handbook.source.decoding import decode

# The folder inside the theme overrides that belongs to the handbook.
FOLDER = "handbook"
SUFFIX = ".html"


class TeamTemplate(NamedTuple):
    """A file that a team put in the place of a view's template, or that such a file includes.

    Attributes:
        name: Its path below ``handbook/``, with forward slashes: ``persona.html``.
        file: Its path as people are shown it.
        text: What it says; None if it cannot be read.
    """

    name: str
    file: str
    text: str | None


def read_templates(
    overrides: Iterable[str | Path], root: str | Path
) -> tuple[list[TeamTemplate], list[Finding]]:
    """The templates in some folders of theme overrides; in the first folder they win.

    Args:
        overrides: The folders, such as ``overrides``; one without a folder ``handbook`` has none.
        root: The project's folder, from which places are shown.

    Returns:
        The templates sorted by name, and what is wrong with their files.
    """
    found: dict[str, TeamTemplate] = {}
    findings: list[Finding] = []
    for folder in overrides:
        home = Path(folder) / FOLDER
        for place in sorted(home.rglob(f"*{SUFFIX}")):
            name = place.relative_to(home).as_posix()
            if name not in found and place.is_file():
                file = _shown(place, Path(root))
                text, wrong = _read(place, file)
                findings += wrong
                found[name] = TeamTemplate(name, file, text)
    return sorted(found.values(), key=lambda one: one.name), findings


def templates_among(texts: Mapping[str, str | bytes | None]) -> list[TeamTemplate]:
    """The templates among the files of an example, by their paths."""
    return [
        TeamTemplate(path.partition(f"{FOLDER}/")[2], path, text)
        for path, text in texts.items()
        if path.endswith(SUFFIX) and f"{FOLDER}/" in path and isinstance(text, str)
    ]


def _read(place: Path, file: str) -> tuple[str | None, list[Finding]]:
    try:
        return decode(place.read_bytes(), file)
    except OSError as error:
        message = f"the template cannot be read: {error.strerror or error}"
        return None, [Finding("P904", Where(file), message, "let the build read the file")]


def _shown(place: Path, root: Path) -> str:
    """A path from the project's folder; a whole one where that would climb out of it."""
    path = Path(os.path.relpath(place, root)).as_posix()
    return place.as_posix() if path.startswith("../") else path
