"""Keeps a program's files in a folder that holds people's files too, and never takes one for the other.

A list of what was written, with a sum of each text, stays in the folder. A file that is not on it, or
is no longer what was written, belongs to somebody.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

# Hosts leave files with such names out of the site.
LIST = ".handbook.json"


class NotOurs(Exception):
    """Files of somebody else stand where ours belong.

    Attributes:
        reasons: What is in the way, one sentence for each file.
    """

    def __init__(self, reasons: list[str]) -> None:
        super().__init__("; ".join(reasons))
        self.reasons = reasons


@dataclass(slots=True)
class Written:
    """What became of the files.

    Attributes:
        changed: Those written anew.
        removed: Those that were written earlier and have no place any more.
        kept: Those that somebody wrote or changed, left as they are.
    """

    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)


def write_into(
    folder: Path,
    files: Mapping[str, str],
    about: Mapping[str, str],
    *,
    keep: bool = False,
    list_in: str = LIST,
) -> Written:
    """Writes files into a folder and removes those written earlier that are not among them.

    Args:
        folder: The folder; it is made if it is not there.
        files: Texts by their paths, with forward slashes.
        about: What is to be remembered beside the list, for example the day.
        keep: Whether files of others stay in the place of ours; else they are a reason to stop.
        list_in: The file of the list, which two programs that share a folder must not share.

    Raises:
        NotOurs: Before anything is written, when a file of somebody else is in the way.
        OSError: When a file cannot be read or written.
    """
    known = _known(folder, list_in)
    blocked = [why for path in files if (why := _blocked(folder, path, files, known))]
    theirs = {} if blocked else _written_by_others(folder, files, known)
    if blocked or (theirs and not keep):
        raise NotOurs(blocked or list(theirs.values()))
    written = Written(kept=sorted(theirs))
    ours = dict(known)
    try:
        for path in sorted(files.keys() - theirs.keys()):
            if _text(folder / path) != _even(files[path]):
                _write(folder / path, files[path])
                written.changed.append(path)
            ours[path] = _sum(files[path])
        for path in sorted(known.keys() - files.keys()):
            text = _text(folder / path)
            if text is not None and _sum(text) == known[path] and not _leaves(folder, path):
                (folder / path).unlink()
                _remove_empty(folder, PurePosixPath(path).parent)
                written.removed.append(path)
            elif text is not None:
                written.kept.append(path)
            del ours[path]
    finally:
        # Also when a disk is full or somebody stops the program: what is written is ours.
        for path in theirs:
            ours.pop(path, None)
        _remember(folder / list_in, ours, about)
    return written


def _blocked(
    folder: Path, path: str, files: Mapping[str, str], known: Mapping[str, str]
) -> str | None:
    """Why nothing can be written at a path; None if something can."""
    for above in PurePosixPath(path).parents:
        if above.name and (folder / above).is_symlink():
            return f"{above} is a link"
        if (folder / above).is_file():
            return f"{above} is a file, and {path} needs a folder of that name"
    if (folder / path).is_symlink() or (folder / path).is_dir():
        return f"{path} is a link or a folder"
    for twin in _twins(path):
        if twin not in files and twin not in known and (folder / twin).exists():
            return f"{twin} has the same address as {path}: rename it to that"
    return None


def _written_by_others(
    folder: Path, files: Mapping[str, str], known: Mapping[str, str]
) -> dict[str, str]:
    """The files that somebody wrote or changed, each with a sentence that says so."""
    theirs = {}
    for path, ours in files.items():
        text = _text(folder / path)
        if text is None or text == _even(ours) or known.get(path) == _sum(text):
            continue
        how = "changed" if path in known else "written"
        theirs[path] = f"{path} was {how} by hand"
    return theirs


def _twins(path: str) -> Iterator[str]:
    """Other names of a page at the same address: two of them hide each other silently."""
    place = PurePosixPath(path)
    if place.suffix != ".md":
        return
    if place.name == "index.md":
        yield str(place.with_name("README.md"))
        if place.parent.name:
            yield f"{place.parent}.md"
    else:
        yield str(place.with_suffix("") / "index.md")
        yield str(place.with_suffix("") / "README.md")


def _known(folder: Path, name: str) -> dict[str, str]:
    text = _text(folder / name)
    if text is None:
        return {}
    try:
        listed = json.loads(text)["files"]
        known = {str(path): str(total) for path, total in listed.items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        raise NotOurs([f"{name} is not the list that this command keeps; delete it"]) from None
    # The list decides what is removed, and anybody may have edited it.
    if outside := [path for path in known if not _is_inside(path)]:
        raise NotOurs([f"{name} names {outside[0]}, outside the folder; delete the list"])
    return known


def _is_inside(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return bool(parts) and not PurePosixPath(path).is_absolute() and ".." not in parts


def _leaves(folder: Path, path: str) -> bool:
    return not (folder / path).resolve().is_relative_to(folder.resolve())


def _remember(file: Path, files: Mapping[str, str], about: Mapping[str, str]) -> None:
    listed = {**about, "files": dict(sorted(files.items()))}
    text = json.dumps(listed, indent=1, ensure_ascii=False) + "\n"
    if _text(file) != text:
        _write(file, text)


def _text(file: Path) -> str | None:
    if not file.is_file():
        return None
    # Git may have changed the ends of lines; anything else is somebody's doing.
    return _even(file.read_bytes().decode("utf-8", "replace"))


def _even(text: str) -> str:
    return text.replace("\r\n", "\n")


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    # Never half a file: a host may be reading it.
    part = file.with_name(f".{file.name}.part")
    part.write_text(text, "utf-8", newline="\n")
    os.replace(part, file)


def _sum(text: str) -> str:
    return hashlib.sha256(_even(text).encode()).hexdigest()


def _remove_empty(folder: Path, inner: PurePosixPath) -> None:
    for above in (inner, *inner.parents):
        if above.name and not any((folder / above).iterdir()):
            (folder / above).rmdir()
