"""Reads the two states of a folder of plans that are to be compared."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from strategy_handbook.handbook import read_handbook
from strategy_handbook.review.compare import State, compared
from strategy_handbook.review.document import Review
from strategy_handbook.source.revision import merge_base
from strategy_handbook.source.sides import Side, main_branch, side
from strategy_handbook.source.tree import NoRevision

HEAD = "HEAD"
ADVICE = {
    "no-git": (
        "the plans are in no git repository",
        "compare two folders: `handbook diff OLD NEW`",
    ),
    "shallow": (
        "this clone has only a part of its history",
        "fetch all of it: `fetch-depth: 0` for actions/checkout, `git fetch --unshallow` by hand",
    ),
    "no-main": (
        "there is no branch `main` or `master`, here or at `origin`",
        "name what to compare with: `handbook diff BASE`",
    ),
    "unknown": (
        "there is no such revision and no such folder",
        "name a branch, a tag or a commit; `git fetch --tags` gets those of others",
    ),
}


class CannotCompare(Exception):
    """One of the states is not there; the message says what is wrong and what to do.

    Args:
        reason: Why: as with `NoRevision`.
        what: What was looked for.
    """

    def __init__(self, reason: str, what: str) -> None:
        wrong, advice = ADVICE[reason]
        super().__init__(f"{what}: {wrong}; {advice}")


def compare_states(
    plans: Path, base: str | None, head: str | None = None, *, stated: str | None = None
) -> Review:
    """Compares two states of a folder of plans.

    Args:
        plans: The folder.
        base: The earlier state: a revision or a folder; if None, where the later one has left the
            branch that is published.
        head: The later state: the same; the files as they lie there if None.
        stated: The day that counts as today, as a command line says it.

    Raises:
        CannotCompare: When a state is not there.
        clock.BadDay: When the day is none.
    """
    name = base
    if base is None:
        try:
            name = main_branch(plans)
            base = merge_base(plans, name, head or HEAD)
        except NoRevision as error:
            what = f"where {head or 'this branch'} has left {name or 'the main branch'}"
            reason = "no-main" if name is None and error.reason == "unknown" else error.reason
            raise CannotCompare(reason, what) from None
    with _side(plans, head) as after, _side(plans, base) as before:
        new = read_handbook(after.tree, stated=stated)
        # What is the same in both is read once.
        old = read_handbook(before.tree, stated=new.as_of.isoformat(), before=new.plans.values())
        return compared(
            State(name or before.name, before.commit, old), State(after.name, after.commit, new)
        )


@contextmanager
def _side(plans: Path, named: str | None) -> Iterator[Side]:
    try:
        with side(plans, named) as found:
            yield found
    except NoRevision as error:
        raise CannotCompare(error.reason, named or str(plans)) from None
