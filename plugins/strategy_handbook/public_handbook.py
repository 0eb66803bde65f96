"""The handbook for everybody: without what plans mark as internal."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping

from strategy_handbook.findings import Finding, Where
from strategy_handbook.findings.report import Report
from strategy_handbook.insight.baseline import Baseline
from strategy_handbook.load import Loaded, Parted, parted
from strategy_handbook.plan import Plan
from strategy_handbook.public_states import earlier_public
from strategy_handbook.rules import check_plans
from strategy_handbook.views import Handbook


def public_handbook(whole: Handbook, read: Iterable[Finding]) -> Handbook:
    """The handbook without what is internal.

    Args:
        whole: The handbook with it.
        read: What was found while reading its plans and their baselines, not yet settled.

    Returns:
        Another handbook, whose `whole` is the one given; the one given where nothing is internal.
    """
    parts = {id: parted(plan) for id, plan in whole.plans.items()}
    plans = {id: part.public for id, part in parts.items() if part.public is not None}
    baselines = dict(_public_states(whole, whole.baselines, plans))
    commits = dict(_public_states(whole, whole.commits, plans))
    if (
        _same(plans, whole.plans)
        and _same(baselines, whole.baselines)
        and _same(commits, whole.commits)
    ):
        return whole

    def line_of(where: Where) -> str | None:
        return whole.line_of(where) if _is_open(where, whole, parts) else None

    return dataclasses.replace(
        whole,
        plans=plans,
        baselines=baselines,
        commits=commits,
        report=_report(whole, plans, parts, read),
        line_of=line_of,
        whole=whole,
    )


def _same(some: Mapping[str, object], others: Mapping[str, object]) -> bool:
    return some.keys() == others.keys() and all(some[id] is others[id] for id in some)


def _public_states(
    whole: Handbook, states: Mapping[str, tuple[Baseline, ...]], plans: Mapping[str, Plan]
) -> Iterator[tuple[str, tuple[Baseline, ...]]]:
    for id, known in states.items():
        if id not in plans:
            continue
        earlier: list[tuple[Baseline, Plan | None]] = []
        # What has been internal at any time since is not told of what was before.
        since: frozenset[tuple[str, str]] = frozenset()
        for one in reversed(known):
            earlier.insert(0, (one, earlier_public(one.plan, whole.plans[id], since)))
            since |= parted(one.plan).keys
        if all(plan is one.plan for one, plan in earlier):
            yield id, known
        elif public := tuple(one._replace(plan=plan) for one, plan in earlier if plan is not None):
            yield id, public


def _report(
    whole: Handbook,
    plans: Mapping[str, Plan],
    parts: Mapping[str, Parted],
    read: Iterable[Finding],
) -> Report:
    """What is found in the public plans and is so in the whole ones too.

    A finding may name what is internal, or be a sum with it in it: what the public plans alone give rise
    to cannot. And what is wrong only because something was left out, nobody could mend.
    """
    known = {finding for plan in whole.plans.values() for finding in plan.findings}
    besides = [one for one in read if one not in known and _is_open(one.where, whole, parts)]
    of_plans = [finding for plan in plans.values() for finding in plan.findings]
    found = check_plans(Loaded(tuple(plans.values()), (*of_plans, *besides)), whole.as_of)
    everybodys = {entry.finding for entry in found.entries}
    entries = (entry for entry in whole.report.entries if entry.finding in everybodys)
    return found._replace(entries=tuple(entries))


def _is_open(where: Where, whole: Handbook, parts: Mapping[str, Parted]) -> bool:
    """Whether the line at a place may be shown to everybody."""
    return not any(
        (parts[id].public is None or not parts[id].lines.are_open_at(where))
        and any(document.file == where.file for document in plan.documents)
        for id, plan in whole.plans.items()
    )


def earlier_report(earlier: Handbook, plans: Iterable[Plan]) -> Report:
    """What was found in an earlier state and may be told now.

    Args:
        earlier: The plans as they were, without what was internal.
        plans: The same without what is internal now either.
    """
    left = list(plans)
    if all(earlier.plans.get(plan.id) is plan for plan in left):
        return earlier.report
    found = [finding for plan in left for finding in plan.findings]
    told = {
        entry.finding
        for entry in check_plans(Loaded(tuple(left), tuple(found)), earlier.as_of).entries
    }
    entries = (entry for entry in earlier.report.entries if entry.finding in told)
    return earlier.report._replace(entries=tuple(entries))
