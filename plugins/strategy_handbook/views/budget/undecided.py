"""The lines of which a sum holds nothing, or something that nobody has confirmed."""

from __future__ import annotations

from strategy_handbook.insight.budget.accounts import Account
from strategy_handbook.insight.budget.exchange import amounts_of
from strategy_handbook.translation import _
from strategy_handbook.views.budget.told import Told, line_name
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.lists import left_out
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.tables import note, table
from strategy_handbook.views.wording import filled

# So many are listed; the rest is counted.
MOST = 60


def undecided_part(budget: Told, level: int) -> Part:
    """Each such line, why, and what to write; empty where every line is in every sum."""
    title = _("What is open")
    rows = [row for account in budget.accounts for row in _rows(budget, account)]
    if not rows:
        return Part()
    heads = (_("Line"), _("What is open"), _("What to write"))
    return part(
        budget.context,
        level,
        title,
        "budget-open",
        table(title, heads, rows[:MOST], "stack"),
        left_out(len(rows), MOST),
    )


def _rows(budget: Told, account: Account) -> list[tuple[Markup | str, ...]]:
    line = account.line
    name = line_name(budget.context, line) + note(line.note or "")
    found: list[tuple[Markup | str, ...]] = []
    if not amounts_of(line) or any(one.planned.open for one in account.figures.values()):
        found.append((name, _("To be decided; it is in no sum."), _write("planned")))
    for code in budget.others:
        if code in account.figures:
            text = _("In {currency}, for which the plan states no rate.", currency=code)
            found.append((name, text, _write("rates")))
    if account.unaccounted:
        text = _("Over, and nothing is entered as spent; the forecast keeps what was meant.")
        found.append((name, text, _write("actual")))
    return found


def _write(key: str) -> Markup:
    return filled("{key}", key=Markup("<code>{}:</code>").format(key))
