"""The `handbook` command: what a strategist or a reviewer asks a plan from the terminal."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path
from typing import NoReturn

import click

from strategy_handbook import __version__, clock
from strategy_handbook.explain import explain_in_text
from strategy_handbook.findings import Level
from strategy_handbook.findings.machine import render_github, render_json
from strategy_handbook.findings.report import Report
from strategy_handbook.findings.text import render
from strategy_handbook.findings.wording import nearest
from strategy_handbook.handbook import read_handbook
from strategy_handbook.rules import RULES, rule_called
from strategy_handbook.source import Folder

CLEAN, FOUND, USAGE, NO_PLAN, UNREADABLE, INTERNAL = 0, 1, 2, 3, 4, 70


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="handbook")
def handbook() -> None:
    """Checks marketing plans written in YAML, and explains what it finds."""


@handbook.command()
@click.argument("plans", default="plans", type=click.Path(readable=False, path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="How to print the findings.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note", "never"]),
    default="error",
    help="The level from which the command fails.",
)
@click.option("--as-of", metavar="DAY", help="The day that counts as today, as 2027-03-01.")
def check(plans: Path, form: str, fail_on: str, as_of: str | None) -> None:
    """Checks the plans in a folder (default: plans).

    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 wrong use, 3 no plan there,
    4 the folder cannot be read, 70 a fault of this program.
    """
    tree = _folder(plans)
    try:
        read = read_handbook(tree, stated=as_of)
    except clock.BadDay as error:
        _stop(USAGE, str(error))
    if not read.plans:
        _stop(NO_PLAN, f"there is no plan in {plans}: no file that ends in .yml")
    report = read.report
    if form == "json":
        click.echo(render_json(report), nl=False)
    elif form == "github":
        click.echo(render_github(report), nl=False)
    else:
        click.echo(render(report, read.line_of), nl=False)
    sys.exit(FOUND if _fails(report, fail_on) else CLEAN)


@handbook.command()
def rules() -> None:
    """Lists all rules."""
    for rule in RULES.values():
        click.echo(f"{rule.id}  {rule.level.word:<7}  {rule.name:<28}  {rule.summary}")


@handbook.command()
@click.argument("rule")
def explain(rule: str) -> None:
    """Says why a rule exists, with a bad and a good example."""
    found = rule_called(rule)
    if found is None:
        words = [*RULES, *(one.name for one in RULES.values())]
        close = nearest(rule, words)
        hint = f"; did you mean {' or '.join(close)}?" if close else "; see `handbook rules`"
        _stop(USAGE, f"there is no rule {rule}{hint}")
    click.echo(explain_in_text(found), nl=False)


def _folder(plans: Path) -> Folder:
    if not plans.exists():
        _stop(NO_PLAN, f"there is no folder {plans}; name the folder that holds your plans")
    if not plans.is_dir():
        _stop(USAGE, f"{plans} is a file; name the folder that holds your plans")
    if not os.access(plans, os.R_OK | os.X_OK):
        _stop(UNREADABLE, f"{plans} may not be read by this user")
    return Folder(plans, plans.as_posix())


def _fails(report: Report, fail_on: str) -> bool:
    if fail_on == "never" or report.worst is None:
        return False
    return report.worst >= Level[fail_on.upper()]


def _stop(status: int, message: str) -> NoReturn:
    click.echo(f"handbook: {message}", err=True)
    sys.exit(status)


def main() -> None:
    """Runs the command; a fault of our own is told as such, never as a bare traceback."""
    try:
        handbook(prog_name="handbook")
    except Exception:
        click.echo(
            "handbook: internal error; please report it with the lines below\n"
            + "".join(f"  {line}" for line in traceback.format_exc().splitlines(keepends=True)),
            err=True,
            nl=False,
        )
        sys.exit(INTERNAL)
