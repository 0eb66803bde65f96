"""What the build of hostile plans says and leaves behind, and what other themes make of their titles."""

import json
from collections.abc import Callable, Mapping
from html import unescape
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.builds import Build
from tests.hostile.payloads import SAID

Project = Callable[[Mapping[str, str | bytes]], Path]
BUILD = Callable[..., Build]

THEME_YML = """\
site_name: Other
theme: {name: null, custom_dir: theme}
plugins: [{strategy-handbook: {content_security: false}}]
"""
# Nothing is escaped here, and tags are stripped from what is HTML already: as many themes do.
THEME = """\
<!doctype html><html><head><title>{{ page.title | striptags }}</title></head>
<body><nav aria-label="{{ page.title | striptags | e }}">{{ page.title }}</nav>
{{ page.content }}</body></html>
"""
NAME = 'A & B</title><script>planted(1)</script> "x" <b>y</b> &lt;i&gt;'
FILES = {
    "theme/main.html": THEME,
    "plans/plan.yml": json.dumps({"plan": {"name": NAME}, "personas": {"a": {"name": NAME}}}),
}


def test_hostile_plans_are_built_without_a_fault(hostile_build: Build) -> None:
    assert hostile_build.exit_code == 0
    assert "Traceback" not in hostile_build.log
    assert "X001" not in hostile_build.log
    assert "error[" in hostile_build.log
    # Everything that was asked for is within the site.
    outside = {path.parts[0] for path in map(Path, _written(hostile_build))} - {
        "assets", "search", "plans", "shown", "open", "refused", "views", "index.html", "404.html",
        "sitemap.xml", "sitemap.xml.gz",
    }  # fmt: skip
    assert outside == set()


def _written(build: Build) -> list[str]:
    return [file.relative_to(build.site).as_posix() for file in build.site.rglob("*")]


def test_search_is_given_text_and_no_markup(hostile_build: Build) -> None:
    index = json.loads((hostile_build.site / "search/search_index.json").read_text("utf-8"))
    kept = {
        "p",
        "code",
        "pre",
        "li",
        "ol",
        "ul",
        "em",
        "strong",
        "sub",
        "sup",
        "del",
        "h1",
        "h2",
        "h3",
    }
    texts = [entry[key] for entry in index["docs"] for key in ("title", "text")]
    assert any(SAID["title broken out of"] in unescape(text) for text in texts)
    for text in texts:
        soup = BeautifulSoup(text, "html.parser")
        assert {element.name for element in soup.find_all(True)} <= kept
        assert not [element for element in soup.find_all(True) if element.attrs]


def test_a_theme_that_strips_tags_gets_text(project: Project, build: BUILD) -> None:
    built = build(project({"mkdocs.yml": THEME_YML, **FILES}), strict=False)
    assert built.exit_code == 0, built.log
    for address in ("plan", "plan/personas/a"):
        html = built.html(address)
        assert "<script" not in html
        # Switched off is switched off.
        assert "Content-Security-Policy" not in html
        soup = BeautifulSoup(html, "html.parser")
        assert soup.title is not None
        assert soup.title.get_text() == NAME
        assert soup.nav is not None
        assert soup.nav.get_text() == NAME
        assert soup.nav["aria-label"] == NAME


@pytest.mark.parametrize("host", ["mkdocs", "properdocs"])
def test_every_page_has_the_policy_unless_it_is_switched_off(
    project: Project, build: BUILD, host: str
) -> None:
    if host == "properdocs":
        pytest.importorskip("properdocs")
    more = {"plans/content.yml": "content: {x: {title: X}}\n"}
    said = (
        "plugins: [search, {strategy-handbook: {allow_sources: {img-src: 'https://i.example'}}}]\n"
    )
    built = build(
        project({"mkdocs.yml": f"site_name: T\ntheme: material\n{said}", **FILES, **more}),
        strict=False,
        host=host,
    )
    assert built.exit_code == 0, built.log
    files = list(built.site.rglob("*.html"))
    names = {file.relative_to(built.site).as_posix() for file in files}
    assert {
        "index.html",
        "404.html",
        "plan/content/x/index.html",
        "plan/health/index.html",
    } <= names
    for file in files:
        [meta] = BeautifulSoup(file.read_text("utf-8"), "html.parser").select(
            "head > meta[http-equiv=Content-Security-Policy]"
        )
        said = unescape(str(meta["content"]))
        # A lasting link loads nothing at all.
        assert (
            "default-src 'none'" if "/content/" in file.as_posix() else "https://i.example"
        ) in said


def test_a_source_that_is_none_stops_the_build(project: Project, build: BUILD) -> None:
    said = "plugins: [{strategy-handbook: {allow_sources: {scripts: 'https://i.example'}}}]\n"
    built = build(project({"mkdocs.yml": f"site_name: T\n{said}", **FILES}), strict=False)
    assert built.exit_code != 0
    assert "`scripts` is no directive of the policy; use default-src, " in built.log
    assert "Traceback" not in built.log
