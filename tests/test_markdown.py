"""The `:::` block in plain Python-Markdown: views anywhere, and everything else left alone."""

import datetime as dt
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import markdown
import pytest
from bs4 import BeautifulSoup

import strategy_handbook.handbook
from strategy_handbook.findings.report import Reported
from strategy_handbook.load import Loaded, load
from strategy_handbook.markdown import HandbookExtension
from strategy_handbook.plan import Plan
from strategy_handbook.rules import check_plans
from strategy_handbook.rules.settle import settle
from strategy_handbook.source.tree import FileTree, Texts
from strategy_handbook.views import VIEWS, Handbook
from strategy_handbook.views.drawing import PageDrawing

AS_OF = dt.date(2027, 3, 1)
PLAN = "plan: {name: Riverbend}\npersonas: {rider: {name: Rider}, lead: {name: Lead}}\n"
TWO_PLANS = {"east/plan.yml": "plan: {name: East}\n", "west/plan.yml": "plan: {name: West}\n"}


def drawn(
    source: str, files: dict[str, str] | None = None, page: str = "index.md"
) -> tuple[str, PageDrawing]:
    loaded = load(Texts(files or {"plan.yml": PLAN}))
    handbook = Handbook({plan.id: plan for plan in loaded.plans}, check_plans(loaded, AS_OF), AS_OF)
    extension = HandbookExtension()
    extension.begin(PageDrawing(handbook, page, f"docs/{page}", source))
    others = ["admonition", "tables", "fenced_code", "toc"]
    html = markdown.Markdown(extensions=[*others, extension]).convert(source)
    return html, extension.drawing


def findings(drawing: PageDrawing) -> list[str]:
    def line(entry: Reported) -> str:
        one = entry.finding
        return f"{entry.level.word} {one.rule} {one.where} {one.message} | {one.help}"

    return [line(entry) for entry in settle(drawing.findings)]


def views_in(html: str) -> list[str]:
    found = BeautifulSoup(html, "html5lib").select(".hb-view")
    return [re.search(r"hb-view--(\S+)", " ".join(view["class"]))[1] for view in found]  # type: ignore[index]


