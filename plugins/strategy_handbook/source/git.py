"""Asks git about the repository around a folder; never changes anything in it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import IO


def answer(folder: Path, *words: str) -> bytes | None:
    """What git says to a question; None where there is no git, no repository or no answer.

    Args:
        folder: A folder in the repository.
        words: The command and its arguments.
    """
    try:
        done = subprocess.run(
            _command(folder, words),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            env=_environment(),
        )
    except (OSError, ValueError):
        # No text with a NUL in it can be handed to a program.
        return None
    return done.stdout if done.returncode == 0 else None


def begin(
    folder: Path, *words: str, stdin: int | IO[bytes] = subprocess.DEVNULL
) -> subprocess.Popen[bytes]:
    """Begins a command of git whose output is read while it runs.

    Args:
        folder: A folder in the repository.
        words: The command and its arguments.
        stdin: What it reads; nothing if not given.

    Raises:
        OSError: Where there is no git.
    """
    return subprocess.Popen(
        _command(folder, words),
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
    )


def _command(folder: Path, words: tuple[str, ...]) -> list[str]:
    return ["git", "-c", "core.fsmonitor=false", "-C", str(folder), *words]


_OF_HOOKS = frozenset({"GIT_DIR", "GIT_INDEX_FILE", "GIT_PREFIX"})


def _environment() -> dict[str, str]:
    own = dict(os.environ)
    if "GIT_WORK_TREE" not in own:
        # A hook is told the repository and not the work tree; git then takes any folder for its top.
        own = {key: value for key, value in own.items() if key not in _OF_HOOKS}
    return {**own, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
