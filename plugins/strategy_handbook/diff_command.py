"""`handbook diff`: what a change of plan means."""

from __future__ import annotations

import json
from pathlib import Path

import click

from strategy_handbook import clock
from strategy_handbook.exits import NO_PLAN, USAGE, stop
from strategy_handbook.findings.machine import seen
from strategy_handbook.plans_argument import as_of_option
from strategy_handbook.review.comment import comment_of
from strategy_handbook.review.document import Review
from strategy_handbook.review.states import CannotCompare, compare_states
from strategy_handbook.review.text import text_of


@click.command()
@click.argument("base", required=False)
@click.argument("head", required=False)
@click.option(
    "--plans",
    default="plans",
    type=click.Path(path_type=Path),
    help="The folder of the plans, in both states (default: plans).",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    help="How to print the comparison; `markdown` is the whole of a review's comment.",
)
@as_of_option
def diff(base: str | None, head: str | None, plans: Path, form: str, as_of: str | None) -> None:
    """Compares two states of the plans by what they mean.

    BASE and HEAD are revisions of the repository (a branch, a tag, a commit) or folders. Without HEAD
    it is the files as they lie there; without BASE, where they have left the main branch. Revisions
    are read from git's objects; the work tree is left alone.

    Exit status: 0 compared, whatever has changed, 2 wrong use, or no such state, 3 no plan there,
    70 a fault of this program.
    """
    folders = base and head and Path(base).is_dir() and Path(head).is_dir()
    if not plans.is_dir() and not folders:
        stop(NO_PLAN, f"there is no folder {plans}; name it with --plans")
    try:
        review = compare_states(plans, base, head, stated=as_of)
    except (CannotCompare, clock.BadDay) as error:
        stop(USAGE, str(error))
    click.echo(_rendered(review, form), nl=False)


def _rendered(review: Review, form: str) -> str:
    if form == "json":
        return seen(json.dumps(review, indent=2, ensure_ascii=False) + "\n")
    return comment_of(review).full if form == "markdown" else text_of(review)
