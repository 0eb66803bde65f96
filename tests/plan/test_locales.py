"""The language of a plan: what is known, and what is said about what is not."""

import pytest

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
