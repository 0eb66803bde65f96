"""The `handbook` command: what a strategist or a reviewer asks a plan from the terminal."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterator, Sized
from contextlib import contextmanager
from pathlib import Path

import click

from strategy_handbook import __version__, clock
from strategy_handbook.addresses import EXPORT_LIST, EXPORTS, UrlOf, directory_url, file_url
from strategy_handbook.exits import (
    CLEAN,
    FOUND,
    IN_THE_WAY,
    INTERNAL,
    NO_PLAN,
    UNREADABLE,
    USAGE,
    stop,
)
from strategy_handbook.explain import explain_in_text
from strategy_handbook.exports import exported, site_at
from strategy_handbook.exports.wording import CUT_OFF
from strategy_handbook.findings import Level
from strategy_handbook.findings.machine import render_github, render_json
from strategy_handbook.findings.report import Report
from strategy_handbook.findings.text import render
from strategy_handbook.findings.wording import nearest
from strategy_handbook.handbook import read_handbook
from strategy_handbook.new_site import begin_site
from strategy_handbook.pages import written_out
from strategy_handbook.print_command import print_
from strategy_handbook.progress import progress
from strategy_handbook.rules import RULES, rule_called
from strategy_handbook.source import Folder
from strategy_handbook.source.history import History, history_of
from strategy_handbook.views import Handbook
from strategy_handbook.written_folder import NotOurs, Written, write_into

# As many files in the way are named; the rest is counted.
MOST_NAMED = 10


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="handbook")
def handbook() -> None:
    """Checks marketing plans written in YAML, and explains what it finds."""


_plans = click.argument("plans", default="plans", type=click.Path(readable=False, path_type=Path))
_fail_on = click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note", "never"]),
    default="error",
    help="The level from which the command fails.",
)
_as_of = click.option("--as-of", metavar="DAY", help="The day that counts as today, as 2027-03-01.")


@handbook.command()
@_plans
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="How to print the findings.",
)
@_fail_on
@_as_of
def check(plans: Path, form: str, fail_on: str, as_of: str | None) -> None:
    """Checks the plans in a folder (default: plans).

    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 wrong use, 3 no plan there,
    4 the folder cannot be read, 70 a fault of this program.
    """
    read = _read(plans, as_of)
    report = read.report
    if form == "json":
        click.echo(render_json(report), nl=False)
    elif form == "github":
        click.echo(render_github(report), nl=False)
    else:
        click.echo(render(report, read.line_of), nl=False)
    sys.exit(FOUND if _fails(report, fail_on) else CLEAN)


@handbook.command()
@_plans
@click.option(
    "--out",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder of the site's Markdown pages.",
)
@click.option(
    "--keep", is_flag=True, help="Leave pages alone that were written or changed by hand."
)
@click.option(
    "--file-urls",
    is_flag=True,
    help="For sites whose pages are files: `use_directory_urls = false`.",
)
@click.option(
    "--new-site",
    is_flag=True,
    help="Write a `zensical.toml` and a start page too, where there are none.",
)
@_fail_on
@_as_of
def pages(
    plans: Path,
    out: Path,
    keep: bool,
    file_urls: bool,
    new_site: bool,
    fail_on: str,
    as_of: str | None,
) -> None:
    """Writes the handbook's pages as Markdown, for hosts that run no plugin of MkDocs.

    PLANS is the folder of the plans (default: plans). A second run brings the pages up to date and
    removes those that have no place any more. Files that people wrote are never touched.

    Exit status: 0 written, 1 written, with findings at or above --fail-on, 2 wrong use, 3 no plan
    there, 4 a folder cannot be read or written, 5 nothing written, because files of yours are in
    the way, 70 a fault of this program.
    """
    read = _read(plans, as_of, file_url if file_urls else directory_url)
    about = {"written by": f"handbook pages {__version__}", "as of": read.as_of.isoformat()}
    files = written_out(read)
    with _told_if_in_the_way(out):
        written = write_into(out, files, about, keep=keep)
        begun = begin_site(out, plans, as_of=as_of, file_urls=file_urls) if new_site else []
    click.echo(render(read.report, read.line_of), nl=False)
    for path in written.kept:
        click.echo(f"{out / path} was written or changed by hand; it stays")
    for path in begun:
        click.echo(f"{path} is new, and yours from now on")
    click.echo(_count_of(out, files, written))
    sys.exit(FOUND if _fails(read.report, fail_on) else CLEAN)


@handbook.command()
@_plans
@click.option(
    "--out",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder to write into; the site's own folder, or any other.",
)
@click.option(
    "--only",
    multiple=True,
    type=click.Choice(EXPORTS),
    help="Write only these; may be given several times.",
)
@click.option("--site-url", metavar="URL", help="Where the handbook is, for links back to it.")
@click.option(
    "--file-urls",
    is_flag=True,
    help="For sites whose pages are files: `use_directory_urls: false`.",
)
@click.option("--no-history", is_flag=True, help="Do not ask git when entries were last changed.")
@_fail_on
@_as_of
def export(
    plans: Path,
    out: Path,
    only: tuple[str, ...],
    site_url: str | None,
    file_urls: bool,
    no_history: bool,
    fail_on: str,
    as_of: str | None,
) -> None:
    """Writes what people take away: calendars, the feed, tables and data.

    PLANS is the folder of the plans (default: plans). With the site's address and options these are
    the same files as on the site. A second run brings them up to date and removes those that have no
    place any more. Files that people wrote are never touched.

    Exit status: 0 written, 1 written, with findings at or above --fail-on, 2 wrong use, 3 no plan
    there, 4 a folder cannot be read or written, 5 nothing written, because files of yours are in
    the way, 70 a fault of this program.
    """
    url_of = file_url if file_urls else directory_url
    read = _read(plans, as_of, url_of)
    history = History() if no_history else history_of(Folder(plans, plans.as_posix()))
    if history.missing == "shallow":
        click.echo(f"handbook: {CUT_OFF}", err=True)
    site = site_at(site_url, url_of)
    wanted = only or EXPORTS
    files = dict(exported(read.plans.values(), site, history.changed, wanted))
    about = {"written by": f"handbook export {__version__}", "exports": " ".join(wanted)}
    with _told_if_in_the_way(out):
        written = write_into(out, files, about, list_in=EXPORT_LIST)
    click.echo(render(read.report, read.line_of), nl=False)
    click.echo(_count_of(out, files, written))
    sys.exit(FOUND if _fails(read.report, fail_on) else CLEAN)


handbook.add_command(print_)


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


def _read(plans: Path, as_of: str | None, url_of: UrlOf = directory_url) -> Handbook:
    try:
        with progress(_folder(plans)) as tree:
            read = read_handbook(tree, stated=as_of, url_of=url_of)
    except clock.BadDay as error:
        stop(USAGE, str(error))
    if not read.plans:
        stop(NO_PLAN, f"there is no plan in {plans}: no file that ends in .yml")
    return read


@contextmanager
def _told_if_in_the_way(out: Path) -> Iterator[None]:
    """Ends the command with a sentence where a folder cannot be written into."""
    try:
        yield
    except NotOurs as error:
        stop(IN_THE_WAY, _in_the_way(out, error))
    except OSError as error:
        stop(UNREADABLE, f"{error.filename} cannot be written: {error.strerror}")


def _count_of(out: Path, files: Sized, written: Written) -> str:
    return f"{len(files)} files in {out}: {len(written.changed)} written, {len(written.removed)} removed"


def _in_the_way(out: Path, error: NotOurs) -> str:
    """What stands where our files belong, and what to do about it."""
    shown = error.reasons[:MOST_NAMED]
    more = len(error.reasons) - len(shown)
    return "\n  ".join(
        [
            f"nothing was written into {out}:",
            *shown,
            *([f"… and {more} more"] if more else []),
            "move them, delete them, or name another folder; --keep leaves pages as they are",
        ]
    )


def _folder(plans: Path) -> Folder:
    if not plans.exists():
        stop(NO_PLAN, f"there is no folder {plans}; name the folder that holds your plans")
    if not plans.is_dir():
        stop(USAGE, f"{plans} is a file; name the folder that holds your plans")
    if not os.access(plans, os.R_OK | os.X_OK):
        stop(UNREADABLE, f"{plans} may not be read by this user")
    return Folder(plans, plans.as_posix())


def _fails(report: Report, fail_on: str) -> bool:
    if fail_on == "never" or report.worst is None:
        return False
    return report.worst >= Level[fail_on.upper()]


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
