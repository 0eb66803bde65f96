"""`handbook pages`: the handbook's pages as Markdown, for hosts that run no plugin."""

from __future__ import annotations

from pathlib import Path

import click

from strategy_handbook import __version__
from strategy_handbook.addresses import directory_url, file_url
from strategy_handbook.findings.text import render
from strategy_handbook.new_site import begin_site
from strategy_handbook.pages import written_out
from strategy_handbook.plans_argument import (
    as_of_option,
    end,
    fail_on_option,
    internal_option,
    plans_argument,
    read_plans,
)
from strategy_handbook.writing_command import count_of, file_urls_option, told_if_in_the_way
from strategy_handbook.written_folder import write_into


@click.command()
@plans_argument
@click.option(
    "--out",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder of the site's Markdown pages.",
)
@click.option(
    "--keep", is_flag=True, help="Leave pages alone that were written or changed by hand."
)
@file_urls_option
@click.option(
    "--new-site",
    is_flag=True,
    help="Write a `zensical.toml` and a start page too, where there are none.",
)
@internal_option
@fail_on_option
@as_of_option
def pages(
    plans: Path,
    out: Path,
    keep: bool,
    file_urls: bool,
    new_site: bool,
    internal: bool,
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
    read = read_plans(plans, as_of, file_url if file_urls else directory_url, internal=internal)
    about = {"written by": f"handbook pages {__version__}", "as of": read.as_of.isoformat()}
    files = written_out(read)
    with told_if_in_the_way(out):
        written = write_into(out, files, about, keep=keep)
        begun = []
        if new_site:
            begun = begin_site(out, plans, as_of=as_of, file_urls=file_urls, internal=internal)
    click.echo(render(read.as_written.report, read.as_written.line_of), nl=False)
    for path in written.kept:
        click.echo(f"{out / path} was written or changed by hand; it stays")
    for path in begun:
        click.echo(f"{path} is new, and yours from now on")
    click.echo(count_of(out, files, written))
    end(read.as_written.report, fail_on)
