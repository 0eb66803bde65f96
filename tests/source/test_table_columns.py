"""A table of observations names each of its columns once."""

from strategy_handbook.source.csv_table import parse_csv


def test_a_column_that_stands_twice_is_told() -> None:
    root, findings = parse_csv("period,visits,visits\n2027-01,1,2\n", "visits.csv")
    assert root is None
    [finding] = findings
    assert (finding.rule, str(finding.where)) == ("Y112", "visits.csv:1:15")
    assert finding.message == "the column `visits` stands twice"
