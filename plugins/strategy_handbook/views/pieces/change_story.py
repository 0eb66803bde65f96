"""What has become of a plan, put into words and into order: for the page of changes and for comments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.changes import Change, FieldChange, PlanChanges, Weight, What
from strategy_handbook.insight.changes.money import MoneyChange
from strategy_handbook.insight.changes.weight import is_move, later
from strategy_handbook.insight.money import Sum
from strategy_handbook.plan import Plan, Record, Section
from strategy_handbook.translation import N_n, _, ngettext
from strategy_handbook.views.language import Language
from strategy_handbook.views.pieces.change_words import (
    Said,
    facts_of,
    place_of,
    sentences,
    title_of,
)
from strategy_handbook.views.pieces.reason_words import reason_text
from strategy_handbook.views.wording import in_a_line


class Concern(NamedTuple):
    """Something that wants a look.

    Attributes:
        record: What it is about; None for the plan as a whole.
        title: What that is called.
        text: What has changed.
        why: Why it wants a look.
        change: The change; None where it is one of several together.
    """

    record: Record | None
    title: str
    text: str
    why: str
    change: Change | None = None


class Told(NamedTuple):
    """A change in words.

    Attributes:
        change: The change.
        title: What has changed.
        texts: In what.
    """

    change: Change
    title: str
    texts: list[str]


class Counts(NamedTuple):
    """How many records have come, changed and gone; what has changed in form only is in none."""

    added: int
    changed: int
    removed: int


class ChangeStory:
    """Puts the changes of a plan into words, in the language that is spoken.

    Args:
        changes: The changes.
        language: The language of dates and figures.
    """

    def __init__(self, changes: PlanChanges, language: Language) -> None:
        self.changes = changes
        self.language = language
        self._before: Plan = changes.before or changes.plan
        self._after: Plan = changes.plan

    def counts(self) -> Counts:
        """How many records have come, changed and gone."""
        return counted(self.changes.changes)

    def budget(self) -> Iterator[str]:
        """What the whole budget has become, one line for each currency."""
        return (self.money(one) for one in self.changes.money if one.work is None)

    def money(self, money: MoneyChange) -> str:
        """A sum as it was and as it is, with the part by which it has changed."""
        text = _("{was} → {now}", was=self.sum(money.before), now=self.sum(money.after))
        return self._with_share(text, money)

    def difference(self, money: MoneyChange) -> str:
        """By how much a sum has changed, with the part: ``+€5,000 (+10%)``."""
        amount = self.language.amount(abs(money.more), money.after.currency)
        return self._with_share(f"{'+' if money.more >= 0 else '−'}{amount}", money)

    def _with_share(self, text: str, money: MoneyChange) -> str:
        if money.share is None:
            return text
        percent = self.language.percent(round(money.share * 100, 1)).replace("-", "−")
        share = f"+{percent}" if money.share > 0 else percent
        # Translators: what something has become and by what part it has changed: "€4 → €5 (+25%)".
        return _("{change} ({share})", change=text, share=share)

    def sum(self, found: Sum) -> str:
        """A sum; nothing at all is a zero."""
        if not found.figures:
            return self.language.amount(Decimal(0), found.currency)
        return self.language.money(found.money)

    def dates(self) -> str:
        """How many things have moved, and which the furthest; empty for none."""
        moved = [
            (days, change, field)
            for change in self.changes.changes
            for days, field in [_furthest(change)]
            if field is not None
        ]
        if not moved:
            return ""
        ahead = sum(days > 0 for days, _change, _field in moved)
        said = [
            ngettext(*forms, count)
            for forms, count in ((_LATER, ahead), (_EARLIER, len(moved) - ahead))
            if count
        ]
        most, furthest, field = max(moved, key=lambda one: abs(one[0]))
        forms = _FURTHEST_LATER if most > 0 else _FURTHEST_EARLIER
        name = in_a_line(
            [title_of(furthest.record, self._after, self.language), *self._place(field)]
        )
        return in_a_line([*said, ngettext(*forms, abs(most), name=name)])

    def _place(self, field: FieldChange | None) -> list[str]:
        """What within an entry has moved: a milestone, a handover."""
        return [place_of(step, self._after, self.language) for step in field.path] if field else []

    def files(self) -> Iterator[str]:
        """What is to be said of files rather than of the plan."""
        changes = self.changes
        if changes.closed:
            yield ngettext(*_CLOSED, changes.closed)
        if changes.unread:
            yield ngettext(*_UNREAD, len(changes.unread))
        if changes.moved:
            yield ngettext(*_OTHER_FILE, changes.moved)
        # What has become internal is no matter of form, and its file is among these.
        if changes.reformatted and not changes.closed:
            forms = _FOLLOWING if changes.renamed else _FORM_ONLY
            yield ngettext(*forms, len(changes.reformatted))

    def concerns(self) -> Iterator[Concern]:
        """What wants a look: money first, then what has lost much, then change by change."""
        plan = self._after
        if self.changes.after is None:
            yield Concern(None, plan.label, _("removed"), reason_text("plan-gone"))
        elif self._before.id != plan.id:
            text = _("has another id, {was} → {now}", was=self._before.id, now=plan.id)
            yield Concern(None, plan.label, text, reason_text("renamed"))
        for money in self.changes.money:
            if money.is_much:
                entity = self._after.find(money.work)
                title = entity.label if entity else _("Budget")
                yield Concern(entity, title, self.money(money), reason_text("budget"))
        for section, had, has in self.changes.shrunk:
            text = _("{was} → {now}", was=had, now=has)
            yield Concern(None, _(section.title), text, reason_text("shrunk"))
        for change in self.changes.changes:
            yield from self._concerns_of(change)

    def _concerns_of(self, change: Change) -> Iterator[Concern]:
        if not change.reasons:
            return
        title = self._title(change)
        said = self._sentences(change)
        whys: dict[str, list[str]] = {}
        for reason in change.reasons:
            text = next((one.text for one in said if reason.field in one.fields), "")
            if reason.kind == "renamed":
                text = said[0].text
            text = text or (_("removed") if change.after is None else _("added"))
            whys.setdefault(text, []).append(reason_text(reason.kind))
        for text, why in whys.items():
            yield Concern(change.record, title, text, in_a_line(dict.fromkeys(why)), change)

    def sections(self) -> Iterator[tuple[Section, Counts, list[Change]]]:
        """The changes section by section."""
        found: dict[str, list[Change]] = {}
        for change in self.changes.changes:
            found.setdefault(change.section.key, []).append(change)
        for changes in found.values():
            yield changes[0].section, counted(changes), changes

    def tell(self, change: Change) -> Told:
        """One change in words: what has changed in it, or what it is or was."""
        if change.before and change.after:
            texts = [one.text for one in self._sentences(change)]
        else:
            plan = self._after if change.after else self._before
            texts = [in_a_line(facts_of(change.record, plan, self.language))]
        return Told(change, self._title(change), [text for text in texts if text])

    def _title(self, change: Change) -> str:
        plan = self._after if change.after else self._before
        return title_of(change.record, plan, self.language)

    def _sentences(self, change: Change) -> list[Said]:
        if not (change.before and change.after):
            return []
        return sentences(change, self._before, self._after, self.language)


def _furthest(change: Change) -> tuple[int, FieldChange | None]:
    """By how many days what has moved furthest in an entry is later, and what that is."""
    moved = [(days, field) for field in filter(is_move, change.fields) if (days := later(field))]
    return max(moved, key=lambda one: abs(one[0]), default=(0, None))


def counted(changes: Iterable[Change]) -> Counts:
    """How many records have come, changed and gone."""
    whats = [change.what for change in changes if change.weight > Weight.COSMETIC]
    added, removed = whats.count(What.ADDED), whats.count(What.REMOVED)
    return Counts(added, len(whats) - added - removed, removed)


def count_words(counts: Counts) -> str:
    """How many records have come, changed and gone: ``2 added, 5 changed``; empty for none."""
    return in_a_line(
        ngettext(*forms, count) for forms, count in zip(_COUNTS, counts, strict=True) if count
    )


_COUNTS = (
    N_n("{n} added", "{n} added"),
    N_n("{n} changed", "{n} changed"),
    N_n("{n} removed", "{n} removed"),
)
_LATER = N_n("{n} later", "{n} later")
_EARLIER = N_n("{n} earlier", "{n} earlier")
_FURTHEST_LATER = N_n("furthest: {name}, {n} day later", "furthest: {name}, {n} days later")
_FURTHEST_EARLIER = N_n("furthest: {name}, {n} day earlier", "furthest: {name}, {n} days earlier")
_CLOSED = N_n("{n} entry is no longer public", "{n} entries are no longer public")
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
