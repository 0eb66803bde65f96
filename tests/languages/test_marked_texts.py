"""Texts are marked so that the tool which gathers them for translation finds each."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

import pytest
from babel import Locale

import strategy_handbook
from strategy_handbook.translation import speaking, words_of
from strategy_handbook.views.wording import term

PACKAGE = Path(strategy_handbook.__file__).parent
MARKS = {"_", "N_", "N_n", "gettext", "ngettext", "pgettext"}


def lost(source: str) -> Iterator[int]:
    """Yield the lines of texts that are not found: those within f-strings, and f-strings themselves."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.JoinedStr):
            within = (one for one in ast.walk(node) if _marks(one))
            # A text that is only said here is marked elsewhere.
            yield from (one.lineno for one in within if isinstance(one.args[0], ast.Constant))
        if isinstance(node, ast.Call) and _marks(node):
            yield from (one.lineno for one in node.args if isinstance(one, ast.JoinedStr))


def _marks(node: ast.AST) -> TypeGuard[ast.Call]:
    if not (isinstance(node, ast.Call) and node.args):
        return False
    called = node.func
    name = called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")
    return name in MARKS


def test_what_is_lost_is_noticed() -> None:
    source = 'a = _("x")\nb = f"{_(\'x\')} y"\nc = _(f"x {a}")\nd = f"{a}"\n'
    assert sorted(lost(source)) == [2, 3]


def test_no_marked_text_is_lost() -> None:
    found = [
        f"{file.relative_to(PACKAGE).as_posix()}:{line}"
        for file in sorted(PACKAGE.rglob("*.py"))
        for line in lost(file.read_text("utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize("locale", ["de", "en_GB"])
def test_nothing_is_said_where_there_is_nothing_to_say(locale: str) -> None:
    # A catalogue's entry for the empty text is its head.
    with speaking(Locale.parse(locale)):
        assert term("") == ""
    assert words_of(Locale.parse(locale)).gettext("") == ""
