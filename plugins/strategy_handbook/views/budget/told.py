"""The budget as the parts of its page tell it: the lines, what they come to, and in which currency."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from strategy_handbook.insight.budget.accounts import Account, Figures, accounts, in_order, total
from strategy_handbook.insight.budget.exchange import own_currency
from strategy_handbook.insight.money import Sum
from strategy_handbook.plan.measurement import BudgetLine
from strategy_handbook.translation import _, pgettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.budget_table import sum_text
from strategy_handbook.views.wording import filled, term

# The five figures, in the order in which money goes.
COLUMNS = ("planned", "committed", "spent", "forecast", "variance")


class Told(NamedTuple):
    """The budget of a plan, seen from a day.

    Attributes:
        context: The page.
        accounts: Its lines with their figures.
        whole: What they come to, by currency.
        code: The currency that charts and sentences are told in: the plan's own, where it has any.
        others: Further currencies, which are told beside it and never added up.
    """

    context: Context
    accounts: tuple[Account, ...]
    whole: Mapping[str, Figures]
    code: str
    others: tuple[str, ...]

    @property
    def figures(self) -> Figures | None:
        """What all lines come to in the currency of the page; None where there is no amount."""
        found = self.whole.get(self.code)
        return found if found and has_figures(found) else None


def told(context: Context) -> Told:
    """The budget of a page's plan."""
    found = accounts(context.plan, context.as_of)
    whole = total(found)
    codes = in_order(context.plan, (code for code, one in whole.items() if has_figures(one)))
    code = codes[0] if codes else own_currency(context.plan)
    return Told(context, found, whole, code, codes[1:])


def has_figures(figures: Figures) -> bool:
    """Whether anything has an amount."""
    return any(one.figures for one in figures)


def signed(context: Context, one: Sum) -> str:
    """A difference with its sign: ``+€340``, ``−€60``, ``−€60 to +€40``; no sign for nothing."""
    low, high = (_signed(context, end, one.currency) for end in (one.low, one.high))
    if one.low == one.high:
        return low
    # Translators: from one difference to another, as in "−€60 to +€40".
    return _("{low} to {high}", low=low, high=high)


def _signed(context: Context, value: Decimal, currency: str) -> str:
    # No line ends between the sign and its amount.
    sign = "+\N{WORD JOINER}" if value > 0 else "\N{MINUS SIGN}\N{WORD JOINER}" if value < 0 else ""
    return sign + context.language.amount(abs(value), currency)


def figure_text(context: Context, name: str, one: Sum) -> str:
    """A figure in words: variances with their sign, others with what is to be decided beside."""
    if name == "variance":
        return signed(context, one) if one.figures else ""
    if not one.figures and not one.open:
        return ""
    return sum_text(context, one)


def line_title(line: BudgetLine) -> str:
    """What a line is called: its name, else its kind of cost."""
    # Translators: money for other things than those named above.
    return line.name or (term(line.category) if line.category else pgettext("budget", "Other"))


def line_name(context: Context, line: BudgetLine) -> Markup:
    """A line with what it is for, which is linked."""
    target = context.plan.find(line.for_)
    title = Markup("{}").format(line_title(line))
    if target is None:
        return title
    return filled(_("{line}, for {work}"), line=title, work=context.link(target))
