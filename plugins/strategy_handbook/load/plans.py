"""Plans read from a tree of files, and from earlier ones what did not change since."""

from __future__ import annotations

import gc
import operator
from collections.abc import Container, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from strategy_handbook.findings import Finding, Where
from strategy_handbook.findings.wording import listed, quoted
from strategy_handbook.load.head import head_of
from strategy_handbook.load.ids import ids_in, plan_id
from strategy_handbook.load.sections import read_section, sections_in
from strategy_handbook.plan.head import PlanHead
from strategy_handbook.plan.plan import SECTIONS, Plan
from strategy_handbook.plan.reading import Reading
from strategy_handbook.source import Document, FileTree, read_documents
from strategy_handbook.source.plan_folders import plan_folders
from strategy_handbook.source.tree import Part


class Loaded(NamedTuple):
    """What was read from a tree of files.

    Attributes:
        plans: The plans, sorted by id.
        findings: What was found while reading, plan by plan, not yet settled.
    """

    plans: tuple[Plan, ...]
    findings: tuple[Finding, ...]


def load(tree: FileTree, before: Iterable[Plan] = (), language: str = "") -> Loaded:
    """Reads all plans of a tree.

    Args:
        tree: A folder with one plan directly in it, or with one plan in each of its folders.
        before: Plans read from it before. What did not change since is taken from them: whole
            plans, or else their files.
        language: The language of the site they are read for.

    Returns:
        The plans and the findings. Nothing raises for what a file says.
    """
    with no_garbage_collection():
        return _load(tree, tuple(before), language)


@contextmanager
def no_garbage_collection() -> Iterator[None]:
    """Reading makes a million objects and no circles: looking for some takes a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _load(tree: FileTree, before: tuple[Plan, ...], language: str) -> Loaded:
    plans: list[Plan] = []
    findings: list[Finding] = []
    divided = plan_folders(tree)
    taken = set(divided.folders)
    for stray in divided.strays:
        findings.extend(stray.findings)
    for folder in divided.folders:
        part = Part(tree, folder)
        earlier = next((plan for plan in before if plan.folder == part.shown_as), None)
        plan = _load_plan(part, folder, taken, divided.strays, earlier, language)
        taken.add(plan.id)
        plans.append(plan)
        findings.extend(plan.findings)
    return Loaded(tuple(plans), tuple(findings))


def _load_plan(
    tree: FileTree,
    folder: str,
    taken: Container[str],
    strays: tuple[Document, ...],
    earlier: Plan | None,
    language: str,
) -> Plan:
    known = {(one.file, one.digest): one for one in earlier.documents} if earlier else {}
    documents = read_documents(tree, known)
    same = earlier and earlier.site_language == language and _are(documents, earlier.documents)
    if earlier and same and not strays:
        return earlier
    findings = [finding for document in documents for finding in document.findings]
    # A file astray may be meant for any plan: it stands in each as one that is not read.
    documents += strays
    reading = Reading(complete=all(document.readable for document in documents), findings=findings)
    id = plan_id(folder, taken, tree, reading)
    return plan_of(documents, reading, id, tree.shown_as, language)


def plan_of(
    documents: list[Document], reading: Reading, id: str, folder: str, language: str
) -> Plan:
    """The plan that files hold.

    Args:
        documents: The files.
        reading: Takes the findings; has those of the files already.
        id: The plan's id.
        folder: Its folder as people are shown it.
        language: The language of the site it is read for.
    """
    sections = sections_in(documents, reading)
    reading.ids = ids_in(sections, reading)
    head = head_of(sections, documents, id, reading)
    values: dict[str, Any] = {"plan": head}
    for section in SECTIONS:
        if section.cls is not PlanHead and section.key in sections:
            values[section.key] = read_section(section, sections[section.key], reading)
    _note_withheld(documents, reading)
    return Plan(
        id=id,
        folder=folder,
        site_language=language,
        documents=tuple(documents),
        findings=tuple(reading.findings),
        **values,
    )


def _are(documents: list[Document], earlier: tuple[Document, ...]) -> bool:
    """Whether documents are the very ones of before."""
    return len(documents) == len(earlier) and all(map(operator.is_, documents, earlier))


def _note_withheld(documents: list[Document], reading: Reading) -> None:
    if not reading.withheld:
        return
    unread = [document.file for document in documents if not document.readable]
    count = len(reading.withheld)
    what = "1 reference is" if count == 1 else f"{count} references are"
    reading.report(
        "R304",
        Where(unread[0]),
        f"{what} not checked, because {listed((quoted(file) for file in unread), 'and')} "
        "cannot be read",
        "mend the file first; the references are checked again then",
    )
