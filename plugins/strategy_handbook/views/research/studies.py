"""The studies, each with its method, what it found and how it may mislead."""

from __future__ import annotations

from strategy_handbook.insight.freshness import relied_on_until
from strategy_handbook.insight.margin import group_of, response_rate
from strategy_handbook.plan.research import Study, StudyFinding
from strategy_handbook.translation import N_, _, pgettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.entries import columns, entry, titled
from strategy_handbook.views.pieces.levels import CONFIDENCE_WORDS, level
from strategy_handbook.views.pieces.lists import facts, listed
from strategy_handbook.views.pieces.margins import margin_text, points_text
from strategy_handbook.views.pieces.status import standing
from strategy_handbook.views.stream.chain import folded_chain
from strategy_handbook.views.wording import in_a_row, term

_SAID = [
    "method",
    "question",
    "population",
    "population_size",
    "sampling",
    "sample",
    "mode",
    "start",
    "end",
    "invited",
    "n",
    "response_rate",
    "margin",
    "personas",
    "segments",
    "findings",
    "limitations",
    "expires",
]
_SIZES = {
    "too-few": N_("too few for a share"),
    "few": N_("few answers"),
}


def study(context: Context, one: Study, heading: int) -> Markup:
    """One study."""
    return entry(
        context,
        one,
        heading,
        _question(context, one),
        _numbers(context, one),
        columns(
            titled(_("What it found"), listed(_finding(context, one, f) for f in one.findings)),
            titled(_("Read with care"), listed(context.inline(text) for text in one.limitations)),
        ),
        folded_chain(context, one),
        badges=(
            Markup("<b>{}</b>").format(term(one.method)) if one.method else "",
            context.language.span_text(one.start, one.end),
            standing(one),
        ),
        said=_SAID,
        fold=True,
    )


def _question(context: Context, one: Study) -> Markup:
    if not one.question:
        return Markup("")
    return Markup('<div class="hb-research__question">{}</div>').format(context.prose(one.question))


def _numbers(context: Context, one: Study) -> Markup:
    language = context.language
    until = relied_on_until(one)
    size = one.population_size
    speaks_for = Markup("{}{}").format(
        one.population or "", f" ({language.number(size)})" if size is not None else ""
    )
    rate = response_rate(one)
    sampling = [one.sampling or "", term(one.sample) if one.sample else ""]
    return facts(
        [
            (_("Speaks for"), speaks_for),
            (_("How people were chosen"), in_a_row(filter(None, sampling))),
            (_("How they were asked"), one.mode or ""),
            (_("Asked"), language.number(one.invited) if one.invited is not None else ""),
            (_("Answered"), language.number(one.n) if one.n is not None else ""),
            (_("Response rate"), language.percent(round(rate, 1)) if rate is not None else ""),
            (_("Margin of error"), margin_text(context, one) if one.n is not None else ""),
            (_("Holds until"), language.day(until) if until else ""),
            (_("Personas"), context.refs(one.personas)),
            (_("Segments"), context.refs(one.segments)),
        ]
    )


def _finding(context: Context, one: Study, found: StudyFinding) -> Markup:
    group = group_of(one, found)
    # What the study as a whole answers needs not be said again of each of its findings.
    own = group.n if group.n != one.n else None
    said = [
        Markup("n = {}").format(context.language.number(own)) if own is not None else "",
        points_text(context, group.points) if group.points is not None else "",
        _(_SIZES[group.size]) if group.size else "",
    ]
    value = Markup("<b>{}</b> ").format(found.value) if found.value else ""
    words = CONFIDENCE_WORDS.get(found.confidence or "")
    sure = (
        Markup("{}").format(_(words))
        if words
        else level(found.confidence, pgettext("how sure a study is of a finding", "Confidence"))
    )
    below = in_a_row(one for one in (sure, *said) if one)
    return Markup("{}{}{}").format(
        value,
        context.inline(found.finding),
        Markup('<span class="hb-note">{}</span>').format(below) if below else "",
    )
