"""How editors and git write files: at once, in pieces, by way of others."""

import os
import time
from collections.abc import Callable, Mapping
from pathlib import Path

Files = Mapping[str, str | bytes | None]
# How an editor or git writes files; None stands for a file that is deleted.
Way = Callable[[Path, Files], None]


def in_place(root: Path, files: Files) -> None:
    """Write as most editors do: the file is emptied and written anew."""
    for path, content in files.items():
        file = root / path
        if content is None:
            file.unlink()
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)


def by_renaming(root: Path, files: Files) -> None:
    """Write beside the file and put the new one in its place."""
    for path, content in files.items():
        file = root / path
        beside = file.with_name(f"{file.name}.tmp.yml~")
        if content is None:
            in_place(root, {path: None})
            continue
        in_place(root, {beside.relative_to(root).as_posix(): content})
        beside.replace(file)


def with_a_swap_file(root: Path, files: Files) -> None:
    """Write as vim does: a swap file, a try whether files can be made, a backup, the file."""
    for path, content in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        swap, attempt, backup = (
            file.with_name(name) for name in (f".{file.name}.swp", "4913", f"{file.name}~")
        )
        swap.write_bytes(b"b0VIM 9.0")
        attempt.write_bytes(b"")
        attempt.unlink()
        if file.exists():
            file.rename(backup)
        if content is not None:
            in_place(root, {path: content})
        backup.unlink(missing_ok=True)
        swap.unlink()


def slowly(root: Path, files: Files) -> None:
    """Write plans in two halves with a moment between, file after file, as over a slow network."""
    for path, content in files.items():
        if content is None or not path.startswith("plans/"):
            in_place(root, {path: content})
            continue
        whole = content.encode() if isinstance(content, str) else content
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("wb") as opened:
            opened.write(whole[: len(whole) // 2])
            opened.flush()
            time.sleep(0.02)
            opened.write(whole[len(whole) // 2 :])


def all_anew(root: Path, files: Files) -> None:
    """Write after the whole plans folder has been gone, as when a branch is checked out."""
    plans = root / "plans"
    kept = {path: path.read_bytes() for path in plans.rglob("*") if path.is_file()}
    for path in kept:
        path.unlink()
    for folder in sorted(plans.rglob("*"), reverse=True):
        folder.rmdir()
    plans.rmdir()
    time.sleep(0.3)
    in_place(root, {os.fspath(path.relative_to(root)): content for path, content in kept.items()})
    in_place(root, files)


WAYS = (in_place, by_renaming, with_a_swap_file, slowly)
