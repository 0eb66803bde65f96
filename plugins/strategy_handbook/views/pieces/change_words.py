"""What has changed in a plan, in words: sentences without markup, for pages and for comments alike."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, NamedTuple

from strategy_handbook.insight.changes import Change, FieldChange, What
from strategy_handbook.insight.changes.fields import Step
from strategy_handbook.insight.changes.weight import is_lower, later
from strategy_handbook.plan import Entity, Plan, Record, Ref
from strategy_handbook.plan import notations as n
from strategy_handbook.plan.amounts import Money, Target
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.plan.goals import Goal
from strategy_handbook.plan.measurement import BudgetLine, Observation, PastForecast
from strategy_handbook.plan.records import FieldSpec, fields_of
from strategy_handbook.plan.recurrence import Interval
from strategy_handbook.translation import N_n, _, ngettext
from strategy_handbook.views.language import Language
from strategy_handbook.views.pieces.durations import cadence
from strategy_handbook.views.wording import in_a_line, term, within

# Of a longer text only the part is told that has changed, with some words around it.
LONGEST = 90
_LATER = {
    "start": N_n("starts {n} day later", "starts {n} days later"),
    "end": N_n("ends {n} day later", "ends {n} days later"),
    "publish": N_n("is published {n} day later", "is published {n} days later"),
    "due": N_n("is due {n} day later", "is due {n} days later"),
    "draft_due": N_n("its draft is due {n} day later", "its draft is due {n} days later"),
}
_EARLIER = {
    "start": N_n("starts {n} day earlier", "starts {n} days earlier"),
    "end": N_n("ends {n} day earlier", "ends {n} days earlier"),
    "publish": N_n("is published {n} day earlier", "is published {n} days earlier"),
    "due": N_n("is due {n} day earlier", "is due {n} days earlier"),
    "draft_due": N_n("its draft is due {n} day earlier", "its draft is due {n} days earlier"),
}
_MOVES_LATER = N_n("moves {n} day later", "moves {n} days later")
_MOVES_EARLIER = N_n("moves {n} day earlier", "moves {n} days earlier")
_OTHER_LATER = N_n("{label} {n} day later", "{label} {n} days later")
_OTHER_EARLIER = N_n("{label} {n} day earlier", "{label} {n} days earlier")


class Said(NamedTuple):
    """A sentence about a change.

    Attributes:
        text: The sentence, without a capital or full stop where the language allows.
        fields: The changes it tells; none where it is about the whole record.
    """

    text: str
    fields: tuple[FieldChange, ...] = ()


def title_of(record: Record, plan: Plan, language: Language) -> str:
    """What people call a record, also one without a name of its own.

    Args:
        record: The record.
        plan: The plan it is in.
        language: The language of its dates.
    """
    match record:
        case Entity():
            return record.label
        case BudgetLine():
            return _budget_line(record, plan, language)
        case Observation() | PastForecast():
            metric = _name(record.metric, plan) if record.metric else _("Metric")
            period = language.date_text(record.period) if record.period else ""
            return in_a_line(part for part in (metric, period) if part)
    return plan.label


def _budget_line(line: BudgetLine, plan: Plan, language: Language) -> str:
    own = line.name or (line.channel and _name(line.channel, plan))
    own = own or (term(line.category) if line.category else _("Budget line"))
    parts = [own]
    if line.for_:
        parts.append(_name(line.for_, plan))
    if line.period:
        parts.append(language.date_text(line.period))
    return in_a_line(parts)


def facts_of(record: Record, plan: Plan, language: Language) -> list[str]:
    """The few facts that tell somebody what a new or lost record is: when, how much, where it stands.

    Args:
        record: The record.
        plan: The plan it is in.
        language: The language of dates and figures.
    """
    teller = _Teller(plan, plan, language)
    end = getattr(record, "end", None)
    start = next((found for key in _BEGINS if (found := getattr(record, key, None))), None)
    when = language.span_text(start, end) if end or not start else language.date_text(start)
    written = vars(record)
    said = [
        teller.value(spec, written[spec.attribute])
        for spec in fields_of(type(record))
        if spec.key in _TELLING and written.get(spec.attribute) not in (None, ())
    ]
    return [text for text in (when, *said) if text]


# What is said of a record within a record besides its name.
_MATTERS = frozenset({"target", "due", "date", "amount", "count"})
_BEGINS = ("start", "publish", "due", "period", "when", "date")
_TELLING = frozenset(
    {"target", "planned", "value", "channel", "channels", "status", "job_title", "at_risk"}
)


def place_of(step: Step, plan: Plan, language: Language) -> str:
    """What a record within an entry is called: "Field test done", "Spring fleet trial".

    Args:
        step: The way into it.
        plan: The plan it is in.
        language: The language of its dates.
    """
    return _short(_Teller(plan, plan, language).naming(step.record, plan))


def sentences(change: Change, before: Plan, after: Plan, language: Language) -> list[Said]:
    """What has changed in a record that was there before, in the order of its fields.

    Args:
        change: The change.
        before: The plan as it was.
        after: The plan as it is.
        language: The language of dates and figures.
    """
    teller = _Teller(before, after, language)
    found: list[Said] = []
    if change.what is What.RENAMED:
        old, new = getattr(change.before, "id", ""), getattr(change.after, "id", "")
        found.append(Said(_("has another id, {was} → {now}", was=old, now=new)))
    fields = list(change.fields)
    if shifted := _shifted(fields):
        start, end = shifted
        fields = [field for field in fields if field not in shifted]
        found.append(Said(teller.shift(start, end), shifted))
    record = change.record
    return found + [Said(teller.tell(field, record), (field,)) for field in fields]


def _shifted(fields: list[FieldChange]) -> tuple[FieldChange, FieldChange] | None:
    """Start and end where both have moved by the same."""
    ends = {field.spec.key: field for field in fields if not field.path and later(field)}
    start, end = ends.get("start") or ends.get("publish"), ends.get("end")
    if start and end and later(start) == later(end):
        return start, end
    return None


class _Teller:
    def __init__(self, before: Plan, after: Plan, language: Language) -> None:
        self.before, self.after, self.language = before, after, language

    def shift(self, start: FieldChange, end: FieldChange) -> str:
        days = later(start)
        forms = _MOVES_LATER if days > 0 else _MOVES_EARLIER
        was = self.language.span_text(start.before, end.before)
        now = self.language.span_text(start.after, end.after)
        return _from_to(ngettext(*forms, abs(days)), was, now)

    def tell(self, field: FieldChange, record: Record) -> str:
        said = self._tell(field, record)
        for step in reversed(field.path):
            if place := self._place(step, field):
                # Translators: where in an entry: "Milestones, Field test: is due later".
                said = _("{place}: {what}", place=place, what=said)
        return said

    def _place(self, step: Step, field: FieldChange) -> str:
        """Which group of fields; empty for the only one of its kind that is called like the field."""
        # The target of a target is no place.
        label = "" if step.spec.label == field.spec.label else _(step.spec.label)
        if not isinstance(step.spec.notation, n.Many):
            return label
        name = _short(self.naming(step.record, self.after, leave_out=field.spec))
        return in_a_line(part for part in (label, name) if part)

    def _tell(self, field: FieldChange, record: Record) -> str:
        label = _(field.spec.label)
        if field.form_only:
            return _("{label}: only another order or other line breaks", label=label)
        if field.unread:
            return _("{label} cannot be read: see the checks", label=label)
        if isinstance(field.spec.notation, n.Anything):
            # What a team keeps there may be marked as internal within, now or then.
            return _("{label}: something else than before", label=label)
        if field.gone or field.new:
            return self._listed(label, field)
        if field.added:
            return _("{label} added: {value}", label=label, value=self._value(field, after=True))
        if field.cleared:
            return _("{label} removed: {value}", label=label, value=self._value(field, after=False))
        match field.before, field.after:
            case PlanDate(), PlanDate():
                return self._date(label, field)
            case Target(), Target():
                return self._target(label, field, record)
            case Decimal(), Decimal():
                was, now = self._both(field)
                return _from_to(_lower(label, lower=field.after < field.before), was, now)
            case str(), str() if isinstance(field.spec.notation, n.Text | n.Prose | n.Url):
                return self._text(label, field.before, field.after)
            case tuple(), tuple() if _one_currency(field):
                return self._money(label, field)
        was, now = self._both(field)
        return _("{label}: {was} → {now}", label=label, was=was, now=now)

    def _both(self, field: FieldChange) -> tuple[str, str]:
        return self._value(field, after=False), self._value(field, after=True)

    def value(self, spec: FieldSpec, value: Any) -> str:
        """A field's value, shortened."""
        return _short(self._shown(spec.notation, value, self.after))

    def _value(self, field: FieldChange, *, after: bool) -> str:
        plan = self.after if after else self.before
        value = field.after if after else field.before
        return _short(self._shown(field.spec.notation, value, plan))

    def _date(self, label: str, field: FieldChange) -> str:
        was, now = self._both(field)
        days = later(field)
        if not days:
            return _("{label}: {was} → {now}", label=label, was=was, now=now)
        own = (_LATER if days > 0 else _EARLIER).get(field.spec.key)
        if own:
            return _from_to(ngettext(*own, abs(days)), was, now)
        forms = _OTHER_LATER if days > 0 else _OTHER_EARLIER
        return _from_to(ngettext(*forms, abs(days), label=label), was, now)

    def _target(self, label: str, field: FieldChange, record: Record) -> str:
        was, now = self._both(field)
        if field.before.value is None or field.after.value is None:
            return _("{label}: {was} → {now}", label=label, was=was, now=now)
        metric = self._metric(field, record)
        if metric is None and isinstance(record, Goal):
            return _("{label}: {was} → {now}", label=label, was=was, now=now)
        if field.spec.key == "target" and field.before.unit == field.after.unit:
            lower = is_lower(field.before, field.after, self.after.find(metric))
        else:
            lower = field.after.value < field.before.value
        return _from_to(_lower(label, lower=lower), was, now)

    def _metric(self, field: FieldChange, record: Record) -> Ref | None:
        """The metric that a target is a value of; None where the goal has another one than before."""
        own = getattr(field.path[-1].record, "metric", None) if field.path else None
        if own or not isinstance(record, Goal):
            return own or Ref("metric", "", record.at)
        before = self.before.goals.get(record.id)
        same = before is None or before.metric == record.metric
        return (record.metric or Ref("metric", "", record.at)) if same else None

    def _text(self, label: str, was: str, now: str) -> str:
        one, two = differing(was, now)
        return _("{label}: “{was}” → “{now}”", label=label, was=one, now=two)

    def _money(self, label: str, field: FieldChange) -> str:
        was, now = self._both(field)
        more = _middle(field.after) - _middle(field.before)
        amount = self.language.amount(abs(more), field.after[0].currency)
        text = _("{label} +{amount}") if more > 0 else _("{label} −{amount}")
        return _from_to(text.format(label=within(label), amount=amount), was, now)

    def _listed(self, label: str, field: FieldChange) -> str:
        inner = field.spec.notation
        inner = inner.inner if isinstance(inner, n.Many) else inner
        parts = []
        if field.new:
            new = in_a_line(_short(self._shown(inner, one, self.after)) for one in field.new)
            parts.append(_("now also {values}", values=new))
        if field.gone:
            gone = in_a_line(_short(self._shown(inner, one, self.before)) for one in field.gone)
            parts.append(_("no longer {values}", values=gone))
        # Translators: a label and what it is said of it: "Channels: now also podcast".
        return _("{label}: {value}", label=label, value=in_a_line(parts))

    def _shown(self, notation: n.Notation, value: Any, plan: Plan) -> str:  # noqa: PLR0912
        language = self.language
        match value:
            case None | ():
                return "—"
            case bool():
                return _("Yes") if value else _("No")
            case Decimal():
                sign = getattr(notation, "sign", "")
                return f"{language.number(value)} {sign}".strip()
            case PlanDate():
                return language.date_text(value)
            case Target():
                return language.target(value)
            case Interval():
                return cadence(language, value)
            case Money():
                return language.money(value)
            case Ref():
                return _name(value, plan)
            case Record():
                return self._named(value, plan)
            case dict():
                return in_a_line(one for words in value.values() for one in words)
            case tuple():
                if isinstance(value[0], Money):
                    return language.moneys(value)
                inner = notation.inner if isinstance(notation, n.Many) else notation
                return in_a_line(self._shown(inner, one, plan) for one in value)
        if isinstance(notation, n.Word):
            return term(value)
        return " ".join(str(value).split())

    def naming(self, record: Record, plan: Plan, leave_out: FieldSpec | None = None) -> str:
        """What a record within a record is called: by what must be said of it, else by what is."""
        specs = [spec for spec in fields_of(type(record)) if spec is not leave_out]
        naming = [spec for spec in specs if spec.required]
        naming = naming or [spec for spec in specs if spec.key in ("metric", "label")]
        written = vars(record)
        # What has no name is known by the first thing that is said of it: a payment by its day.
        for some in (naming, [spec for spec in specs if spec.shorthand], specs):
            for spec in some:
                if written.get(spec.attribute) not in (None, ()):
                    return self._shown(spec.notation, written[spec.attribute], plan)
        return ""

    def _named(self, record: Record, plan: Plan) -> str:
        """A record within a record with what matters of it: its day, its figure."""
        written = vars(record)
        said = (
            self._shown(spec.notation, written[spec.attribute], plan)
            for spec in fields_of(type(record))
            if spec.key in _MATTERS and written.get(spec.attribute) not in (None, ())
        )
        name = self.naming(record, plan)
        return in_a_line(dict.fromkeys((name, *said))) or self._fields(record, plan)

    def _fields(self, record: Record, plan: Plan) -> str:
        written = vars(record)
        return in_a_line(
            f"{_(spec.label)} {self._shown(spec.notation, written[spec.attribute], plan)}"
            for spec in fields_of(type(record))
            if written.get(spec.attribute) not in (None, ())
        )


