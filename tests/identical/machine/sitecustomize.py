"""Lets Python believe that it runs on another machine: in another year, on another kind of disk.

Python imports this by itself when this folder is in PYTHONPATH, before anything of a build.
MACHINE_YEAR is the year it shall be; MACHINE_LISTS is how the disk lists files: `forwards`,
`backwards` or `anyhow`.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from typing import Any, Self
from zlib import crc32

import time_machine

if year := os.environ.get("MACHINE_YEAR"):
    time_machine.travel(datetime(int(year), 11, 23, 23, 58, tzinfo=UTC), tick=True).start()

_listdir, _scandir = os.listdir, os.scandir
_ways: dict[str, Callable[[Iterable[Any], Callable[[Any], str]], list[Any]]] = {
    "forwards": lambda entries, name: sorted(entries, key=name),
    "backwards": lambda entries, name: sorted(entries, key=name, reverse=True),
    "anyhow": lambda entries, name: sorted(entries, key=lambda one: crc32(name(one).encode())),
}
_listed = _ways[os.environ["MACHINE_LISTS"]]


class _Scan:
    """A folder's entries as `os.scandir` gives them, in the order of this machine's disk."""

    def __init__(self, path: Any = ".") -> None:
        with _scandir(path) as entries:
            self._entries = iter(_listed(entries, lambda entry: os.fsdecode(entry.name)))

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


os.listdir = lambda path=".": _listed(_listdir(path), os.fsdecode)
os.scandir = _Scan  # type: ignore[assignment]
