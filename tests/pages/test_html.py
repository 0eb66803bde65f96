"""The HTML of every kind of page is valid: elements, attributes and roles where they may stand."""

import os
from pathlib import Path

import pytest

import system_java
from tests.builds import REPOSITORY
from tests.pages import theme_faults
from tests.pages.html_check import check
from tests.pages.kinds import files_of_kind, kinds

DOCUMENT = """\
<!DOCTYPE html>
<html lang="en"><head><title>A view by itself</title></head><body>
{}
</body></html>
"""


@pytest.fixture(scope="session")
def java() -> str:
    """Return the path of Java; without one, skip, or fail where it is required."""
    found = system_java.find()
    if found is None and os.environ.get("HANDBOOK_REQUIRE_JAVA") == "1":
        pytest.fail(system_java.ADVICE)
    if found is None:
        pytest.skip("no Java here (`make test` says what to install)")
    return found


def test_every_kind_of_page_and_every_view_is_valid(java: str, site: Path, tmp_path: Path) -> None:
    files = []
    for kind in kinds():
        pages = list(files_of_kind(site, kind))
        files += dict.fromkeys([pages[0], pages[-1]])
    # What the approved drawings of the views show is more than the sample's pages do.
    for case in sorted((REPOSITORY / "tests/views/cases").glob("*.html")):
        files.append(tmp_path / case.name)
        files[-1].write_text(DOCUMENT.format(case.read_text("utf-8")), "utf-8")
    found = check(java, files)
    assert theme_faults.without(theme_faults.HTML, found) == []
    assert theme_faults.mended(theme_faults.HTML, found) == []


def test_the_check_knows_valid_html(java: str, tmp_path: Path) -> None:
    faults = {
        "content model": "<ul><div>x</div></ul>",
        "stray end tag": "<p>x</p></section>",
        "role": '<p role="tableau">x</p>',
        "attribute": '<p colour="red">x</p>',
        "reference": '<p aria-labelledby="nobody">x</p>',
        "twice": '<p id="a">x</p><p id="a">x</p>',
        "style": '<p style="colour: red">x</p>',
    }
    files = {name: tmp_path / f"{name}.html" for name in (*faults, "whole")}
    for name, file in files.items():
        file.write_text(DOCUMENT.format(faults.get(name, "<p>x</p>")), "utf-8")
    found = check(java, files.values())
    assert {Path(line.partition(": ")[0].replace("%20", " ")).stem for line in found} == set(faults)
