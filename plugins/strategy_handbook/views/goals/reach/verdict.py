"""What the figures of a goal's campaigns say, in one sentence and a mark."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.insight.goal_arithmetic.prices import Remaining, is_on_paper_only
from strategy_handbook.insight.goal_arithmetic.sums import Arithmetic, Outcome
from strategy_handbook.translation import N_, N_n, _
from strategy_handbook.views.context import Context
from strategy_handbook.views.goals.reach.figures import figure
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.goal_values import target_text
from strategy_handbook.views.wording import filled, filled_n, together

_CHIPS = {
    Outcome.ALONE: ("done", "✓", N_("Enough as planned")),
    Outcome.ON_TOP: ("done", "✓", N_("Enough as planned")),
    Outcome.IN_PART: ("watch", "◐", N_("In part")),
    Outcome.SHORT: ("risk", "!", N_("Falls short")),
}
_ON_PAPER = ("watch", "◐", N_("Enough on paper only"))
_UNKNOWN = ("idea", "?", N_("Cannot be told"))
_REASONS = {
    Outcome.REPEATED: N_(
        "Its campaigns only repeat the target as their success. No funnel says how it comes about."
    ),
    Outcome.SILENT: N_("None of its campaigns says how much of it is to be expected."),
    Outcome.NOBODY: N_("No campaign works for it, so there is no figure to hold against it."),
    Outcome.WORDS: N_("The target is no number yet."),
    Outcome.NO_METRIC: N_("No metric is named, so no figure of a campaign belongs to it."),
    Outcome.OTHER_UNIT: N_("The target has another unit than its metric."),
    Outcome.NO_BASELINE: N_("A change is wanted, and the baseline is no number."),
    Outcome.LIMIT: N_("It is a limit to stay below, and what campaigns expect does not tell that."),
}
_FROM = N_n(
    "The rest would have to come from {campaigns}, which gives no figure.",
    "The rest would have to come from {campaigns}, which give no figure.",
)


def chip(found: Arithmetic, left: Remaining | None = None) -> Markup:
    """The verdict in a word, with a sign.

    Args:
        found: The figures.
        left: What the money that is left still buys, where it is known: a plan that is enough by its
            own figures, and not by what results have cost, is so on paper only.
    """
    look, sign, word = _CHIPS.get(found.outcome, _UNKNOWN)
    if is_on_paper_only(found, left):
        look, sign, word = _ON_PAPER
    return Markup(
        '<span class="hb-chip hb-chip--{}"><span class="hb-sign" aria-hidden="true">{}</span>{}</span>'
    ).format(look, sign, _(word))


def sentence(context: Context, found: Arithmetic) -> Markup:
    """The verdict in a sentence, or why there is none."""
    if found.outcome in _REASONS:
        return Markup("{}").format(_(_REASONS[found.outcome]))
    said = _summed(context, found) if found.adding else _single(context, found)
    if found.outcome is not Outcome.OPEN:
        return said
    silent = [context.link(one.campaign) for one in found.silent]
    more = filled_n(_FROM, len(silent), campaigns=together(silent))
    return Markup("{} {}").format(said, more)


def _summed(context: Context, found: Arithmetic) -> Markup:
    def said(value: Decimal) -> str:
        return figure(context, found, value)

    if found.outcome is Outcome.ALONE:
        text = _("Its campaigns expect {sum} for a target of {target}: enough by themselves.")
        return filled(text, sum=said(found.total), target=said(found.wanted))
    if found.baseline is None or found.rise is None:
        text = _("Its campaigns expect {sum} of {target}: short by {gap}.")
        return filled(text, sum=said(found.total), target=said(found.wanted), gap=said(found.gap))
    before = said(found.baseline)
    if found.rise <= 0:
        text = _("The baseline of {before} is as much already: enough if all else stays as it was.")
        return filled(text, before=before)
    if found.outcome is Outcome.ON_TOP:
        text = _(
            "Its campaigns expect {sum} of the rise of {rise} that is wanted: enough if all else brings "
            "{before} as before."
        )
    else:
        text = _(
            "Its campaigns expect {sum} of the rise of {rise} that is wanted: short by {gap}, even if all "
            "else brings {before} as before."
        )
    return filled(
        text, sum=said(found.total), rise=said(found.rise), before=before, gap=said(found.gap)
    )


def _single(context: Context, found: Arithmetic) -> Markup:
    target = target_text(context, found.aim, found.aim.target)
    if found.outcome is Outcome.ALONE:
        text = _("Each campaign that gives a figure expects to reach it: {target}.")
    elif found.outcome is Outcome.IN_PART:
        text = _("Some of its campaigns expect to reach it, others do not: {target}.")
    else:
        text = _("No campaign that gives a figure expects to reach it: {target}.")
    return filled(text, target=target)
