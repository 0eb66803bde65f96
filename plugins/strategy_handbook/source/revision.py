"""The plan files of a folder as a revision of its git repository has them.

They are read from git's objects, all through one process; the files of the folder are left alone.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from strategy_handbook.source import git
from strategy_handbook.source.tree import FileTree, NoRevision, TreeFile, is_plan_file

_FILE, _LINK = (b"100644", b"100755", b"100664"), b"120000"


# A tag, a branch, a commit, or one so many before it. Git's other words search the history by patterns,
# which can take a machine's whole memory, and may stand in a plan that anybody proposes.
_NAME = re.compile(r"(?![-^])[^\s:{}^\\?*\[\x00-\x20\x7f]{1,250}(?:[~^][0-9]{0,9}){0,9}")
_COMMIT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")


class _Blob(NamedTuple):
    """A file of a revision.

    Attributes:
        file: The file.
        id: The name of its content among git's objects; empty for what must not be opened.
    """

    file: TreeFile
    id: bytes


@contextmanager
def at_revision(folder: Path, shown_as: str, revision: str) -> Iterator[FileTree]:
    """The plan files of a folder at a revision.

    Args:
        folder: The folder, somewhere in a repository.
        shown_as: What people call the folder at that revision.
        revision: A tag, a branch or a commit, as git understands it.

    Raises:
        NoRevision: When there is no such revision.
    """
    commit = commit_of(folder, revision)
    if not commit:
        raise no_revision(folder)
    tree = Revision(folder, shown_as, commit)
    try:
        yield tree
    finally:
        tree.close()


def commit_of(folder: Path, revision: str) -> str:
    """The commit of a revision; empty where there is none.

    Args:
        folder: A folder in the repository.
        revision: A tag, a branch or a commit, as git understands it.
    """
    if not _NAME.fullmatch(revision):
        return ""
    wanted = f"{revision}^{{commit}}"
    said = git.answer(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
    found = (said or b"").decode("ascii", "replace").strip()
    return found if _COMMIT.fullmatch(found) else ""


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
        raise no_revision(folder)
    found = git.answer(folder, "merge-base", *commits)
    if not found:
        raise no_revision(folder)
    return found.decode().strip()


def no_revision(folder: Path) -> NoRevision:
    """Why a revision is not there: no repository, a history that was cut off, or a wrong name."""
    shallow = git.answer(folder, "rev-parse", "--is-shallow-repository")
    if shallow is None:
        return NoRevision("no-git")
    return NoRevision("shallow" if shallow.strip() == b"true" else "unknown")


class Revision:
    """The plan files of a folder at a commit, as a tree of files.

    Args:
        folder: The folder.
        shown_as: What people call it.
        commit: The commit.
    """

    def __init__(self, folder: Path, shown_as: str, commit: str) -> None:
        self.shown_as = shown_as
        self._folder = folder
        self._commit = commit
        self._process: subprocess.Popen[bytes] | None = None

    def files(self) -> Iterator[TreeFile]:
        """The plan files of the commit, sorted by path; hidden ones are left out."""
        for path in sorted(self._blobs):
            yield self._blobs[path].file

    def read(self, path: str) -> bytes:
        """The content of one file.

        Raises:
            OSError: When git does not give it: its objects may be broken.
        """
        if self._process is None:
            self._process = git.begin(self._folder, "cat-file", "--batch", stdin=subprocess.PIPE)
        given, asked = self._process.stdout, self._process.stdin
        assert given is not None
        assert asked is not None
        asked.write(self._blobs[path].id + b"\n")
        asked.flush()
        # `<id> blob <size>`, the content, and the end of a line.
        words = given.readline().split()
        if len(words) != 3:
            raise OSError(f"git has no content for {path}")
        return given.read(int(words[2]) + 1)[:-1]

    def at(self, revision: str) -> AbstractContextManager[FileTree]:
        """The same folder at another revision."""
        shown_as = f"{self.shown_as.partition('@')[0]}@{revision}"
        return at_revision(self._folder, shown_as, revision)

    def shared_with(self, revision: str) -> str:
        """The last commit in common with another revision."""
        return merge_base(self._folder, self._commit, revision)

    def close(self) -> None:
        """Ends the process that files are read through."""
        if self._process is not None:
            self._process.kill()
            with self._process:
                self._process = None

    @cached_property
    def _blobs(self) -> dict[str, _Blob]:
        listed = git.answer(self._folder, "ls-tree", "-r", "-z", "--long", self._commit) or b""
        found = (_blob(line) for line in listed.split(b"\0") if line)
        return {one.file.path: one for one in found if one}


def _blob(line: bytes) -> _Blob | None:
    """A line of the list: mode, type, id, size, a tab and the path; None for what is no plan file."""
    facts, _tab, name = line.partition(b"\t")
    mode, _type, id, size = facts.split()
    path = name.decode("utf-8", "backslashreplace")
    if not is_plan_file(path) or any(part.startswith(".") for part in path.split("/")):
        return None
    if mode == _LINK:
        return _Blob(TreeFile(path, 0, "it is a link"), b"")
    if mode not in _FILE:
        return None
    if path.encode() != name:
        return _Blob(TreeFile(path, 0, "its name is not written in UTF-8"), b"")
    return _Blob(TreeFile(path, int(size)), id)
