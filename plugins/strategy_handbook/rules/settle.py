"""Settling: all rules are run, suppressed findings leave, the rest is sorted for its readers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from strategy_handbook.findings import Finding
from strategy_handbook.findings.report import Report, Reported
from strategy_handbook.load import Loaded
from strategy_handbook.plan import Plan
from strategy_handbook.rules.catalogue import RULES
from strategy_handbook.source.suppressions import Suppression


def check_plans(loaded: Loaded, as_of: dt.date) -> Report:
    """Runs every rule over plans that were read.

    Args:
        loaded: The plans, and what was found while reading.
        as_of: The day that counts as today.

    Returns:
        Everything found, sorted, without what comments silence.
    """
    findings = list(loaded.findings)
    for plan in loaded.plans:
        findings.extend(_found_by_rules(plan, as_of))
    documents = [document for plan in loaded.plans for document in plan.documents]
    suppressions = [one for document in documents for one in document.suppressions]
    settled = settle(findings, suppressions)
    return Report(
        settled,
        plans=len(loaded.plans),
        files=len({document.file for document in documents}),
        records=sum(_records(plan) for plan in loaded.plans),
    )


def _found_by_rules(plan: Plan, as_of: dt.date) -> tuple[Finding, ...]:
    # In a preview most plans are the same as in the build before.
    known: dict[dt.date, tuple[Finding, ...]] = plan.worked_out.setdefault(check_plans, {})
    if as_of not in known:
        checks = (rule.check for rule in RULES.values() if rule.check is not None)
        known[as_of] = tuple(finding for check in checks for finding in check(plan, as_of))
    return known[as_of]


def settle(
    findings: Iterable[Finding], suppressions: Iterable[Suppression] = ()
) -> tuple[Reported, ...]:
    """Takes out what is suppressed, joins findings with their rules and sorts them."""
    suppressions = list(suppressions)
    kept: list[Finding] = []
    used: set[tuple[int, str]] = set()
    for finding in findings:
        silencing = [
            number
            for number, one in enumerate(suppressions)
            if one.reason
            and one.where.file == finding.where.file
            and one.line == finding.where.line
            and finding.rule in one.rules
        ]
        used.update((number, finding.rule) for number in silencing)
        if not silencing:
            kept.append(finding)
    for number, one in enumerate(suppressions):
        unused = [rule for rule in one.rules if (number, rule) not in used]
        kept.extend(_about_suppression(one, unused))
    kept.sort(key=lambda finding: finding.order)
    return tuple(
        Reported(finding, RULES[finding.rule].name, RULES[finding.rule].level)
        for finding in dict.fromkeys(kept)
    )


def _about_suppression(one: Suppression, unused: list[str]) -> list[Finding]:
    written = ", ".join(one.rules) or "nothing"
    if not one.reason:
        return [
            Finding(
                "X003",
                one.where,
                f"`ignore[{written}]` does not say why, so it silences nothing",
                "write the reason after the bracket: "
                f"`# handbook: ignore[{written}] agreed with sales`",
            )
        ]
    if unused or not one.rules:
        needless = ", ".join(unused) or "nothing"
        all_of_it = len(unused) == len(one.rules)
        return [
            Finding(
                "X002",
                one.where,
                f"`ignore[{needless}]` silences nothing: there is no such finding here",
                "delete the comment" if all_of_it else f"take {needless} out of the bracket",
            )
        ]
    return []


def _records(plan: Plan) -> int:
    return sum(1 for _ in plan.records())
