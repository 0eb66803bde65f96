"""The playbook view: tactics by half, what the plan does by each, and the benchmarks."""

from __future__ import annotations

from strategy_handbook.insight.playbook import playbook
from strategy_handbook.plan.records import record
from strategy_handbook.translation import _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.playbook.benchmarks import benchmarks_part, own_part
from strategy_handbook.views.playbook.data import PlaybookData
from strategy_handbook.views.playbook.plays import plays_part
from strategy_handbook.views.view import View, ViewOptions
from strategy_handbook.views.wording import in_sentences


@record
class PlaybookOptions(ViewOptions):
    """Options of the playbook view."""


def render(context: Context, options: PlaybookOptions) -> PlaybookData:
    """Works out the tactics and the benchmarks; there is something to show for any plan."""
    plays = playbook(context.plan)
    used = sum(one.is_used for one in plays)
    summary = in_sentences(
        ngettext("{n} tactic.", "{n} tactics.", len(plays)),
        ngettext("This plan uses {n} of them.", "This plan uses {n} of them.", used),
    )
    return PlaybookData(
        summary=Markup('<p class="hb-lead">{}</p>').format(summary),
        upstream=plays_part(context, "upstream", _("Upstream: for demand that is still to come")),
        downstream=plays_part(context, "downstream", _("Downstream: for demand that is there")),
        # Translators: tactics that belong to neither half by themselves.
        further=plays_part(context, "", _("Further tactics")),
        benchmarks=benchmarks_part(context),
        reckoning=_where_from(),
        own=own_part(context),
    )


def _where_from() -> Markup:
    return reckoning(
        _(
            "Which half a tactic belongs to, and the published figures, are those of two articles: "
            "“Upstream vs Downstream Marketing – Diving Into the Details” (ClickCease/Camphouse), "
            "which has the figures and does not date them, and “Upstream vs. Downstream Marketing” "
            "(Grokketship). A plan may use a tactic in either half."
        ),
        _(
            "A tactic counts as used if an initiative or a campaign that was not called off names it, or "
            "a chosen strategy does. A published figure that the plan has among its own benchmarks is "
            "told there."
        ),
        _(
            "The plan’s own figure is the latest value of the metric that a benchmark names, as known "
            "today. It is the same kind of figure only if it was counted in the same way."
        ),
    )


VIEW = View(
    "playbook",
    "The tactics of both halves, what a plan does by each, and benchmarks with their source.",
    PlaybookOptions,
    render,
    data=PlaybookData,
    sheets=("work", "reckoning", "entries"),
)
