"""Writing many small files into a built site.

A host's own way of carrying a file into the site costs more than the file itself: with ten thousand
permalinks that was a fifth of the whole build.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path


def write_files(site: Path, files: Iterable[tuple[str, str]]) -> None:
    """Writes texts as UTF-8.

    Args:
        site: The folder of the built site.
        files: Paths below it, and the texts.
    """
    root = str(site)
    for path, text in files:
        # Putting paths together as objects would take as long as writing the file.
        target = f"{root}/{path}"
        _make(target.rpartition("/")[0])
        with open(target, "wb") as file:
            file.write(text.encode("utf-8"))


def _make(folder: str) -> None:
    try:
        os.mkdir(folder)
    except FileExistsError:
        pass
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)
