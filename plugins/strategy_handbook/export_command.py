"""`handbook export`: what people take away, written into a folder."""

from __future__ import annotations

from pathlib import Path

import click

from strategy_handbook import __version__
from strategy_handbook.addresses import EXPORT_LIST, EXPORTS, directory_url, file_url
from strategy_handbook.exports import site_at
from strategy_handbook.findings.text import render
from strategy_handbook.plans_argument import (
    as_of_option,
    end,
    fail_on_option,
    internal_option,
    plans_argument,
    read_plans,
)
from strategy_handbook.source import Folder
from strategy_handbook.take_away import taken_away
from strategy_handbook.writing_command import count_of, file_urls_option, told_if_in_the_way
from strategy_handbook.written_folder import write_into


@click.command()
@plans_argument
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
@file_urls_option
@click.option("--no-history", is_flag=True, help="Do not ask git when entries were last changed.")
@internal_option
@fail_on_option
@as_of_option
def export(
    plans: Path,
    out: Path,
    only: tuple[str, ...],
    site_url: str | None,
    file_urls: bool,
    no_history: bool,
    internal: bool,
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
    read = read_plans(plans, as_of, url_of, internal=internal)
    wanted = only or EXPORTS
    taken = taken_away(
        read.plans.values(),
        Folder(plans, plans.as_posix()),
        site_at(site_url, url_of),
        wanted,
        history=not no_history,
        tell=lambda text: click.echo(f"handbook: {text}", err=True),
    )
    files = dict(taken)
    about = {"written by": f"handbook export {__version__}", "exports": " ".join(wanted)}
    with told_if_in_the_way(out):
        written = write_into(out, files, about, list_in=EXPORT_LIST)
    click.echo(render(read.as_written.report, read.as_written.line_of), nl=False)
    click.echo(count_of(out, files, written))
    end(read.as_written.report, fail_on)
