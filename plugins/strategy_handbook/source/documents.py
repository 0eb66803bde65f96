"""A whole tree of files, read: what each holds, and what could not be read."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from strategy_handbook.findings import Finding, Where
from strategy_handbook.source import limits
from strategy_handbook.source.csv_table import parse_csv
from strategy_handbook.source.decoding import decode
from strategy_handbook.source.nodes import Node
from strategy_handbook.source.suppressions import Suppression, suppressions_in
from strategy_handbook.source.tree import FileTree, TreeFile, shown
from strategy_handbook.source.yaml_tree import parse


class Document(NamedTuple):
    """One file of a plan.

    Attributes:
        path: Its path inside the tree.
        file: Its path as shown to people.
        root: What it holds; None when it is empty or could not be read.
        readable: False when something in it kept it from being read whole.
        suppressions: Its comments that silence rules.
        findings: What was found while reading it.
        digest: What tells its content from any other; empty for a file that was not opened.
        marked: Whether its text may say of something that it is not for the public.
    """

    path: str
    file: str
    root: Node | None
    readable: bool
    suppressions: tuple[Suppression, ...] = ()
    findings: tuple[Finding, ...] = ()
    digest: bytes = b""
    marked: bool = False


# `visibility: internal`, and what comes of it by a slip of the hand. Looked for in the bytes, for
# every file: most plans hold no such word, and a file that cannot be read may hold it too.
_MARK = re.compile(
    rb"v\0{0,3}i\0{0,3}s\0{0,3}i|i\0{0,3}n\0{0,3}t\0{0,3}e\0{0,3}r\0{0,3}n", re.IGNORECASE
)
# The same in a file that cannot be read, where nobody can tell which entry says it: as a key with
# another word than `public`, or as a value.
_MARK_IN_PIECES = re.compile(
    rb"\bvis\w{0,3}b\w{0,8}[\"']?\s*:(?!\s*[\"']?public\b)"
    rb"|:\s*[\"']?intern(?:al)?[\"']?\s*(?:[,}#\r\n]|$)",
    re.IGNORECASE,
)

# Files read before, by their path as shown and their digest.
Known = Mapping[tuple[str, bytes], Document]
_NOTHING: Known = MappingProxyType({})


def read_documents(tree: FileTree, known: Known = _NOTHING) -> list[Document]:
    """Reads every YAML file of a tree.

    Args:
        tree: Where the files are.
        known: Documents that are taken as they are where a file still says the same.

    Returns:
        One document a file, sorted by path. Nothing raises: a file that cannot be read is a
        document without a root and with a finding.
    """
    documents: list[Document] = []
    total = 0
    for number, entry in enumerate(tree.files(), start=1):
        file = shown(tree, entry.path)
        if number > limits.PLAN_FILES:
            message = f"the plan has more than {limits.PLAN_FILES:,} files; the rest is not read"
            documents.append(_refused(entry, file, "Y108", message, "join small files"))
            break
        total += entry.size
        if total > limits.PLAN_BYTES:
            size = limits.PLAN_BYTES // 1024**2
            message = f"the plan is larger than {size} MiB; this file and the rest are not read"
            documents.append(_refused(entry, file, "Y108", message, "make it two plans"))
            break
        documents.append(_read(tree, entry, file, known))
    return documents


def _read(tree: FileTree, entry: TreeFile, file: str, known: Known) -> Document:
    if entry.refused:
        message = f"the file is not read: {entry.refused}"
        return _refused(entry, file, "Y110", message, "put an ordinary file in its place")
    if entry.size > limits.FILE_BYTES:
        message = f"the file is larger than {limits.FILE_BYTES // 1024**2} MiB and is not read"
        return _refused(entry, file, "Y108", message, "split it into several files")
    try:
        data = tree.read(entry.path)
    except OSError as error:
        message = f"the file cannot be read: {error.strerror or error}"
        return _refused(entry, file, "Y110", message, "see who may read it")
    digest = hashlib.blake2b(data, digest_size=16).digest()
    if (file, digest) in known:
        return known[file, digest]
    marked = _MARK.search(data) is not None
    read = _parsed(entry, file, data)
    if marked and read.root is None:
        marked = _MARK_IN_PIECES.search(data.replace(b"\0", b"")) is not None
    return read._replace(digest=digest, marked=marked)


def _parsed(entry: TreeFile, file: str, data: bytes) -> Document:
    text, findings = decode(data, file)
    if text is None:
        return Document(entry.path, file, None, False, findings=tuple(findings))
    root, found = parse_csv(text, file) if file.lower().endswith(".csv") else parse(text, file)
    if root is None and not found:
        found = [
            Finding(
                "Y111",
                Where(file),
                "the file is empty",
                "write a section into it, or delete the file",
            )
        ]
        return Document(entry.path, file, None, True, findings=tuple(found))
    # What stands below the second of two equal keys is not taken in: ids may be defined there.
    readable = root is not None and not any(finding.rule == "Y103" for finding in found)
    return Document(
        entry.path, file, root, readable, tuple(suppressions_in(text, file)), tuple(found)
    )


def _refused(entry: TreeFile, file: str, rule: str, message: str, advice: str) -> Document:
    return Document(
        entry.path, file, None, False, findings=(Finding(rule, Where(file), message, advice),)
    )
