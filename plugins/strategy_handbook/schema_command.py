"""`handbook schema`: the JSON Schema of a plan's files, for editors."""

from __future__ import annotations

from pathlib import Path

import click

from strategy_handbook.exits import UNREADABLE, stop
from strategy_handbook.plan.json_schema import plan_schema_text


@click.command()
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write it into; it is printed if not given.",
)
def schema(out: Path | None) -> None:
    """Writes the JSON Schema of a plan's files, by which editors complete and check them.

    Exit status: 0 written, 2 wrong use, 4 the file cannot be written, 70 a fault of this program.
    """
    if out is None:
        click.echo(plan_schema_text(), nl=False)
        return
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(plan_schema_text(), "utf-8", newline="\n")
    except OSError as error:
        stop(UNREADABLE, f"{error.filename} cannot be written: {error.strerror}")
    click.echo(f"{out} is written")
