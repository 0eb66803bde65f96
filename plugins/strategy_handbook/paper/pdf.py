"""Printed pages as one PDF, whose links lead where a reader of it can go.

The links that Chromium writes lead back to this machine. Those to a page that is in the file too
lead there; others lead to the published site, where its address is known; else they are only text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NullObject,
    NumberObject,
    TextStringObject,
)

# Where a page or one of its headings is in the file, by its address with the anchor.
Places = Mapping[str, ArrayObject]


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
        places: Places = {pages[0].address: _place(writer.pages[0])}
    else:
        writer, places = _joined(pages)
    for sheet in writer.pages:
        _mend_links(sheet, places, served_at, published_at)
    # Which second it was printed in must not make it another file.
    writer.metadata = {"/Title": pages[0].title, "/Producer": "mkdocs-strategy-handbook"}
    writer.write(out)
    return len(writer.pages)


def _joined(pages: Sequence[PrintedPage]) -> tuple[PdfWriter, Places]:
    writer = PdfWriter()
    places: dict[str, ArrayObject] = {}
    for page in pages:
        begin = len(writer.pages)
        reader = PdfReader(page.file)
        writer.append(reader, outline_item=page.title)
        places[page.address] = _place(writer.pages[begin])
        for anchor, destination in reader.named_destinations.items():
            number = reader.get_destination_page_number(destination)
            if number is not None and number >= 0:
                sheet = writer.pages[begin + number]
                places[f"{page.address}#{anchor.lstrip('/')}"] = _place(sheet, destination.top)
        for sheet in writer.pages[begin:]:
            _name_no_names(sheet, page.address, places)
    return writer, places


def _name_no_names(sheet: PageObject, address: str, places: Places) -> None:
    """Has links within a page lead to a place: two pages may have a heading of the same name."""
    for reference in sheet.get("/Annots", ()):
        link = reference.get_object()
        if isinstance(link.get("/Dest"), NameObject | TextStringObject):
            anchor = str(link["/Dest"]).lstrip("/")
            link[NameObject("/Dest")] = places.get(f"{address}#{anchor}") or places[address]


def _place(sheet: PageObject, top: object = None) -> ArrayObject:
    """A sheet, from a height on."""
    height = top if isinstance(top, NumberObject | FloatObject) else NullObject()
    reference = sheet.indirect_reference or NullObject()
    return ArrayObject([reference, NameObject("/XYZ"), NullObject(), height, NullObject()])


def _mend_links(sheet: PageObject, places: Places, served_at: str, published_at: str) -> None:
    kept = ArrayObject()
    for reference in sheet.get("/Annots", ()):
        link = reference.get_object()
        action = link.get("/A", DictionaryObject()).get_object()
        url = str(action.get("/URI", ""))
        if not url.startswith(served_at):
            kept.append(reference)
            continue
        address, _, anchor = url.removeprefix(served_at).partition("#")
        place = places.get(f"{address}#{anchor}") or places.get(address)
        if place:
            del link["/A"]
            link[NameObject("/Dest")] = place
            kept.append(reference)
        elif published_at:
            action[NameObject("/URI")] = TextStringObject(
                published_at + address + (f"#{anchor}" if anchor else "")
            )
            kept.append(reference)
        else:
            # The document's structure still knows the link: its address must be gone by itself.
            del link["/A"]
    if kept:
        sheet[NameObject("/Annots")] = kept
    elif "/Annots" in sheet:
        del sheet["/Annots"]
