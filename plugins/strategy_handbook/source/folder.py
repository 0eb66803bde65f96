"""A folder on disk as a tree of files: what belongs to a plan, and what must not be opened."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

from strategy_handbook.source.revision import at_revision, merge_base
from strategy_handbook.source.tree import LINKS_OUT, FileTree, TreeFile, is_plan_file


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

    def at(self, revision: str) -> AbstractContextManager[FileTree]:
        """The folder as a revision of the git repository around it has it."""
        return at_revision(self.root, f"{self.shown_as}@{revision}", revision)

    def shared_with(self, revision: str) -> str:
        """The last commit that the checkout around the folder has in common with a revision."""
        return merge_base(self.root, "HEAD", revision)

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
                    yield TreeFile(self._relative(place) + "/", 0, LINKS_OUT)
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
            return TreeFile(path, 0, LINKS_OUT)
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


def _leaves(place: Path, home: Path) -> bool:
    # Unlike Path.resolve, realpath takes links that lead to each other without complaint.
    return place.is_symlink() and not _inside(Path(os.path.realpath(place)), home)


def _inside(place: Path, home: Path) -> bool:
    return place == home or home in place.parents
