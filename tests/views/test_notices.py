"""What stands above a view where something is wrong."""

from __future__ import annotations

from tests.views.people import draw
from tests.views.small_plans import text


def late(number: int) -> str:
    risks = "".join(f"  r{one}: {{name: Risk {one}, by: 2027-01-10}}\n" for one in range(number))
    return f"risks:\n{risks}"


def test_of_many_findings_the_first_are_told_and_the_way_to_all() -> None:
    # Ten risks were to be decided in January: six are told, four are left.
    above = text(draw("risks", late(10), "tea/risks.md").partition("</ul></div>")[0])
    assert above.count("was to be decided") == 6
    assert above.endswith("and 4 more")


def test_one_finding_too_many_is_told_rather_than_counted() -> None:
    above = text(draw("risks", late(7), "tea/risks.md").partition("</ul></div>")[0])
    assert above.count("was to be decided") == 7
    assert "more" not in above
