"""Which ids a plan defines, and which is its own."""

from __future__ import annotations

from collections.abc import Container, Mapping

from strategy_handbook.findings import Where
from strategy_handbook.findings.wording import quoted
from strategy_handbook.plan.notations import in_words
from strategy_handbook.plan.plan import SECTIONS, Section
from strategy_handbook.plan.reading import Reading
from strategy_handbook.plan.vocabulary import ID, RESERVED_IDS, RESERVED_PLAN_IDS
from strategy_handbook.source import FileTree, Node, Scalar
from strategy_handbook.source import Mapping as MappingNode

# The id of a plan whose files lie directly in the plans folder: it has no folder name to take.
ONLY_PLAN = "plan"


def ids_in(sections: dict[str, list[Node]], reading: Reading) -> dict[str, dict[str, Where]]:
    """Which ids each kind has, before anything is read: a file may refer to a later one."""
    ids: dict[str, dict[str, Where]] = {}
    for section in SECTIONS:
        if section.form != "ids":
            continue
        known = ids.setdefault(section.kind, {})
        for node in sections.get(section.key, ()):
            if not isinstance(node, MappingNode):
                continue
            for key, _ in node.entries():
                if key.text in known:
                    reading.report(
                        "R303",
                        key,
                        f"{in_words(section.kind)} {quoted(key.text)} is defined twice; "
                        f"the first is at {known[key.text]}",
                        "give one of them another id, or make them one entry",
                    )
                elif _is_good_id(section, key, known, reading):
                    known[key.text] = key.where
    return ids


def _is_good_id(
    section: Section, key: Scalar, known: Mapping[str, Where], reading: Reading
) -> bool:
    if ID.fullmatch(key.text) and key.text not in RESERVED_IDS:
        return True
    kind, better = in_words(section.kind), _better_id(key.text, RESERVED_IDS)
    if key.text in RESERVED_IDS:
        message, advice = "is a reserved name", f"use `{better}`, or another word"
    else:
        message, advice = "cannot be an id", "use small letters, digits and hyphens, at most 63"
        if better in known:
            advice += f"; `{better}` is another one, at {known[better]}"
        elif better:
            advice += f": `{better}`"
    reading.report("R302", key, f"{kind} {quoted(key.text)} {message}", advice)
    return False


def plan_id(folder: str, taken: Container[str], tree: FileTree, reading: Reading) -> str:
    """The id of a plan: its folder's name, or what comes closest to that.

    Args:
        folder: The name of the plan's folder; empty for the plans folder itself.
        taken: The ids of other plans.
        tree: The plan's files.
        reading: Takes the findings.
    """
    if not folder:
        return ONLY_PLAN
    if ID.fullmatch(folder) and folder not in RESERVED_PLAN_IDS:
        return folder
    base = _better_id(folder, RESERVED_PLAN_IDS) or ONLY_PLAN
    better = next(
        id for id in (base, *(f"{base[:60]}-{n}" for n in range(2, 999))) if id not in taken
    )
    first = next(iter(tree.files())).path
    reading.report(
        "R302",
        Where(f"{tree.shown_as}/{first}"),
        f"the folder {quoted(folder)} cannot be a plan's id",
        f"rename the folder to `{better}`",
    )
    return better


def _better_id(written: str, reserved: Container[str]) -> str:
    """The id that comes closest to a text; empty if nothing of it can stay."""
    letters = "".join(c if c.isascii() and c.isalnum() else " " for c in written.lower())
    better = "-".join(letters.split())[:61].strip("-")
    return f"{better}-1" if better in reserved else better
