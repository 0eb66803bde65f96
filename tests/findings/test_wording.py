"""Sentences of findings, as people read them."""

import pytest

from strategy_handbook.findings.wording import use_one_of


@pytest.mark.parametrize(
    ("words", "most", "advice"),
    [
        ("", 3, ""),
        ("red", 3, "use `red`"),
        ("red blue", 3, "use `red` or `blue`"),
        ("red blue gold grey", 3, "use `red`, `blue`, `gold` or `grey`"),
        ("red blue gold grey pink", 3, "use `red`, `blue`, `gold` or one of 2 more"),
    ],
)
def test_of_many_words_some_are_named(words: str, most: int, advice: str) -> None:
    assert use_one_of("twelve", words.split(), most) == advice
