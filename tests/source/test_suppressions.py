"""Comments that silence a finding, and what is said about those that do not."""

import pytest

from strategy_handbook.source.suppressions import suppressions_in
from tests.written import WHOLE, said

UNKNOWN = "error S201 plans/x.yml:4:5+4 segment `city` has an unknown key `sise`"


def city(comment_above: str = "", comment_behind: str = "") -> str:
    above = f"    {comment_above}\n" if comment_above else ""
    return f"segments:\n  city:\n    name: City\n{above}    sise: 4{comment_behind}\n"


@pytest.mark.parametrize(
    "text",
    [
        city(comment_behind=" # handbook: ignore[S201] agreed with sales"),
        city(comment_behind="\t#handbook:ignore[S201] agreed with sales"),
        city("# handbook: ignore[S201] agreed with sales"),
        city("# handbook: ignore[S201] agreed with sales\n    # and with finance\n"),
    ],
    ids=["behind", "tight", "above", "above other comments"],
)
def test_a_reason_silences_the_line(text: str) -> None:
    assert said(text) == []


def test_only_the_named_rule_and_the_line_are_silenced() -> None:
    text = (
        "segments:\n  city:\n    name: City\n"
        "    sise: 4 # handbook: ignore[S201] agreed\n    grwoth: 5\n"
    )
    assert [line.split(" | ")[0] for line in said(text)] == [
        "error S201 plans/x.yml:5:5+6 segment `city` has an unknown key `grwoth`"
    ]


def test_without_a_reason_it_silences_nothing() -> None:
    lines = said(city(comment_behind=" # handbook: ignore[S201]"))
    assert [line.split(" | ")[0] for line in lines] == [
        UNKNOWN,
        "warning X003 plans/x.yml:4:13+24 `ignore[S201]` does not say why, so it silences nothing",
    ]
    assert lines[1].endswith(
        "write the reason after the bracket: `# handbook: ignore[S201] agreed with sales`"
    )


def test_one_that_is_not_needed_is_told() -> None:
    lines = said(city(comment_behind=" # handbook: ignore[R301] agreed"))
    assert [line.split(" | ")[0] for line in lines] == [
        UNKNOWN,
        "warning X002 plans/x.yml:4:13+31 `ignore[R301]` silences nothing: there is no such "
        "finding here",
    ]


def test_it_does_not_reach_into_another_file() -> None:
    files = {
        "a.yml": "segments:\n  a:\n    name: A # handbook: ignore[S201] agreed\n",
        "b.yml": "segments:\n  b:\n    sise: 4\n    name: B\n",
        "plan.yml": WHOLE,
    }
    assert [line.split(" ", 2)[1] for line in said(files)] == ["X002", "S201"]


def test_findings_of_checks_can_be_silenced_too() -> None:
    campaign = (
        "campaigns:\n  spring:\n    name: Spring\n    start: 2027-05-01\n    end: 2027-03-01{}\n"
    )
    assert [line.split(" ")[1] for line in said(campaign.format(""))] == ["D402"]
    assert said(campaign.format(" # handbook: ignore[D402] told so by the agency")) == []


def test_place_and_reason_of_a_comment() -> None:
    [one] = suppressions_in("é: 1 # handbook: ignore[ S201 ,,R301 ]  why not \n", "x.yml")
    assert (one.where.line, one.where.column, one.line) == (1, 6, 1)
    assert (one.rules, one.reason) == (("S201", "R301"), "why not")


@pytest.mark.parametrize(
    "text", ["a: b#handbook: ignore[S201] x", "a: b # handbook ignore[S201] x", "# ignore[S201] x"]
)
def test_what_is_no_such_comment(text: str) -> None:
    assert suppressions_in(text, "x.yml") == []


def test_a_rule_that_was_not_needed_is_told() -> None:
    text = city(comment_behind=" # handbook: ignore[R301, S201] agreed with sales")
    [told] = said(text)
    assert "`ignore[R301]` silences nothing" in told
    assert "take R301 out of the bracket" in told


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a: |\n  x\n  # handbook: ignore[S201] no\nb: 1 # handbook: ignore[S201] yes\n", [4]),
        ("a: >-\n  x\n  # handbook: ignore[S201] no\n", []),
        ("a: | # handbook: ignore[S201] yes\n  x\n", [1]),
        ("a: '# handbook: ignore[S201] no'\n", []),
        ('a: "é\n  # handbook: ignore[S201] no"\nb: 1 # handbook: ignore[S201] yes\n', [3]),
        ("b: 1 # handbook: ignore[S201] yes\na: |", [1]),
        ("a: 1 # handbook: ignore[S201] yes\nb: [\n", [1]),
    ],
    ids=["block", "folded", "behind the bar", "quoted", "over lines", "at the end", "broken"],
)
def test_what_stands_in_a_text_is_no_comment(text: str, lines: list[int]) -> None:
    assert [one.where.line for one in suppressions_in(text, "x.yml")] == lines


def test_in_a_table_only_whole_lines_are_comments() -> None:
    table = (
        "metric,period,value,note\n# handbook: ignore[S205] told\n"
        "a,2027,x,b # handbook: ignore[S205] no\n"
    )
    assert [one.where.line for one in suppressions_in(table, "observations/x.csv")] == [2]


def test_texts_and_comments_are_told_apart_all_through_a_file() -> None:
    text = (
        "a: 1 # handbook: ignore[S201] first\n"
        "b: '# handbook: ignore[S201] quoted' # handbook: ignore[S202] second\n"
        "c: |\n  # handbook: ignore[S201] block\n"
        "d: 'x' # handbook: ignore[S203] third\n"
        "e: plain # handbook: ignore[S204] fourth\n"
    )
    assert [(one.line, one.rules[0]) for one in suppressions_in(text, "x.yml")] == [
        (1, "S201"),
        (2, "S202"),
        (5, "S203"),
        (6, "S204"),
    ]


def test_comments_between_the_rows_of_a_table() -> None:
    ignore = "# handbook: ignore[S205] {}\n"
    table = ignore.format("a") + "metric,period,value\n" + ignore.format("b") + "x,2027,1\n"
    table += ignore.format("c") + "x,2027," + ignore.format("no") + ignore.format("d")
    found = suppressions_in(table, "observations/x.CSV")
    assert [(one.where.line, one.line, one.reason) for one in found] == [
        (1, 2, "a"),
        (3, 4, "b"),
        (5, 6, "c"),
        # Nothing follows that it could be about.
        (7, 7, "d"),
    ]


def test_a_long_table_does_not_lose_its_place() -> None:
    rows = "x,2027,1,y # handbook: ignore[S205] no\n# handbook: ignore[S205] yes\n" * 40
    found = suppressions_in("metric,period,value,note\n" + rows, "observations/x.csv")
    assert [one.where.line for one in found] == list(range(3, 83, 2))


def test_a_comment_inside_single_quotes_is_none() -> None:
    text = "a: 'x # handbook: ignore[S201] no'\nb: \"x # handbook: ignore[S201] no\"\n"
    assert suppressions_in(text, "x.yml") == []


def test_a_comment_right_behind_a_block_is_one() -> None:
    [one] = suppressions_in("a: |\n  x\n# handbook: ignore[S201] told\nb: 1\n", "x.yml")
    assert (one.where.line, one.where.column, one.line) == (3, 1, 4)


def test_an_empty_line_at_the_top_counts() -> None:
    [one] = suppressions_in("\n# handbook: ignore[S201] told\nb: 1\n", "x.yml")
    assert (one.where.line, one.where.column, one.line) == (2, 1, 3)
