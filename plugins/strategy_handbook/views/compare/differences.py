"""How far each of the things compared is from the first one: in figures, or as a mark."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.insight.comparison.difference import Difference, Figure, difference
from strategy_handbook.plan.amounts import Target
from strategy_handbook.views.compare.grid import Comparison, Row
from strategy_handbook.views.language import Language
from strategy_handbook.views.markup import Markup

# What is smaller is told with one digit after the point.
_SMALL = 10


def cell(found: Comparison, row: Row, number: int, tag: str, language: Language) -> Markup:
    """A cell with the number behind it, for the script, and its difference from the first one.

    Args:
        found: The comparison.
        row: The criterion.
        number: Which of the things.
        tag: The name of the element: ``td`` in a table, ``dd`` in a list.
        language: The language of numbers.
    """
    said = row.cells[number] or Markup('<span class="hb-missing">– {}</span>').format(found.missing)
    figure = row.figure(number)
    value = unit = apart = Markup("")
    if figure:
        value = Markup(' data-v="{}"').format(f"{figure.value.normalize():f}")
        unit = Markup(' data-u="{}"').format(figure.unit) if figure.exact else unit
    differs = Markup("")
    if found.marked and number:
        apart = _apart(row, number, language)
        if not apart and not row.figures and not row.told and row.cells[number] != row.cells[0]:
            differs = Markup(' class="hb-compare__other"')
    return Markup("<{0}{1}{2}{3}>{4}{5}</{0}>").format(tag, differs, value, unit, said, apart)


def _apart(row: Row, number: int, language: Language) -> Markup:
    figure = row.figure(number)
    found = difference(figure, row.figure(0))
    if found is None or figure is None:
        return Markup("")
    return Markup('<span class="hb-compare__apart">{}</span>').format(
        apart_text(found, figure, language)
    )


def apart_text(found: Difference, figure: Figure, language: Language) -> str:
    """A difference in words: ``+€3,000 (+12%)``, ``−20 points``, ``+4``; ``=`` for none."""
    if not found.amount:
        return "="
    if figure.unit == "%":
        return language.target(Target("", _short(found.amount), relative=True, unit="pts"))
    if figure.is_money:
        sign = "+" if found.amount > 0 else "\N{MINUS SIGN}"
        amount = f"{sign}{language.amount(_short(abs(found.amount)), figure.unit)}"
    else:
        amount = language.target(Target("", _short(found.amount), relative=True))
    if found.percent is None:
        return amount
    share = language.target(Target("", _short(found.percent), relative=True, unit="%"))
    return f"{amount} ({share})"


def _short(value: Decimal) -> Decimal:
    """A number as short as a difference needs it; never shortened to nothing."""
    digits = 0 if abs(value) >= _SMALL else 1
    return round(value, digits).normalize() + 0 or value
