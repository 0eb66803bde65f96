"""Reads what is published beside what is proposed: the plans where a branch has left another one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from strategy_handbook.findings import Finding
from strategy_handbook.findings.wording import quoted
from strategy_handbook.insight.changes import Proposal, changes_of_all
from strategy_handbook.load import Loaded, load
from strategy_handbook.plan import Plan
from strategy_handbook.public_states import public_states, whole_states
from strategy_handbook.source.tree import FileTree, NoRevision

_WHY = {
    "no-git": (
        "the plans are in no git repository",
        "build from a clone of the repository, or without `compare_with`",
    ),
    "shallow": (
        "this clone has only a part of its history",
        "fetch all of it: `fetch-depth: 0` for actions/checkout, `git fetch --unshallow` by hand",
    ),
    "unknown": (
        "the repository has no such revision, or one that shares nothing with this branch",
        "name a branch, as in `compare_with: origin/main`; `git fetch` gets those of others",
    ),
}


class ReadProposal(NamedTuple):
    """A proposal, and what it is compared with.

    Attributes:
        proposal: The proposal, nothing said of its findings yet.
        published: The plans as they are published, with what was found while reading them.
    """

    proposal: Proposal
    published: Loaded


def read_proposal(
    tree: FileTree,
    plans: Sequence[Plan],
    against: str,
    as_of: dt.date,
    before: Iterable[Plan] = (),
    language: str = "",
    *,
    internal: bool = False,
) -> ReadProposal | Finding | None:
    """Compares the plans with where their branch has left another one.

    Args:
        tree: Where the plans are.
        plans: The plans as they are proposed.
        against: The other branch, or any revision; empty for a site that is no proposal.
        as_of: The day that counts as today.
        before: Plans read before: what is the same is taken from them.
        language: The language of the site they are read for.
        internal: Whether what is marked as internal is compared too.

    Returns:
        The proposal, or why it cannot be compared; None for no proposal.
    """
    if not against or not plans:
        return None
    try:
        with tree.at(tree.shared_with(against)) as published:
            loaded = load(published, (*before, *plans), language)
    except NoRevision as error:
        why, advice = _WHY[error.reason]
        message = f"what is proposed cannot be compared with {quoted(against)}: {why}"
        return Finding("R307", plans[0].plan.at, message, advice)
    states = (whole_states if internal else public_states)(loaded.plans, plans)
    found = changes_of_all(states, as_of)
    return ReadProposal(Proposal(against, {one.plan.id: one for one in found}), loaded)
