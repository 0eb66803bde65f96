"""The language of a plan: what is known, and what is said about what is not."""

import pytest

from strategy_handbook.load import load
from strategy_handbook.source.tree import Texts
from strategy_handbook.views.language import Language
from tests.written import read, said


@pytest.mark.parametrize("text", ["en-GB", "nl-NL", "de_DE", "pt-BR", "zh-Hant-TW", "fr"])
def test_a_language_that_is_known(text: str) -> None:
    files = {"plan.yml": f"plan: {{name: P, locale: {text}}}"}
    assert said(files) == []
    assert str(read(files).plans[0].plan.locale) == text


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("english", "write `en-GB`, or another language and country such as `nl-NL`"),
        ("Dutch", "write `nl`, or another language and country such as `nl-NL`"),
        ("nl_", "write `nl`, or another language and country such as `nl-NL`"),
        ("klingon", "write a language and a country: `en-GB`, `nl-NL`"),
        ("../en", "write a language and a country: `en-GB`, `nl-NL`"),
    ],
)
def test_a_language_that_is_not_known(text: str, advice: str) -> None:
    files = {"plan.yml": f"plan: {{name: P, locale: {text}}}"}
    assert said(files) == [
        f"warning S207 plans/plan.yml:1:25+{len(text)} the plan: `{text}` is not a language the "
        f"handbook can write in; British English is used | {advice}"
    ]
    assert Language(read(files).plans[0].plan.locale).number(1500) == "1,500"


def test_a_list_of_languages_is_told() -> None:
    [told] = said({"plan.yml": "plan: {name: P, locale: [en, nl]}"})
    assert told.startswith("error S203 plans/plan.yml:1:25+1 the plan: `locale` wants a language")


def test_a_plan_without_a_language_speaks_that_of_its_site() -> None:
    tree = {"plan.yml": "plan: {name: P}\n"}
    own = {"plan.yml": "plan: {name: P, locale: fr-CA}\n"}
    assert str(load(Texts(tree), language="de").plans[0].locale) == "de"
    assert str(load(Texts(own), language="de").plans[0].locale) == "fr_CA"
    # Material is English until it is told otherwise, which says nothing of dates in America.
    assert str(load(Texts(tree), language="en").plans[0].locale) == "en_GB"
    assert str(load(Texts(tree)).plans[0].locale) == "en_GB"


def test_a_preview_reads_a_plan_again_when_its_site_changes_the_language() -> None:
    tree = Texts({"plan.yml": "plan: {name: P}\n"})
    before = load(tree, language="de").plans
    assert load(tree, before, "de").plans == before
    assert str(load(tree, before, "fr").plans[0].locale) == "fr"
