"""The learnings view: what results taught, and what changes upstream and downstream because of it."""

from __future__ import annotations

from collections.abc import Iterator

from strategy_handbook.insight.learnings import directions, loops
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.records import record
from strategy_handbook.translation import N_n, _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.learnings.changes import changed_part, missing_part
from strategy_handbook.views.learnings.data import LearningsData
from strategy_handbook.views.learnings.learning import learning_entry
from strategy_handbook.views.learnings.loop import draw_loop
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.filters import begin_filter
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.view import View, ViewOptions
from strategy_handbook.views.wording import in_a_row

EXAMPLE = """
learnings:
  mechanics-decide:
    name: Mechanics decide more than we thought
    happened: In 9 of 14 lost trials the workshop had advised against the bike.
    learned_on: 2027-02-12
    came_from: [winter-check]
    changes: [fleet-manager]
    change: The persona's objections now have the workshop's.
"""


@record
class LearningsOptions(ViewOptions):
    """Options of the learnings view."""

    compact: bool | None = f.flag(
        "`true` shows the loop alone; `false` if not given.",
    )


def render(context: Context, options: LearningsOptions) -> LearningsData | Markup:
    """Works out the loop and each learning, or says how to write a first one."""
    found = loops(context.plan)
    if not found:
        return empty(_("No learnings yet"), "learnings", EXAMPLE)
    summary = Markup('<p class="hb-lead">{}</p>').format(in_a_row(_counts(context)))
    loop = draw_loop(context)
    if options.compact:
        none = Markup("")
        return LearningsData(
            summary=summary,
            loop=loop,
            reckoning=none,
            changed=Part(),
            missing=Part(),
            filter=none,
            learnings=Part(),
        )
    changed, missing = changed_part(context), missing_part(context)
    title = _("Learning by learning")
    heading = context.heading(2, title, "learnings-in-full")
    filter = begin_filter(context)
    body = Markup("\n").join(learning_entry(context, one.learning) for one in found)
    return LearningsData(
        summary=summary,
        loop=loop,
        reckoning=_how_placed(),
        changed=changed,
        missing=missing,
        filter=filter.form(),
        learnings=Part("learnings-in-full", title, heading, body),
    )


def _counts(context: Context) -> Iterator[str]:
    ways = directions(context.plan)
    yield ngettext("{n} learning", "{n} learnings", len(context.plan.learnings))
    for way, forms in (
        # Translators: of learnings, after their number: they came from downstream and change upstream.
        (("downstream", "upstream"), N_n("{n} goes back upstream", "{n} go back upstream")),
        # Translators: of learnings, after their number: they came from upstream and change downstream.
        (("upstream", "downstream"), N_n("{n} goes downstream", "{n} go downstream")),
    ):
        if ways[way]:
            yield ngettext(*forms, len(ways[way]))


def _how_placed() -> Markup:
    return reckoning(
        _(
            "A learning goes from the half of what it came from to the half of what it changes. Studies, "
            "trends, gaps and initiatives are upstream; campaigns, strategies and offers downstream, "
            "unless they say otherwise; content is where its work is."
        ),
        _(
            "What belongs to both halves, such as a persona or a message, counts for both if nothing else "
            "is beside it. A learning that goes more than one way is counted in each."
        ),
    )


VIEW = View(
    "learnings",
    "What results taught, and what changes upstream and downstream because of it.",
    LearningsOptions,
    render,
    data=LearningsData,
    sheets=("work", "reckoning", "entries"),
)
