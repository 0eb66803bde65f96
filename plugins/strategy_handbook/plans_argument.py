"""What every command is told that reads plans: which, on which day, and what counts as failed."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NoReturn

import click

from strategy_handbook import clock
from strategy_handbook.addresses import UrlOf, directory_url
from strategy_handbook.exits import CLEAN, FOUND, NO_PLAN, UNREADABLE, USAGE, stop
from strategy_handbook.findings import Level
from strategy_handbook.findings.report import Report
from strategy_handbook.handbook import HostSite, read_handbook
from strategy_handbook.progress import progress
from strategy_handbook.source import Folder
from strategy_handbook.views import Handbook

plans_argument = click.argument(
    "plans", default="plans", type=click.Path(readable=False, path_type=Path)
)
fail_on_option = click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note", "never"]),
    default="error",
    help="The level from which the command fails.",
)
as_of_option = click.option(
    "--as-of", metavar="DAY", help="The day that counts as today, as 2027-03-01."
)
internal_option = click.option(
    "--internal", is_flag=True, help="Show what plans mark as internal: for your team alone."
)


def read_plans(
    plans: Path, as_of: str | None, url_of: UrlOf = directory_url, *, internal: bool = False
) -> Handbook:
    """Reads the plans of a folder; ends the command where there is none, or none can be read."""
    try:
        with progress(_folder(plans)) as tree:
            read = read_handbook(tree, HostSite(url_of, internal=internal), stated=as_of)
    except clock.BadDay as error:
        stop(USAGE, str(error))
    if not read.as_written.plans:
        stop(
            NO_PLAN,
            f"there is no plan in {plans}: no file that ends in .yml; `handbook init` begins one",
        )
    if not read.plans:
        stop(
            NO_PLAN,
            f"all plans in {plans} are internal; add --internal for what your team alone reads",
        )
    return read


def end(report: Report, fail_on: str) -> NoReturn:
    """Ends the command, with the status that its findings call for."""
    sys.exit(FOUND if _fails(report, fail_on) else CLEAN)


def _folder(plans: Path) -> Folder:
    if not plans.exists():
        stop(
            NO_PLAN,
            f"there is no folder {plans}; name the folder that holds your plans, or begin one with "
            "`handbook init`",
        )
    if not plans.is_dir():
        stop(USAGE, f"{plans} is a file; name the folder that holds your plans")
    if not os.access(plans, os.R_OK | os.X_OK):
        stop(UNREADABLE, f"{plans} may not be read by this user")
    return Folder(plans, plans.as_posix())


def failing(fail_on: str) -> Level | None:
    """The level from which a command fails; None if it never does."""
    return None if fail_on == "never" else Level[fail_on.upper()]


def _fails(report: Report, fail_on: str) -> bool:
    level = failing(fail_on)
    return level is not None and report.worst is not None and report.worst >= level
