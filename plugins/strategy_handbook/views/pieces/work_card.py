"""Work in an overview: a card each, in groups."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from strategy_handbook.insight.tracks import Window
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.status import chip
from strategy_handbook.views.pieces.tracks import scale, track
from strategy_handbook.views.pieces.work_head import progress, when


def work_card(
    context: Context,
    work: Initiative | Campaign,
    window: Window | None,
    line: Markup,
    rows: Iterable[tuple[str, Markup | str]],
) -> Markup:
    """The card.

    Args:
        context: The page.
        work: The initiative or campaign.
        window: The span of days its track is drawn in.
        line: One line that says what it is.
        rows: Names with values; those without a value are left out.
    """
    drawn = track(context, work, window)
    pairs = Markup("\n").join(
        Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(name, value)
        for name, value in rows
        if value
    )
    return Markup(
        '<li class="hb-work hb--{stream}"{mark}><p class="hb-work__head">'
        '<span class="hb-work__name">{name}</span> '
        "{chip}</p>{line}"
        '<div class="hb-work__time"><span '
        'class="hb-work__dates">{dates}</span>{progress}</div>{track}{facts}</li>'
    ).format(
        stream=context.plan.stream_of(work),
        mark=Markup(context.mark(work)),
        name=context.own(work),
        chip=chip(work.status, work.kind),
        line=Markup('<p class="hb-work__line">{}</p>').format(line) if line else "",
        dates=when(context, work)
        or Markup('<span class="hb-missing">{}</span>').format(_("No dates yet")),
        progress=progress(context, work.progress),
        track=scale(context, window) + drawn if drawn else "",
        facts=Markup('<dl class="hb-work__facts">{}</dl>').format(pairs) if pairs else "",
    )


W = TypeVar("W", Initiative, Campaign)


def grouped(
    works: Iterable[W], key: Callable[[W], str], order: Iterable[str]
) -> list[tuple[str, list[W]]]:
    """Work in groups, the groups in a given order; empty groups left out."""
    groups: dict[str, list[W]] = {name: [] for name in order}
    for work in works:
        groups.setdefault(key(work), []).append(work)
    return [(name, found) for name, found in groups.items() if found]
