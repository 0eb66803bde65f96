"""The risks view: what may go wrong or prove false, how grave it is, and what is done about it."""

from __future__ import annotations

from collections.abc import Iterator

from strategy_handbook.insight.risks import gravest_first, is_over, is_unsettled, overdue_by
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.records import record
from strategy_handbook.translation import N_n, _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.filters import begin_filter
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.risks.data import RisksData
from strategy_handbook.views.risks.matrix import draw_matrix
from strategy_handbook.views.risks.risk import risk_entry
from strategy_handbook.views.risks.worries import missing_part, settle_part, stake_part
from strategy_handbook.views.view import View, ViewOptions
from strategy_handbook.views.wording import in_a_row

EXAMPLE = """
risks:
  late-batteries:
    name: Batteries arrive after the campaign has begun
    type: risk
    likelihood: medium
    impact: high
    threatens: [spring-trials]
    mitigation: Forty demonstration batteries are set aside.
"""


@record
class RisksOptions(ViewOptions):
    """Options of the risks view."""

    compact: bool | None = f.flag(
        "`true` shows the matrix alone; `false` if not given.",
    )


def render(context: Context, options: RisksOptions) -> RisksData | Markup:
    """Works out the matrix and what is below it, or says how to write a first risk."""
    risks = list(context.plan.risks.values())
    if not risks:
        return empty(_("No risks yet"), "risks", EXAMPLE)
    matrix = draw_matrix(context)
    if options.compact:
        none = Markup("")
        return RisksData(
            summary=_summary(context),
            matrix=matrix,
            reckoning=none,
            settle=Part(),
            missing=Part(),
            stake=Part(),
            filter=none,
            risks=Part(),
        )
    parts = (settle_part(context), missing_part(context), stake_part(context))
    title = _("Risk by risk")
    heading = context.heading(2, title, "risks-in-full")
    filter = begin_filter(context)
    body = Markup("\n").join(risk_entry(context, one) for one in gravest_first(risks))
    settle, missing, stake = parts
    return RisksData(
        summary=_summary(context),
        matrix=matrix,
        reckoning=_how_grave(),
        settle=settle,
        missing=missing,
        stake=stake,
        filter=filter.form(),
        risks=Part("risks-in-full", title, heading, body),
    )


def _summary(context: Context) -> Markup:
    return Markup('<p class="hb-lead">{}</p>').format(in_a_row(_counts(context)))


def _counts(context: Context) -> Iterator[str]:
    risks = list(context.plan.risks.values())
    assumptions = sum(one.type == "assumption" for one in risks)
    others = len(risks) - assumptions
    if others:
        yield ngettext("{n} risk", "{n} risks", others)
    if assumptions:
        yield ngettext("{n} assumption", "{n} assumptions", assumptions)
    unsettled = sum(map(is_unsettled, risks))
    over = sum(map(is_over, risks))
    late = sum(overdue_by(one, context.as_of) > 0 for one in risks)
    for number, forms in (
        # Translators: these four are said of risks and assumptions together, after their number.
        (unsettled, N_n("{n} unsettled", "{n} unsettled")),
        (len(risks) - unsettled - over, N_n("{n} mitigated", "{n} mitigated")),
        (over, N_n("{n} over", "{n} over")),
        (late, N_n("{n} overdue", "{n} overdue")),
    ):
        if number:
            yield ngettext(*forms, number)


def _how_grave() -> Markup:
    return reckoning(
        _(
            "Likelihood and impact count 1 for low, 2 for medium and 3 for high; their product orders the "
            "risks. From 6 on a risk is grave, from 3 on moderate, below that minor. These are ranks, "
            "as in the matrix of IEC 31010: they say which is worse, and not by how much."
        ),
        _(
            "A test or decision is overdue from the day after its date on, as long as the risk is open or "
            "watched. What has happened or was closed stands in no matrix and threatens nothing."
        ),
    )


VIEW = View(
    "risks",
    "What may go wrong or prove false, how grave it is, and what is to be tested by when.",
    RisksOptions,
    render,
    data=RisksData,
    sheets=("people", "work", "reckoning", "entries"),
)
