"""What the studies of a plan can bear: answers, margins of error, and groups that are too small."""

from __future__ import annotations

from decimal import Decimal

from strategy_handbook.insight.freshness import relied_on_until, shaken, stale
from strategy_handbook.insight.margin import (
    FEW,
    TOO_FEW,
    Group,
    group_of,
    margin,
    response_rate,
)
from strategy_handbook.plan.research import Study, StudyFinding
from strategy_handbook.translation import _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.margins import margin_text, points_text
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.pieces.stale_marks import stale_mark
from strategy_handbook.views.pieces.tables import note, table
from strategy_handbook.views.wording import filled, in_a_row, in_sentences, term


def studies_part(context: Context, level: int) -> Part:
    """The studies with what they can bear; empty where the plan has none."""
    studies = list(context.plan.studies.values())
    if not studies:
        return Part()
    title = _("What the studies can bear")
    heads = (
        _("Study"),
        _("Who answered"),
        _("Margin of error"),
        _("Holds until"),
        _("Rests on it"),
    )
    rows = [_row(context, study) for study in studies]
    counted = next((one for one in studies if margin(one).points is not None), None)
    return part(
        context,
        level,
        title,
        "evidence-studies",
        table(title, heads, rows, "stack"),
        _how(context, counted),
    )


def _row(context: Context, study: Study) -> tuple[Markup | str, ...]:
    until = relied_on_until(study)
    resting = len(shaken(context.plan, study))
    span = context.language.span_text(study.start, study.end)
    return (
        context.own(study)
        + note(in_a_row(filter(None, (term(study.method) if study.method else "", span)))),
        _answers(context, study),
        margin_text(context, study),
        Markup("{}{}").format(
            context.language.day(until) if until else _("not said"),
            stale_mark(context, stale(study, context.as_of)),
        ),
        ngettext("{n} entry", "{n} entries", resting) if resting else _("nothing"),
    )


def _answers(context: Context, study: Study) -> Markup:
    number = context.language.number
    if study.n is None:
        return Markup("{}").format(_("not said"))
    lines = []
    rate = response_rate(study)
    if rate is not None:
        lines.append(_("{rate} answered", rate=context.language.percent(round(rate, 1))))
    if study.population_size:
        lines.append(_("speaks for {size}", size=number(study.population_size)))
    return Markup("n = {}{}").format(number(study.n), note(in_a_row(lines)))


def groups_part(context: Context, level: int) -> Part:
    """The findings that rest on few answers; empty where there is none."""
    rows = [
        _group_row(context, study, finding, group)
        for study in context.plan.studies.values()
        for finding in study.findings
        if (group := group_of(study, finding)).size
    ]
    if not rows:
        return Part()
    title = _("Findings of small groups")
    heads = (_("Finding"), _("Figure"), _("Who answered"), _("How to read it"))
    limits = _(
        "Below {too_few} answers a share shows a direction and no size; below {few} it is rough.",
        too_few=TOO_FEW,
        few=FEW,
    )
    return part(
        context,
        level,
        title,
        "evidence-groups",
        table(title, heads, rows, "stack"),
        reckoning(
            in_sentences(limits, _("Both limits are customs of market research, and no theorem."))
        ),
    )


def _group_row(
    context: Context, study: Study, finding: StudyFinding, group: Group
) -> tuple[Markup | str, ...]:
    said = _("a direction, no size")
    if group.points is not None:
        said = points_text(context, group.points)
    elif group.size == "few":
        said = _("roughly")
    return (
        context.inline(finding.finding) + note(context.link(study)),
        finding.value or "",
        Markup("n = {}").format(context.language.number(group.n or 0)),
        said,
    )


def _how(context: Context, study: Study | None) -> Markup:
    formula = _(
        "For a share of one half, at 95 %: 1.96 × √(0.25 ÷ n), in percentage points. Where the size N "
        "of the population is known, times √((N − n) ÷ (N − 1)). After W. G. Cochran, Sampling "
        "Techniques, 1977."
    )
    limits = _(
        "It measures chance alone: not who did not answer, and not how a question was put. It is "
        "given for surveys, polls and win-loss reviews of at least {n} answers, and for whatever "
        "drew its people by chance; not for those who chose themselves.",
        n=TOO_FEW,
    )
    return reckoning(formula, _example(context, study), limits)


def _example(context: Context, study: Study | None) -> Markup:
    if study is None or study.n is None:
        return Markup("")
    number = context.language.number
    points = margin(study).points or Decimal(0)
    sized = study.population_size is not None and study.population_size > study.n
    text = (
        _("{study}: n = {n} and N = {size} give ±{points} points.")
        if sized
        else _("{study}: n = {n} gives ±{points} points.")
    )
    return filled(
        text,
        study=study.label,
        n=number(study.n),
        size=number(study.population_size or 0),
        points=number(round(points, 1)),
    )
