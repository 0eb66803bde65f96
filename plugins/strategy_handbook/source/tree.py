"""A tree of files, wherever it lives: a folder now, a git revision or a test's dictionary as well.

The rest of the product sees paths with forward slashes and bytes. It never opens a file itself.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, Protocol

YAML_SUFFIXES = (".yml", ".yaml")
TABLE_FOLDER = "observations"
_LINKS_OUT = "it links to a place outside the plan"


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


class FileTree(Protocol):
    """Where a plan's files come from."""

    @property
    def shown_as(self) -> str:
        """What to put before a path when a person is to find the file; may be empty."""
        ...

    def files(self) -> Iterable[TreeFile]:
        """The tree's plan files, sorted by path: YAML, and tables of observations."""
        ...

    def read(self, path: str) -> bytes:
        """The content of one file.

        Raises:
            OSError: When the file is gone or may not be read.
        """
        ...


class Folder:
    """A folder on disk as a tree of files.

    Hidden files and folders are left out. Symbolic links are followed only inside the folder.

    Args:
        root: The folder.
        shown_as: What people call it, for example ``plans``; the folder's own path if not given.
    """

    def __init__(self, root: Path, shown_as: str | None = None) -> None:
        self.root = root
        self.shown_as = root.as_posix() if shown_as is None else shown_as

    def files(self) -> Iterator[TreeFile]:
        """The plan files below the folder, sorted by path."""
        yield from sorted(self._walk(), key=lambda file: file.path)

    def read(self, path: str) -> bytes:
        """The content of one file below the folder."""
        return (self.root / path).read_bytes()

    def _walk(self) -> Iterator[TreeFile]:
        if not self.root.is_dir():
            return
        home = self.root.resolve()
        # A linked folder may lead to one of its own parents: each real folder is entered once,
        # or once for each of several plans, which may share one.
        entered: set[tuple[str, str]] = set()
        single = any(self.root.glob("*.y*ml"))
        closed: list[str] = []
        walk = os.walk(
            self.root, followlinks=True, onerror=lambda error: closed.append(str(error.filename))
        )
        for folder, folders, names in walk:
            real = os.path.realpath(folder)
            top = "" if single else self._relative(Path(folder)).partition("/")[0]
            again = (top, real) in entered or (entered and real == str(home))
            if again or not _inside(Path(real), home):
                folders.clear()
                continue
            entered.add((top, real))
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in folders:
                place = Path(folder, name)
                if is_plan_file(self._relative(place)):
                    yield TreeFile(self._relative(place) + "/", 0, "it is a folder")
                elif _leaves(place, home):
                    yield TreeFile(self._relative(place) + "/", 0, _LINKS_OUT)
            for name in names:
                place = Path(folder, name)
                if is_plan_file(self._relative(place)) and not name.startswith("."):
                    yield self._file(place, home)
        for folder in closed:
            yield TreeFile(self._relative(Path(folder)) + "/", 0, "the folder may not be opened")

    def _file(self, place: Path, home: Path) -> TreeFile:
        path = self._relative(place)
        if path != place.relative_to(self.root).as_posix():
            return TreeFile(path, 0, "its name is not written in UTF-8")
        if _leaves(place, home):
            return TreeFile(path, 0, _LINKS_OUT)
        try:
            status = place.stat()
        except OSError:
            return TreeFile(path, 0, "it links to nothing")
        if not stat.S_ISREG(status.st_mode):
            return TreeFile(path, 0, "it is not an ordinary file")
        return TreeFile(path, status.st_size)

    def _relative(self, place: Path) -> str:
        path = place.relative_to(self.root).as_posix()
        return os.fsencode(path).decode("utf-8", "backslashreplace")


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
                refused = _LINKS_OUT if path in self._links_out else ""
                yield TreeFile(path, len(self._files[path]), refused)

    def read(self, path: str) -> bytes:
        """One text's bytes."""
        return self._files[path]


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


def is_plan_file(path: str) -> bool:
    """Whether a file belongs to a plan: YAML, or a table in a folder of observations."""
    if path.lower().endswith(YAML_SUFFIXES):
        return True
    return path.lower().endswith(".csv") and path.split("/")[-2:-1] == [TABLE_FOLDER]


def shown(tree: FileTree, path: str) -> str:
    """A tree's path as people are shown it."""
    return f"{tree.shown_as}/{path}" if tree.shown_as else path


def _leaves(place: Path, home: Path) -> bool:
    # Unlike Path.resolve, realpath takes links that lead to each other without complaint.
    return place.is_symlink() and not _inside(Path(os.path.realpath(place)), home)


def _inside(place: Path, home: Path) -> bool:
    return place == home or home in place.parents
