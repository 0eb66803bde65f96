"""The questions view: the eight questions and the ten steps of a plan, and how well each is covered."""

from __future__ import annotations

from strategy_handbook.insight.answers import standings
from strategy_handbook.insight.steps import filled as filled_steps
from strategy_handbook.insight.steps import steps
from strategy_handbook.plan.records import record
from strategy_handbook.translation import N_, _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.questions.data import Half, QuestionsData
from strategy_handbook.views.questions.drawing import questions_part, steps_part
from strategy_handbook.views.view import HeadedOptions, View
from strategy_handbook.views.wording import in_sentences

_TITLES = {
    "upstream": (N_("Upstream: four questions"), N_("Upstream: five steps")),
    "downstream": (N_("Downstream: four questions"), N_("Downstream: five steps")),
}


@record
class QuestionsOptions(HeadedOptions):
    """Options of the questions view."""


def render(context: Context, options: QuestionsOptions) -> QuestionsData:
    """Works out how well the questions are answered and the steps filled."""
    heading, below = options.begin(context, "questions")
    asked = {name: standings(context.plan, name, context.as_of) for name in _TITLES}
    taken = {name: steps(context.plan, name) for name in _TITLES}
    grades = [one.grade for found in asked.values() for one in found]
    done = sum(filled_steps(found) for found in taken.values())
    return QuestionsData(
        heading=heading,
        summary=Markup('<p class="hb-lead">{}</p>').format(
            _summary(grades, done, sum(map(len, taken.values())))
        ),
        halves=tuple(
            Half(
                name,
                questions_part(context, below, name, _(questions), asked[name]),
                steps_part(context, below, name, _(titles), taken[name]),
            )
            for name, (questions, titles) in _TITLES.items()
        ),
        reckoning=_how(),
    )


def _summary(grades: list[str], done: int, all_steps: int) -> str:
    answers = sum(grade != "blank" for grade in grades)
    founded = grades.count("founded")
    return in_sentences(
        # Translators: so many of the eight questions of a plan.
        ngettext(
            "{n} of {total} questions is answered.",
            "{n} of {total} questions are answered.",
            answers,
            total=len(grades),
        ),
        ngettext("{n} answer is well founded.", "{n} answers are well founded.", founded),
        ngettext(
            "{n} of {total} steps has something in it.",
            "{n} of {total} steps have something in them.",
            done,
            total=all_steps,
        ),
    )


def _how() -> Markup:
    return reckoning(
        _(
            "An answer is well founded if it names at least two sources that are not out of date, and "
            "one of them looks at the world, or rests on something that does: a study, a trend, a "
            "competitor, a precedent, a benchmark, a metric or a learning. Else it is thinly founded."
        ),
        _(
            "Who answers a question are its owners, else those of its half, else those of the plan. "
            "What the plan has in the sections that bear on a question is counted, and not judged."
        ),
    )


VIEW = View(
    "questions",
    "The eight questions and the ten steps of a plan, and how well each is covered.",
    QuestionsOptions,
    render,
    data=QuestionsData,
    sheets=("reckoning",),
)
