"""A tree of files, wherever it lives: a folder now, a git revision or a test's dictionary as well.

The rest of the product sees paths with forward slashes and bytes. It never opens a file itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from typing import NamedTuple, Protocol

YAML_SUFFIXES = (".yml", ".yaml")
TABLE_FOLDERS = ("observations", "forecasts")
LINKS_OUT = "it links to a place outside the plan"


class TreeFile(NamedTuple):
    """One file of a tree.

    Attributes:
        path: The path inside the tree, with forward slashes; a folder's ends with one.
        size: Its size in bytes.
        refused: Why it must not be opened; empty for an ordinary file.
    """

    path: str
    size: int
    refused: str = ""


class NoRevision(Exception):
    """A tree has no such revision, or no history at all.

    Args:
        reason: ``no-git``, ``shallow`` where the history is cut off, or ``unknown``.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class FileTree(Protocol):
    """Where a plan's files come from."""

    @property
    def shown_as(self) -> str:
        """What to put before a path when a person is to find the file; may be empty."""
        ...

    def files(self) -> Iterable[TreeFile]:
        """The tree's plan files, sorted by path: YAML, and tables of figures."""
        ...

    def read(self, path: str) -> bytes:
        """The content of one file.

        Raises:
            OSError: When the file is gone or may not be read.
        """
        ...

    def at(self, revision: str) -> AbstractContextManager[FileTree]:
        """The tree as an earlier revision has it, for as long as the context lasts.

        Raises:
            NoRevision: When there is no such revision.
        """
        ...

    def shared_with(self, revision: str) -> str:
        """The last commit that the tree's history has in common with a revision.

        Raises:
            NoRevision: When there is no such revision, or nothing in common.
        """
        ...


class Texts:
    """Texts held in memory as a tree of files: for examples in documentation and for tests.

    Args:
        texts: Paths with their content; None stands for a link that leaves the plan.
        shown_as: What people call the tree.
    """

    def __init__(self, texts: Mapping[str, str | bytes | None], shown_as: str = "plans") -> None:
        self.shown_as = shown_as
        self._links_out = {path for path, text in texts.items() if text is None}
        self._files = {
            path: text.encode() if isinstance(text, str) else text or b""
            for path, text in texts.items()
        }

    def files(self) -> Iterator[TreeFile]:
        """The texts whose names are plan files', sorted by path."""
        for path in sorted(self._files):
            if is_plan_file(path):
                refused = LINKS_OUT if path in self._links_out else ""
                yield TreeFile(path, len(self._files[path]), refused)

    def read(self, path: str) -> bytes:
        """One text's bytes."""
        return self._files[path]

    def at(self, revision: str) -> AbstractContextManager[FileTree]:
        """Never there: texts have no history."""
        raise NoRevision("no-git")

    def shared_with(self, revision: str) -> str:
        """Never any."""
        raise NoRevision("no-git")


class Changed:
    """A tree in which one file says something else, or is new: to look at before anything is written.

    Args:
        tree: The tree as it is.
        path: The file's path.
        data: What it is to hold.
    """

    def __init__(self, tree: FileTree, path: str, data: bytes) -> None:
        self._tree = tree
        self._path = path
        self._data = data
        self.shown_as = tree.shown_as

    def files(self) -> Iterator[TreeFile]:
        """The tree's files, the changed one among them."""
        others = [file for file in self._tree.files() if file.path != self._path]
        yield from sorted(
            [*others, TreeFile(self._path, len(self._data))], key=lambda file: file.path
        )

    def read(self, path: str) -> bytes:
        """The content of one file."""
        return self._data if path == self._path else self._tree.read(path)

    def at(self, revision: str) -> AbstractContextManager[FileTree]:
        """The tree as an earlier revision has it, without the change."""
        return self._tree.at(revision)

    def shared_with(self, revision: str) -> str:
        """The last commit that the tree's history has in common with a revision."""
        return self._tree.shared_with(revision)


class Part:
    """The files below one folder of a tree, under shorter paths: one plan among several."""

    def __init__(self, tree: FileTree, folder: str) -> None:
        self._tree = tree
        self._prefix = folder + "/" if folder else ""
        self.shown_as = shown(tree, folder) if folder else tree.shown_as

    def files(self) -> Iterator[TreeFile]:
        """The folder's files."""
        for file in self._tree.files():
            if file.path.startswith(self._prefix):
                yield TreeFile(file.path[len(self._prefix) :], file.size, file.refused)

    def read(self, path: str) -> bytes:
        """The content of one file below the folder."""
        return self._tree.read(self._prefix + path)

    @contextmanager
    def at(self, revision: str) -> Iterator[FileTree]:
        """The folder as an earlier revision has it."""
        with self._tree.at(revision) as earlier:
            yield Part(earlier, self._prefix.rstrip("/"))

    def shared_with(self, revision: str) -> str:
        """The last commit in common with a revision."""
        return self._tree.shared_with(revision)


def is_plan_file(path: str) -> bool:
    """Whether a file belongs to a plan: YAML, or a table in a folder of observations or forecasts."""
    if path.lower().endswith(YAML_SUFFIXES):
        return True
    return path.lower().endswith(".csv") and any(
        path.split("/")[-2:-1] == [folder] for folder in TABLE_FOLDERS
    )


def shown(tree: FileTree, path: str) -> str:
    """A tree's path as people are shown it."""
    return f"{tree.shown_as}/{path}" if tree.shown_as else path
