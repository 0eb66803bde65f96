"""The summary of a step, which GitHub shows on the page of a run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

# GitHub takes nothing at all of a summary that is longer than a mebibyte.
MOST_BYTES = 1024 * 1024
# Kept free for the sentence that says what is missing.
_REST = 200

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")


def write_summary(file: Path, text: str) -> None:
    """Adds a text to the summary, as far as there is room: blocks of Markdown stay whole.

    Raises:
        OSError: When the file cannot be written.
    """
    written = file.stat().st_size if file.exists() else 0
    room = MOST_BYTES - written - len(b"\n")
    with file.open("ab") as summary:
        summary.write(b"\n" * bool(written) + _within(text, room).encode("utf-8", "replace"))


def _within(text: str, room: int) -> str:
    text = text.rstrip("\n") + "\n"
    if len(text.encode("utf-8", "replace")) <= room:
        return text
    room -= _REST
    kept: list[str] = []
    blocks = list(_blocks(text))
    for block in blocks:
        room -= len(f"{block}\n\n".encode("utf-8", "replace"))
        if room < 0:
            break
        kept.append(block)
    left = len(blocks) - len(kept)
    said = f"*There is no room for the rest here: {left} of {len(blocks)} parts are left out.*"
    return "\n\n".join([*kept, said]) + "\n"


def _blocks(text: str) -> Iterator[str]:
    """The parts of a text that can be left out as a whole: paragraphs, fences, folded sections."""
    lines: list[str] = []
    fence, folded = "", 0
    for line in text.splitlines():
        mark = _FENCE.match(line)
        if mark and not fence:
            fence = mark[1]
        elif mark and mark[1].startswith(fence) and line.strip() == mark[1]:
            fence = ""
        if not fence:
            folded += line.count("<details") - line.count("</details")
        if line.strip() or fence or folded > 0:
            lines.append(line)
        elif lines:
            yield "\n".join(lines)
            lines = []
    if lines:
        yield "\n".join(lines)
