"""The four questions of a half: answered, or visibly not."""

from __future__ import annotations

from strategy_handbook.insight.questions import Question, answered
from strategy_handbook.translation import _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.panels import dots
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.wording import filled


def section(context: Context, level: int, questions: tuple[Question, ...]) -> Part:
    """The questions as four cards.

    Args:
        context: The page.
        level: The level of the section's heading.
        questions: The questions in their order.
    """
    done = answered(questions)
    count = Markup("{}{}").format(
        dots(done, len(questions)),
        # Translators: so many of the four questions of a half.
        ngettext("{n} of {total} answered", "{n} of {total} answered", done, total=len(questions)),
    )
    cards = Markup("").join(
        _card(context, level + 1, number, question)
        for number, question in enumerate(questions, start=1)
    )
    body = Markup('<ol class="hb-questions">{}</ol>').format(cards)
    return part(context, level, _("Four questions"), "questions", body, more=count)


def _card(context: Context, level: int, number: int, question: Question) -> Markup:
    open_ = question.answer is None
    return Markup(
        '<li class="hb-question{}"><span class="hb-question__number" aria-hidden="true">{}</span>'
        '<div class="hb-question__text">{}{}</div></li>'
    ).format(
        " hb-question--open" if open_ else "",
        "?" if open_ else number,
        context.heading(level, _(question.text), f"question-{question.key.replace('_', '-')}"),
        _open(context, question) if open_ else _answer(context, question),
    )


def _answer(context: Context, question: Question) -> Markup:
    rows = []
    # Translators: heads what an answer rests on.
    rests_on = _("Rests on")
    if question.evidence:
        rows.append((rests_on, context.refs(question.evidence)))
    else:
        none = Markup('<span class="hb-missing">{}</span>').format(_("no evidence named"))
        rows.append((rests_on, none))
    if question.owners:
        rows.append((_("Answered by"), context.refs(question.owners)))
    facts = Markup("").join(
        Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(name, value) for name, value in rows
    )
    return context.prose(question.answer) + Markup('<dl class="hb-question__facts">{}</dl>').format(
        facts
    )


def _open(context: Context, question: Question) -> Markup:
    who = (
        filled(_("{people} could answer it."), people=context.refs(question.could_answer))
        if question.could_answer
        else filled(
            _("Say who could answer it in {key}."),
            key=Markup("<code>{}: owners:</code>").format(question.stream),
        )
    )
    return Markup(
        '<p class="hb-question__open"><strong>{}</strong> {}</p><p class="hb-quiet">{}</p>'
    ).format(
        _("Not answered yet."),
        filled(_("Write {key}."), key=Markup("<code>{}:</code>").format(question.path)),
        who,
    )
