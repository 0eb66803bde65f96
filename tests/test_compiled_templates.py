"""Templates stay compiled between builds, and nobody is shown an old one."""

import sys
from pathlib import Path

import jinja2
import pytest

from strategy_handbook.compiled_templates import CompiledTemplates


class Made:
    """A theme's folder, a place for what is compiled, and how often something was."""

    def __init__(self, root: Path) -> None:
        self.theme, self.project, self.kept = root / "theme", root / "project", root / "kept"
        for folder in (self.theme, self.project, self.kept):
            folder.mkdir()
        self.compiled = 0

    def render(self, name: str, **filters: object) -> str:
        made = self

        class Counting(jinja2.Environment):
            def _generate(self, *args: object, **kwargs: object) -> str:
                made.compiled += 1
                return super()._generate(*args, **kwargs)

        environment = Counting(loader=jinja2.FileSystemLoader([self.project, self.theme]))
        environment.filters.update(filters)
        environment.bytecode_cache = CompiledTemplates(environment, [str(self.theme)])
        environment.bytecode_cache.directory = str(self.kept)
        return environment.get_template(name).render(word="tea")


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Made:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    made = Made(tmp_path)
    (made.theme / "page.html").write_text("A cup of {{ word }}", "utf-8")
    return made


def test_a_theme_is_compiled_once(made: Made) -> None:
    assert made.render("page.html") == made.render("page.html") == "A cup of tea"
    assert made.compiled == 1


def test_a_theme_that_changed_is_compiled_again(made: Made) -> None:
    made.render("page.html")
    (made.theme / "page.html").write_text("A pot of {{ word }}", "utf-8")
    assert made.render("page.html") == "A pot of tea"
    assert len(list(made.kept.iterdir())) == 1


def test_a_template_of_the_project_is_not_kept(made: Made) -> None:
    (made.project / "page.html").write_text("Our {{ word }}", "utf-8")
    assert made.render("page.html") == "Our tea"
    assert not list(made.kept.iterdir())


def test_other_filters_are_other_templates(made: Made) -> None:
    (made.theme / "page.html").write_text("{{ 'tea' | loud }}", "utf-8")
    assert made.render("page.html", loud=str.upper) == "TEA"
    assert made.render("page.html", loud=str.title) == "Tea"


@pytest.mark.parametrize("rest", [b"", b"j2", b"\0" * 100])
def test_a_broken_file_is_compiled_again(made: Made, rest: bytes) -> None:
    made.render("page.html")
    (file,) = made.kept.iterdir()
    for spoilt in (rest, file.read_bytes()[:-9]):
        file.write_bytes(spoilt)
        assert made.render("page.html") == "A cup of tea"


def test_no_folder_and_no_wish_to_write_are_no_fault(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert made.render("page.html") == "A cup of tea"
    assert not list(made.kept.iterdir())
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    made.kept.rmdir()
    assert made.render("page.html") == "A cup of tea"
