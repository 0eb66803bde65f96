"""What `mkdocs serve` takes beyond a build: noticing saved plans, and going on whatever was saved.

MkDocs could watch the plans folder itself. But it loses sight of a folder that is gone for a moment,
as when a branch is checked out; it takes an editor's swap file for a part of the plan; and it begins
to build while the second of two files is still being written.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from threading import Event, Lock, Thread

from mkdocs.livereload import LiveReloadServer
from mkdocs.utils import CountHandler
from watchdog.events import FileModifiedEvent
from watchdog.observers.api import ObservedWatch

from strategy_handbook.source import Folder

# Seconds between two looks at the files; shorter while they are being written.
IDLE, BUSY = 0.5, 0.15
# After this many seconds MkDocs has noticed what changed among its own files.
PATIENCE = 1.5

# Each file with what changes when it is saved: its time, its size and its number.
Stamps = frozenset[tuple[str, int, int, int]]


class PlanWatch:
    """Asks for a build when files that plans are read from have been saved: once for each save.

    Args:
        ask: Asks the server to build the site again.
        tree: The plans folder.
        others: The folders and files that MkDocs watches by itself.
    """

    def __init__(self, ask: Callable[[], None], tree: Folder, others: Iterable[Path]) -> None:
        self._ask = ask
        self._others = tuple(others)
        self._lock = Lock()
        self._stopped = Event()
        self.begin(tree)

    def begin(self, tree: Folder) -> None:
        """Says that a build begins, which reads everything as it is now, from this folder."""
        with self._lock:
            self._tree = tree
            self._built, self._others_built = _plan_files(tree), _files(self._others)

    def start(self) -> None:
        """Begins to look, in a thread that ends with the program."""
        Thread(target=self._run, name="plan-watch", daemon=True).start()

    def stop(self) -> None:
        """Looks no more."""
        self._stopped.set()

    def _run(self) -> None:
        while not self._stopped.wait(IDLE):
            if self._is_saved():
                self._ask()

    def _is_saved(self) -> bool:
        """Whether plans were saved that no build reads. Waits until the last file is written."""
        before, waited = self._changed(), 0.0
        while before is not None and not self._stopped.wait(BUSY):
            waited += BUSY
            with self._lock:
                now = self._changed()
                if now is not None and now == before and (waited > PATIENCE or self._is_all(now)):
                    self._built = now
                    return True
            if now != before:
                before, waited = now, 0.0
        return False

    def _changed(self) -> Stamps | None:
        now = _plan_files(self._tree)
        return None if now == self._built else now

    def _is_all(self, now: Stamps) -> bool:
        # Plans that are gone altogether mostly come back: another branch is being checked out. And
        # if MkDocs's own files were saved too, it builds without being asked, and reads all of it.
        return bool(now) and _files(self._others) == self._others_built


def asking(server: LiveReloadServer, docs_dir: str) -> Callable[[], None]:
    """A function that asks MkDocs's server for a build."""
    # There is no public way but to report a change to something that the server watches.
    watched = ObservedWatch(os.path.abspath(docs_dir), recursive=True)
    return lambda: server.observer.event_queue.put((FileModifiedEvent(docs_dir), watched))


def show_anyway() -> None:
    """Keeps what a build with `strict` has warned of so far from withholding it from the browser.

    At the end MkDocs would give the build up, and let browsers wait until nothing is wrong any more.
    """
    # Under ProperDocs both the class and the logger have another name.
    log = logging.getLogger(CountHandler.__module__.partition(".")[0])
    for handler in log.handlers[:]:
        if isinstance(handler, CountHandler):
            # Other warnings may well follow from ours: of a link to a page that is missing now.
            handler.counts.clear()
            log.removeHandler(handler)


def _plan_files(tree: Folder) -> Stamps:
    return _stamps(tree.root / file.path for file in tree.files())


def _files(places: Iterable[Path]) -> Stamps:
    return _stamps(
        file for place in places for file in (_below(place) if place.is_dir() else [place])
    )


def _below(folder: Path) -> Iterator[Path]:
    for parent, _, names in os.walk(folder):
        yield from (Path(parent, name) for name in names)


def _stamps(files: Iterable[Path]) -> Stamps:
    return frozenset(map(_stamp, files))


def _stamp(file: Path) -> tuple[str, int, int, int]:
    try:
        status = file.stat()
    except OSError:
        return str(file), 0, 0, 0
    return str(file), status.st_mtime_ns, status.st_size, status.st_ino
