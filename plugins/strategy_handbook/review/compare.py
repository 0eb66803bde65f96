"""Two readings of the plans of a repository become a review."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from strategy_handbook.findings import Level, Where
from strategy_handbook.findings.compared import ComparedFindings, compared_findings
from strategy_handbook.findings.report import Report, Reported
from strategy_handbook.insight.changes import PlanChanges, Weight, What, changes_of_all
from strategy_handbook.plan import Entity, Plan
from strategy_handbook.plan.locales import tag_of
from strategy_handbook.public_handbook import earlier_report
from strategy_handbook.public_states import public_states
from strategy_handbook.review import document as d
from strategy_handbook.review.document import shortened
from strategy_handbook.translation import N_n, ngettext, speaking
from strategy_handbook.views import Handbook
from strategy_handbook.views.language import Language
from strategy_handbook.views.pieces.change_story import ChangeStory, Concern, Told, counted
from strategy_handbook.views.pieces.reason_words import reason_text


class State(NamedTuple):
    """One state of the plans.

    Attributes:
        name: What it is called: a branch, a tag, a folder.
        commit: Its commit; empty for files that are in none.
        handbook: The plans, read and checked.
    """

    name: str
    commit: str
    handbook: Handbook


def compared(base: State, head: State) -> d.Review:
    """Compares two states of the plans of a repository.

    Args:
        base: The state that is there.
        head: The state that is proposed. Its day counts as today for both.
    """
    states = public_states(
        base.handbook.as_written.plans.values(), head.handbook.as_written.plans.values()
    )
    as_of = head.handbook.as_of
    changes = changes_of_all(states, as_of)
    found = [one for one in changes if one.weight]
    # Of such a file nobody knows whether it may be told what is wrong with it, but it is an error.
    silent = sum(
        len(lost - states.unknown.get(id, frozenset()) - _told(head.handbook.plans.get(id)))
        for id, lost in states.lost.items()
    )
    plans = [*(one.plan for one in found), *head.handbook.plans.values()]
    with speaking(plans[0].locale if plans else Language().locale) as words:
        renamed = {was: now for one in found for (_kind, was), now in one.renamed.items()}
        old = earlier_report(base.handbook, states.before)
        findings = compared_findings(old, head.handbook.report, renamed)
        reviews = [_review(one, findings, words.locale.language) for one in found]
        counts = counted(change for one in found for change in one.changes)
        return {
            "version": d.VERSION,
            "language": tag_of(words.locale),
            "as_of": head.handbook.as_of.isoformat(),
            "base": {"name": shortened(base.name, d.LONGEST_NAME), "commit": base.commit},
            "head": {"name": shortened(head.name, d.LONGEST_NAME), "commit": head.commit},
            "verdict": _verdict(found, findings, silent),
            "added": counts.added,
            "changed": counts.changed,
            "removed": counts.removed,
            "plans": reviews[: d.MOST_PLANS],
            "new": _findings(findings.new, gone=False, silent=silent),
            "resolved": _findings(findings.resolved, gone=True),
        }


def _told(plan: Plan | None) -> set[str]:
    """The files whose findings may be told."""
    return {document.path for document in plan.documents} if plan else set()


def _verdict(found: Iterable[PlanChanges], findings: ComparedFindings, silent: int) -> str:
    if findings.errors or silent:
        return Weight.BLOCKING.word
    weights = [one.weight for one in found if one.weight]
    if weights:
        return max(weights).word
    return "routine" if findings.new or findings.resolved else "none"


def _review(changes: PlanChanges, findings: ComparedFindings, spoken: str) -> d.PlanReview:
    plan = changes.plan
    # Its dates stand within words of the review's language.
    own = plan.locale.language == spoken
    story = ChangeStory(changes, Language(plan.locale if own else spoken))
    errors = list(_errors(plan, findings))
    rows = [*errors[:_MOST_ERRORS], *map(_row, story.concerns())]
    whole = What.ADDED if not changes.before else What.REMOVED if not changes.after else None
    touched = changes.touched[: d.MOST_TOUCHED]
    return {
        "id": plan.id,
        "name": shortened(plan.label, d.LONGEST_NAME),
        "what": (whole or What.CHANGED).value,
        "budget": [shortened(text, d.LONGEST_TEXT) for text in story.budget()][:20],
        "dates": shortened(story.dates(), d.LONGEST_TEXT),
        "files": list(story.files()),
        "rows": rows[: d.MOST_ROWS],
        "more_rows": max(0, len(rows) - d.MOST_ROWS) + len(errors[_MOST_ERRORS:]),
        "kinds": list(_kinds(story)),
        "touched": [
            {
                "kind": one.entity.kind,
                "name": shortened(one.entity.label, d.LONGEST_NAME),
                "by": shortened(one.by.label, d.LONGEST_NAME),
            }
            for one in touched
        ],
        "more_touched": len(changes.touched) - len(touched),
    }


def _errors(plan: Plan, findings: ComparedFindings) -> Iterator[d.Row]:
    """The errors that are new, those of one cause together: one thing may be missing in many places."""
    files = {document.file for document in plan.documents}
    causes: dict[tuple[str, str], list[Reported]] = {}
    for entry in findings.new:
        if entry.level is Level.ERROR and entry.finding.where.file in files:
            quoted = _QUOTED.findall(entry.finding.message)
            cause = entry.finding.rule, quoted[-1] if quoted else entry.finding.message
            causes.setdefault(cause, []).append(entry)
    for entries in causes.values():
        finding = entries[0].finding
        text = finding.message
        if len(entries) > 1:
            text = ngettext(*_SUCH, len(entries) - 1, message=finding.message)
        yield {
            "weight": Weight.BLOCKING.word,
            "kind": "",
            "name": f"{finding.rule} {entries[0].name}",
            "text": shortened(text, d.LONGEST_TEXT),
            "why": reason_text("error"),
            "place": _at(finding.where, gone=False),
        }


# So many causes of errors are rows; the checks list all of them.
_MOST_ERRORS = 5
_QUOTED = re.compile(r"`([^`]+)`")
_SUCH = N_n("{message}, and {n} more like it", "{message}, and {n} more like it")


def _row(concern: Concern) -> d.Row:
    change = concern.change
    return {
        "weight": Weight.ATTENTION.word,
        "kind": concern.record.kind if isinstance(concern.record, Entity) else "",
        "name": shortened(concern.title, d.LONGEST_NAME),
        "text": shortened(concern.text, d.LONGEST_TEXT),
        "why": shortened(concern.why, d.LONGEST_NAME),
        "place": _at(change.record.at, gone=change.after is None) if change else None,
    }


def _kinds(story: ChangeStory) -> Iterator[d.Kind]:
    room = d.MOST_ENTRIES
    for section, counts, changes in story.sections():
        listed = [_entry(story.tell(change)) for change in changes[:room]]
        room -= len(listed)
        yield {
            "section": section.key,
            "added": counts.added,
            "changed": counts.changed,
            "removed": counts.removed,
            "entries": listed,
            "more": len(changes) - len(listed),
        }


def _entry(told: Told) -> d.Entry:
    change = told.change
    return {
        "what": change.what.value,
        "weight": change.weight.word,
        "name": shortened(told.title, d.LONGEST_NAME),
        "texts": [shortened(text, d.LONGEST_TEXT) for text in told.texts][: d.MOST_SENTENCES],
        # What is gone is found in the old state alone.
        "place": _at(change.record.at, gone=change.after is None),
    }


def _at(where: Where, *, gone: bool) -> d.Place:
    return {"file": where.file[: d.LONGEST_PATH], "line": where.line, "gone": gone}


def _findings(entries: tuple[Reported, ...], *, gone: bool, silent: int = 0) -> d.Findings:
    report = Report(entries)
    listed = entries[: d.MOST_FINDINGS]
    return {
        "errors": report.count(Level.ERROR) + silent,
        "warnings": report.count(Level.WARNING),
        "notes": report.count(Level.NOTE),
        "listed": [
            {
                "rule": entry.finding.rule,
                "level": entry.level.word,
                "message": shortened(entry.finding.message, d.LONGEST_TEXT),
                "help": shortened(entry.finding.help, d.LONGEST_TEXT),
                "place": _at(entry.finding.where, gone=gone),
            }
            for entry in listed
        ],
        "more": len(entries) - len(listed) + silent,
    }
