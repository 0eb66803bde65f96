"""A plan of sixty pieces of work, with everything else that can be too much for one sheet."""

from __future__ import annotations

from collections.abc import Iterator

INITIATIVES, CAMPAIGNS, GOALS, PERSONAS = 28, 34, 14, 12
CALLED_OFF = "Cancelled caravan"
WITHOUT_DATE = "Undated umbrella"
_WORDS = (
    "launch",
    "winter",
    "battery",
    "trial",
    "fleet",
    "partner",
    "research",
    "programme",
    "pricing",
)
_STATUSES = ("in-progress", "at-risk", "committed", "idea", "done")


def _name(number: int, words: int) -> str:
    chosen = [_WORDS[(number * 7 + word * 3) % len(_WORDS)] for word in range(words)]
    return f"{' '.join(chosen)} {number}".capitalize()


def _month(number: int) -> str:
    return f"{2026 + (6 + number) // 12}-{(6 + number) % 12 + 1:02}"


def large_plan() -> str:
    """Return its YAML."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "plan:"
    yield f"  name: {_name(0, 12)}"
    yield f"  organisation: {_name(1, 12)}"
    yield f"  summary: {_name(2, 60)}. {_name(3, 20)}."
    yield "  start: 2026-07-01\n  end: 2028-06-30\n  currency: JPY"
    yield "  owners: [cmo, head-of-brand, head-of-sales, agency]"
    yield "  budget_split: {upstream: 60, downstream: 40}"
    for half in ("upstream", "downstream"):
        yield f"{half}:\n  summary: {_name(4, 90)}.\n  positioning: {_name(5, 70)}."
    yield "initiatives:"
    for number in range(INITIATIVES):
        month = number * 5 % 19
        yield f"  i{number}:\n    name: {_name(number, number % 9 + 1)}"
        yield f"    start: {_month(month)}-01\n    end: {_month(month + number % 7)}-20"
        yield f"    status: {_STATUSES[number % 5]}\n    handovers: [{{campaign: c{number}}}]"
    yield "campaigns:"
    for number in range(CAMPAIGNS - 2):
        month = number * 11 % 21
        yield f"  c{number}:\n    name: {_name(number + 50, number % 8 + 1)}\n    status: planned"
        yield f"    start: {_month(month)}-03\n    end: {_month(month + number % 3)}-20"
    yield f"  undated: {{name: {WITHOUT_DATE}, status: planned}}"
    yield f"  off: {{name: {CALLED_OFF}, status: cancelled, start: 2027-03-01, end: 2027-09-01}}"
    yield "goals:"
    for number in range(GOALS):
        target = ("+30%", "1400", f"in words {_name(number, 30)}", "TBD")[number % 4]
        yield f"  g{number}: {{name: {_name(number, number % 15 + 2)}, target: {target}, due: 2027-12-28}}"
    yield "budget:"
    for money in (
        "JPY 12345678000..13345678000",
        "EUR 500000",
        "USD 30",
        "CHF 20",
        "GBP 9",
        "SEK 3",
    ):
        for work in ("i1", "c1"):
            spent = money.split("..", maxsplit=1)[0]
            yield f"  - {{for: {work}, planned: {money}, committed: {money}, actual: {spent}}}"
    yield "  - {for: c2, planned: TBD}\n  - {planned: JPY 100000000..200000000}"
    yield "personas:"
    for number in range(PERSONAS):
        yield f"  p{number}: {{name: {_name(number, 3)}}}"
