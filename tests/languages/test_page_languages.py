"""Which language each page, entry of the navigation and notice speaks, beside plans in another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from babel import Locale

from strategy_handbook import translation
from strategy_handbook.load import load
from strategy_handbook.pages import NavEntry, handbook_pages, navigation
from strategy_handbook.pages.foot import foot_text
from strategy_handbook.pages.permalink import permalinks
from strategy_handbook.rules import check_plans
from strategy_handbook.source.tree import Texts
from strategy_handbook.translation import N_n, speaking
from strategy_handbook.views import Handbook, date_words, language
from strategy_handbook.views.drawing import PageDrawing
from strategy_handbook.views.language import Language
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.wording import filled_n, within

AS_OF = dt.date(2027, 3, 1)
ENGLISH = """
plan: {name: North, locale: en-GB, start: 2027-01-01, end: 2027-12-31}
content: {page: {title: A page, publish: 2027-03-04}}
"""
DANISH = """
plan: {name: Syd, locale: da, start: 2026-01-01, end: 2027-06-30}
personas: {kunde: {name: Kunde, aims: Cykle}}
content: {side: {title: En side, publish: 2027-03-04}}
"""
# A plan with a key that does not exist.
WRONG = "plan: {name: Vest, locale: da}\npersonas: {kunde: {name: Kunde, agee: 4}}\n"


class Marked(translation.Words):
    """Says a text in Danish with a sign, and in any other language as it stands in the code."""

    def gettext(self, text: str, **values: object) -> str:
        return super().gettext(f"»{text}" if self.locale.language == "da" else text, **values)

    def pgettext(self, context: str, text: str, **values: object) -> str:
        return self.gettext(text, **values)

    def form(self, one: str, many: str, number: int) -> str:
        return self.gettext(one if number == 1 else many)


@pytest.fixture(autouse=True)
def _danish(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let Danish have a catalogue; no other test speaks it, so that nothing kept is wrong there."""
    monkeypatch.setattr(translation, "words_of", Marked)
    monkeypatch.setattr(language, "words_of", Marked)
    monkeypatch.setattr(date_words, "words_of", Marked)


def handbook(site: str = "", **plans: str) -> Handbook:
    loaded = load(Texts({f"{name}/plan.yml": text for name, text in plans.items()}))
    found = {plan.id: plan for plan in loaded.plans}
    return Handbook(found, check_plans(loaded, AS_OF), AS_OF, language=site)


def titles(entries: tuple[NavEntry, ...] | list[NavEntry]) -> Iterator[str]:
    for entry in entries:
        yield entry.title
        yield from titles(entry.children)


def test_the_navigation_speaks_the_language_of_each_plan() -> None:
    everything, north, south = navigation(handbook("en", north=ENGLISH, south=DANISH))
    assert (everything.title, north.title, south.title) == ("All plans", "North", "Syd")
    assert {"Strategy", "Goals", "On one page"} <= {*titles(north.children)}
    assert all(title.startswith("»") for title in titles(south.children))


@pytest.mark.parametrize(
    ("site", "said"), [("en", "All plans"), ("da", "»All plans"), ("", "»All plans")]
)
def test_what_is_about_all_plans_speaks_the_language_of_the_site(site: str, said: str) -> None:
    # Where the site's is not known, that of the first plan.
    both = handbook(site, a=DANISH, b=ENGLISH)
    assert navigation(both)[0].title == said
    assert handbook_pages(both)[0].title == said


def test_the_portfolio_writes_days_as_a_plan_in_the_language_of_the_site_does() -> None:
    assert handbook("en", a=DANISH, b=ENGLISH).locale == Locale("en", "GB")
    assert handbook("de", a=DANISH, b=ENGLISH).locale == Locale("de")
    html = PageDrawing(handbook("en", a=DANISH, b=ENGLISH), "plans/index.md").draw("portfolio", "")
    assert 'hb-view--portfolio">' in html
    html = PageDrawing(handbook("en", a=DANISH, b=ENGLISH), "a/x.md").draw("glossary", "")
    assert 'hb-view--glossary" lang="da" dir="ltr">' in html


def test_the_pages_of_a_plan_speak_its_language() -> None:
    pages = {page.path: page for page in handbook_pages(handbook("en", a=ENGLISH, b=DANISH))}
    assert pages["a/goals.md"].title == "Goals · North"
    assert pages["b/goals.md"].title == "»Goals · Syd"
    assert pages["b/goals.md"].body.startswith("# »Goals\n")
    assert pages["b/personas/kunde.md"].description == "»Syd: the persona Kunde."
    assert pages["b/calendar/2027-03.md"].title == "Marts 2027 · Syd"
    assert "[»The timeline half-year" in pages["b/timeline.md"].body
    quarter = pages["b/calendar/quarters/2027-q1.md"]
    assert quarter.title == "1. kvt. 2027 · Syd"
    assert quarter.description == "»Syd: what happens in 1. kvt. 2027, month by month."


def test_the_foot_of_a_sheet_speaks_the_language_of_its_page() -> None:
    both = handbook("en", a=ENGLISH, b=DANISH)
    assert foot_text(both, "a/goals.md", "Goals") == "North · Goals, as seen on 1 Mar 2027"
    assert foot_text(both, "b/goals.md", "Mål") == "»Syd · Mål, as seen on »1. mar. 2027"
    assert foot_text(both, "welcome.md", "Welcome") == "Welcome, as seen on 1 Mar 2027"


