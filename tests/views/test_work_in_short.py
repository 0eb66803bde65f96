"""The line above all initiatives or campaigns: how many, in which state, and how they hang together."""

from __future__ import annotations

import pytest

from tests.views.small_plans import draw, text


@pytest.mark.parametrize(
    ("initiatives", "expected"),
    [
        ("i: {name: I, status: done}", "1 initiative, done."),
        ("i: {name: I}", "1 initiative, without a status."),
        (
            "i: {name: I, status: idea, handovers: [{campaign: c}]}",
            "1 initiative, idea. It hands over to a campaign.",
        ),
        (
            "i: {name: I, status: idea}, j: {name: J, status: idea}",
            "2 initiatives, all ideas. None of them hand over to a campaign.",
        ),
        (
            "i: {name: I, status: in-progress, handovers: [{campaign: c}]}, j: {name: J}",
            "2 initiatives: 1 in progress, 1 without a status. 1 of 2 hands over to a campaign.",
        ),
    ],
)
def test_initiatives_in_a_line(initiatives: str, expected: str) -> None:
    plan = f"""
        plan: {{name: X}}
        initiatives: {{{initiatives}}}
        campaigns: {{c: {{name: C}}}}
    """
    assert expected in text(draw(plan, "initiatives"))
