"""Two states of a folder of plans to be compared: what people call them becomes trees of files.

A state is a revision of the repository, a folder, or the files as they lie there.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from strategy_handbook.source import git
from strategy_handbook.source.folder import Folder
from strategy_handbook.source.revision import at_revision, commit_of, no_revision
from strategy_handbook.source.tree import FileTree

# Where the branch that is published is looked for, unless the repository says which it is.
_MAIN = ("origin/main", "main", "origin/master", "master")


class Side(NamedTuple):
    """A state of a folder of plans.

    Attributes:
        name: What it is called.
        commit: Its commit; empty for files that are in none.
        tree: The files.
    """

    name: str
    commit: str
    tree: FileTree


@contextmanager
def side(plans: Path, named: str | None) -> Iterator[Side]:
    """A state of a folder of plans, for as long as the context lasts.

    Args:
        plans: The folder, somewhere in a repository.
        named: A revision of the repository, or another folder of plans, which may be the root of a
            checkout; None for the files as they lie there. A word that is both is a revision.

    Raises:
        NoRevision: When it is neither.
    """
    shown = plans.as_posix()
    if named is None:
        yield Side("working tree", "", Folder(plans, shown))
        return
    commit = commit_of(plans, named)
    if commit:
        with at_revision(plans, shown, commit) as tree:
            yield Side(named, commit, tree)
        return
    folder = Path(named)
    if not folder.is_dir():
        raise no_revision(plans)
    if not plans.is_absolute() and (folder / plans).is_dir():
        folder /= plans
    # Findings are compared by what they say, and that names files: both call them the same.
    yield Side(named, "", Folder(folder, shown))


def main_branch(folder: Path) -> str:
    """The branch that is published: what the remote names, else the first of the usual names.

    Args:
        folder: A folder in the repository.

    Raises:
        NoRevision: When there is none of them.
    """
    said = git.answer(folder, "symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD")
    named = [said.decode().strip()] if said else []
    for name in (*named, *_MAIN):
        if commit_of(folder, name):
            return name
    raise no_revision(folder)
