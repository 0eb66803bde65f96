"""Offline: what a site needs besides its pages to be searched from a folder, without a server.

A browser lets pages that were opened as files fetch nothing and start no worker. Material for MkDocs
can take its index from a script, and its search from whatever stands in for a worker; both are written
here, so that nothing is loaded from another host.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from strategy_handbook.addresses import OFFLINE_SEARCH

_INDEX, _INDEX_SCRIPT = "search/search_index.json", "search/search_index.js"


def offline_files(site: Path) -> Iterator[tuple[str, str]]:
    """The files to add to a site that was built with a search, by their paths below it.

    Args:
        site: The folder of the built site.
    """
    index = site / _INDEX
    if index.is_file():
        yield _INDEX_SCRIPT, f"var __index = {index.read_text('utf-8')}"
        yield OFFLINE_SEARCH, (files(__package__) / "search_frame.js").read_text("utf-8")
