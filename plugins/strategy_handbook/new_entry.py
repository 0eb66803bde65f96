"""A new entry of a plan as somebody asks for it: its section, its id, its fields, and what it could say."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from strategy_handbook.findings.wording import a, listed, quoted
from strategy_handbook.id_from_name import id_from_name
from strategy_handbook.plan import SECTION_OF_KIND, SECTIONS, Section, humanize
from strategy_handbook.plan import notations as n
from strategy_handbook.plan.notations import in_words
from strategy_handbook.plan.other_words import meant_by, use_key
from strategy_handbook.plan.plan import SECTION_OF_KEY
from strategy_handbook.plan.records import FieldSpec, fields_by_key, fields_of
from strategy_handbook.plan.vocabulary import ID, RESERVED_IDS
from strategy_handbook.source import Mapping, Sequence
from strategy_handbook.source.entry_text import Entry, Field
from strategy_handbook.source.yaml_tree import parse

# What an entry is called by.
_NAMES = ("name", "title", "term")
# What most people write next about an entry of each kind; a kind without a line gets its first fields.
_USUAL = {
    "objective": "statement target due owners",
    "persona": "job_title buying_role confidence segments aims pains objections",
    "segment": "basis criteria size priority reachable_via",
    "study": "method question start end n findings expires",
    "trend": "pestle horizon direction impact signals answer",
    "competitor": "type positioning strengths weaknesses threat",
    "gap": "need importance satisfaction personas answer",
    "capability": "type maturity source needed_by cost",
    "initiative": "hypothesis goals closes personas start end milestones handovers owners",
    "goal": "statement metric baseline target start due attainable_because serves owners",
    "precedent": "whose reached metric value when source",
    "strategy": "goal tactic ice status reason",
    "campaign": "goals personas stage channels start end success stop_rule owners",
    "offer": "type terms valid_from valid_until call_to_action",
    "content": "campaign format channel stage personas draft_due publish status owners",
    "message": "type under proofs audience stage",
    "channel": "type purpose cadence audience owners",
    "product": "status category price differentiators",
    "metric": "definition unit direction cadence source owners",
    "benchmark": "value of source as_of metric",
    "role": "team reports_to capacity responsibilities",
    "learning": "happened learned_on came_from changes change",
    "risk": "type likelihood impact threatens mitigation owners",
    "decision": "decided_on context options outcome deciders concerns",
    "term": "also",
}
_FEW = 6
# No hint is longer, however many words its vocabulary has.
_WIDEST = 90
# Notations whose values hold no comma: several of them may be written with commas between.
_WITHOUT_COMMA = (n.Reference, n.OpenWord, n.Word, n.Country)


class BadWish(ValueError):
    """What was asked for cannot be written; the message says why, and what to ask for instead."""


class Wish(NamedTuple):
    """What somebody asks for.

    Attributes:
        section: The section of the entry.
        id: Its id.
        entry: The entry.
    """

    section: Section
    id: str
    entry: Entry


def kinds() -> list[str]:
    """The kinds of entries there are, in the order of the format."""
    return [section.kind for section in _with_ids()]


def _with_ids() -> list[Section]:
    return [section for section in SECTIONS if section.form == "ids"]


def section_called(word: str) -> Section:
    """The section that holds entries of a kind.

    Args:
        word: A kind, ``persona``, or the section's own name, ``personas``.

    Raises:
        BadWish: When there is none, or its records have no id.
    """
    plain = word.strip().lower().replace(" ", "-").replace("_", "-")
    section = SECTION_OF_KIND.get(plain) or SECTION_OF_KEY.get(plain)
    if section is None and plain.endswith("s"):
        section = SECTION_OF_KIND.get(plain[:-1])
    if section is None:
        by_name = {name: one.kind for one in _with_ids() for name in (one.kind, one.key)}
        meant = dict.fromkeys(by_name[name] for name in meant_by(plain, by_name))
        raise BadWish(
            f"there is no kind {quoted(word)}; use {listed(map(quoted, meant or kinds()))}"
        )
    if section.form != "ids":
        what = "is there once" if section.form == "one" else "is a list of lines without ids"
        raise BadWish(f"`{section.key}` {what}: write it into a file of the plan yourself")
    return section


def wish(
    section: Section,
    id: str,
    name: str,
    settings: Iterable[str],
    *,
    language: str = "en",
    hints: bool = True,
) -> Wish:
    """An entry as it was asked for.

    Args:
        section: Its section.
        id: Its id, or a name from which it is made; may be empty.
        name: Its name; may be empty.
        settings: Further fields, each as ``field=value``.
        language: The language of names.
        hints: Whether to say in comments what else it could hold.

    Raises:
        BadWish: When something in this cannot be.
    """
    kind = in_words(section.kind)
    if not id and not name:
        raise BadWish(f"say which {kind}: give an id, or a name from which it is made")
    if id and not name and not ID.fullmatch(id):
        id, name = "", id
    specs = fields_by_key(section.cls)
    label = next(key for key in _NAMES if key in specs)
    set_by = _settings(section, settings)
    if label in set_by and not name:
        name = set_by[label][0]
    checked = _checked_id(kind, id, name, language)
    if name or specs[label].required:
        set_by = {label: [name or humanize(checked)], **_without(set_by, label)}
    for spec in specs.values():
        if spec.required and spec.key not in set_by:
            meaning = spec.doc[:1].lower() + spec.doc[1:].rstrip(".")
            raise BadWish(f"{a(kind)} needs `{spec.key}`: add --set {spec.key}=… – {meaning}")
    fields = tuple(_field(kind, specs[key], values) for key, values in set_by.items())
    said = _hints(section, set_by.keys()) if hints else ()
    return Wish(section, checked, Entry(section.key, checked, fields, said))


def _without(settings: dict[str, list[str]], key: str) -> dict[str, list[str]]:
    return {other: values for other, values in settings.items() if other != key}


def _checked_id(kind: str, id: str, name: str, language: str) -> str:
    if not id:
        made = id_from_name(name, language)
        if not made:
            raise BadWish(f"no id can be made from {quoted(name)}: give one before the name")
        return made
    if ID.fullmatch(id) and id not in RESERVED_IDS:
        return id
    better = id_from_name(id, language)
    why = "is a reserved name" if id in RESERVED_IDS else "cannot be an id"
    advice = f": use {quoted(better)}" if better else ": use small letters, digits and hyphens"
    raise BadWish(f"{kind} {quoted(id)} {why}{advice}")


def _settings(section: Section, settings: Iterable[str]) -> dict[str, list[str]]:
    specs = fields_by_key(section.cls)
    found: dict[str, list[str]] = {}
    for setting in settings:
        key, sign, value = setting.partition("=")
        key = key.strip()
        if not sign:
            raise BadWish(f"{quoted(setting)} sets nothing: write it as `field=value`")
        if key not in specs:
            advice = use_key(key, tuple(specs))
            raise BadWish(f"{a(in_words(section.kind))} has no field {quoted(key)}: {advice}")
        if not value.strip():
            raise BadWish(f"{quoted(setting)} has no value: write one, or leave it out")
        found.setdefault(key, []).append(value)
    return found


def _field(kind: str, spec: FieldSpec, values: list[str]) -> Field:
    notation = spec.notation
    many = isinstance(notation, n.Many)
    inner = notation.inner if isinstance(notation, n.Many) else notation
    typed = isinstance(inner, n.Text)
    if len(values) == 1 and (many or not typed) and (given := _in_yaml(values[0])):
        return Field(spec.key, yaml=given)
    if many and isinstance(inner, _WITHOUT_COMMA):
        values = [part.strip() for value in values for part in value.split(",") if part.strip()]
    # The empty value of what may be a list is an empty list.
    if len(values) > 1 and notation.empty != ():
        raise BadWish(f"`{spec.key}` of {a(kind)} takes one value, and {len(values)} were given")
    listed_anyway = many and spec.key.endswith("s")
    return Field(spec.key, tuple(values), len(values) > 1 or listed_anyway, typed)


def _in_yaml(value: str) -> str:
    """A value that is a list or a group in YAML's own signs; empty for any other."""
    text = value.strip()
    if not text.startswith(("[", "{")) or "\n" in text:
        return ""
    root, findings = parse(f"k: {text}\n", "")
    if findings or not isinstance(root, Mapping) or list(root.keys) != ["k"]:
        return ""
    given = root.values["k"]
    holds = (isinstance(given, Sequence) and given.items) or (
        isinstance(given, Mapping) and given.values
    )
    return text if holds else ""


def _hints(section: Section, written: Iterable[str]) -> tuple[str, ...]:
    specs = fields_by_key(section.cls)
    usual = _USUAL.get(section.kind, "").split() or [
        spec.key for spec in fields_of(section.cls)[:_FEW]
    ]
    done = set(written)
    return tuple(_hint(specs[key]) for key in usual if key not in done)


def _hint(spec: FieldSpec) -> str:
    notation = spec.notation.inner if isinstance(spec.notation, n.Many) else spec.notation
    vocabulary = getattr(notation, "vocabulary", None)
    words = vocabulary.words if vocabulary is not None else ()
    hint = f"{spec.key}:  # {spec.doc.rstrip('.')}"
    # A description that names most of the words itself need not be followed by them.
    if not words or sum(word in spec.doc for word in words) * 2 > len(words):
        return f"{hint}."
    shown = [
        word
        for at, word in enumerate(words)
        if len(hint) + len(", ".join(words[: at + 1])) < _WIDEST
    ]
    return f"{hint}: {', '.join(shown)}" + (", …" if len(shown) < len(words) else ".")