def test_plain_markdown_draws_views_and_never_imports_mkdocs(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "plan.yml").write_text(PLAN, "utf-8")
    script = (
        "import sys, markdown\n"
        "md = markdown.Markdown(extensions=['strategy_handbook.markdown'], extension_configs={\n"
        "    'strategy_handbook.markdown': {'as_of': '2027-03-01', 'page': 'plan/who.md'}})\n"
        "print(md.convert('# Who\\n\\n::: personas\\n\\nThat is all.'))\n"
        "print(md.reset().convert('::: records\\n    section: personas'))\n"
        "known = {name.split('.')[0] for name in sys.modules}\n"
        "assert not known & {'mkdocs', 'material', 'properdocs'}, known\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert views_in(done.stdout) == ["personas", "records"]
    assert '<a href="../personas/rider/">Rider</a>' in done.stdout
    assert "<p>That is all.</p>" in done.stdout


@pytest.mark.parametrize(
    ("source", "within"),
    [
        ("::: personas", "body"),
        ("Text before.\n::: personas\nText after.", "body"),
        ("- one\n\n    ::: personas\n\n- two", "ul > li"),
        ("1. one\n\n\t::: personas\n", "ol > li"),
        ("!!! note\n    Look:\n\n    ::: personas\n", "div.admonition"),
        ("!!! note\n\n    !!! tip\n\n        ::: personas\n", "div.admonition div.admonition"),
        ("> Quoted:\n>\n> ::: personas\n", "blockquote"),
        ("# Title\n::: personas\n## Next", "body"),
    ],
    ids=["alone", "between lines", "list", "tab", "admonition", "nested", "quote", "headings"],
)
def test_a_block_works_wherever_markdown_has_blocks(source: str, within: str) -> None:
    html, drawing = drawn(source)
    assert views_in(html) == ["personas"]
    assert findings(drawing) == []
    assert ":::" not in html
    [view] = BeautifulSoup(html, "html5lib").select(".hb-view")
    assert view.find_parent() in BeautifulSoup(html, "html5lib").select(within)
    assert [link.text for link in view.select("a")] == ["Rider", "Lead"]
    for other in ("Text before.", "Text after.", "Look:", "Quoted:", "two", "Next"):
        assert (other in html) is (other in source)


@pytest.mark.parametrize(
    "source",
    [
        "::: package.module",
        "::: mkdocs.plugins.BasePlugin\n    options:\n      show_source: false",
        "::: zebra",
        ":::personas",
        "::: personas and more",
        "    ::: personas",
        "```\n::: personas\n```",
        "`::: personas`",
        "a ::: personas",
        ":::: personas",
    ],
)
def test_what_is_no_block_of_ours_is_left_alone(source: str) -> None:
    html, drawing = drawn(source)
    assert views_in(html) == []
    assert drawing.drawn == []
    assert findings(drawing) == []
    plain = markdown.markdown(source, extensions=["admonition", "tables", "fenced_code", "toc"])
    assert html == plain


def test_a_name_that_is_almost_ours_is_a_warning() -> None:
    html, drawing = drawn("# Title\n\n::: recrods\n    section: personas\n\n::: recrods\n")
    assert "::: recrods" in html
    assert findings(drawing) == [
        "warning P901 docs/index.md:3:1 there is no view `recrods` | write `::: records`"
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "# Title\n\n::: records\n    sektion: personas\n",
            "error S201 docs/index.md:4:5 the view `records` has an unknown key `sektion` | "
            "use `section`; a field of your own goes under `custom:`",
        ),
        (
            "::: records\n\nText\n\n::: records\n    section: team\n\n::: records\n"
            "    section: persona\n",
            "error S204 docs/index.md:9:14 the view `records`: `persona` is not a word for "
            "`section` | use `personas`",
        ),
        (
            "- list\n\n    ::: records\n        section: persona\n",
            "error S204 docs/index.md:4:18 the view `records`: `persona` is not a word for "
            "`section` | use `personas`",
        ),
        (
            "> ::: records\n>     section: persona\n",
            "error S204 docs/index.md:2:16 the view `records`: `persona` is not a word for "
            "`section` | use `personas`",
        ),
        (
            "::: records\n    section: [\n",
            "error Y102 docs/index.md:2:14 this list's `[` is never closed | "
            "write `]` after its last value",
        ),
        (
            "::: records\n    section: a\n    section: b\n",
            "error Y103 docs/index.md:3:5 the key `section` stands twice in the same place; the "
            "first is in line 2 | delete one of the two, or give one another name",
        ),
        (
            "~~~\n::: records\n~~~\n\n``` yaml\n::: records\n    section: team\n```\n\n"
            "::: records\n    section: persona\n",
            "error S204 docs/index.md:11:14 the view `records`: `persona` is not a word for "
            "`section` | use `personas`",
        ),
        (
            "::: records\n    plan: west\n",
            "error P902 docs/index.md:2:11 the view `records` names plan `west`, which does not "
            "exist | use `plan`",
        ),
    ],
    ids=["key", "third block", "in a list", "in a quote", "broken", "twice", "after code", "plan"],
)
def test_wrong_options_are_told_at_their_line(source: str, expected: str) -> None:
    _, drawing = drawn(source)
    assert expected in findings(drawing)


def test_a_view_that_cannot_be_drawn_says_so_in_its_place() -> None:
    html, _ = drawn("Before\n\n::: records\n    section: [\n\nAfter")
    page = BeautifulSoup(html, "html5lib")
    assert views_in(html) == []
    assert page.select_one(".hb-notice--error").get_text() == (  # type: ignore[union-attr]
        "The view records is not shown:this list's [ is never closed (Y102 in docs/index.md:4)"
    )
    assert [p.text for p in page.select("body > p")] == ["Before", "After"]


def test_a_view_drawn_without_a_wrong_option_says_so_above_itself() -> None:
    html, _ = drawn("::: timeline\n    group_by: shop\n    stream: upstream\n")
    assert len(views_in(html)) == 1
    notice, view = BeautifulSoup(html, "html5lib").select("body > div")
    assert notice.get_text() == (
        "The view timeline is drawn without what is wrong in its options:"
        "the view timeline: shop is not a word for group_by (S204 in docs/index.md:2)"
    )
    assert "hb-view--timeline" in view["class"]


