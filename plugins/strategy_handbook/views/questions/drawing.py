"""Draws the questions and the steps of a half as tables."""

from __future__ import annotations

from strategy_handbook.insight.answers import Standing
from strategy_handbook.insight.steps import Step
from strategy_handbook.plan.plan import SECTION_OF_KEY
from strategy_handbook.translation import N_, _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.stale_marks import stale_mark
from strategy_handbook.views.pieces.status import sign_of
from strategy_handbook.views.pieces.tables import note, table
from strategy_handbook.views.strategy.step_track import filling_link, filling_place
from strategy_handbook.views.wording import filled, in_a_row, together

_GRADES = {
    "founded": ("done", N_("Answered and well founded")),
    "thin": ("active", N_("Answered, and thinly founded")),
    "out-of-date": ("at-risk", N_("Answered on evidence out of date")),
    "assumed": ("idea", N_("Answered, and names no evidence")),
    "blank": ("at-risk", N_("Not answered yet")),
}


def questions_part(
    context: Context, level: int, stream: str, title: str, standings: tuple[Standing, ...]
) -> Part:
    """The four questions of a half."""
    heads = (_("Question"), _("How it stands"), _("Answer"), _("Rests on"), _("Who answers it"))
    rows = [_question(context, one) for one in standings]
    return part(context, level, title, f"{stream}-questions", table(title, heads, rows, "stack"))


def _question(context: Context, one: Standing) -> tuple[Markup | str, ...]:
    sign, words = _GRADES[one.grade]
    question = one.question
    where = context.page_href(question.stream, f"question-{question.key.replace('_', '-')}")
    said = (
        context.prose(question.answer)
        if question.answer
        else filled(_("Write {key}."), key=Markup("<code>{}:</code>").format(question.path))
    )
    return (
        Markup('<a href="{}">{}</a>').format(where, _(question.text)),
        sign_of(sign) + Markup("{}").format(_(words)),
        said,
        _grounds(context, one),
        context.refs(question.could_answer) or _("nobody named"),
    )


def _grounds(context: Context, one: Standing) -> Markup:
    named = [
        *(context.link(source) for source in one.sources),
        *(context.link(old.entity) + stale_mark(context, old) for old in one.stale),
    ]
    bearing = [
        Markup('<a href="{}">{}</a>').format(
            context.page_href(*filling_place(key)),
            _("{label}: {value}", label=_(SECTION_OF_KEY[key].title), value=count),
        )
        for key, count in one.bearing.items()
        if count
    ]
    # Translators: {sections} are parts of the plan with numbers: "Trends: 6, Competitors: 4".
    in_plan = filled(_("In the plan: {sections}"), sections=in_a_row(bearing))
    return (in_a_row(named) or Markup("{}").format(_("no evidence named"))) + (
        note(in_plan) if bearing else Markup("")
    )


def steps_part(
    context: Context, level: int, stream: str, title: str, steps: tuple[Step, ...]
) -> Part:
    """The five steps of a half."""
    heads = (_("Step"), _("What fills it"), _("What is weak about it"))
    rows = [_step(context, one) for one in steps]
    return part(context, level, title, f"{stream}-steps", table(title, heads, rows, "stack"))


def _step(context: Context, one: Step) -> tuple[Markup | str, ...]:
    if one.is_filled:
        what = in_a_row(filling_link(context, filling) for filling in one.fillings)
    else:
        keys = [Markup("<code>{}:</code>").format(key) for key in one.write]
        what = sign_of("at-risk") + filled(_("Empty. Write {keys}."), keys=together(keys))
    return (
        Markup("{}. {}{}").format(one.number, _(one.name), note(_(one.purpose))),
        what,
        Markup("<br>").join(ngettext(*weak.forms, weak.count) for weak in one.notes) or "–",
    )
