"""What is to be paid and what was, by day."""

from __future__ import annotations

from collections.abc import Sequence

from strategy_handbook.insight.budget.payments import Due, payments
from strategy_handbook.translation import _, ngettext, pgettext
from strategy_handbook.views.budget.told import Told, line_name
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.lists import left_out
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.tables import note, table
from strategy_handbook.views.wording import filled, in_a_line

# So many of each are shown; the rest is counted.
MOST = 60


def payments_part(budget: Told, level: int) -> Part:
    """Payments that are late or to come, and those that were made, folded; empty without any."""
    context = budget.context
    found = payments(context.plan, context.as_of)
    waiting = [one for one in found if one.state != "paid"]
    paid = [one for one in found if one.state == "paid"]
    if not found:
        return Part()
    shown = _table(context, _("Payments to come"), waiting)
    if not waiting:
        shown = Markup("<p>{}</p>").format(_("All payments that the plan names are made."))
    return part(context, level, _("Payments"), "budget-payments", shown, _folded(context, paid))


def _folded(context: Context, paid: Sequence[Due]) -> Markup:
    if not paid:
        return Markup("")
    return Markup('<details class="hb-reckoning"><summary>{}</summary>{}</details>').format(
        # Translators: payments.
        ngettext("{n} that was made", "{n} that were made", len(paid)),
        _table(context, _("Payments made"), paid),
    )


def _table(context: Context, caption: str, found: Sequence[Due]) -> Markup:
    if not found:
        return Markup("")
    heads = (
        # Translators: the day on which money is due.
        pgettext("of a payment", "Due"),
        _("What for"),
        _("Amount"),
        pgettext("of a payment", "Paid"),
    )
    rows = [_row(context, one) for one in found[:MOST]]
    return table(caption, heads, rows, "stack") + left_out(len(found), MOST)


def _row(context: Context, one: Due) -> tuple[Markup | str, ...]:
    which = _("Payment {n} of {all}", n=one.number, all=one.of) if one.number else ""
    facts = in_a_line(text for text in (which, one.note) if text)
    due = context.language.date(one.date) if one.date else Markup("{}").format(_("No date"))
    if one.state == "late":
        due += Markup(' <span class="hb-chip hb-chip--risk">{}</span>').format(
            # Translators: of a payment whose day has passed.
            pgettext("of a payment", "not entered as paid")
        )
    if one.state != "paid":
        paid: Markup | str = ""
    elif one.paid:
        paid = context.language.date(one.paid)
    else:
        paid = filled(_("entered as spent"))
    return (
        due,
        line_name(context, one.line) + note(facts),
        context.language.moneys(one.amount) or "–",
        paid,
    )
