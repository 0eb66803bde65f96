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
from strategy_handbook.source.revision import at_revision
from strategy_handbook.source.tree import FileTree, NoRevision

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
        raise _no_revision(plans)
    if not plans.is_absolute() and (folder / plans).is_dir():
        folder /= plans
    # Findings are compared by what they say, and that names files: both call them the same.
    yield Side(named, "", Folder(folder, shown))


def commit_of(folder: Path, revision: str) -> str:
    """The commit of a revision; empty where there is none.

    Args:
        folder: A folder in the repository.
        revision: A tag, a branch or a commit, as git understands it.
    """
    wanted = f"{revision}^{{commit}}"
    said = git.answer(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
    return (said or b"").decode().strip()


def merge_base(folder: Path, one: str, other: str) -> str:
    """The last commit that two revisions share.

    Args:
        folder: A folder in the repository.
        one: A revision.
        other: Another.

    Raises:
        NoRevision: When there is none, as in a clone that was cut off.
    """
    commits = [commit_of(folder, revision) for revision in (one, other)]
    if not all(commits):
        raise _no_revision(folder)
    found = git.answer(folder, "merge-base", *commits)
    if not found:
        raise _no_revision(folder)
    return found.decode().strip()


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
    raise _no_revision(folder)


def _no_revision(folder: Path) -> NoRevision:
    shallow = git.answer(folder, "rev-parse", "--is-shallow-repository")
    if shallow is None:
        return NoRevision("no-git")
    return NoRevision("shallow" if shallow.strip() == b"true" else "unknown")
