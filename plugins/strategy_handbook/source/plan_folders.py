"""Which plans a tree holds: one in each of its folders, or a single one in all of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from strategy_handbook.findings import Finding, Where
from strategy_handbook.findings.wording import listed, quoted
from strategy_handbook.source import limits
from strategy_handbook.source.documents import Document
from strategy_handbook.source.tree import FileTree, TreeFile, shown

# Where a file says what holds for the whole plan. Read from the bytes: the file may be broken.
_HEAD = re.compile(rb"^[\"']?plan[\"']?[ \t]*:", re.MULTILINE)
# So many folders are named as advice; more would hide what matters.
_FEW = 3


class PlanFolders(NamedTuple):
    """How a tree is divided into plans.

    Attributes:
        folders: The folder of each plan; only the empty one when the whole tree is a plan.
        strays: Files that belong to no plan, because they lie beside the folders of plans.
    """

    folders: tuple[str, ...]
    strays: tuple[Document, ...] = ()


def plan_folders(tree: FileTree) -> PlanFolders:
    """Looks where the plans of a tree are.

    Files that lie directly in the tree make all of it one plan, unless none of them says ``plan:``
    and a file in one of the folders does: then the folders are plans, and the files are astray.
    """
    files = list(tree.files())
    loose = [file for file in files if "/" not in file.path]
    inside = [file for file in files if "/" in file.path]
    tops = sorted({file.path.partition("/")[0] for file in inside})
    if not loose:
        return PlanFolders(tuple(tops))
    if not inside or any(_says_plan(tree, file) for file in loose):
        return PlanFolders(("",))
    headed = {file.path.partition("/")[0] for file in inside if _says_plan(tree, file)}
    if not headed:
        return PlanFolders(("",))
    return PlanFolders(tuple(tops), tuple(_stray(tree, file, sorted(headed)) for file in loose))


def _says_plan(tree: FileTree, file: TreeFile) -> bool:
    if file.refused or file.size > limits.FILE_BYTES:
        return False
    try:
        return _HEAD.search(tree.read(file.path)) is not None
    except OSError:
        return False


def _stray(tree: FileTree, file: TreeFile, folders: Iterable[str]) -> Document:
    names = [quoted(shown(tree, folder) + "/") for folder in folders]
    where = listed(names) if len(names) <= _FEW else "the folder of its plan"
    finding = Finding(
        "Y113",
        Where(shown(tree, file.path)),
        "the file is not read: it lies beside the folders of plans, so it belongs to none of them",
        f"move it into {where}",
    )
    return Document(file.path, finding.where.file, None, False, findings=(finding,))
