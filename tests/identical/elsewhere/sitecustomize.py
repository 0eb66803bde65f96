"""Lets Python believe that it runs elsewhere: in another year, and on a disk of another kind.

Python imports this by itself when this folder is in PYTHONPATH, before anything of a build.
"""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, Self

import time_machine

time_machine.travel(datetime(2031, 11, 23, 23, 58, tzinfo=UTC), tick=True).start()

_listdir, _scandir = os.listdir, os.scandir


class _FromTheEnd:
    """A folder's entries in an order that no disk is likely to give."""

    def __init__(self, path: Any = ".") -> None:
        with _scandir(path) as entries:
            self._entries = iter(sorted(entries, key=lambda entry: entry.name, reverse=True))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __iter__(self) -> Iterator[Any]:
        return self

    def __next__(self) -> Any:
        return next(self._entries)

    def close(self) -> None:
        self._entries = iter(())


os.listdir = lambda path=".": sorted(_listdir(path), reverse=True)
os.scandir = _FromTheEnd  # type: ignore[assignment]
