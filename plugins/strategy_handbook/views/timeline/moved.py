"""What has moved since the plan's baseline: the line below a bar, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from strategy_handbook.insight.baseline import Key, Movement, Slip, movement
from strategy_handbook.translation import N_n, _, ngettext, pgettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.pieces.baseline_names import baseline_name
from strategy_handbook.views.timeline.axis import Axis
from strategy_handbook.views.timeline.choice import Choice
from strategy_handbook.views.timeline.items import Item
from strategy_handbook.views.timeline.spans import span_of
from strategy_handbook.views.wording import in_a_line

_STARTS = {
    "milestone": (
        # Translators: of a milestone, beside the day it was to be reached by.
        N_n("Due {n} day later", "Due {n} days later"),
        N_n("Due {n} day earlier", "Due {n} days earlier"),
    ),
    "content": (
        # Translators: of a piece of content, beside the day on which it was to be published.
        N_n("Appears {n} day later", "Appears {n} days later"),
        N_n("Appears {n} day earlier", "Appears {n} days earlier"),
    ),
    "": (
        # Translators: of a campaign or an initiative, beside the days it was planned for.
        N_n("Starts {n} day later", "Starts {n} days later"),
        N_n("Starts {n} day earlier", "Starts {n} days earlier"),
    ),
}
_ENDS = (
    N_n("Ends {n} day later", "Ends {n} days later"),
    N_n("Ends {n} day earlier", "Ends {n} days earlier"),
)
_LATER = N_n("{n} later", "{n} later")
_EARLIER = N_n("{n} earlier", "{n} earlier")
_NEW = N_n("{n} new", "{n} new")
_GONE = N_n("{n} no longer planned", "{n} no longer planned")


def movement_in(context: Context) -> Movement | None:
    """What has moved since the last baseline of the plan; None where there is none to be read."""
    baseline = context.handbook.baseline_of(context.plan)
    return movement(context.plan, baseline) if baseline else None


def then_word(context: Context) -> str:
    """What the days are called that a timeline compares with."""
    if against := context.handbook.compared_with(context.plan):
        # Translators: the days that something has on this branch of the repository.
        return _("On {branch}", branch=against)
    return pgettext("dates that were agreed earlier", "Baseline")


def was_words(context: Context) -> str:
    """What the line below a bar shows, for the legend."""
    if against := context.handbook.compared_with(context.plan):
        # Translators: explains a line of a timeline; {branch} is a branch of the repository.
        return _("Below a bar: its days on {branch}", branch=against)
    return _("Below a bar: its days in the baseline")


def sum_of_moves(
    context: Context, since: Movement | None, items: Sequence[Item], choice: Choice
) -> str:
    """How much of a picture has moved since the baseline, in a line; empty without one.

    Args:
        context: The page.
        since: What has moved in the plan.
        items: The items of the picture.
        choice: Which items were wanted.
    """
    if since is None:
        return ""
    name = baseline_name(context, since)
    slips = [item.moved.slip for item in items if item.moved]
    later = [slip.later for slip in slips if slip]
    # Of what is gone nobody knows any more which half, or whom, it would be for now.
    gone = sum(_kind(key) in choice.kinds for key in since.gone) if choice.is_whole else 0
    parts = [
        (sum(days > 0 for days in later), _LATER),
        (sum(days < 0 for days in later), _EARLIER),
        (slips.count(None), _NEW),
        (gone, _GONE),
    ]
    said = [ngettext(*forms, count) for count, forms in parts if count]
    if not said:
        if context.handbook.compared_with(context.plan):
            # Translators: {branch} is the branch of the repository that a proposal is compared with.
            return _("As on {branch}: no date has moved.", branch=name)
        return _("As agreed in {baseline}: no date has moved.", baseline=name)
    # Translators: {changes} is "3 later, 1 new".
    return _("Since {baseline}: {changes}", baseline=name, changes=in_a_line(said))


def _kind(key: Key) -> str:
    kind, _id, milestone = key
    return "milestones" if milestone else "content" if kind == "content" else f"{kind}s"


def move_words(context: Context, item: Item) -> Iterator[str]:
    """How an item has moved, in short phrases; none for one that has not."""
    if item.moved is None:
        return
    if item.moved.slip is None:
        yield _("New since {baseline}", baseline=item.moved.baseline)
        return
    slip = item.moved.slip
    then = context.language.span_text(slip.start, slip.end)
    if item.kind in ("milestone", "content") and slip.start and not slip.end:
        then = context.language.date_text(slip.start)
    # Translators: the name of an agreed state of the plan, and the days that something had in it.
    yield _("{baseline}: {days}", baseline=item.moved.baseline, days=then)
    starts = _STARTS.get(item.kind, _STARTS[""])
    for days, (later, earlier) in ((slip.starts_later, starts), (slip.ends_later, _ENDS)):
        if days:
            yield ngettext(*(later if days > 0 else earlier), abs(days))


def line_of(item: Item, axis: Axis) -> tuple[float, float] | None:
    """Where a bar was in the baseline, from 0 to 1; None where nothing is drawn below it."""
    slip: Slip | None = item.moved.slip if item.moved else None
    span = span_of(slip.start, slip.end) if slip and item.kind != "milestone" else None
    if span is None or span.first is None or span.last is None:
        return None
    if not axis.meets(span.first, span.last):
        return None
    return axis.start_of(span.first), axis.end_of(span.last)
