"""Printed pages as one PDF, whose links lead where a reader of it can go.

The links that Chromium writes lead back to this machine. Those to a page that is in the file too
lead there; others lead to the published site, where its address is known; else they are only text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject


class PrintedPage(NamedTuple):
    """A page as Chromium printed it.

    Attributes:
        address: Its address below the site's root.
        file: Its PDF.
        title: Its title.
    """

    address: str
    file: Path
    title: str


def join(pages: Sequence[PrintedPage], served_at: str, published_at: str, out: Path) -> int:
    """Writes all pages into one file.

    Args:
        pages: The printed pages, in their order.
        served_at: The address of the site on this machine.
        published_at: Its published address; empty if not known.
        out: The file.

    Returns:
        How many sheets it has.
    """
    if len(pages) == 1:
        # As it is: a copy page by page would lose what tells a screen reader of its structure.
        writer = PdfWriter(clone_from=pages[0].file)
        first = {pages[0].address: writer.pages[0]}
    else:
        writer, first = _joined(pages)
    for sheet in writer.pages:
        _mend_links(sheet, first, served_at, published_at)
    # Which second it was printed in must not make it another file.
    writer.metadata = {"/Title": pages[0].title, "/Producer": "mkdocs-strategy-handbook"}
    writer.write(out)
    return len(writer.pages)


def _joined(pages: Sequence[PrintedPage]) -> tuple[PdfWriter, dict[str, PageObject]]:
    writer = PdfWriter()
    first: dict[str, PageObject] = {}
    for page in pages:
        begin = len(writer.pages)
        writer.append(PdfReader(page.file), outline_item=page.title)
        first[page.address] = writer.pages[begin]
    return writer, first


def _mend_links(
    sheet: PageObject, first: Mapping[str, PageObject], served_at: str, published_at: str
) -> None:
    kept = ArrayObject()
    for reference in sheet.get("/Annots", ()):
        link = reference.get_object()
        action = link.get("/A", DictionaryObject()).get_object()
        url = str(action.get("/URI", ""))
        if not url.startswith(served_at):
            kept.append(reference)
            continue
        address, _, anchor = url.removeprefix(served_at).partition("#")
        if address in first:
            del link["/A"]
            link[NameObject("/Dest")] = ArrayObject(
                [first[address].indirect_reference, NameObject("/Fit")]
            )
            kept.append(reference)
        elif published_at:
            action[NameObject("/URI")] = TextStringObject(
                published_at + address + (f"#{anchor}" if anchor else "")
            )
            kept.append(reference)
    if kept:
        sheet[NameObject("/Annots")] = kept
    elif "/Annots" in sheet:
        del sheet["/Annots"]
