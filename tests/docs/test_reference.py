"""The built documentation tells of everything there is: views, options, rules, fields, commands."""

import json
from functools import cache
from pathlib import Path

import click
import pytest
from bs4 import BeautifulSoup, Tag

from reference import command, plan_format, schema
from reference import rules as rule_pages
from reference import templates as template_pages
from reference import views as view_pages
from reference.plugin_options import documentation
from strategy_handbook.config import HandbookConfig
from strategy_handbook.plan import SECTIONS, Section
from strategy_handbook.plan.plan import record_classes
from strategy_handbook.plan.records import Record, fields_of
from strategy_handbook.rules import RULES, Rule
from strategy_handbook.views import VIEWS
from strategy_handbook.views.data import Part
from strategy_handbook.views.drawing import PageDrawing
from strategy_handbook.views.view import View, ViewOptions
from tests.builds import REPOSITORY
from tests.docs.sample import sample_handbook


class ReferencePage(BeautifulSoup):
    """A page of the site."""

    # Told from others by being itself: the text of one is megabytes long.
    __hash__ = object.__hash__


@cache
def page(site: Path, path: str) -> ReferencePage:
    folder = path.removesuffix(".md").removesuffix("index").rstrip("/")
    return ReferencePage((site / folder / "index.html").read_text("utf-8"), "html.parser")


@cache
def marked(soup: ReferencePage) -> dict[str, list[Tag]]:
    """Return the elements of a page that have an id, by it: a page of thousands is read once."""
    found: dict[str, list[Tag]] = {}
    for element in soup.find_all(id=True):
        found.setdefault(str(element["id"]), []).append(element)
    return found


def row_of(soup: ReferencePage, anchor: str) -> str:
    """Return the text of the table row that an id marks."""
    [element] = marked(soup)[anchor]
    row = element.find_parent("tr")
    assert row is not None
    return " ".join(row.get_text(" ").split())


def words(text: str) -> str:
    """Return a documentation text as a reader sees it."""
    return " ".join(text.replace("`", " ").split())


def said(row: str, doc: str) -> bool:
    """Tell whether a row says a documentation text, however its code is spaced."""
    return words(doc).replace(" ", "") in row.replace(" ", "")


@pytest.mark.parametrize("view", VIEWS.values(), ids=lambda view: view.name)
def test_view_is_documented(site: Path, view: View) -> None:
    soup = page(site, view_pages.PATH)
    heading = soup.find(id=view.name)
    assert heading is not None
    assert words(view.summary) in soup.get_text(" ")
    common = {spec.key for spec in fields_of(ViewOptions)}
    for spec in fields_of(view.options):
        cls = ViewOptions if spec.key in common else view.options
        assert said(row_of(soup, view_pages.option_anchor(cls, spec.key)), spec.doc)


@pytest.mark.parametrize("view", VIEWS.values(), ids=lambda view: view.name)
def test_the_example_of_a_view_can_be_drawn(view: View) -> None:
    sample = sample_handbook()
    block = view_pages.example(view, view_pages.sample_pages(sample))
    first, *options = block.splitlines()
    assert first == f"::: {view.name}"
    drawing = PageDrawing(sample, "riverbend-2027/page.md", "page.md", block)
    drawing.draw(view.name, "\n".join(line.removeprefix("    ") for line in options))
    assert drawing.findings == []


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_rule_is_documented(site: Path, rule: Rule) -> None:
    index = page(site, rule_pages.INDEX)
    assert index.find("a", href=f"{rule.id.lower()}/") is not None
    own = page(site, rule_pages.path_of(rule)).get_text(" ")
    assert words(rule.why) in " ".join(own.split())
    assert ("What the check says" in own) == bool(rule.bad)


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.key)
def test_section_is_documented(site: Path, section: Section) -> None:
    index = page(site, plan_format.INDEX)
    assert words(section.doc) in index.get_text(" ")
    path, anchor = plan_format.places()[section.cls]
    soup = page(site, path)
    assert soup.find(id=anchor) is not None
    shared = {spec.key for spec in plan_format.shared_fields()}
    own = plan_format.own_fields(section.cls)
    assert {spec.key for spec in fields_of(section.cls)} <= shared | {spec.key for spec in own}
    for spec in own:
        assert said(row_of(soup, plan_format.field_anchor(section.cls, spec.key)), spec.doc)


def test_the_fields_of_every_entry_are_documented(site: Path) -> None:
    soup = page(site, plan_format.INDEX)
    for spec in plan_format.shared_fields():
        assert said(row_of(soup, plan_format.field_anchor(plan_format.Entity, spec.key)), spec.doc)


@pytest.mark.parametrize(
    "cls",
    [cls for cls in record_classes() if cls not in {section.cls for section in SECTIONS}],
    ids=lambda cls: cls.__name__,
)
def test_inner_record_is_documented(site: Path, cls: type[Record]) -> None:
    path, anchor = plan_format.places()[cls]
    soup = page(site, path)
    assert len(soup.find_all(id=anchor)) == 1
    for spec in fields_of(cls):
        assert said(row_of(soup, plan_format.field_anchor(cls, spec.key)), spec.doc)


def test_plugin_options_are_documented(site: Path) -> None:
    soup = page(site, "reference/options.md")
    texts = documentation()
    names = [name for name, _ in HandbookConfig._schema]
    assert names
    assert [name for name in names if name not in texts] == []
    for name in names:
        assert said(row_of(soup, name), texts[name])


@pytest.mark.parametrize("context", list(command.contexts()), ids=command.anchor)
def test_command_is_documented(site: Path, context: click.Context) -> None:
    soup = page(site, command.PATH)
    name = command.anchor(context)
    assert name == "handbook" or soup.find(id=name) is not None
    for parameter in context.command.get_params(context):
        row = row_of(soup, command.parameter_anchor(name, parameter))
        if isinstance(parameter, click.Option):
            assert parameter.help, f"the option {parameter.name} says nothing of itself"
            assert all(spelling in row for spelling in parameter.opts)


def test_a_command_in_a_command_is_documented_too() -> None:
    tree = click.Group("handbook", {"a": click.Group("a", {"b": click.Command("b")})})
    whole = click.Context(tree, info_name="handbook")
    assert [command.anchor(one) for one in command._inner(whole)] == ["a", "a-b"]


def test_schema_in_the_repository_is_fresh() -> None:
    written = (REPOSITORY / schema.FILE).read_text("utf-8")
    assert written == schema.text(), "make schema"


def test_schema_is_on_the_site(site: Path) -> None:
    assert json.loads((site / schema.FILE).read_text("utf-8"))["title"]


@pytest.mark.parametrize("view", VIEWS.values(), ids=lambda view: view.name)
def test_the_variables_of_a_template_are_documented(site: Path, view: View) -> None:
    soup = page(site, template_pages.PATH)
    assert soup.find(id=view.name) is not None
    for cls in (view.data, Part, *template_pages.inner_types(view.data)):
        for one in template_pages.variables_of(cls):
            row = row_of(soup, template_pages.variable_anchor(cls, one.name))
            assert said(row, one.doc)


def test_the_properties_of_the_style_are_documented(site: Path) -> None:
    soup = page(site, template_pages.PATH)
    for name, light, _, doc in template_pages.properties():
        row = row_of(soup, name.lstrip("-"))
        assert said(row, doc) and light in row
