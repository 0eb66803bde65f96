"""Prints pages of a built site: serves them, has Chromium draw each, and makes one file of all."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Sequence
from html import unescape
from pathlib import Path
from typing import NamedTuple

from strategy_handbook.paper.chromium import Browser
from strategy_handbook.paper.loopback import served
from strategy_handbook.paper.pdf import PrintedPage, join
from strategy_handbook.paper.sheets import paper_style
from strategy_handbook.paper.site_folder import SiteFolder

_TITLE = re.compile(r"<title[^>]*>(.*?)</title", re.IGNORECASE | re.DOTALL)


class Printed(NamedTuple):
    """What was printed.

    Attributes:
        pages: The addresses of the pages.
        sheets: How many sheets of paper they take.
    """

    pages: tuple[str, ...]
    sheets: int


def print_pages(
    site: SiteFolder, pages: Sequence[str], out: Path, paper: str, browser: Browser
) -> Printed:
    """Prints pages into one PDF.

    Args:
        site: The built site.
        pages: Addresses of its pages, each once.
        out: The file, written only when all pages are printed.
        paper: One of ``PAPERS``.
        browser: What draws them.

    Raises:
        BrowserFailed: When a page could not be printed.
        OSError: When the file cannot be written.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    # Beside the file: some installed browsers see neither hidden nor temporary folders.
    with (
        tempfile.TemporaryDirectory(prefix="handbook-print-", dir=out.parent) as work,
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile,
        served(site.root, paper_style(paper, site.style)) as address,
    ):
        printed = []
        for number, page in enumerate(pages):
            file = Path(work, f"{number}.pdf").resolve()
            browser.print_page(address + page, file, Path(profile))
            printed.append(PrintedPage(page, file, _title(site.text(page)) or page))
        whole = Path(work, "whole.pdf")
        sheets = join(printed, address, site.published_at(pages[0]), whole)
        whole.replace(out)
    return Printed(tuple(pages), sheets)


def _title(html: str) -> str:
    found = _TITLE.search(html)
    return " ".join(unescape(found.group(1)).split()) if found else ""
