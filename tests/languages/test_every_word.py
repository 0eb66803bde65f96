"""Nothing of ours is said past the catalogues: in a language that nobody speaks, no word stays Latin."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import markdown
import pytest

from strategy_handbook.addresses import EXPORTS
from strategy_handbook.load import load
from strategy_handbook.markdown import HandbookExtension
from strategy_handbook.pages import NavEntry, handbook_pages, navigation
from strategy_handbook.rules import check_plans
from strategy_handbook.source import Folder, Mapping, Node
from strategy_handbook.translation import _
from strategy_handbook.views import Handbook
from strategy_handbook.views.drawing import PageDrawing
from tests.languages.pseudo import left_in_latin, speak_pseudo

PLANS = Path(__file__).parents[2] / "plans"
AS_OF = dt.date(2027, 3, 1)
# Babel speaks Greek for the dates, so that those are in no Latin letters either.
LOCALE = "el"
# Signs of units, formats, zones and countries, and names of programs: the same in every language.
NAMES = {
    "utc", "aoe", "csv", "json", "pdf", "feed", "schema", "google", "outlook", "apple", "chf",
    "eur", "gbp", "be", "nl", "europe", "amsterdam",
    "bst", "gmt", "cet", "cest", "ice", LOCALE,
}  # fmt: skip
AS_WRITTEN = re.compile(r"[a-z0-9-]+(, [a-z0-9-]+)*|\d+ [a-z]+|TBD|[-0-9 :]+ Europe/Brussels")
RULE = re.compile("[A-Z][0-9]{3} [a-z-]+")


@pytest.fixture(scope="module")
def handbook(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Handbook]:
    folder = tmp_path_factory.mktemp("plans")
    for name in ("riverbend-2027", "kubernetes-1-37"):
        shutil.copytree(PLANS / name, folder / name)
        file = folder / name / "plan.yml"
        text = re.sub(r"^  locale:.*\n", "", file.read_text("utf-8"), flags=re.MULTILINE)
        file.write_text(text.replace("plan:\n", f"plan:\n  locale: {LOCALE}\n", 1), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        speak_pseudo(patch)
        tree = Folder(folder, "plans")
        loaded = load(tree)
        report = check_plans(loaded, AS_OF)
        plans = {plan.id: plan for plan in loaded.plans}
        site = {"site_url": "https://example.org/", "exports": frozenset(EXPORTS)}
        yield Handbook(plans, report, AS_OF, **site)  # type: ignore[arg-type]


def ids_of(handbook: Handbook) -> set[str]:
    """The words of ids, tags and own fields, which are the team's."""
    words = set(NAMES)
    for plan in handbook.plans.values():
        words |= {*plan.id.split("-")}
        for entity in plan.entities():
            for text in (entity.id, *entity.tags, *own_keys(entity.custom)):
                words |= {*re.split("[-_ ]", text.lower())}
    return words


def own_keys(custom: Node | None) -> list[str]:
    """The keys of fields that the team has made up."""
    return list(custom.values) if isinstance(custom, Mapping) else []


def names_in(entries: list[NavEntry]) -> Iterator[str]:
    for entry in entries:
        yield entry.title
        yield from names_in([*entry.children])


def test_no_word_of_a_page_is_said_past_the_catalogues(handbook: Handbook) -> None:
    known = ids_of(handbook)
    left: dict[tuple[str, str], str] = {}
    for page in handbook_pages(handbook):
        said = [page.title, page.description]
        extension = HandbookExtension()
        extension.begin(PageDrawing(handbook, page.path, page.path, page.body))
        said.append(markdown.Markdown(extensions=[extension]).convert(page.body))
        for html in said:
            for word, text in left_in_latin(html, known):
                # The records show words of the format as they were written.
                if page.path.endswith("/records.md") and AS_WRITTEN.fullmatch(text):
                    continue
                # A rule is named as it is on the command line.
                if not (page.path.endswith("/health.md") and RULE.fullmatch(text)):
                    left.setdefault((word, text), page.path)
    assert "\n".join(f"{word}: {text} [{page}]" for (word, text), page in left.items()) == ""


def test_no_word_of_the_navigation_is(handbook: Handbook) -> None:
    said = " / ".join(names_in(navigation(handbook)))
    assert list(left_in_latin(said, ids_of(handbook))) == []


def test_the_language_of_the_test_is_heard() -> None:
    """So that the tests above can fail: what is said past the catalogue is found."""
    with pytest.MonkeyPatch.context() as patch:
        speak_pseudo(patch)
        said = _("Due {when}", when="Goals")
        assert [word for word, _ in left_in_latin(f"<p>{said}</p>", set())] == ["Goals"]