def test_a_fault_of_a_view_does_not_take_the_page_down(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> str:
        raise KeyError("<b>gone</b>")

    faulty = VIEWS["personas"]._replace(render=broken)
    monkeypatch.setitem(VIEWS, "personas", faulty)
    html, drawing = drawn("::: personas\n\n::: records\n")
    assert views_in(html) == ["records"]
    assert "this view could not be drawn" in html
    assert "<b>gone" not in html
    [said] = findings(drawing)
    assert said.startswith("error X001 docs/index.md:1:1 the view `personas` could not be drawn")


@pytest.mark.parametrize(
    ("source", "page", "title"),
    [
        ("::: records\n    plan: west\n", "index.md", "West"),
        ("::: records\n", "west/timeline.md", "West"),
        ("::: records\n    plan: east\n", "west/timeline.md", "East"),
    ],
)
def test_which_of_several_plans_is_shown(source: str, page: str, title: str) -> None:
    html, drawing = drawn(source, TWO_PLANS, page)
    assert findings(drawing) == []
    assert f"<dd>{title}</dd>" in html


@pytest.mark.parametrize(
    ("files", "advice"),
    [
        (TWO_PLANS, "write `plan: …` below it: `east` or `west`"),
        ({"notes.md": "x"}, "put a plan into the plans folder first"),
    ],
)
def test_a_view_that_does_not_know_its_plan(files: dict[str, str], advice: str) -> None:
    html, drawing = drawn("::: records\n", files)
    assert views_in(html) == []
    assert findings(drawing) == [
        f"error P902 docs/index.md:1:1 the view `records` does not say which plan it shows | {advice}"
    ]


def test_ids_are_unique_however_often_a_view_stands_on_a_page() -> None:
    html, _ = drawn("::: records\n\n::: records\n\n::: health\n\n::: health\n")
    ids = [tag["id"] for tag in BeautifulSoup(html, "html5lib").select("[id]")]
    assert len(ids) >= 4
    assert sorted(ids) == sorted(set(ids))


def contents(source: str, **toc: object) -> list[tuple[int, str, str]]:
    """Return the page's table of contents: depth, id and label of each entry."""
    extension = HandbookExtension()
    loaded = load(Texts({"plan.yml": PLAN}))
    handbook = Handbook({plan.id: plan for plan in loaded.plans}, check_plans(loaded, AS_OF), AS_OF)
    extension.begin(PageDrawing(handbook, "index.md", "docs/index.md", source))
    page = markdown.Markdown(
        extensions=["toc", "attr_list", extension], extension_configs={"toc": toc}
    )
    page.convert(source)

    def flat(tokens: list[dict[str, Any]], depth: int) -> Iterator[tuple[int, str, str]]:
        for token in tokens:
            yield depth, token["id"], token["name"]
            yield from flat(token["children"], depth + 1)

    return list(flat(page.toc_tokens, 0))  # type: ignore[attr-defined]


def test_headings_of_views_stand_in_the_contents_in_the_order_of_the_page() -> None:
    source = (
        "# Title\n\n## Before { data-toc-label='Earlier' }\n\n::: records\n    section: personas\n"
        "\n## After\n"
    )
    assert contents(source) == [
        (0, "title", "Title"),
        (1, "before", "Earlier"),
        (1, "section-personas", "Personas"),
        (1, "after", "After"),
    ]


@pytest.mark.parametrize(("depth", "found"), [(1, False), ("2-3", True), (3, True), ("3-6", False)])
def test_contents_are_as_deep_as_the_site_says(depth: object, found: bool) -> None:
    ids = [id for _, id, _ in contents("# Title\n\n::: records\n", toc_depth=depth)]
    assert ("section-personas" in ids) is found
    assert ("title" in ids) is (depth in (1, 3))


def test_a_plan_that_has_changed_is_read_again(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yml"
    options = {"plans": str(tmp_path), "as_of": "2027-03-01"}
    page = markdown.Markdown(
        extensions=["strategy_handbook.markdown"],
        extension_configs={"strategy_handbook.markdown": options},
    )
    plan.write_text(PLAN, "utf-8")
    assert "Rider" in page.convert("::: personas")
    plan.write_text(PLAN.replace("Rider", "Courier"), "utf-8")
    assert "Courier" in page.reset().convert("::: personas")


def test_pages_drawn_at_once_share_one_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plan.yml").write_text(PLAN, "utf-8")
    read: list[object] = []

    def counted(tree: FileTree, before: Iterable[Plan], language: str) -> Loaded:
        read.append(tree)
        return load(tree, before, language)

    monkeypatch.setattr(strategy_handbook.handbook, "load", counted)
    options = {"plans": str(tmp_path), "as_of": "2027-03-01"}

    def convert(_: int) -> str:
        return markdown.markdown(
            "::: records",
            extensions=["strategy_handbook.markdown"],
            extension_configs={"strategy_handbook.markdown": options},
        )

    with ThreadPoolExecutor(4) as threads:
        pages = list(threads.map(convert, range(12)))
    assert len(set(pages)) == 1
    assert len(read) == 1


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_is_named_and_described(name: str) -> None:
    view = VIEWS[name]
    assert view.name == name
    assert view.summary.endswith(".")
    assert view.options.__doc__
