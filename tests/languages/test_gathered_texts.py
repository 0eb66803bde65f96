"""Which texts of a plan's format are given to translators: all that pages show of it."""

from __future__ import annotations

import catalogues


def test_words_and_questions_of_the_format_are_gathered() -> None:
    gathered = {message.id for message in catalogues.messages()}
    # A word of a list that stands with its field, one of a list of many fields, a field, a section.
    assert {"In review", "Decision", "Call to action", "Campaigns"} <= gathered
    assert "Where are the gaps, and how can they be filled?" in gathered
