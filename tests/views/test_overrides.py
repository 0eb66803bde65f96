"""A team's own templates: they stand in for the originals, and what is wrong with them is told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from strategy_handbook.findings.report import Reported
from strategy_handbook.load import load
from strategy_handbook.rules import check_plans
from strategy_handbook.rules.settle import settle
from strategy_handbook.source.team_templates import TeamTemplate
from strategy_handbook.source.tree import Texts
from strategy_handbook.views import VIEWS, Handbook
from strategy_handbook.views.drawing import PageDrawing
from strategy_handbook.views.template_check import checked_templates
from tests.views.test_golden import AS_OF, handbook

PLAN = """\
plan: {name: 'Tea & <b>sleep</b>'}
personas:
  reader: {name: Night reader, aims: Sleep through, quotes: [{text: After nine nothing wakes me.}]}
  other: {name: 'A <i>name</i>'}
initiatives: {blend: {name: Dusk blend, personas: reader, start: 2027-01, end: 2027-06}}
"""
EXTENDS = '{% extends "original/persona.html" %}\n'


def own_handbook(templates: dict[str, str], plan: str = PLAN) -> Handbook:
    loaded = load(Texts({"plan.yml": plan}))
    team = [
        TeamTemplate(name, f"overrides/handbook/{name}", text) for name, text in templates.items()
    ]
    return Handbook(
        {one.id: one for one in loaded.plans},
        check_plans(loaded, AS_OF),
        AS_OF,
        templates=checked_templates(team),
    )


def drawn(
    templates: dict[str, str], view: str = "persona", options: str = "id: reader"
) -> tuple[str, PageDrawing]:
    drawing = PageDrawing(own_handbook(templates), "plan/page.md", "docs/page.md")
    return drawing.draw(view, options), drawing


def said(drawing: PageDrawing) -> list[str]:
    def line(entry: Reported) -> str:
        one = entry.finding
        return f"{entry.level.word} {one.rule} {one.where} {one.message} | {one.help}"

    return [line(entry) for entry in settle(drawing.findings)]


def test_a_template_of_the_same_name_stands_in_for_ours() -> None:
    html, drawing = drawn({"persona.html": "<h2>Meet {{ roles | join }}</h2>{{ aims.body }}"})
    assert said(drawing) == []
    assert "<h2>Meet </h2>" in html
    assert "Sleep through" in html
    assert "Night reader" not in html


def test_a_template_can_change_one_block_and_keep_the_rest() -> None:
    block = (
        "{% block quote %}<aside>{{ super() }}</aside>{% endblock %}{% block work %}{% endblock %}"
    )
    ours, _ = drawn({})
    theirs, drawing = drawn({"persona.html": EXTENDS + block})
    assert said(drawing) == []
    aside = BeautifulSoup(theirs, "html5lib").select_one("aside")
    assert aside is not None and "After nine nothing wakes me." in aside.get_text()
    assert "What we do for them" in ours and "What we do for them" not in theirs
    assert "Sleep through" in theirs


def test_text_of_the_plan_stays_text_in_a_template_of_ones_own() -> None:
    names = "{% for card in wanted %}{{ card.link }}{% endfor %}"
    html, drawing = drawn({"personas.html": names}, "personas", "")
    assert said(drawing) == []
    assert "A &lt;i&gt;name&lt;/i&gt;" in html and "<i>" not in html
    html, _ = drawn(
        {"overview.html": "{{ heading }}{{ organisation }}{{ '<hr>' }}"}, "overview", ""
    )
    assert "<hr>" not in html and "<b>sleep" not in html


def test_templates_can_share_pieces_of_the_team_s_own() -> None:
    files = {
        "persona.html": '{% include "handbook/parts/sign.html" %}{{ heading }}',
        "parts/sign.html": "<b>House of tea</b>",
        "lines.html": "{% macro line() %}<hr class=ours>{% endmacro %}",
        "personas.html": '{% from "handbook/lines.html" import line %}{{ line() }}',
    }
    html, drawing = drawn(files)
    assert said(drawing) == []
    assert "<b>House of tea</b>" in html
    assert "<hr class=ours>" in drawing.draw("personas", "")


def test_a_view_within_a_view_is_drawn_with_the_team_s_template() -> None:
    html, drawing = drawn({"timeline.html": "<p>Our own line of {{ count }}</p>"}, "overview", "")
    assert said(drawing) == []
    assert "<p>Our own line of 1</p>" in html


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        (
            "<p>\n{{ headng }}",
            "P904 overrides/handbook/persona.html:2:4 there is no variable `headng` | use `heading`",
        ),
        (
            EXTENDS + "{% block aims %}{% if false %}{{ zzzz }}{% endif %}{% endblock %}",
            "P904 overrides/handbook/persona.html:2:34 there is no variable `zzzz` | use `avatar`, "
            "`heading`, `roles`, ",
        ),
        (
            "{{ aims.boddy }}",
            "P904 overrides/handbook/persona.html:1:1 a Part has no `boddy` | use `body`",
        ),
        (
            "{{ heading.text }}",
            "P904 overrides/handbook/persona.html:1:1 HTML has no `text` | show it as it is",
        ),
        (
            "\n{% if heading %}\n{{ heading }}\n",
            "P904 overrides/handbook/persona.html:3:1 the template cannot be read: unexpected end",
        ),
        (
            "{% blok head %}",
            "P904 overrides/handbook/persona.html:1:1 the template cannot be read: encountered "
            "unknown tag `blok`",
        ),
        (
            '{% extends "persona.html" %}',
            "P904 overrides/handbook/persona.html:1:1 there is no template `persona.html` | "
            "use `original/persona.html`",
        ),
        (
            '{% include "handbook/sgin.html" %}',
            "P904 overrides/handbook/persona.html:1:1 there is no template `handbook/sgin.html` | "
            "use `handbook/sign.html`",
        ),
        (
            '{% extends "handbook/persona.html" %}',
            "P904 overrides/handbook/persona.html:1:1 the template extends or includes itself | "
            'to use ours, write `{% extends "original/persona.html" %}`',
        ),
        (
            '{{ heading }}\n{{ 1 / 0 }}\n',
            "P904 overrides/handbook/persona.html:2:1 the template cannot be filled: "
            "ZeroDivisionError: division by zero | mend this line",
        ),
        (
            '{% include "handbook/sign.html" %}',
            "P904 overrides/handbook/sign.html:2:1 there is no variable `persona` | use `",
        ),
    ],
    ids=[
        "variable", "never reached", "field", "field of html", "unfinished", "tag", "extends",
        "include", "itself", "fails", "in a piece",
    ],
)  # fmt: skip
def test_a_template_that_cannot_be_used_is_told_and_the_original_shown(
    template: str, expected: str
) -> None:
    ours, _ = drawn({})
    files = {"persona.html": template, "sign.html": "<p>\n{{ persona.name }}"}
    html, drawing = drawn(files)
    [finding] = [one for one in said(drawing) if "P905" not in one]
    assert finding.startswith(f"error {expected}")
    notice, _, view = html.partition('<div class="hb hb-view')
    assert view and html.endswith(ours)
    message = finding.partition(" | ")[0].split(" ", 3)[3].replace("`", "")
    assert message in BeautifulSoup(notice, "html5lib").get_text()


@pytest.mark.parametrize(
    ("name", "template", "expected"),
    [
        (
            "personna.html",
            "x",
            "overrides/handbook/personna.html:1:1 there is no view `personna`, so this template is "
            "never used | call it `persona.html`",
        ),
        (
            "zebra.html",
            "x",
            "overrides/handbook/zebra.html:1:1 there is no view `zebra`, so this template is never "
            "used | give it a view's name, or bring it in with `{% include … %}`",
        ),
        (
            "persona.html",
            EXTENDS + "{% block haed %}x{% endblock %}",
            "overrides/handbook/persona.html:2:10 there is no block `haed` in "
            "`original/persona.html`, so this one is never shown | use `head`",
        ),
        (
            "persona.html",
            EXTENDS + "\n\n<p>Look!</p>\n{% block quote %}x{% endblock %}",
            "overrides/handbook/persona.html:4:1 what stands outside all blocks of a template that "
            "extends another is never shown | put it into a block",
        ),
    ],
    ids=["view", "far from any view", "block", "outside"],
)
def test_what_a_template_says_in_vain_is_a_warning(name: str, template: str, expected: str) -> None:
    html, drawing = drawn({name: template})
    assert said(drawing) == [f"warning P905 {expected}"]
    assert "hb-notice" not in html


@pytest.mark.parametrize(
    "template",
    [
        "{% if nothing is defined %}{{ nothing }}{% endif %}{{ heading }}",
        "{{ motto | default('Sleep') }}",
        "{% set motto = 'Sleep' %}{% block a %}{{ motto }}{% endblock %}",
        '{% include "handbook/none.html" ignore missing %}',
        EXTENDS + "{% set motto = 'Sleep' %}{% block quote %}{{ motto }}{% endblock %}",
        EXTENDS + "{% block aims %}{{ section(aims) }}{% endblock %}",
        EXTENDS
        + "{# a comment #}\n\n{% block head %}{% block ours %}x{% endblock %}{% endblock %}",
        "{% for count in counts %}{{ loop.index }}{{ count.noun }}{% endfor %}{{ range(3) | list }}",
    ],
)
def test_what_a_template_may_say(template: str) -> None:
    html, drawing = drawn({"persona.html": template})
    assert said(drawing) == []
    assert "hb-notice" not in html


def test_a_fault_is_told_once_and_shown_wherever_it_matters() -> None:
    own = own_handbook({"persona.html": "{{ aims.nothing }}"})
    pages = [PageDrawing(own, f"plan/personas/{id}.md", f"{id}.md") for id in ("reader", "other")]
    shown = [page.draw("persona", f"id: {page.file.removesuffix('.md')}") for page in pages]
    assert all("A template of your own is not used" in html for html in shown)
    assert [len(page.findings) for page in pages] == [1, 0]
    assert pages[0].line_of(pages[0].findings[0].where) == "{{ aims.nothing }}"


def test_what_is_mended_for_one_entity_is_used_for_it() -> None:
    own = own_handbook(
        {"persona.html": "{% if quote %}<p>ours</p>{% else %}{{ 1 / 0 }}{% endif %}"}
    )
    drawing = PageDrawing(own, "plan/page.md")
    assert "<p>ours</p>" in drawing.draw("persona", "id: reader")
    assert "persona__head" in drawing.draw("persona", "id: other")


@pytest.mark.parametrize("view", VIEWS)
def test_a_template_that_only_extends_ours_changes_nothing(view: str) -> None:
    own = handbook()
    plan = next(iter(own.plans.values()))
    first = {"persona": plan.personas, "campaign": plan.campaigns, "initiative": plan.initiatives}
    options = f"id: {next(iter(first[view]))}" if view in first else ""
    text = f'{{% extends "original/{view}.html" %}}'
    team = checked_templates([TeamTemplate(f"{view}.html", f"{view}.html", text)])
    theirs = replace(own, templates=team)
    one, other = (PageDrawing(one, "plan/page.md") for one in (own, theirs))
    assert one.draw(view, options) == other.draw(view, options)
    assert other.findings == []
