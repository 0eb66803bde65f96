"""The line of a file that a finding is about."""

from __future__ import annotations

from strategy_handbook.findings import Where
from strategy_handbook.source import limits
from strategy_handbook.source.decoding import encoding_of
from strategy_handbook.source.tree import FileTree, shown


class Excerpts:
    """Gives lines of a tree's files, reading each file at most once.

    Args:
        tree: Where the files are.
    """

    def __init__(self, tree: FileTree) -> None:
        self._tree = tree
        self._paths = {
            shown(tree, file.path): file.path
            for file in tree.files()
            if not file.refused and file.size <= limits.FILE_BYTES
        }
        self._lines: dict[str, list[str]] = {}

    def line(self, where: Where) -> str | None:
        """The line at a place; None when there is none or the file cannot be read."""
        if where.file not in self._lines:
            self._lines[where.file] = self._read(where.file)
        lines = self._lines[where.file]
        return lines[where.line - 1] if where.line <= len(lines) and any(lines) else None

    def _read(self, file: str) -> list[str]:
        path = self._paths.get(file)
        if path is None:
            return []
        try:
            data = self._tree.read(path)
        except OSError:
            return []
        # What is wrong with such a file is its encoding; its lines can be shown all the same.
        text = data.decode(encoding_of(data) or "utf-8-sig", "replace")
        return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
