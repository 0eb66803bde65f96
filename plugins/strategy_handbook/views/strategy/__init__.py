"""The strategy view: one half of a plan, its four questions, its five steps and what fills them."""

from __future__ import annotations

from strategy_handbook.insight.handovers import crossings
from strategy_handbook.insight.questions import half_of, questions
from strategy_handbook.insight.steps import steps
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.records import record
from strategy_handbook.plan.strategy import Half
from strategy_handbook.plan.vocabulary import STREAM
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import missing
from strategy_handbook.views.pieces.handover_rows import flow
from strategy_handbook.views.pieces.panels import head, more
from strategy_handbook.views.strategy import downstream, question_cards, step_track, upstream
from strategy_handbook.views.strategy.block import Block
from strategy_handbook.views.view import View, ViewOptions

LEVEL = 2
MEANINGS = {
    "upstream": (
        "Upstream looks ahead: demand that does not exist yet, and what we build so that it will."
    ),
    "downstream": "Downstream looks at now: demand that is ready to buy, and how we win it.",
}


@record
class StrategyOptions(ViewOptions):
    """Options of the strategy view."""

    half: str | None = f.word("The half to show; upstream if not given.", STREAM)


def render(context: Context, options: StrategyOptions) -> Markup:
    """Draws a half: how it wants to be seen, its questions, its steps, and what fills them."""
    stream = options.half or "upstream"
    half = half_of(context.plan, stream)
    blocks = (upstream if stream == "upstream" else downstream).blocks(context, LEVEL)
    return Markup('<div class="hb--{}">{}</div>').format(
        stream,
        Markup("\n").join(
            (
                _lead(context, stream, half),
                question_cards.section(context, LEVEL, questions(context.plan, stream)),
                step_track.section(context, LEVEL, stream, steps(context.plan, stream)),
                *(_block(context, block) for block in blocks if block.body),
                _handovers(context, stream),
                _notes(context, half),
                _still_to_write(context, [block for block in blocks if not block.body]),
            )
        ),
    )


def _lead(context: Context, stream: str, half: Half | None) -> Markup:
    parts = [Markup('<p class="hb-half-meaning">{}</p>').format(MEANINGS[stream])]
    if half and half.summary:
        parts.append(Markup('<div class="hb-lead">{}</div>').format(context.prose(half.summary)))
    else:
        parts.append(missing("This half has no strategy in a sentence yet", f"{stream}: summary:"))
    if half and half.positioning:
        parts.append(
            Markup(
                '<div class="hb-positioning"><p class="hb-eyebrow">Positioning</p>{}</div>'
            ).format(context.prose(half.positioning))
        )
    elif half and half.summary:
        parts.append(missing("No positioning yet", f"{stream}: positioning:"))
    if half and half.owners:
        parts.append(
            Markup(
                '<p class="hb-half-owners"><span class="hb-quiet">Owned by</span> {}</p>'
            ).format(context.refs(half.owners))
        )
    elif half:
        parts.append(missing("Nobody owns this half yet", f"{stream}: owners:"))
    return Markup('<div class="hb-strategy-lead">{}</div>').format(Markup("").join(parts))


def _block(context: Context, block: Block) -> Markup:
    return head(context, LEVEL, block.title, block.id, block.more) + block.body


def _handovers(context: Context, stream: str) -> Markup:
    title = "Hands over to downstream" if stream == "upstream" else "Takes over from upstream"
    found = crossings(context.plan)
    link = more(context.page_href("timeline"), "On the timeline")
    if not found:
        return head(context, LEVEL, title, "handovers") + Markup(
            '<p class="hb-missing">No initiative hands over to a campaign yet: write '
            "<code>handovers:</code> below an initiative.</p>"
        )
    return head(context, LEVEL, title, "handovers", link) + Markup(
        '<div class="hb-flow">{}</div>'
    ).format(flow(context, found, details=True))


def _notes(context: Context, half: Half | None) -> Markup:
    if half is None or not half.notes:
        return Markup("")
    return head(context, LEVEL, "Notes", "notes") + context.prose(half.notes)


def _still_to_write(context: Context, blocks: list[Block]) -> Markup:
    """How to write what the plan has nothing of, all in one place at the end."""
    if not blocks:
        return Markup("")
    return head(context, LEVEL, "Still to write", "still-to-write") + Markup(
        '<div class="hb-empties">{}</div>'
    ).format(Markup("").join(block.empty for block in blocks))


VIEW = View(
    "strategy",
    "One half of a plan: its four questions, its five steps, and what fills them.",
    StrategyOptions,
    render,
)
