"""Prose is Markdown, unless somebody wrote it to keep Markdown busy."""

from __future__ import annotations

import pytest
from markupsafe import escape

from strategy_handbook.views.prose import render


def test_prose_is_markdown_without_anything_that_acts() -> None:
    html = render("*Well* <b onclick=x>done</b> [x](javascript:y) [z](https://e.org)", frozenset())
    assert html == (
        '<p><em>Well</em> done <a rel="noopener noreferrer">x</a> '
        '<a href="https://e.org" rel="noopener noreferrer">z</a></p>'
    )


@pytest.mark.parametrize("mark", ["[", "![", "[a](", "<div "])
def test_a_hostile_text_is_shown_as_it_is(mark: str) -> None:
    # As Markdown each of these takes minutes: what grows with the square of its length is not read.
    text = mark * 10_000
    assert render(text, frozenset()) == f"<p>{escape(text)}</p>"
