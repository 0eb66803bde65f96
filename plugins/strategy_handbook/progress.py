"""A progress bar for people who wait: only on a terminal, and only when it takes over a second."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import Any

import click

from strategy_handbook.source.tree import FileTree, TreeFile

# Whoever waits less than so many seconds need not be told for what.
PATIENCE = 1.0


@contextmanager
def progress(tree: FileTree) -> Iterator[FileTree]:
    """The tree, which shows on a terminal how far reading it has come."""
    with ExitStack() as until_read:
        yield _Watched(tree, until_read) if sys.stderr.isatty() else tree


class _Watched:
    """A tree of files that moves a bar with each file that is read."""

    def __init__(self, tree: FileTree, until_read: ExitStack) -> None:
        self._tree = tree
        self._files = list(tree.files())
        self._until_read = until_read
        self._begun = time.monotonic()
        self._read = 0
        self._bar: Any = None
        # What is read later, to quote a line for example, is nobody's wait.
        self._waiting = True
        until_read.callback(self._end)

    @property
    def shown_as(self) -> str:
        return self._tree.shown_as

    def files(self) -> list[TreeFile]:
        return self._files

    def read(self, path: str) -> bytes:
        self._read += 1
        if self._bar is not None and self._waiting:
            self._bar.update(1)
        elif self._waiting and time.monotonic() - self._begun > PATIENCE:
            bar = click.progressbar(length=len(self._files), label="Reading plans", file=sys.stderr)
            self._bar = self._until_read.enter_context(bar)
            self._bar.update(self._read)
        return self._tree.read(path)

    def at(self, revision: str) -> AbstractContextManager[FileTree]:
        return self._tree.at(revision)

    def shared_with(self, revision: str) -> str:
        return self._tree.shared_with(revision)

    def _end(self) -> None:
        self._waiting = False
