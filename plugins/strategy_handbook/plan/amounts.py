"""Numbers, money and targets as a plan writes them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from strategy_handbook.findings.wording import quoted

# No figure of a plan is longer; sums of such figures stay exact.
LONGEST = 18
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?", re.ASCII)
_AMOUNT = r"((?:0|[1-9]\d*)(?:\.\d+)?)"
_MONEY = re.compile(rf"(?:([A-Za-z]{{2,10}}) +)?{_AMOUNT}(?: ?\.\. ?{_AMOUNT})?", re.ASCII)
_CODE = re.compile(r"[A-Z]{2,10}")
_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR"}


class NotAnAmount(ValueError):
    """The text is no such amount; the message says why, ``advice`` what to write."""

    def __init__(self, message: str, advice: str) -> None:
        super().__init__(message)
        self.advice = advice


def read_number(text: str) -> Decimal:
    """Reads a plain number: digits, at most one decimal point, an optional sign.

    Raises:
        NotAnAmount: For anything else, among it ``1,000``, ``1e9`` and ``.inf``.
    """
    word = text.strip()
    if len(word) > LONGEST:
        raise NotAnAmount("the number is too long", f"write at most {LONGEST} digits")
    if _NUMBER.fullmatch(word):
        return Decimal(word)
    raise NotAnAmount(f"{quoted(text)} is not a number", _number_advice(word))


def _number_advice(word: str) -> str:
    joined = re.sub(r"[,_' ]", "", word)
    if joined != word and _NUMBER.fullmatch(joined):
        return f"write it without separators: `{joined}`"
    return "write digits with a decimal point: `1000` or `4.5`"


@dataclass(frozen=True, slots=True)
class Money:
    """An amount of money, or a range of it.

    Attributes:
        text: The amount as it was written.
        currency: Its code; the plan's own when none was written, which may be empty.
        low: The amount, or the lower end of the range; None when to be decided.
        high: The upper end of the range; the same as ``low`` for a plain amount.
    """

    text: str
    currency: str
    low: Decimal | None = None
    high: Decimal | None = None

    @property
    def is_range(self) -> bool:
        """Whether two ends were written."""
        return self.low != self.high

    def __str__(self) -> str:
        return self.text


@lru_cache(maxsize=20_000)
def is_currency(unit: str | None) -> bool:
    """Whether a unit is a currency's code: three capitals, by ISO 4217."""
    return unit is not None and len(unit) == 3 and unit.isupper()


def read_money(text: str, currency: str = "") -> Money:
    """Reads an amount of money: ``5000``, ``EUR 5000``, ``EUR 5000..8000`` or ``TBD``.

    Args:
        text: What was written.
        currency: The plan's currency, for an amount without a code.

    Raises:
        NotAnAmount: With what to write instead.
    """
    word = text.strip()
    if word.lower() == "tbd":
        return Money(text, currency)
    match = _MONEY.fullmatch(word)
    if match is None:
        raise NotAnAmount(f"{quoted(text)} is not an amount of money", _money_advice(word))
    code, low, high = match.groups()
    if max(len(low), len(high or "")) > LONGEST:
        raise NotAnAmount("the amount is too long", f"write at most {LONGEST} digits")
    if code and not _CODE.fullmatch(code):
        raise NotAnAmount(
            f"`{code}` is not a currency code", f"write it in capitals: `{code.upper()} {low}`"
        )
    first = Decimal(low)
    last = Decimal(high) if high else first
    if last < first:
        raise NotAnAmount(
            "the range ends below its start", f"write the lower amount first: `{high}..{low}`"
        )
    return Money(text, code or currency, first, last)


def _money_advice(word: str) -> str:
    for sign, code in _SIGNS.items():
        if sign in word:
            digits = re.sub(r"[^\d.]", "", word)
            return f"write the currency's code: `{code} {digits or 5000}`"
    joined = re.sub(r"(?<=\d)[,_' ](?=\d{3}\b)", "", word)
    if joined != word and _MONEY.fullmatch(joined):
        return f"write it without separators: `{joined}`"
    if re.fullmatch(r"0\d+", word):
        return "leave the leading zeros out; a number has no comma either: `1000`"
    if match := re.fullmatch(r"([\d.]+) *([A-Z]{2,10})", word):
        return f"write the currency's code first: `{match[2]} {match[1]}`"
    if match := re.fullmatch(r"(\d{1,3})e\+?(1[0-2]|\d)", word, re.IGNORECASE):
        return f"write it in full: `{int(match[1]) * 10 ** int(match[2])}`"
    if match := re.fullmatch(rf"((?:[A-Z]{{2,10}} )?){_AMOUNT}([kKmM])", word):
        full = Decimal(match[2]) * {"k": 1_000, "m": 1_000_000}[match[3].lower()]
        return f"write it in full: `{match[1]}{full.normalize():f}`"
    return "write `5000`, `EUR 5000`, `EUR 5000..8000` or `TBD`"


@dataclass(frozen=True, slots=True)
class Target:
    """A value to be reached, or the value from which one starts.

    Attributes:
        text: The target as it was written; a target in words has nothing else.
        value: The number, None for words and ``TBD``.
        comparison: ``>=``, ``<=``, ``>``, ``<`` or empty.
        relative: Whether the value is a change against the baseline: ``+30%``, ``-2 pts``.
        unit: ``%``, ``pts``, a currency code or empty.
    """

    text: str
    value: Decimal | None = None
    comparison: str = ""
    relative: bool = False
    unit: str = ""

    @property
    def is_tbd(self) -> bool:
        """Whether it is still to be decided."""
        return self.text.strip().lower() == "tbd"

    def __str__(self) -> str:
        return self.text


_TARGET = re.compile(
    r"(?:(>=|<=|>|<) ?)?(?:([A-Z]{2,10}) )?([+-]?)(\d+(?:\.\d+)?) ?(%|pts|pt)?", re.ASCII
)


@lru_cache(maxsize=5_000)
def read_target(text: str) -> Target:
    """Reads a target; a text that is none of the number notations is a target in words."""
    word = text.strip()
    match = _TARGET.fullmatch(word)
    if match is None or len(match.group(4)) > LONGEST:
        return Target(text)
    comparison, code, sign, digits, unit = match.groups()
    value = Decimal(sign + digits)
    return Target(
        text,
        value,
        comparison or "",
        relative=bool(sign) and not comparison,
        unit="pts" if unit == "pt" else (unit or code or ""),
    )
