"""No page of the site escapes the tests of pages."""

from pathlib import Path

from tests.pages.kinds import files_of_kind, kind_of, kinds


def test_every_page_of_the_site_is_of_a_kind(site: Path) -> None:
    files = sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))
    assert [file for file in files if kind_of(file) is None] == []


def test_every_kind_has_a_page(site: Path) -> None:
    assert [kind for kind in kinds() if not list(files_of_kind(site, kind))] == []
