"""The decisions view: what was decided, by whom and why, and what has replaced what."""

from __future__ import annotations

from collections.abc import Iterator

from strategy_handbook.insight.decisions import holds, log, overdue_by, proposals
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.records import record
from strategy_handbook.translation import N_n, _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.decisions.data import DecisionsData
from strategy_handbook.views.decisions.decision import decision_entry
from strategy_handbook.views.decisions.register import amiss_part, concerned_part, log_table
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.filters import begin_filter
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.view import View, ViewOptions
from strategy_handbook.views.wording import in_a_row

EXAMPLE = """
decisions:
  sixty-forty:
    name: Sixty per cent of the money goes upstream
    status: decided
    decided_on: 2026-12-10
    context: The winter battery needs a market that knows it.
    options:
      - {option: Keep half and half, against: Too little for the launch}
      - Sixty to forty
    outcome: Sixty to forty, for one year.
    deciders: [cmo]
"""


@record
class DecisionsOptions(ViewOptions):
    """Options of the decisions view."""

    compact: bool | None = f.flag(
        "`true` shows the log alone; `false` if not given.",
    )


def render(context: Context, options: DecisionsOptions) -> DecisionsData | Markup:
    """Works out the log and each decision, or says how to write a first one."""
    if not context.plan.decisions:
        return empty(_("No decisions yet"), "decisions", EXAMPLE)
    summary = Markup('<p class="hb-lead">{}</p>').format(in_a_row(_counts(context)))
    table = log_table(context)
    if options.compact:
        none = Markup("")
        return DecisionsData(
            summary=summary,
            log=table,
            reckoning=none,
            amiss=Part(),
            concerned=Part(),
            filter=none,
            decisions=Part(),
        )
    amiss, concerned = amiss_part(context), concerned_part(context)
    title = _("Decision by decision")
    heading = context.heading(2, title, "decisions-in-full")
    filter = begin_filter(context)
    body = Markup("\n").join(decision_entry(context, one) for one in log(context.plan))
    return DecisionsData(
        summary=summary,
        log=table,
        reckoning=_what_holds(),
        amiss=amiss,
        concerned=concerned,
        filter=filter.form(),
        decisions=Part("decisions-in-full", title, heading, body),
    )


def _counts(context: Context) -> Iterator[str]:
    plan = context.plan
    all_of_them = plan.decisions.values()
    yield ngettext("{n} decision", "{n} decisions", len(all_of_them))
    for number, forms in (
        # Translators: these three are said of decisions, after their number.
        (sum(holds(plan, one) for one in all_of_them), N_n("{n} in force", "{n} in force")),
        (len(proposals(plan)), N_n("{n} still to decide", "{n} still to decide")),
        (
            sum(overdue_by(one, context.as_of) > 0 for one in all_of_them),
            N_n("{n} overdue", "{n} overdue"),
        ),
    ):
        if number:
            yield ngettext(*forms, number)


def _what_holds() -> Markup:
    return reckoning(
        _(
            "A decision is in force once it is decided, until another one that was taken names it in "
            "“supersedes”, or it is reversed itself. A proposal replaces nothing yet."
        ),
        _("A proposal is overdue from the day after its date on."),
    )


VIEW = View(
    "decisions",
    "What was decided, by whom and why, what is still to decide, and what replaced what.",
    DecisionsOptions,
    render,
    data=DecisionsData,
    sheets=("work", "reckoning", "entries"),
)