def test_a_lasting_address_says_in_which_language_its_title_is() -> None:
    arabic = "plan: {name: P, locale: ar}\ncontent: {x: {title: T}}\n"
    found = dict(permalinks(handbook("en", a=DANISH, b=arabic), ()))
    assert '<html lang="da" dir="ltr">' in found["a/content/side/index.html"]
    assert '<html lang="ar" dir="rtl">' in found["b/content/x/index.html"]


def test_a_finding_is_marked_as_english_where_another_language_is_spoken() -> None:
    drawing = PageDrawing(handbook("en", plan=WRONG), "plan/health.md")
    health = drawing.draw("health", "")
    assert '<span lang="en" dir="ltr">persona <code>kunde</code>' in health
    assert "»The plan has »1 error." in health
    above = PageDrawing(handbook("en", plan=WRONG), "plan/personas/kunde.md").draw("personas", "")
    assert '<div class="hb hb-notice" role="note" lang="da" dir="ltr">' in above
    assert "»To be mended in the plan" in above
    assert '<li><span lang="en" dir="ltr">' in above
    same = PageDrawing(handbook("da", plan=WRONG), "plan/personas/kunde.md").draw("personas", "")
    assert '<div class="hb hb-notice" role="note">' in same
    english = PageDrawing(handbook("en", plan=WRONG.replace("da}", "en}")), "plan/health.md")
    assert 'lang="en"' not in english.draw("health", "")


def test_a_view_that_cannot_be_shown_says_so_in_the_language_of_the_plan() -> None:
    of_plan = PageDrawing(handbook("en", plan=DANISH), "plan/x.md")
    told = "<p>»The view <code>goals</code> is drawn without what is wrong in its options:</p>"
    assert told in of_plan.draw("goals", "colour: red")
    # Of no plan, so in the site's language.
    assert "<p>The view <code>goals</code> is not shown:" in of_plan.draw("goals", "plan: nowhere")


def test_dates_are_in_the_language_of_the_plan_whatever_is_spoken() -> None:
    plans = handbook(a=DANISH + "goals: {g: {name: G, due: TBD, target: '>= 4.5'}}\n").plans
    goal = plans["a"].goals["g"]
    danish, english = Language("da"), Language("en-GB")
    with speaking(Locale("en")):
        assert danish.date_text(goal.due) == "»to be decided"
        assert danish.target(goal.target[0].target) == "»at least 4,5"
    with speaking(Locale("da")):
        assert english.date_text(goal.due) == "to be decided"


@pytest.mark.parametrize(
    ("locale", "quarter", "half"),
    [("en-GB", "Q2 2027", "H1 2027"), ("fr", "T2 2027", "S1 2027"), ("nl", "K2 2027", "H1 2027")],
)
def test_a_quarter_is_called_what_a_language_calls_it(locale: str, quarter: str, half: str) -> None:
    spring = dt.date(2027, 4, 1)
    assert Language(locale).quarter(spring) == quarter
    assert Language(locale).half(spring) == half


def test_a_number_in_a_text_may_be_marked_up_and_what_stands_beside_it_is_escaped() -> None:
    forms = N_n("{n} goal & {who}", "{n} goals & {who}")
    assert filled_n(forms, 1, who="<A>") == "1 goal &amp; &lt;A&gt;"
    many = filled_n(forms, 1200, n=Markup("<b>1,200</b>"), who=Markup("<i>B</i>"))
    assert many == "<b>1,200</b> goals &amp; <i>B</i>"


def test_a_noun_within_a_sentence_keeps_its_capital_in_german_alone() -> None:
    with speaking(Locale("de")):
        assert within("Ziele") == "Ziele"
    with speaking(Locale("fr")):
        assert within("Objectifs") == "objectifs"


def test_a_plan_that_names_no_language_speaks_that_of_the_site() -> None:
    text = "plan: {name: P, start: 2027-01-01, end: 2027-02-28}\n"
    plans = {plan.id: plan for plan in load(Texts({"a/plan.yml": text}), language="da").plans}
    spoken = Handbook(plans, check_plans(load(Texts({})), AS_OF), AS_OF, language="da")
    pages = {page.path: page for page in handbook_pages(spoken)}
    assert pages["a/calendar/2027-02.md"].title == "Februar 2027 · P"
    overview = PageDrawing(spoken, "a/index.md").draw("overview", "")
    assert "1. jan. – 28. feb. 2027" in overview
    assert "»Nothing to watch yet." in overview


@pytest.mark.parametrize(
    ("locale", "span", "first"),
    [
        ("en-GB", "1 Mar – 31 May 2027", "1 Mar 2027"),
        ("de", "1. März – 31. Mai 2027", "1. März 2027"),
        ("fr", "1er mars – 31 mai 2027", "1er mars 2027"),
        # The year stands first, and is said once.
        ("ja", "2027年3月1日～5月31日", "2027年3月1日"),
    ],
)
def test_days_are_said_as_a_language_says_them(
    monkeypatch: pytest.MonkeyPatch, locale: str, span: str, first: str
) -> None:
    monkeypatch.setattr(date_words, "words_of", translation.Words)
    days = Language(locale)
    assert days.days(dt.date(2027, 3, 1), dt.date(2027, 5, 31)) == span
    assert days.day(dt.date(2027, 3, 1)) == first
    assert days.day(dt.date(2027, 3, 11)).count("er") == 0
