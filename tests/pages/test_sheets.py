"""A page loads the style of everything that is on it, and no other."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.pages.kinds import files_of_kind, kinds

CLASSES = re.compile(r'class="([^"]*)"')
OWN = re.compile(r"\.(hb-[\w-]+)")
SHEET = re.compile(r'<link rel="stylesheet" href="[^"]*assets/handbook/([\w-]+)\.css"')
SELECTORS = re.compile(r"(?:^|[{}])([^{}@]+)\{")
# What a rule does not need to be true of the page, and what it offers a choice of.
NOT_NEEDED = re.compile(r":(?:not|has)\((?:[^()]|\([^()]*\))*\)")
CHOICE = re.compile(r":(?:is|where)\(([^()]*)\)")


def alternatives(selectors: str) -> Iterator[str]:
    """Yield each selector of a rule by itself, with one of what `:is` offers in its place."""
    if choice := CHOICE.search(selectors):
        for one in choice.group(1).split(","):
            yield from alternatives(selectors[: choice.start()] + one + selectors[choice.end() :])
    else:
        yield from selectors.split(",")


def rules_of(sheet: str) -> set[frozenset[str]]:
    """Return what each rule of a sheet asks for: the handbook's classes that all must be there."""
    return {
        frozenset(OWN.findall(one))
        for rule in SELECTORS.findall(sheet)
        for one in alternatives(NOT_NEEDED.sub("", rule))
    }


@pytest.fixture(scope="module")
def sheets(site: Path) -> dict[str, set[frozenset[str]]]:
    """Return what the rules of each of the site's own sheets ask for."""
    found = sorted((site / "assets/handbook").glob("*.css"))
    return {sheet.stem: rules_of(sheet.read_text("utf-8")) for sheet in found}


@pytest.mark.parametrize("kind", kinds())
def test_every_rule_that_fits_a_page_is_loaded(
    site: Path, sheets: dict[str, set[frozenset[str]]], kind: str
) -> None:
    missing = set()
    for file in files_of_kind(site, kind):
        html = file.read_text("utf-8")
        # Pages of the documentation show a view's source, not the view.
        if "hb-view" not in html:
            continue
        classes = {name for names in CLASSES.findall(html) for name in names.split()}
        loaded = SHEET.findall(html)
        missing |= {
            f"{name}: {' '.join(sorted(rule))}"
            for name, rules in sheets.items()
            if name not in loaded
            for rule in rules
            if rule and rule <= classes
        }
    assert missing == set()


def test_a_page_without_views_loads_the_base_alone(site: Path) -> None:
    assert SHEET.findall((site / "404.html").read_text("utf-8")) == ["handbook"]
