"""`handbook init`: a repository with a plan that builds, its checks, and what editors want to know."""

from __future__ import annotations

import datetime as dt
import os
import shlex
import sys
from pathlib import Path
from typing import Any

import click

from strategy_handbook import clock
from strategy_handbook.exits import UNREADABLE, USAGE, stop
from strategy_handbook.findings.text import visible
from strategy_handbook.findings.wording import quoted
from strategy_handbook.new_repository import Answers, Begun, begin, starter_files
from strategy_handbook.plan import humanize
from strategy_handbook.plan.amounts import is_currency

LONGEST_NAME = 80
# A plan that is begun so late in a year is one for the next.
_LAST_MONTH = 9


def _one_name(value: str) -> str:
    text = value.strip()
    if not text or len(text) > LONGEST_NAME or not text.isprintable():
        raise click.BadParameter(f"a name has 1 to {LONGEST_NAME} characters that can be seen")
    return text


def _one_currency(value: str) -> str:
    code = value.strip().upper()
    if not (code.isascii() and code.isalpha() and is_currency(code)):
        raise click.BadParameter(f"{quoted(value)} is no currency code: write EUR, USD or JPY")
    return code


def _one_year(value: str | int) -> int:
    text = str(value).strip()
    if not (text.isdecimal() and clock.EARLIEST <= int(text) <= clock.LATEST):
        years = f"{clock.EARLIEST} to {clock.LATEST}"
        raise click.BadParameter(f"{quoted(text)} is no year: write one from {years}")
    return int(text)


@click.command()
@click.argument("folder", default=".", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--name",
    type=_one_name,
    metavar="NAME",
    help="Whose plan it is; the folder's name if not given.",
)
@click.option(
    "--year",
    type=_one_year,
    metavar="YEAR",
    help="The year it covers; this one, or from October the next.",
)
@click.option(
    "--currency",
    type=_one_currency,
    metavar="CODE",
    help="The currency of its amounts; EUR if not given.",
)
@click.option("--yes", is_flag=True, help="Ask nothing.")
def init(folder: Path, name: str | None, year: int | None, currency: str | None, yes: bool) -> None:
    """Begins a repository: a plan that builds, workflows, editor settings.

    FOLDER is where it is to be (default: the current folder). It asks for what is not given, at most
    three questions; on no terminal it asks nothing. A file that is there already is never changed.

    Exit status: 0 written, 2 wrong use, 4 a file cannot be written, 70 a fault of this program.
    """
    try:
        today = clock.decide(None, None, os.environ, dt.datetime.now(dt.UTC))
    except clock.BadDay as error:
        stop(USAGE, str(error))
    asks = sys.stdin.isatty() and not yes

    def answer(given: Any, question: str, default: Any, kind: Any) -> Any:
        if given is not None or not asks:
            return default if given is None else given
        return click.prompt(question, default=default, type=kind)

    answers = Answers(
        answer(name, "Whose plan is it?", _name_of(folder), _one_name),
        answer(year, "Which year does it cover?", _year_from(today), _one_year),
        answer(currency, "In which currency does it count?", "EUR", _one_currency),
    )
    try:
        begun = begin(folder, starter_files(answers, today))
    except OSError as error:
        stop(UNREADABLE, f"{error.filename} cannot be written: {error.strerror}")
    _say(folder, begun)


def _name_of(folder: Path) -> str:
    text = "".join(character for character in folder.resolve().name if character.isprintable())
    return humanize(text)[:LONGEST_NAME].strip() or "Strategy handbook"


def _year_from(today: dt.date) -> int:
    return today.year if today.month <= _LAST_MONTH else min(today.year + 1, clock.LATEST)


def _say(folder: Path, begun: Begun) -> None:
    for path in begun.written:
        click.echo(f"{visible(str(folder / path))} is new")
    for path, there in begun.left.items():
        instead = "" if there == path else f", in place of {path}"
        click.echo(f"{visible(str(folder / there))} is there already; it stays{instead}")
    if begun.has_plan:
        click.echo(
            f"{visible(str(folder / 'plans'))} holds a plan already; the example is left out"
        )
    if "mkdocs.yml" in begun.left and not _names_the_plugin(folder / begun.left["mkdocs.yml"]):
        click.echo(f"Add `strategy-handbook` to the `plugins` in {begun.left['mkdocs.yml']}.")
    click.echo("\nNext:")
    steps = [
        ("mkdocs serve", "shows the handbook, and follows what you save"),
        ("handbook check", "says what does not hold together"),
        ('handbook new persona "Head of purchasing"', "adds an entry where it belongs"),
    ]
    if folder.resolve() != Path.cwd().resolve():
        click.echo(f"  cd {shlex.quote(str(folder))}")
    for command, what in steps:
        click.echo(f"  {command:<43}{what}")


def _names_the_plugin(file: Path) -> bool:
    try:
        return "strategy-handbook" in file.read_text("utf-8", "replace")
    except OSError:
        return True
