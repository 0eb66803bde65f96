"""Plans with payloads in every field, made from the model: a new field is covered by itself."""

from collections.abc import Callable, Collection
from itertools import count
from typing import Any

from strategy_handbook.plan import SECTIONS
from strategy_handbook.plan import notations as n
from strategy_handbook.plan.notations import OpenWord, Reference
from strategy_handbook.plan.plan import SECTION_OF_KIND
from strategy_handbook.plan.records import Record, fields_of
from tests.hostile.payloads import PAYLOADS

# So many payloads stand together in one field: with each alone, a site takes minutes to build, and
# what escapes one of them escapes them all.
TOGETHER = 27
TEXTS = [
    "\n\n".join(one.text for one in PAYLOADS[start : start + TOGETHER])
    for start in range(0, len(PAYLOADS), TOGETHER)
]
# Gives a field of a notation its value.
Value = Callable[[n.Notation], Any]


def open_kinds() -> set[str]:
    """The kinds of entity whose ids may be any words until their section exists."""
    fields = [spec.notation for section in SECTIONS for spec in fields_of(section.cls)]
    inner = [getattr(notation, "inner", notation) for notation in fields]
    return {notation.kind for notation in inner if isinstance(notation, OpenWord)}


EVERYTHING = "\n\n".join(TEXTS)


def plan_file(
    number: int, value: Value, once: Value, without: Collection[str] = ()
) -> dict[str, Any]:
    """A file of a plan with an entry of each section, and a value in each of its fields.

    Args:
        number: The file's number.
        value: What stands in a field.
        once: What stands in a field of a section that a plan has once; only file 0 holds those.
        without: Kinds of entity whose sections are left out.
    """
    plan: dict[str, Any] = {}
    for section in SECTIONS:
        if section.kind in without or (section.form == "one" and number):
            continue
        record = _record(section.cls, once if section.form == "one" else value)
        if section.form == "ids":
            plan[section.key] = {f"{section.kind}-{number}": record}
        else:
            plan[section.key] = [record] if section.form == "list" else record
    return plan


def _record(cls: type[Record], value: Value) -> dict[str, Any]:
    written = {}
    for spec in fields_of(cls):
        many = isinstance(spec.notation, n.Many)
        notation = spec.notation.inner if isinstance(spec.notation, n.Many) else spec.notation
        one = _record(notation.cls, value) if isinstance(notation, n.Group) else value(notation)
        # Entries that depend on themselves would make a circle of each.
        if one is not None and spec.key != "depends_on":
            written[spec.key] = [one] if many else one
    return written


def in_order(number: int, text: str, words: str = "") -> Value:
    """Values that can be read, so that all is drawn.

    Args:
        number: The file's number, which makes the ids.
        text: What stands wherever there may be a text.
        words: What stands where there may be any word while the plan does not say which there are;
            empty when it does.
    """

    def value(notation: n.Notation) -> Any:  # noqa: PLR0912
        match notation:
            case n.Text() | n.TargetText():
                return text
            case n.Anything():
                # A key is a line of its own, and not a long one.
                keys = dict.fromkeys(text.split("\n"), text[:200])
                return {**keys, "list": [text, {"in a list": text}]}
            case n.Url():
                return "https://planted.example/" + "".join(text.split())
            case OpenWord():
                known = notation.kind in SECTION_OF_KIND and not words
                return f"{notation.kind}-{number}" if known else words or text
            case Reference():
                return f"{notation.kinds[0]}-{number}"
            case n.Word():
                vocabulary = notation.vocabulary.words
                return vocabulary[number % len(vocabulary)]
            case n.Flag():
                return "true"
            case n.Number():
                return str(notation.low or 1)
            case n.DateText():
                return f"2027-03-{number + 10:02}"
            case n.MoneyText():
                return f"EUR {number}"
            case n.Currency():
                return "EUR"
            case n.Every():
                return "month"
            case n.Zone():
                return "UTC"
        # Words that extend a vocabulary are ids and hold no text.
        return None

    return value


def out_of_order(number: int) -> Value:
    """A payload in each field, whatever may stand there, and in each another one."""
    turn = count(number * TOGETHER)

    def value(notation: n.Notation) -> Any:
        text = PAYLOADS[next(turn) % len(PAYLOADS)].text
        return {text: text} if isinstance(notation, n.Anything | n.Ids) else text

    return value
