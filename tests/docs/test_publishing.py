"""The pages on publishing and reviewing name commands that exist, files that are so, and valid YAML."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
import yaml

from strategy_handbook.cli import handbook
from tests.docs.examples import DOCS, blocks
from tests.workflows.steps import WORKFLOWS, read

PAGES = [DOCS / name for name in ("publish.md", "review.md", "check.md", "offline.md")]
_COMMAND = re.compile(r"(?:^|[\s/])handbook (?=[a-z])(.*)")


def commands(page: Path) -> Iterator[list[str]]:
    for language in ("sh", "yaml"):
        for _title, text in blocks(page, language):
            for line in text.splitlines():
                found = _COMMAND.search(line)
                if found and ": " not in line.partition("handbook")[0].replace("run: ", ""):
                    yield shlex.split(found[1].partition(" > ")[0])


def context_of(words: list[str]) -> None:
    """Read a command line as the command does; wrong use raises."""
    # With its settings: what is asked for first is what the command remembers of itself.
    context = click.Context(handbook, info_name="handbook", **handbook.context_settings)
    while isinstance(context.command, click.Group):
        name, *words = words
        command = context.command.commands[name]
        if isinstance(command, click.Group):
            context = click.Context(command, info_name=name, parent=context)
        else:
            context = command.make_context(name, words, parent=context)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_are_used_rightly(page: Path) -> None:
    for words in commands(page):
        context_of(words)


def test_the_pages_have_commands() -> None:
    named = [words[0] for page in PAGES for words in commands(page)]
    assert {"check", "diff", "review"} <= set(named)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_settings_can_be_read(page: Path) -> None:
    for _title, text in blocks(page, "yaml"):
        assert yaml.load(text, yaml.BaseLoader)


def test_each_right_is_explained() -> None:
    page = (DOCS / "publish.md").read_text("utf-8")
    for file in WORKFLOWS.values():
        for job in read(file)["jobs"].values():
            for right, level in job["permissions"].items():
                assert f"`{right}: {level}`" in page


def test_the_files_named_are_those_there_are() -> None:
    page = (DOCS / "publish.md").read_text("utf-8")
    assert set(re.findall(r"`([\w-]+\.yml)`", page)) - {"mkdocs.yml"} == set(WORKFLOWS)
