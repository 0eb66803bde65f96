"""Puts measured figures into a page of the documentation, between two marks."""

from __future__ import annotations

from pathlib import Path


def put(page: Path, begin: str, end: str, figures: str) -> None:
    """Replaces what stands between two marks of a page."""
    before, _, rest = page.read_text("utf-8").partition(begin)
    _, _, after = rest.partition(end)
    page.write_text(f"{before}{begin}\n\n{figures}\n\n{end}{after}", "utf-8")
