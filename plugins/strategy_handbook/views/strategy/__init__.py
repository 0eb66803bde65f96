"""The strategy view: one half of a plan, its four questions, its five steps and what fills them."""

from __future__ import annotations

from strategy_handbook.insight.handovers import crossings
from strategy_handbook.insight.questions import half_of, questions
from strategy_handbook.insight.steps import steps
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.records import record
from strategy_handbook.plan.strategy import Half
from strategy_handbook.plan.vocabulary import STREAM
from strategy_handbook.translation import N_, _
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import missing
from strategy_handbook.views.pieces.handover_rows import flow
from strategy_handbook.views.pieces.panels import more
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.strategy import downstream, question_cards, step_track, upstream
from strategy_handbook.views.strategy.block import Block
from strategy_handbook.views.strategy.data import StrategyData
from strategy_handbook.views.view import View, ViewOptions
from strategy_handbook.views.wording import filled

LEVEL = 2
MEANINGS = {
    "upstream": N_(
        "Upstream looks ahead: demand that does not exist yet, and what we build so that it will."
    ),
    "downstream": N_("Downstream looks at now: demand that is ready to buy, and how we win it."),
}


@record
class StrategyOptions(ViewOptions):
    """Options of the strategy view."""

    half: str | None = f.word("The half to show; upstream if not given.", STREAM)


def render(context: Context, options: StrategyOptions) -> StrategyData:
    """Works out a half: how it wants to be seen, its questions, its steps, and what fills them."""
    stream = options.half or "upstream"
    half = half_of(context.plan, stream)
    blocks = (upstream if stream == "upstream" else downstream).blocks(context, LEVEL)
    return StrategyData(
        stream=stream,
        meaning=_(MEANINGS[stream]),
        summary=_summary(context, stream, half),
        positioning=_positioning(context, stream, half),
        owners=_owners(context, stream, half),
        questions=question_cards.section(context, LEVEL, questions(context.plan, stream)),
        steps=step_track.section(context, LEVEL, stream, steps(context.plan, stream)),
        blocks=tuple(
            part(context, LEVEL, block.title, block.id, block.body, more=block.more)
            for block in blocks
            if block.body
        ),
        handovers=_handovers(context, stream),
        notes=part(
            context, LEVEL, _("Notes"), "notes", context.prose(half.notes if half else None)
        ),
        still_to_write=_still_to_write(context, [block for block in blocks if not block.body]),
    )


def _summary(context: Context, stream: str, half: Half | None) -> Markup:
    if half is None or not half.summary:
        return missing(_("This half has no strategy in a sentence yet"), f"{stream}: summary:")
    return Markup('<div class="hb-lead">{}</div>').format(context.prose(half.summary))


def _positioning(context: Context, stream: str, half: Half | None) -> Markup:
    if half and half.positioning:
        return Markup('<div class="hb-positioning"><p class="hb-eyebrow">{}</p>{}</div>').format(
            _("Positioning"), context.prose(half.positioning)
        )
    # A half without even a summary has enough to write first.
    if half and half.summary:
        return missing(_("No positioning yet"), f"{stream}: positioning:")
    return Markup("")


def _owners(context: Context, stream: str, half: Half | None) -> Markup:
    if half is None:
        return Markup("")
    if not half.owners:
        return missing(_("Nobody owns this half yet"), f"{stream}: owners:")
    return Markup('<p class="hb-half-owners"><span class="hb-quiet">{}</span> {}</p>').format(
        # Translators: the names of the owners follow.
        _("Owned by"),
        context.refs(half.owners),
    )


def _handovers(context: Context, stream: str) -> Part:
    title = _("Hands over to downstream") if stream == "upstream" else _("Takes over from upstream")
    found = crossings(context.plan)
    link: Markup | str = more(context.page_href("timeline"), _("On the timeline"))
    if found:
        body = Markup('<div class="hb-flow">{}</div>').format(flow(context, found, details=True))
    else:
        link = ""
        body = Markup('<p class="hb-missing">{}</p>').format(
            filled(
                _("No initiative hands over to a campaign yet: write {key} below an initiative."),
                key=Markup("<code>handovers:</code>"),
            )
        )
    return part(context, LEVEL, title, "handovers", body, more=link)


def _still_to_write(context: Context, blocks: list[Block]) -> Part:
    """How to write what the plan has nothing of, all in one place at the end."""
    body = Markup('<div class="hb-empties">{}</div>').format(
        Markup("").join(block.empty for block in blocks)
    )
    return part(
        context, LEVEL, _("Still to write"), "still-to-write", body if blocks else Markup("")
    )


VIEW = View(
    "strategy",
    "One half of a plan: its four questions, its five steps, and what fills them.",
    StrategyOptions,
    render,
    data=StrategyData,
    sheets=(
        "people",
        "handovers",
        "reckoning",
        "persona",
    ),
)
