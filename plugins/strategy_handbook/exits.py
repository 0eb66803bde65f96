"""How the command ends: its exit statuses, and the line that says why."""

from __future__ import annotations

import sys
from typing import NoReturn

import click

CLEAN, FOUND, USAGE, NO_PLAN, UNREADABLE, IN_THE_WAY, NO_BROWSER, INTERNAL = 0, 1, 2, 3, 4, 5, 6, 70


def stop(status: int, message: str) -> NoReturn:
    """Ends the command.

    Args:
        status: One of the statuses above.
        message: What is wrong, and what to do about it.
    """
    click.echo(f"handbook: {message}", err=True)
    sys.exit(status)
