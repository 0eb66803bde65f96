"""A PDF of several pages: its bookmarks, where its links lead, and that it is the same each time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from pypdf import PdfReader

from tests.browser.paper.conftest import Said


def test_links_lead_to_their_sheet_or_to_the_published_site(
    handbook_print: Callable[..., Said], site: Path, tmp_path: Path
) -> None:
    out = tmp_path / "new folder" / "two.pdf"
    pages = ("--page", "goals", "--page", "one-page", "--page", "/goals/")
    said = handbook_print("--site", site, "--plan", "riverbend-2027", *pages, "--out", out)
    assert (said.status, said.err) == (0, "")
    assert said.out.endswith("from 2 pages\n")
    assert [path.name for path in out.parent.iterdir()] == ["two.pdf"]

    pdf = PdfReader(out)
    titles = [str(one.title) for one in pdf.outline if not isinstance(one, list)]
    assert [title.partition(" - ")[0] for title in titles] == [
        "Goals · Riverbend Cycles 2027",
        "On one page · Riverbend Cycles 2027",
    ]
    numbers = {sheet.indirect_reference.idnum: n for n, sheet in enumerate(pdf.pages)}
    leads: Counter[str] = Counter()
    for annotation in pdf.pages[-1].get("/Annots", ()):
        link = annotation.get_object()
        if "/Dest" in link:
            assert numbers[link["/Dest"][0].idnum] < len(pdf.pages) - 1
            leads["inside"] += 1
        else:
            url = str(link["/A"]["/URI"])
            leads[url.partition("/riverbend")[0]] += 1
    # Each goal on the sheet leads to where it stands among the goals.
    assert leads["inside"] >= 6
    assert set(leads) == {"inside", "https://example.org/strategy-handbook"}


def test_a_site_without_an_address_leaves_links_as_text_and_prints_the_same_twice(
    handbook_print: Callable[..., Said], extremes: Path, tmp_path: Path
) -> None:
    outs = [tmp_path / "one.pdf", tmp_path / "two.pdf"]
    for out in outs:
        assert handbook_print("--site", extremes, "--plan", "small", "--out", out).status == 0
    assert outs[0].read_bytes() == outs[1].read_bytes()
    pdf = PdfReader(outs[0])
    assert (
        pdf.metadata is not None
        and pdf.metadata.title == "Auf einer Seite · Zehn Zeilen - Large and small"
    )
    assert "/Annots" not in pdf.pages[0]
    # What tells a screen reader of headings and lists is still in it.
    assert "/StructTreeRoot" in pdf.trailer["/Root"]
