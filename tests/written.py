"""Plans written down in a test, and what is said about them, one line a finding."""

import datetime as dt
from collections.abc import Mapping

from strategy_handbook.findings.report import Report, Reported
from strategy_handbook.load import Loaded, load
from strategy_handbook.rules import check_plans
from strategy_handbook.source.tree import Texts

AS_OF = dt.date(2027, 3, 1)

Files = Mapping[str, str | bytes | None]

# Both halves and a name, so that nothing is said about what is missing.
WHOLE = """\
plan: {name: Riverbend, currency: EUR, timezone: Europe/Amsterdam}
initiatives: {battery: {name: Winter battery}}
campaigns: {autumn: {name: Autumn round}}
"""


def read(files: Files | str | bytes) -> Loaded:
    """Read files, or the text of one beside a plan that is in order."""
    if not isinstance(files, Mapping):
        files = {"plan.yml": WHOLE, "x.yml": files}
    return load(Texts(files))


def report(files: Files | str | bytes) -> Report:
    """Read and check."""
    return check_plans(read(files), AS_OF)


def line(entry: Reported) -> str:
    """One finding: level, rule, place, length, message and help."""
    finding = entry.finding
    return (
        f"{entry.level.word} {finding.rule} {finding.where}+{finding.where.length} "
        f"{finding.message} | {finding.help}"
    )


def said(files: Files | str | bytes) -> list[str]:
    """Everything that is said about the files."""
    return [line(entry) for entry in report(files).entries]


def rules_in(files: Files | str | bytes) -> list[str]:
    """The ids of the rules that were broken."""
    return [entry.finding.rule for entry in report(files).entries]
