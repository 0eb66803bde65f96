"""The capabilities against what the initiatives need, and each in full."""

from __future__ import annotations

from strategy_handbook.insight.readiness import MASTERED, Readiness, readiness
from strategy_handbook.plan.research import Capability
from strategy_handbook.translation import N_, _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.entries import entry
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.pieces.status import sign_of, standing
from strategy_handbook.views.pieces.tables import note, table
from strategy_handbook.views.strategy.gaps import MOST_MATURE, SOURCES, maturity
from strategy_handbook.views.wording import filled, term

_STATES = {
    "mastered": ("done", N_("Well mastered")),
    "too-late": ("at-risk", N_("There only after the work has begun")),
    "missing": ("at-risk", N_("The work has begun without it")),
    "coming": ("planned", N_("Still to be learnt")),
    "unused": ("", N_("Nothing needs it now")),
    "": ("", N_("Not rated")),
}


def needs(context: Context) -> Markup:
    """The capabilities with the initiatives that need them, and whether they are there in time."""
    rows = [_row(context, one) for one in readiness(context.plan, context.as_of)]
    heads = (_("Capability"), _("Maturity"), _("How we get it"), _("Needed for"), _("In time?"))
    return table(_("Capabilities and who needs them"), heads, rows, "stack") + reckoning(
        _(
            "From {mastered} of {most} a capability counts as mastered. Below that it is held against "
            "the first day of the initiatives that need it and are not over: it comes too late where it "
            "is needed by a day after that, and is missing where they have begun.",
            mastered=MASTERED,
            most=MOST_MATURE,
        )
    )


def _row(context: Context, one: Readiness) -> tuple[Markup | str, ...]:
    capability = one.capability
    sign, words = _STATES[one.state]
    starts = (
        _("begins {date}", date=context.language.day(one.first_start)) if one.first_start else ""
    )
    by = context.language.date(capability.needed_by)
    if capability.needed_by and capability.needed_by.first:
        by = filled(_("by {date}"), date=by)
    return (
        context.own(capability) + note(term(capability.type) if capability.type else ""),
        maturity(context, capability),
        _(SOURCES[capability.source]) if capability.source else "–",
        Markup("{}{}").format(context.links([*one.needed_for]) or "–", note(starts)),
        Markup("{}{}{}").format(sign_of(sign) if sign else "", _(words), note(by)),
    )


def capability(context: Context, one: Capability, heading: int) -> Markup:
    """One capability."""
    badges = (term(one.type) if one.type else "", standing(one))
    return entry(context, one, heading, badges=badges, said=("type",), fold=True)
