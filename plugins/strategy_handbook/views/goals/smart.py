"""Whether a goal is SMART: specific, measurable, attainable, relevant and time-bound."""

from __future__ import annotations

from collections.abc import Sequence

from strategy_handbook.insight.goal_progress import Aim
from strategy_handbook.plan.goals import Goal
from strategy_handbook.translation import N_, _, pgettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.goals.attainable import beside
from strategy_handbook.views.goals.due import due_text
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.wording import filled, in_a_row

# What is missing where a letter has nothing to say.
_MISSING = {
    # Translators: this and the following stand in the list after "Not said:".
    "S": N_("the goal in one sentence"),
    "M": N_("a target that can be measured"),
    "A": N_("why it can be reached"),
    "R": N_("the objective it serves"),
    "T": N_("a date"),
}


def smart(context: Context, goal: Goal, found: Sequence[Aim]) -> Markup:
    """The five letters, each with what the plan says to it; what it does not say in one line."""
    measurable = [aim for aim in found if aim.target is not None and not aim.target.is_tbd]
    named = in_a_row(
        dict.fromkeys(
            # Translators: stands in "By {metrics}" for a target without the name of a metric.
            aim.label or (aim.metric.label if aim.metric else _("a target in words"))
            for aim in measurable
        )
    )
    attainable = context.prose(goal.attainable_because)
    if not attainable and goal.precedents:
        attainable = filled(
            _("It was reached before: {precedents}"), precedents=context.refs(goal.precedents)
        )
    attainable = Markup("{}{}").format(attainable, beside(context, goal, found))
    by = pgettext("the metrics that tell whether a goal is reached", "By {metrics}")
    rows = (
        # Translators: the five letters of SMART, which stay as they are, with what they stand for.
        (
            "S",
            _("Specific"),
            _("Said in one sentence above") if context.prose(goal.statement) else "",
        ),
        ("M", _("Measurable"), filled(by, metrics=named) if named else ""),
        ("A", _("Attainable"), attainable),
        (
            "R",
            _("Relevant"),
            filled(_("Serves {goals}"), goals=context.refs(goal.serves)) if goal.serves else "",
        ),
        ("T", _("Time-bound"), due_text(context, goal)),
    )
    cells = Markup("").join(
        Markup(
            '<div class="hb-smart__row"><dt><span aria-hidden="true">{}</span>{}</dt>'
            "<dd>{}</dd></div>"
        ).format(letter, name, said)
        for letter, name, said in rows
        if said
    )
    missing = [letter for letter, _name, said in rows if not said]
    return Markup("").join(
        (
            Markup('<dl class="hb-smart">{}</dl>').format(cells) if cells else Markup(""),
            _not_said(missing, goal),
        )
    )


def _not_said(letters: Sequence[str], goal: Goal) -> Markup:
    """One quiet line for all that is missing; empty if nothing is."""
    missing = [_(_MISSING[letter]) for letter in letters]
    missing += [] if goal.owners else [_("an owner")]
    missing += [] if goal.agreed_with else [_("who agreed to it")]
    if not missing:
        return Markup("")
    tiles = Markup("").join(Markup("<span>{}</span>").format(letter) for letter in letters)
    return Markup('<div class="hb-smart__missing">{}<p class="hb-missing">{}</p></div>').format(
        Markup('<span class="hb-smart__letters" aria-hidden="true">{}</span>').format(tiles)
        if tiles
        else "",
        filled(_("Not said: {what}."), what=in_a_row(missing)),
    )
