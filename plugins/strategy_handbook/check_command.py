"""`handbook check`: what is wrong in plans, printed and written in the forms that others read."""

from __future__ import annotations

from pathlib import Path

import click

from strategy_handbook import __version__
from strategy_handbook.exits import UNREADABLE, stop
from strategy_handbook.findings import Level
from strategy_handbook.findings.annotations import render_github
from strategy_handbook.findings.junit import render_junit
from strategy_handbook.findings.machine import render_json
from strategy_handbook.findings.sarif import RuleText, render_sarif
from strategy_handbook.findings.text import render
from strategy_handbook.plans_argument import (
    as_of_option,
    end,
    fail_on_option,
    failing,
    plans_argument,
    read_plans,
)
from strategy_handbook.rules import RULES
from strategy_handbook.views import Handbook

FORMATS = ("text", "json", "github", "sarif", "junit")
# Where this program is described, for those who have nothing of it but a report.
HOME = "https://example.org/strategy-handbook/"


def _reports(
    _context: click.Context, _option: click.Parameter, words: tuple[str, ...]
) -> list[tuple[str, Path]]:
    """The forms with their files, from words such as `sarif:findings.sarif`."""
    for word in words:
        form, _colon, file = word.partition(":")
        if form not in FORMATS or not file:
            raise click.BadParameter(
                f"{word!r} is not a format and a file, such as sarif:findings.sarif; "
                f"formats are {', '.join(FORMATS)}"
            )
    return [(form, Path(file)) for form, _colon, file in (word.partition(":") for word in words)]


@click.command()
@plans_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    help="How to print the findings.",
)
@click.option(
    "--also",
    multiple=True,
    callback=_reports,
    metavar="FORMAT:FILE",
    help="Writes them into a file too, as `sarif:findings.sarif`; as often as you like.",
)
@fail_on_option
@as_of_option
def check(
    plans: Path, form: str, also: list[tuple[str, Path]], fail_on: str, as_of: str | None
) -> None:
    """Checks the plans in a folder (default: plans).

    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 wrong use, 3 no plan there,
    4 the folder cannot be read or a report not written, 70 a fault of this program.
    """
    read = read_plans(plans, as_of, internal=True)
    for written_as, file in also:
        _write(file, _rendered(written_as, read, fail_on))
    click.echo(_rendered(form, read, fail_on), nl=False)
    end(read.report, fail_on)


def _rendered(form: str, read: Handbook, fail_on: str) -> str:
    report, line_of = read.report, read.line_of
    if form == "json":
        return render_json(report)
    if form == "github":
        return render_github(report)
    if form == "sarif":
        return render_sarif(report, line_of, _rule_texts(), __version__, HOME)
    if form == "junit":
        files = (document.file for plan in read.plans.values() for document in plan.documents)
        return render_junit(report, line_of, files, failing(fail_on))
    return render(report, line_of)


def _rule_texts() -> list[RuleText]:
    return [
        RuleText(
            rule.id,
            rule.name,
            Level(rule.level).word,
            rule.summary,
            rule.why,
            f"{HOME}reference/rules/{rule.id.lower()}/",
        )
        for rule in RULES.values()
    ]


def _write(file: Path, text: str) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8", newline="\n")
    except OSError as error:
        stop(UNREADABLE, f"{file} cannot be written: {error.strerror}")
