"""Plans that are right, by chance: for each field of the model something that may stand there.

Nothing here knows a field by name. A field gets its values from its notation, so one that is added
tomorrow is written tomorrow; a notation that nobody taught this module fails the tests.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from hypothesis import strategies as st

from strategy_handbook.plan import SECTIONS
from strategy_handbook.plan import notations as n
from strategy_handbook.plan.plan import Section
from strategy_handbook.plan.records import Record, fields_of

# What stands in a file: texts, lists and keys with values.
Tree = Any

IDS = ("a", "b", "c")
DEEPEST = 3
# Words that begin like nothing that YAML or the format take for something else.
TEXTS = st.text(alphabet="abcxyz éß漢🚲&<>\"'#:-[]{}|*_`", min_size=1, max_size=12).filter(
    lambda text: not text.isspace()
)
MARKDOWN = TEXTS | st.sampled_from(
    ["*bold* and `code`", "- one\n- two", "[a persona](persona:a)", "> said\n\nmeant", "| a | b |"]
)
DAYS = st.dates().filter(lambda day: 1900 <= day.year <= 2200).map(str)
YEARS = st.integers(1900, 2200).map(str)


def _dates(open_ended: bool) -> st.SearchStrategy[Tree]:
    partial = st.builds(
        "{}-{}".format, YEARS, st.sampled_from(["03", "12", "Q1", "Q4", "H1", "H2"])
    )
    timed = st.builds(
        "{} {}".format, DAYS, st.sampled_from(["0:00", "14:00", "23:59 Europe/Berlin"])
    )
    always = st.sampled_from(["TBD", "always"] if open_ended else ["2027"])
    return DAYS | YEARS | partial | timed | DAYS.map("{} AoE".format) | always


def _numbers(notation: n.Number) -> st.SearchStrategy[Tree]:
    low = -(10**9) if notation.low is None else notation.low
    high = 10**9 if notation.high is None else notation.high
    signs = st.sampled_from(["", notation.sign, " " + notation.sign] if notation.sign else [""])
    return st.builds("{}{}".format, st.integers(low, high), signs)


AMOUNTS = st.integers(0, 10**9).map(str) | st.sampled_from(["0.50", "5000..8000", "TBD"])


def _money() -> st.SearchStrategy[Tree]:
    codes = st.lists(st.sampled_from(["EUR", "USD", "ATOM"]), min_size=1, max_size=3, unique=True)
    several = codes.map(lambda chosen: [f"{code} 5" for code in chosen])
    return AMOUNTS | AMOUNTS.filter(lambda text: text != "TBD").map("EUR {}".format) | several


@lru_cache
def value_of(notation: n.Notation, deep: int) -> st.SearchStrategy[Tree]:  # noqa: PLR0912
    """Values that a notation takes."""
    match notation:
        case n.Many():
            one = value_of(notation.inner, deep)
            return one | st.lists(one, min_size=1, max_size=3)
        case n.Prose():
            return MARKDOWN
        case n.Text():
            return TEXTS
        case n.Word():
            return st.sampled_from(notation.vocabulary.words)
        case n.Flag():
            return st.sampled_from(["true", "false"])
        case n.Number():
            return _numbers(notation)
        case n.MoneyText():
            return _money()
        case n.Currency():
            return st.sampled_from(["EUR", "JPY", "ATOM"])
        case n.TargetText():
            return st.sampled_from(["800", "+30%", "-2 pts", ">= 4.5", "TBD"]) | TEXTS
        case n.DateText():
            return _dates(notation.open_ended)
        case n.Zone():
            return st.sampled_from(["UTC", "Europe/Amsterdam", "Pacific/Kiritimati"])
        case n.LocaleText():
            return st.sampled_from(["en-GB", "nl-NL", "ar-EG", "ja", "de_CH"])
        case n.Country():
            return st.sampled_from(["NL", "NO", "DE-BY", "NL-Noord"])
        case n.Every():
            return st.sampled_from(["day", "week", "2 weeks", "month", "quarter", "year"])
        case n.Url():
            return st.sampled_from(["https://example.org/a?b=c", "mailto:a@example.org"])
        case n.Reference():
            kinds = st.sampled_from(notation.kinds)
            qualified = st.builds("{}:{}".format, kinds, st.sampled_from(IDS))
            return st.sampled_from(IDS) | qualified
        case n.OpenWord():
            return st.sampled_from(IDS)
        case n.Group():
            return record_of(notation.cls, deep + 1)
        case n.Ids():
            names = [vocabulary.name for vocabulary in notation.vocabularies]
            words = st.lists(st.sampled_from(IDS), min_size=1, max_size=2)
            return st.dictionaries(st.sampled_from(names), words, max_size=2)
        case n.Anything():
            return st.recursive(
                TEXTS,
                lambda inner: (
                    st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3)
                ),
                max_leaves=5,
            )
    raise AssertionError(f"nobody said what may be written as {type(notation).__name__}")


@lru_cache
def record_of(cls: type[Record], deep: int = 0) -> st.SearchStrategy[Tree]:
    """Records of a class: what is required, and some of the rest."""
    needed = {spec.key: value_of(spec.notation, deep) for spec in fields_of(cls) if spec.required}
    if deep >= DEEPEST:
        return st.fixed_dictionaries(needed) if needed else st.just({"custom": {}})
    others = {
        spec.key: value_of(spec.notation, deep) for spec in fields_of(cls) if not spec.required
    }

    @st.composite
    def record(draw: st.DrawFn) -> Tree:
        chosen = (
            draw(st.lists(st.sampled_from(sorted(others)), max_size=5, unique=True))
            if others
            else []
        )
        return {key: draw({**needed, **others}[key]) for key in [*needed, *chosen]}

    return record()


@st.composite
def whole_plans(draw: st.DrawFn) -> dict[str, Tree]:
    """A plan: every section that has ids defines all of `IDS`, so that references lead somewhere.

    The records are written in a few sections only, or a plan would be too large to be looked at.
    """
    chosen = draw(st.lists(st.sampled_from(SECTIONS), min_size=1, max_size=4, unique=True))
    plan: dict[str, Tree] = {"plan": {"name": "P"}}
    for section in SECTIONS:
        if section in chosen:
            plan[section.key] = _section(draw, section)
        elif section.form == "ids":
            plan[section.key] = {id: _smallest(section) for id in IDS}
    return plan


def _section(draw: st.DrawFn, section: Section) -> Tree:
    record = record_of(section.cls)
    if section.form == "ids":
        return {id: draw(record) for id in IDS}
    if section.form == "list":
        return draw(st.lists(record, max_size=3))
    return draw(record)


def _smallest(section: Section) -> Tree:
    required = [spec.key for spec in fields_of(section.cls) if spec.required]
    return dict.fromkeys(required, "N") or {"summary": "N"}
