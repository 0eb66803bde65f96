"""The `handbook` command: what a strategist or a reviewer asks a plan from the terminal."""

from __future__ import annotations

import sys
import traceback

import click

from strategy_handbook import __version__
from strategy_handbook.check_command import check
from strategy_handbook.diff_command import diff
from strategy_handbook.exits import INTERNAL, USAGE, stop
from strategy_handbook.explain import explain_in_text
from strategy_handbook.export_command import export
from strategy_handbook.findings.wording import nearest
from strategy_handbook.forecast_command import forecast_
from strategy_handbook.init_command import init
from strategy_handbook.new_command import new
from strategy_handbook.pages_command import pages
from strategy_handbook.print_command import print_
from strategy_handbook.review_command import review
from strategy_handbook.rules import RULES, rule_called
from strategy_handbook.scan_command import upload_sarif_
from strategy_handbook.schema_command import schema


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="handbook")
def handbook() -> None:
    """Checks marketing plans written in YAML, and explains what it finds."""


handbook.add_command(init)
handbook.add_command(new)
handbook.add_command(check)
handbook.add_command(diff)
handbook.add_command(review)
handbook.add_command(pages)
handbook.add_command(export)
handbook.add_command(forecast_)
handbook.add_command(print_)
handbook.add_command(schema)
handbook.add_command(upload_sarif_)


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
        stop(USAGE, f"there is no rule {rule}{hint}")
    click.echo(explain_in_text(found), nl=False)


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
