"""How a command writes files into a folder of people's files: what it is told, and what it says of it."""

from __future__ import annotations

from collections.abc import Iterator, Sized
from contextlib import contextmanager
from pathlib import Path

import click

from strategy_handbook.exits import IN_THE_WAY, UNREADABLE, stop
from strategy_handbook.written_folder import NotOurs, Written

# As many files in the way are named; the rest is counted.
MOST_NAMED = 10

file_urls_option = click.option(
    "--file-urls",
    is_flag=True,
    help="For sites whose pages are files: `use_directory_urls: false`.",
)


@contextmanager
def told_if_in_the_way(out: Path) -> Iterator[None]:
    """Ends the command with a sentence where a folder cannot be written into."""
    try:
        yield
    except NotOurs as error:
        stop(IN_THE_WAY, _in_the_way(out, error))
    except OSError as error:
        stop(UNREADABLE, f"{error.filename} cannot be written: {error.strerror}")


def count_of(out: Path, files: Sized, written: Written) -> str:
    """How much was written, in a line."""
    return f"{len(files)} files in {out}: {len(written.changed)} written, {len(written.removed)} removed"


def _in_the_way(out: Path, error: NotOurs) -> str:
    """What stands where our files belong, and what to do about it."""
    shown = error.reasons[:MOST_NAMED]
    more = len(error.reasons) - len(shown)
    return "\n  ".join(
        [
            f"nothing was written into {out}:",
            *shown,
            *([f"… and {more} more"] if more else []),
            "move them, delete them, or name another folder; --keep leaves pages as they are",
        ]
    )
