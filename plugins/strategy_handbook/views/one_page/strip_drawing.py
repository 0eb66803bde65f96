"""Draws the sheet's timeline: months above, a lane for each half, and the handovers between them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from strategy_handbook.translation import N_, _, ngettext, pgettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.one_page.strip import WIDTH, Bar, SheetLane, Strip, strip_of
from strategy_handbook.views.pieces.empty_places import missing
from strategy_handbook.views.pieces.occasion_titles import KIND_WORDS
from strategy_handbook.views.pieces.panels import onscreen
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.status import look_of, sign_of, status_word
from strategy_handbook.views.timeline.axis import Axis, Cell
from strategy_handbook.views.timeline.items import Item
from strategy_handbook.views.timeline.scale import fiscal_start
from strategy_handbook.views.timeline.words import dates_of
from strategy_handbook.views.wording import filled, in_a_row

NAMES = {"upstream": N_("Upstream"), "downstream": N_("Downstream"), "both": N_("Both halves")}
# What follows the name of a half, for those who hear it: "Upstream initiatives".
NOUNS = {
    "upstream": N_("initiatives"),
    "downstream": N_("campaigns"),
    "both": N_("items"),
}
PAGES = {"upstream": "initiatives", "downstream": "campaigns", "both": "timeline"}
# What has no sign has a frame that tells it.
_SWATCH = Markup('<i class="hb-wall__swatch"></i>')
# On a longer axis the names of months would run into each other.
MOST_MONTHS = 20
# How far inside a bar's ends a line may meet it.
_INSIDE = 0.8


def timeline(context: Context, level: int, most_rows: int) -> Part:
    """The part with the picture.

    Args:
        context: The page.
        level: The level of its heading.
        most_rows: The rows there is room for.
    """
    strip = strip_of(context.plan, context.as_of, most_rows)
    if strip is None:
        body = missing(_("No work with dates yet"), "initiatives: and campaigns:")
        return part(context, level, _("Timeline"), "timeline", body)
    link = _key(strip) + onscreen(context.page_href("timeline"), _("Whole timeline"))
    return part(context, level, _("Timeline"), "timeline", _picture(context, strip), more=link)


def _key(strip: Strip) -> Markup:
    """What the signs mean that occur."""
    meanings = (
        ("at-risk", pgettext("what a sign means", "at risk")),
        ("active", pgettext("what a sign means", "under way")),
        ("paused", pgettext("what a sign means", "paused")),
        ("done", pgettext("what a sign means", "done")),
        ("planned", pgettext("what a sign means", "planned")),
        ("idea", pgettext("what a sign means", "an idea")),
    )
    met = {look_of(bar.item.status) for lane in strip.lanes for bar in lane.bars}
    return Markup("").join(
        Markup('<span class="hb-wall__key">{}{}</span>').format(sign_of(status) or _SWATCH, words)
        for status, words in meanings
        if look_of(status) in met
    )


def _picture(context: Context, strip: Strip) -> Markup:
    today = Markup("")
    if strip.axis.holds(context.as_of):
        today = Markup('<i class="hb-wall__today" style="--x:{}"></i>').format(
            _percent(strip.axis.start_of(context.as_of))
        )
    lanes = Markup("\n").join(_lane(context, lane) for lane in strip.lanes)
    return Markup(
        '<div class="hb-wall__strip" style="--rows:{}">\n'
        '<div class="hb-wall__months" aria-hidden="true">{}</div>\n'
        '<div class="hb-wall__body"><div class="hb-wall__lines" aria-hidden="true">{}{}{}</div>\n{}</div>\n'
        "</div>"
    ).format(
        strip.rows,
        Markup("").join(_months(context, strip.axis)),
        Markup("").join(_grid(context, strip.axis)),
        today,
        Markup("").join(_handovers(strip)),
        lanes,
    )


def _months(context: Context, axis: Axis) -> Iterator[Markup]:
    cells = axis.months()
    quarters = len(cells) > MOST_MONTHS
    for cell in axis.quarters(fiscal_start(context)) if quarters else cells:
        width = axis.end_of(cell.last) - axis.start_of(cell.first)
        text = context.language.month(cell.first, year=quarters, short=True) if _named(cell) else ""
        yield Markup('<span style="--d:{}">{}</span>').format(_percent(width), text)


def _named(cell: Cell) -> bool:
    # The rest of a month at either end is too narrow for its name.
    return cell.whole or (cell.last - cell.first).days > 20


def _grid(context: Context, axis: Axis) -> Iterator[Markup]:
    cells = axis.months()
    for cell in (axis.quarters(fiscal_start(context)) if len(cells) > MOST_MONTHS else cells)[1:]:
        yield Markup('<i class="hb-wall__line" style="--x:{}"></i>').format(
            _percent(axis.start_of(cell.first))
        )


def _lane(context: Context, lane: SheetLane) -> Markup:
    rest = Markup("")
    if lane.hidden:
        rest = Markup('<a href="{}">{}</a>').format(
            context.page_href(PAGES[lane.stream]),
            ngettext("and {n} more", "and {n} more", lane.hidden),
        )
    # Screen readers hear which work is meant; on the sheet the lane's colour says it.
    name = Markup('<b>{}</b><span class="hb-hidden"> {}</span>').format(
        _(NAMES[lane.stream]), _(NOUNS[lane.stream])
    )
    rows = Markup("\n").join(_bar(context, bar, lane.rows) for bar in lane.bars)
    if lane.undated:
        names = in_a_row(context.link(item.entity) for item in lane.undated)
        # Below the last bar, in whatever room the lane has.
        row = _percent((max((bar.row for bar in lane.bars), default=-1) + 1) / lane.rows)
        rows += Markup('<li class="hb-wall__undated" style="--r:{}">{}</li>').format(
            row, filled(_("Without dates: {names}"), names=names)
        )
    bars = Markup("<ul>{}</ul>").format(rows) if rows else Markup("")
    return Markup(
        '<div class="hb-wall__lane hb--{}" style="--rows:{}">'
        '<p class="hb-wall__lane-name">{} {}</p>{}</div>'
    ).format(lane.stream, lane.rows, name, rest, bars)


def _bar(context: Context, bar: Bar, rows: int) -> Markup:
    item, spot = bar.item, bar.spot
    look = look_of(item.status)
    classes = ["hb-wall__bar", f"hb-wall__bar--{item.kind}", f"hb-wall__bar--{spot.side}"]
    classes += [f"hb-wall__bar--{look}"] if look else []
    classes += ["hb-wall__bar--earlier"] if bar.earlier else []
    classes += ["hb-wall__bar--later"] if bar.later else []
    edge = spot.left if spot.side == "before" else spot.right
    return Markup(
        '<li class="{}" style="--s:{};--d:{};--e:{};--w:{:.1f};--r:{}">'
        '<a href="{}">{}{}</a><span class="hb-wall__when">{}</span></li>'
    ).format(
        " ".join(classes),
        _percent(spot.left / WIDTH),
        _percent((spot.right - spot.left) / WIDTH),
        _percent(edge / WIDTH),
        spot.label,
        _percent(bar.row / rows),
        context.entity_href(item.entity),
        sign_of(item.status),
        Markup("<span>{}</span>").format(item.title),
        _said(context, item),
    )


def _said(context: Context, item: Item) -> str:
    """What the picture says of a bar, for those who read it as a list."""
    parts = [_(KIND_WORDS[item.kind])]
    parts += [status_word(item.status, item.kind)] if item.status else []
    return in_a_row([*parts, dates_of(context, item)])


def _handovers(strip: Strip) -> Iterator[Markup]:
    """A line for each handover of which both ends are on the sheet."""
    places: dict[tuple[str, str], tuple[Bar, float]] = {}
    top = 0
    for lane in strip.lanes:
        for bar in lane.bars:
            places[bar.item.key] = bar, top + bar.row
        top += lane.rows
    for giver, above in list(places.values()):
        for baton in giver.item.gives:
            taken = places.get(("campaign", baton.campaign.id))
            if taken:
                yield _line(strip, giver, above, *taken, baton.day)


def _line(
    strip: Strip, giver: Bar, above: float, taker: Bar, below: float, day: dt.date | None
) -> Markup:
    """From the initiative along its row to the day, then down to the campaign."""
    x = strip.axis.start_of(day) * WIDTH if day else taker.spot.left
    low, high = taker.spot.left + _INSIDE, taker.spot.right - _INSIDE
    x = min(max(x, low), max(low, high))
    begin = min(giver.spot.right, x)
    upward = below < above
    first, last = (below, above) if upward else (above, below)
    return Markup('<i class="hb-wall__baton{}" style="--x:{};--w:{};--y:{};--h:{}"></i>').format(
        " hb-wall__baton--up" if upward else "",
        _percent(begin / WIDTH),
        _percent((x - begin) / WIDTH),
        _percent((first + 0.5) / strip.rows),
        _percent((last - first) / strip.rows),
    )


def _percent(part: float) -> str:
    return f"{part * 100:.2f}".rstrip("0").rstrip(".")
