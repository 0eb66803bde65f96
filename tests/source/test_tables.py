"""Tables of observations: long or wide, and what is said about broken ones."""

import pytest

from tests.written import read, said

PLAN = "plan: {name: P}\nmetrics: {visits: {name: Visits}, trials: {name: Trials}}\n"
FILE = "observations/figures.csv"


def figures(table: str) -> list[tuple[str, str, str]]:
    loaded = read({"plan.yml": PLAN, FILE: table})
    assert loaded.findings == ()
    return [
        (one.metric.id, one.period.text, str(one.value)) for one in loaded.plans[0].observations
    ]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            "metric,period,value,source\nvisits,2027-01,1200,analytics\n# later\ntrials,2027-Q1,40\n",
            [("visits", "2027-01", "1200"), ("trials", "2027-Q1", "40")],
        ),
        (
            "period,visits,trials\n2027-01,1200,\n2027-02,1300,17\n",
            [
                ("visits", "2027-01", "1200"),
                ("visits", "2027-02", "1300"),
                ("trials", "2027-02", "17"),
            ],
        ),
        ('metric,period,value\r\n" visits ", 2027-01 ,"12"\r\n', [("visits", "2027-01", "12")]),
        (
            "metric,period,value\nvisits,2027-01,1\n,,\n,,,,\n".replace(",,,,", ",,"),
            [("visits", "2027-01", "1")],
        ),
        ("period,visits\n,\n", []),
        # A line may end before its last columns do.
        ("period,visits,trials\n2027-01,5\n", [("visits", "2027-01", "5")]),
        ("metric,period,value,source\nvisits,2027-01,5\n", [("visits", "2027-01", "5")]),
    ],
    ids=["long", "wide", "quoted", "empty rows", "empty wide row", "short wide row", "short row"],
)
def test_tables(table: str, expected: list[tuple[str, str, str]]) -> None:
    assert figures(table) == expected


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            "visits,2027-01,3\n",
            "error Y112 plans/observations/figures.csv:1:1+6 the first line does not say what the "
            "columns are | begin with `metric,period,value`, or with `period` and the ids of metrics",
        ),
        (
            "metric,period,value\nvisits,2027-01,1,200\n",
            "error Y112 plans/observations/figures.csv:2:18+3 the line has 4 cells, and the first "
            "line names 3 | take one out; quote a cell that holds a comma",
        ),
        (
            'metric,period,value\nvisits,2027-01,"1\n',
            "error Y112 plans/observations/figures.csv:2:16+1 this quotation mark is never closed | "
            "close it on the same line",
        ),
        (
            "metric,period,value\nvisists,2027-01,1\n",
            "error R301 plans/observations/figures.csv:2:1+7 an observation names metric `visists`, "
            "which is not defined | use `visits` (plans/plan.yml:2:11)",
        ),
        (
            "period,visits\n2027-01,many\n",
            "error S205 plans/observations/figures.csv:2:9+4 an observation: `value`: `many` is not "
            "a number | write digits with a decimal point: `1000` or `4.5`",
        ),
    ],
)
def test_what_is_said_about_tables(table: str, expected: str) -> None:
    assert said({"plan.yml": PLAN, FILE: table}) == [expected]


def test_a_table_elsewhere_is_no_part_of_the_plan() -> None:
    assert said({"plan.yml": PLAN, "figures.csv": "nonsense"}) == []


def test_a_table_may_lie_in_a_folder_of_observations_at_any_depth() -> None:
    files = {"plan.yml": PLAN, "sales/observations/y.CSV": "period,visits\n2027-01,5\n"}
    assert [str(one.value) for one in read(files).plans[0].observations] == ["5"]
    # The folder next to the file counts, and no other.
    assert said({"plan.yml": PLAN, "observations/old/y.csv": "nonsense"}) == []
