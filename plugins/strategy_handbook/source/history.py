"""When each file of a plan was last changed, as its git history tells.

A calendar must say when an entry was changed, and must not ask the clock for it: a site that is built
again from the same plan is the same. A file counts as changed when a commit on the way that was
published changed it: the first parents, so a merge counts with its own time. A file's time therefore
never goes back, and taking a line away counts too, which the age of single lines does not show.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from strategy_handbook.source import git
from strategy_handbook.source.folder import Folder
from strategy_handbook.source.tree import shown

_COMMIT = b"\x01"
_LOG = (
    "log", "--first-parent", "-m", "--name-only", "--no-renames", "--relative", "-z",
    "--no-ext-diff", "--no-textconv", "--no-show-signature", "--format=%x01%ct", "--", ".",
)  # fmt: skip
_CHUNK = 1 << 14


class History(NamedTuple):
    """When files were last changed.

    Attributes:
        changed: The moment of each file's last change, by the path that people are shown.
        missing: Why there are none: ``no-git``, ``shallow`` or empty.
    """

    changed: Mapping[str, dt.datetime] = MappingProxyType({})
    missing: str = ""


class Commit(NamedTuple):
    """A commit that was published and changed a plan.

    Attributes:
        id: Its name.
        moment: When it was made.
    """

    id: str
    moment: dt.datetime


def commits_of(folder: Path, most: int) -> tuple[Commit, ...]:
    """The last commits on the way that was published which changed something in a folder.

    A clone that was cut off has none: the oldest that is left would seem to have made everything.

    Args:
        folder: The folder, somewhere in a repository.
        most: How many there may be.

    Returns:
        The commits, the oldest first.
    """
    shallow = git.answer(folder, "rev-parse", "--is-shallow-repository")
    if most <= 0 or shallow is None or shallow.strip() != b"false":
        return ()
    log = (
        "log",
        "--no-show-signature",
        "--first-parent",
        f"--max-count={most}",
        "--format=%H %ct",
        "--",
        ".",
    )
    lines = (git.answer(folder, *log) or b"").decode().splitlines()
    found = (line.split() for line in reversed(lines))
    return tuple(Commit(id, dt.datetime.fromtimestamp(int(time), dt.UTC)) for id, time in found)


def history_of(folder: Folder) -> History:
    """The history of a folder of plans.

    A clone that was cut off has no times at all: in it every file seems to have come with the oldest
    commit that is left, which is another one with each build.

    Args:
        folder: The folder. What is not committed yet counts as unchanged.
    """
    shallow = git.answer(folder.root, "rev-parse", "--is-shallow-repository")
    if shallow is None:
        return History(missing="no-git")
    if shallow.strip() != b"false":
        return History(missing="shallow")
    wanted = {file.path for file in folder.files() if not file.refused}
    moments = _last_changes(folder, wanted)
    return History({shown(folder, path): moments[path] for path in sorted(moments)})


def _last_changes(folder: Folder, wanted: set[str]) -> dict[str, dt.datetime]:
    found: dict[str, dt.datetime] = {}
    try:
        process = git.begin(folder.root, *_LOG)
    except OSError:
        return found
    with process:
        assert process.stdout is not None
        # A history may be long; what is older than the last change of every file is not read.
        for path, seconds in _changes(iter(partial(process.stdout.read, _CHUNK), b"")):
            if path in wanted and path not in found:
                found[path] = dt.datetime.fromtimestamp(seconds, dt.UTC)
                if len(found) == len(wanted):
                    break
        process.kill()
    return found


def _changes(chunks: Iterable[bytes]) -> Iterator[tuple[str, int]]:
    """Each file of each commit with the commit's time, the newest first."""
    rest, seconds = b"", 0
    for chunk in chunks:
        *parts, rest = (rest + chunk).split(b"\0")
        for part in parts:
            word = part.lstrip(b"\n")
            if word.startswith(_COMMIT):
                seconds = int(word[1:])
            elif word:
                yield os.fsdecode(word), seconds
