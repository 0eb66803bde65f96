"""Reads the states of a plan that a team has agreed on, from the history of its repository."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from strategy_handbook.findings import Finding
from strategy_handbook.findings.wording import quoted
from strategy_handbook.insight.baseline import Baseline
from strategy_handbook.load import load
from strategy_handbook.plan import Plan
from strategy_handbook.plan.dates import read_date, zone_called
from strategy_handbook.plan.head import Baseline as Stated
from strategy_handbook.source.history import Commit
from strategy_handbook.source.tree import FileTree, NoRevision

_WHY = {
    "no-git": (
        "the plans are in no git repository",
        "build from a clone of the repository; a downloaded archive has no history",
    ),
    "shallow": (
        "this clone has only a part of its history, and {revision} is not in it",
        "fetch all of it: `fetch-depth: 0` for actions/checkout, `git fetch --unshallow --tags` by hand",
    ),
    "unknown": (
        "the repository has no revision {revision}",
        "name a tag or a commit; `git tag` lists the tags, `git fetch --tags` gets those of others",
    ),
    "no-plan": (
        "there is no plan {folder} in the revision {revision}",
        "name a revision that has the plan, in the folder in which it is now",
    ),
}


class Agreed(NamedTuple):
    """The baselines of the plans of a site.

    Attributes:
        baselines: For each plan the baselines that can be read, in its order, by the plan's id.
        findings: What is wrong with those that cannot be read.
    """

    baselines: dict[str, tuple[Baseline, ...]]
    findings: tuple[Finding, ...]


def read_baselines(
    tree: FileTree, plans: Iterable[Plan], before: Iterable[Plan] = (), language: str = ""
) -> Agreed:
    """Reads the baselines that plans name.

    Args:
        tree: Where the plans are.
        plans: The plans as they are now.
        before: Plans read before, those of baselines among them; what is the same is taken from them.
        language: The language of the site they are read for.

    Returns:
        The baselines and the findings. Nothing raises for what a plan or a repository says.
    """
    before = tuple(before)
    found: dict[str, tuple[Baseline, ...]] = {}
    findings: list[Finding] = []
    for plan in plans:
        for stated, revision in _stated(plan):
            earlier = _read(tree, plan, revision, before, language)
            if isinstance(earlier, str):
                findings.append(_finding(plan, stated, revision, earlier))
            else:
                one = Baseline(stated.name, stated.date, revision, earlier)
                found[plan.id] = (*found.get(plan.id, ()), one)
    return Agreed(found, tuple(findings))


def read_commits(
    tree: FileTree,
    plans: Iterable[Plan],
    commits: Iterable[Commit],
    before: Iterable[Plan] = (),
    language: str = "",
) -> dict[str, tuple[Baseline, ...]]:
    """Reads the plans as commits have left them.

    Args:
        tree: Where the plans are.
        plans: The plans as they are now.
        commits: The commits, the oldest first.
        before: Plans read before; what is the same is taken from them.
        language: The language of the site they are read for.

    Returns:
        For each plan its states, by the plan's id; a commit before there was a plan has none of it.
    """
    now, known = tuple(plans), tuple(before)
    found: dict[str, tuple[Baseline, ...]] = {}
    for commit in commits:
        for plan in now:
            earlier = _read(tree, plan, commit.id, known, language)
            if isinstance(earlier, str):
                continue
            zone = zone_called(plan.plan.timezone or "UTC")
            day = read_date(commit.moment.astimezone(zone).date().isoformat())
            one = Baseline(commit.id, day, commit.id, earlier)
            found[plan.id] = (*found.get(plan.id, ()), one)
    return found


def _stated(plan: Plan) -> Iterator[tuple[Stated, str]]:
    for one in plan.plan.baselines:
        if one.revision:
            yield one, one.revision


def _read(
    tree: FileTree, plan: Plan, revision: str, before: tuple[Plan, ...], language: str
) -> Plan | str:
    """A plan at a revision, or why it cannot be had."""
    try:
        with tree.at(revision) as earlier:
            found = load(earlier, before, language).plans
    except NoRevision as error:
        return error.reason
    # By its folder: a plan that stands alone is called after its name, which may change.
    place = plan.folder.removeprefix(tree.shown_as)
    same = (one for one in found if one.folder.removeprefix(earlier.shown_as) == place)
    return next(same, "no-plan")


def _finding(plan: Plan, stated: Stated, revision: str, reason: str) -> Finding:
    why, advice = _WHY[reason]
    why = why.format(revision=quoted(revision), folder=quoted(plan.folder))
    return Finding(
        "R306", stated.where("revision"), f"plan: the baseline {quoted(stated.name)}: {why}", advice
    )
