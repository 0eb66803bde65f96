"""The pages that a browser opens for each kind of page."""

from pathlib import Path

from tests.pages.kinds import address, files_of_kind

# A page of records may have twenty thousand elements, each like the others: minutes for nothing.
MOST_BYTES = 400_000


def fullest(site: Path, kind: str) -> str:
    """Return the address of the page that has most on it, unless it is past all measure."""
    files = list(files_of_kind(site, kind))
    return address(site, [file for file in files if file.stat().st_size <= MOST_BYTES][-1])


def barest(site: Path, kind: str) -> str:
    """Return the address of the page that has least on it, often one that says what to write."""
    return address(site, next(files_of_kind(site, kind)))