def _from_to(what: str, was: str, now: str) -> str:
    # Translators: {what} is "ends 14 days later" or "target lowered".
    return _("{what}, {was} → {now}", what=what, was=was, now=now)


def _lower(label: str, *, lower: bool) -> str:
    # Translators: {label} is the name of a figure: "Target lowered".
    text = _("{label} lowered") if lower else _("{label} raised")
    return text.format(label=within(label))


def _name(ref: Ref, plan: Plan) -> str:
    entity = plan.find(ref)
    return entity.label if entity else term(ref.id, ref.kind)


def _one_currency(field: FieldChange) -> bool:
    amounts = (*field.before, *field.after)
    return (
        len(field.before) == len(field.after) == 1
        and all(isinstance(one, Money) and one.low is not None for one in amounts)
        and len({one.currency for one in amounts}) == 1
    )


def _middle(amounts: tuple[Money, ...]) -> Decimal:
    [money] = amounts
    assert money.low is not None
    assert money.high is not None
    return (money.low + money.high) / 2


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"


def differing(was: str, now: str) -> tuple[str, str]:
    """Two texts, or where they are long the part of each in which they differ.

    Args:
        was: The text as it was.
        now: The text as it is.
    """
    old, new = was.split(), now.split()
    if max(len(was), len(now)) <= LONGEST:
        return " ".join(old), " ".join(new)
    same = _common(old, new)
    # What both end with must not reach into what both begin with.
    rest = min(len(old), len(new)) - same
    tail = min(_common(reversed(old), reversed(new)), rest)
    return _part(old, same, tail), _part(new, same, tail)


def _common(one: Iterable[str], two: Iterable[str]) -> int:
    count = 0
    for left, right in zip(one, two, strict=False):
        if left != right:
            break
        count += 1
    return count


_AROUND = 3


def _part(words: list[str], same: int, tail: int) -> str:
    first, last = max(0, same - _AROUND), min(len(words), len(words) - tail + _AROUND)
    text = _short(" ".join(words[first:last]))
    before, after = "… " if first else "", " …" if last < len(words) else ""
    return f"{before}{text}{after}"
