"""Two readings of the plans of a repository become a review."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.findings import Level
from strategy_handbook.findings.compared import ComparedFindings, compared_findings
from strategy_handbook.findings.report import Report, Reported
from strategy_handbook.insight.changes import Change, PlanChanges, Weight, What, changes_between
from strategy_handbook.insight.changes.money import MoneyChange
from strategy_handbook.insight.changes.weight import is_move, later
from strategy_handbook.plan import Entity, Plan, Record
from strategy_handbook.plan.locales import tag_of
from strategy_handbook.review import document as d
from strategy_handbook.review.document import shortened
from strategy_handbook.translation import N_n, _, ngettext, speaking
from strategy_handbook.views import Handbook
from strategy_handbook.views.language import Language
from strategy_handbook.views.pieces.change_words import (
    facts_of,
    reason_text,
    sentences,
    title_of,
)
from strategy_handbook.views.wording import in_a_line


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
    found = [one for one in _changes(base.handbook, head.handbook) if one.weight]
    plans = [*(one.plan for one in found), *head.handbook.plans.values()]
    with speaking(plans[0].locale if plans else Language().locale) as words:
        renamed = {was: now for one in found for (_kind, was), now in one.renamed.items()}
        findings = compared_findings(base.handbook.report, head.handbook.report, renamed)
        reviews = [_Plan(one, findings, words.locale.language).review() for one in found]
        counts = [_counts(one.changes) for one in found]
        return {
            "version": d.VERSION,
            "language": tag_of(words.locale),
            "as_of": head.handbook.as_of.isoformat(),
            "base": {"name": shortened(base.name, d.LONGEST_NAME), "commit": base.commit},
            "head": {"name": shortened(head.name, d.LONGEST_NAME), "commit": head.commit},
            "verdict": _verdict(found, findings),
            "added": sum(one[0] for one in counts),
            "changed": sum(one[1] for one in counts),
            "removed": sum(one[2] for one in counts),
            "plans": reviews[: d.MOST_PLANS],
            "new": _findings(findings.new, gone=False),
            "resolved": _findings(findings.resolved, gone=True),
        }


def _changes(base: Handbook, head: Handbook) -> Iterator[PlanChanges]:
    old = dict(base.plans)
    for id, plan in head.plans.items():
        before = old.pop(id, None) or _renamed(plan, old, head.plans)
        if before is not None:
            old.pop(before.id, None)
        yield changes_between(before, plan, head.as_of)
    for plan in old.values():
        yield changes_between(plan, None, head.as_of)


def _renamed(plan: Plan, old: dict[str, Plan], new: Iterable[str]) -> Plan | None:
    """The plan that this one was before its folder, or its name, was another."""
    ids = {(one.kind, one.id) for one in plan.entities()}
    for other in old.values():
        was = {(one.kind, one.id) for one in other.entities()}
        if other.id not in set(new) and ids and len(ids & was) * 2 > len(ids | was):
            return other
    return None


def _counts(changes: Iterable[Change]) -> tuple[int, int, int]:
    whats = [change.what for change in changes if change.weight > Weight.COSMETIC]
    added, removed = whats.count(What.ADDED), whats.count(What.REMOVED)
    return added, len(whats) - added - removed, removed


def _verdict(found: Iterable[PlanChanges], findings: ComparedFindings) -> str:
    if findings.errors:
        return Weight.BLOCKING.word
    weights = [one.weight for one in found if one.weight]
    if weights:
        return max(weights).word
    return "routine" if findings.new or findings.resolved else "none"


class _Plan:
    """Says what has become of one plan."""

    def __init__(self, changes: PlanChanges, findings: ComparedFindings, spoken: str) -> None:
        self.changes = changes
        self.findings = findings
        plan = changes.plan
        # Its dates stand within words of the review's language.
        own = plan.locale.language == spoken
        self.language = Language(plan.locale if own else spoken)

    def review(self) -> d.PlanReview:
        changes, plan = self.changes, self.changes.plan
        rows = list(self._rows())
        kinds = list(self._kinds())
        whole = What.ADDED if not changes.before else What.REMOVED if not changes.after else None
        touched = changes.touched[: d.MOST_TOUCHED]
        return {
            "id": plan.id,
            "name": shortened(plan.label, d.LONGEST_NAME),
            "what": (whole or What.CHANGED).value,
            "budget": [self._money(one) for one in changes.money if one.work is None][:20],
            "dates": self._dates(),
            "form": self._form(),
            "rows": rows[: d.MOST_ROWS],
            "more_rows": max(0, len(rows) - d.MOST_ROWS),
            "kinds": kinds,
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

    def _plans(self) -> tuple[Plan, Plan]:
        changes = self.changes
        return changes.before or changes.plan, changes.plan

    def _rows(self) -> Iterator[d.Row]:
        files = {document.file for document in self.changes.plan.documents}
        for entry in self.findings.new:
            if entry.level is Level.ERROR and entry.finding.where.file in files:
                yield self._of_error(entry)
        for money in self.changes.money:
            if money.is_much:
                yield self._of_money(money)
        for section, had, has in self.changes.shrunk:
            text = _("{had} → {has}", had=had, has=has)
            yield _row("attention", "", _(section.title), text, reason_text("shrunk"))
        for change in self.changes.changes:
            yield from self._of_change(change)

    def _of_error(self, entry: Reported) -> d.Row:
        finding = entry.finding
        place: d.Place = {"file": finding.where.file, "line": finding.where.line, "gone": False}
        name = f"{finding.rule} {entry.name}"
        return _row("blocking", "", name, finding.message, reason_text("error"), place)

    def _of_money(self, money: MoneyChange) -> d.Row:
        entity = self.changes.plan.find(money.work)
        name = entity.label if entity else _("Budget")
        kind = entity.kind if entity else ""
        return _row("attention", kind, name, self._money(money), reason_text("budget"))

    def _of_change(self, change: Change) -> Iterator[d.Row]:
        if not change.reasons:
            return
        before, after = self._plans()
        record = change.record
        kind = record.kind if isinstance(record, Entity) else ""
        name = title_of(record, after if change.after else before, self.language)
        said = sentences(change, before, after, self.language) if change.after else []
        whys: dict[str, list[str]] = {}
        for reason in change.reasons:
            text = next((one.text for one in said if reason.field in one.fields), "")
            if reason.kind == "renamed":
                text = said[0].text
            text = text or _("removed")
            whys.setdefault(text, []).append(reason_text(reason.kind))
        for text, why in whys.items():
            reasons = in_a_line(dict.fromkeys(why))
            yield _row("attention", kind, name, text, reasons, _place(change))

    def _kinds(self) -> Iterator[d.Kind]:
        sections: dict[str, list[Change]] = {}
        for change in self.changes.changes:
            sections.setdefault(change.section.key, []).append(change)
        room = d.MOST_ENTRIES
        for key, changes in sections.items():
            added, changed, removed = _counts(changes)
            listed = [self._entry(change) for change in changes[:room]]
            room -= len(listed)
            yield {
                "section": key,
                "added": added,
                "changed": changed,
                "removed": removed,
                "entries": listed,
                "more": len(changes) - len(listed),
            }

    def _entry(self, change: Change) -> d.Entry:
        before, after = self._plans()
        plan = after if change.after else before
        if change.before and change.after:
            texts = [one.text for one in sentences(change, before, after, self.language)]
        else:
            texts = [in_a_line(facts_of(change.record, plan, self.language))]
        return {
            "what": change.what.value,
            "weight": change.weight.word,
            "name": shortened(title_of(change.record, plan, self.language), d.LONGEST_NAME),
            "texts": [shortened(text, d.LONGEST_TEXT) for text in texts if text][
                : d.MOST_SENTENCES
            ],
            "place": _place(change),
        }

    def _money(self, money: MoneyChange) -> str:
        was, now = (self.language.money(one.money) for one in (money.before, money.after))
        if not money.before.figures:
            was = self.language.amount(Decimal(0), money.before.currency)
        if not money.after.figures:
            now = self.language.amount(Decimal(0), money.after.currency)
        text = _("{was} → {now}", was=was, now=now)
        if money.share is None:
            return text
        percent = self.language.percent(round(money.share * 100, 1)).replace("-", "−")
        sign = "+" if money.share > 0 else ""
        return f"{text} ({sign}{percent})"

    def _dates(self) -> str:
        moved = [
            (days, change)
            for change in self.changes.changes
            if (days := max(map(later, filter(is_move, change.fields)), key=abs, default=0))
        ]
        if not moved:
            return ""
        ahead = sum(days > 0 for days, _change in moved)
        counts = [
            ngettext(*forms, count)
            for forms, count in ((_LATER, ahead), (_EARLIER, len(moved) - ahead))
            if count
        ]
        most, furthest = max(moved, key=lambda one: abs(one[0]))
        forms = _FURTHEST_LATER if most > 0 else _FURTHEST_EARLIER
        name = title_of(furthest.record, self.changes.plan, self.language)
        return in_a_line([*counts, ngettext(*forms, abs(most), name=name)])

    def _form(self) -> list[str]:
        said = []
        if self.changes.unread:
            said.append(ngettext(*_UNREAD, len(self.changes.unread)))
        if self.changes.moved:
            said.append(ngettext(*_OTHER_FILE, self.changes.moved))
        if self.changes.reformatted:
            forms = _FOLLOWING if self.changes.renamed else _FORM_ONLY
            said.append(ngettext(*forms, len(self.changes.reformatted)))
        return said


_LATER = N_n("{n} later", "{n} later")
_EARLIER = N_n("{n} earlier", "{n} earlier")
_FURTHEST_LATER = N_n("furthest: {name}, {n} day later", "furthest: {name}, {n} days later")
_FURTHEST_EARLIER = N_n("furthest: {name}, {n} day earlier", "furthest: {name}, {n} days earlier")
_UNREAD = N_n(
    "{n} file cannot be read; what stands in it is not compared, nor is the budget",
    "{n} files cannot be read; what stands in them is not compared, nor is the budget",
)
_OTHER_FILE = N_n("{n} entry now stands in another file", "{n} entries now stand in other files")
_FOLLOWING = N_n(
    "{n} file has changed in form only, or follows an id that is new",
    "{n} files have changed in form only, or follow an id that is new",
)
_FORM_ONLY = N_n(
    "{n} file has changed in form only: comments, order, line breaks",
    "{n} files have changed in form only: comments, order, line breaks",
)


def _place(change: Change) -> d.Place:
    record: Record = change.record
    # A whole record is found by its first line; what is gone, in the old state.
    return {
        "file": record.at.file[:1_000],
        "line": record.at.line,
        "gone": change.after is None,
    }


def _row(
    weight: str, kind: str, name: str, text: str, why: str, place: d.Place | None = None
) -> d.Row:
    return {
        "weight": weight,
        "kind": kind,
        "name": shortened(name, d.LONGEST_NAME),
        "text": shortened(text, d.LONGEST_TEXT),
        "why": shortened(why, d.LONGEST_NAME),
        "place": place,
    }


def _findings(entries: tuple[Reported, ...], *, gone: bool) -> d.Findings:
    report = Report(entries)
    listed = entries[: d.MOST_FINDINGS]
    return {
        "errors": report.count(Level.ERROR),
        "warnings": report.count(Level.WARNING),
        "notes": report.count(Level.NOTE),
        "listed": [
            {
                "rule": entry.finding.rule,
                "level": entry.level.word,
                "message": shortened(entry.finding.message, d.LONGEST_TEXT),
                "help": shortened(entry.finding.help, d.LONGEST_TEXT),
                "place": {
                    "file": entry.finding.where.file[:1_000],
                    "line": entry.finding.where.line,
                    "gone": gone,
                },
            }
            for entry in listed
        ],
        "more": len(entries) - len(listed),
    }
