"""What the rules say to a proposal: what comes of it, and the findings that are new and resolved."""

from __future__ import annotations

from collections.abc import Iterator

from strategy_handbook.findings import Level
from strategy_handbook.findings.compared import ComparedFindings
from strategy_handbook.findings.report import Report, Reported
from strategy_handbook.insight.changes import PlanChanges, Weight
from strategy_handbook.translation import N_, _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.code_words import said_by_finding
from strategy_handbook.views.pieces.verdict_words import checks_text, verdict_text

_LEVELS = {Level.ERROR: N_("error"), Level.WARNING: N_("warning"), Level.NOTE: N_("note")}
# What nobody scrolls through; the page of health has all that are there now.
MOST_FINDINGS = 50


def draw_verdict(changes: PlanChanges, checks: ComparedFindings) -> Markup:
    """What comes of a proposal, as the comment of its pull request says it.

    Args:
        changes: What it changes in a plan.
        checks: The findings that it brings and resolves.
    """
    weight = Weight.BLOCKING if checks.errors else changes.weight
    return Markup('<p><strong class="hb-verdict hb-verdict--{0}">{1}</strong></p>').format(
        weight.word if weight else "none", verdict_text(weight.word if weight else "none")
    )


def checks_line(checks: ComparedFindings) -> str:
    """How many findings are new, and how many are resolved."""
    new = Report(checks.new)
    counted = {
        "errors": new.count(Level.ERROR),
        "warnings": new.count(Level.WARNING),
        "notes": new.count(Level.NOTE),
    }
    return checks_text(counted, len(checks.resolved))


def draw_checks(context: Context, checks: ComparedFindings) -> Iterator[Markup]:
    """The findings that are new, open to be read, and those that are resolved, folded."""
    for title, entries, opened in (
        (_("Checks: what is new"), checks.new, Markup(" open")),
        (_("Checks: what is resolved"), checks.resolved, Markup("")),
    ):
        if entries:
            yield Markup(
                '<details class="hb-fold hb-story"{}><summary>{}</summary>'
                '<ul class="hb-changes">{}</ul></details>'
            ).format(opened, title, Markup("").join(_rows(context, entries)))


def _rows(context: Context, entries: tuple[Reported, ...]) -> Iterator[Markup]:
    for entry in entries[:MOST_FINDINGS]:
        where = entry.finding.where
        yield Markup("<li>{} <code>{}</code> {} <code>{}</code>{}</li>").format(
            _(_LEVELS[entry.level]),
            entry.finding.rule,
            said_by_finding(entry.finding.message),
            f"{where.file}:{where.line}",
            Markup("<ul><li>{}</li></ul>").format(said_by_finding(entry.finding.help))
            if entry.finding.help
            else "",
        )
    left = len(entries) - MOST_FINDINGS
    if left > 0:
        yield Markup("<li>{}</li>").format(ngettext("and {n} more", "and {n} more", left))
