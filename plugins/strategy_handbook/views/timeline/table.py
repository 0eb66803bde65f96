"""The timeline's data as a table: everything the picture shows, in words.

Plain strings rather than ``pieces.table``: a row for each of a thousand items is drawn on one page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from strategy_handbook.insight.baseline import Movement
from strategy_handbook.plan.dates import PlanDate
from strategy_handbook.translation import N_, _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.pieces.change_marks import with_mark
from strategy_handbook.views.pieces.durations import cadence
from strategy_handbook.views.pieces.occasion_titles import KIND_WORDS
from strategy_handbook.views.pieces.status import chip
from strategy_handbook.views.timeline.items import Item
from strategy_handbook.views.timeline.marks import Marks
from strategy_handbook.views.timeline.moved import move_words, then_word
from strategy_handbook.views.wording import filled, in_a_row, term

_HEADS = (
    N_("Title"), N_("Kind"), N_("Status"), N_("Start"), N_("End"), N_("Owner"), N_("Persona"),
    N_("Channel"), N_("Handover"),
    # Translators: the head of a column that says after what something comes, and where that fails.
    N_("Order"),
)  # fmt: skip


def data_table(
    context: Context, items: Iterable[Item], marks: Marks, since: Movement | None
) -> Markup:
    """All items as rows; with a column for what has moved where there is a baseline."""
    names = [escape(_(name)) for name in _HEADS]
    if since is not None:
        names.append(escape(then_word(context)))
    heads = "".join(f'<th scope="col">{name}</th>' for name in names)
    rows = "\n".join(_row(context, item, names, marks.of_row(item)) for item in items)
    caption = escape(_("Everything on the timeline"))
    return Markup(
        '<div class="hb-table hb-table--stack" tabindex="0" role="region" '
        f'aria-label="{caption}"><table class="hb-grid">'
        f'<caption class="hb-hidden">{caption}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>\n{rows}\n</tbody></table></div>"
    )


def _row(context: Context, item: Item, heads: Sequence[str], mark: str) -> str:
    title, *cells = _cells(context, item)
    if len(heads) > len(_HEADS):
        cells.append("<br>".join(escape(words) for words in move_words(context, item)))
    rest = "".join(
        f'<td data-label="{head}">{cell}</td>' for head, cell in zip(heads[1:], cells, strict=True)
    )
    return f'<tr{mark}><th scope="row">{title}</th>{rest}</tr>'


def _cells(context: Context, item: Item) -> Iterator[str]:
    """The cells of a row as HTML."""
    work = item.kind != "milestone"
    title = context.link(item.entity, item.title) if work else escape(item.title)
    yield with_mark(title, item.became)
    if work:
        yield escape(_(KIND_WORDS[item.kind]))
        yield chip(item.status, item.kind)
    else:
        yield filled(_("Milestone of {work}"), work=context.link(item.entity))
        yield escape(term(item.status)) if item.status else ""
    if work:
        start = context.language.date(item.start)
        every = cadence(context.language, item.every) if item.every else ""
        yield in_a_row(part for part in (start, every) if part)
        yield context.language.date(item.end)
    else:
        yield ""
        yield in_a_row(_due_and_done(context, item))
    yield context.refs(item.owners)
    yield context.refs(item.personas) if work else ""
    yield context.refs(item.channels) if work else ""
    yield "<br>".join(_handovers(context, item))
    yield "<br>".join(_order(context, item))


def _due_and_done(context: Context, item: Item) -> Iterator[Markup]:
    if item.start:
        yield filled(_("due {date}"), date=context.language.date(item.start))
    if item.end:
        yield filled(_("done {date}"), date=context.language.date(item.end))


def _handovers(context: Context, item: Item) -> Iterator[str]:
    for one in item.gives:
        # Translators: in a column of handovers, to whom.
        taker = filled(_("to {campaign}"), campaign=context.link(one.campaign))
        yield _when(context, taker, one.date)
    for one in item.takes:
        # Translators: in a column of handovers, from whom.
        giver = filled(_("from {initiative}"), initiative=context.link(one.initiative))
        yield _when(context, giver, one.date)


def _when(context: Context, what: Markup, date: PlanDate | None) -> Markup:
    return in_a_row((what, context.language.date(date))) if date else what


def _order(context: Context, item: Item) -> Iterator[str]:
    bad = {(other.kind, other.id) for other in item.conflicts}
    for other in item.conflicts:
        said = filled(_("Conflict: starts before {work} ends"), work=context.link(other))
        yield f'<strong class="hb-timeline__alert">{said}</strong>'
    for other in item.waits_for:
        if (other.kind, other.id) not in bad:
            # Translators: in a column that says after what something comes.
            yield filled(_("after {work}"), work=context.link(other))
