"""Content as a list: this is where content items live, so every field of theirs is shown here."""

from __future__ import annotations

from collections.abc import Iterable

from strategy_handbook.addresses import anchor_of
from strategy_handbook.insight.content_order import Returning, ordered
from strategy_handbook.insight.lateness import draft_late_by, publishing_late_by
from strategy_handbook.plan import Ref
from strategy_handbook.plan.campaigns import Content
from strategy_handbook.translation import N_, _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.outline import findable
from strategy_handbook.views.pieces.change_marks import change_mark
from strategy_handbook.views.pieces.durations import cadence, from_today, length
from strategy_handbook.views.pieces.field_values import rest_of, web_link
from strategy_handbook.views.pieces.filters import begin_filter
from strategy_handbook.views.pieces.lists import facts
from strategy_handbook.views.pieces.mentions import mentions_line
from strategy_handbook.views.pieces.status import chip
from strategy_handbook.views.wording import filled, in_a_row, term, together, within

# How many of the fields in a row's details are named before they are opened.
MOST_NAMED = 3
# What a row shows at a glance; all else is in its details.
_AT_A_GLANCE = frozenset(
    {
        "title", "campaign", "initiative", "status", "format", "channel", "stage", "personas", "summary",
        "call_to_action", "keyword", "message", "author", "approver", "draft_due", "publish", "end", "url",
        "every", "on", "from_", "until", "at_least", "at_most", "owners",
    }
)  # fmt: skip

_ACTION = Markup('<span class="hb-cta">{}</span>')
_LATE = Markup('<strong class="hb-late">{}</strong>')
_NOTHING = Markup("")
_GROUP = Markup('<div data-holds>{}<ul class="hb-content">{}</ul></div>')
_DOT = '<span class="hb-content__dot"> · </span>'


def content_list(context: Context, items: Iterable[Content], level: int) -> Markup:
    """Content items: those with a day first, then those that return, then those without a day.

    Args:
        context: The page.
        items: The items.
        level: The level of the headings between the groups.
    """
    found = ordered(context.plan, items, context.as_of)
    outer = context.mark
    filter = begin_filter(context)
    groups = [
        (_("On a date"), "content-dated", [_item(context, item) for item in found.dated]),
        (
            _("Returning"),
            "content-returning",
            [_returning(context, one) for one in found.returning],
        ),
        (
            _("Without a date"),
            "content-undated",
            [_item(context, item) for item in found.undated],
        ),
    ]
    context.mark = outer
    filled = [group for group in groups if group[2]]
    parts = [filter.form()]
    for title, id, rows in filled:
        heading = context.heading(min(level, 6), title, id) if len(filled) > 1 else ""
        parts.append(_GROUP.format(heading, Markup("\n").join(rows)))
    if not filled:
        return _NOTHING
    # The view around it may have a filter of its own, whose items these are not.
    return Markup("<div data-filters>{}</div>").format(
        Markup("\n").join(one for one in parts if one)
    )


def _item(context: Context, item: Content) -> Markup:
    language = context.language
    if item.publish is None:
        none = Markup('<span class="hb-missing">{}</span>').format(_("No date"))
        return _row(context, item, none, "")
    date = language.date(item.publish)
    if item.end is not None:
        span = language.span_text(item.publish, item.end)
        date = Markup("{}").format(span) if item.end.first else date
    return _row(context, item, date, _distance(context, item))


def _distance(context: Context, item: Content) -> Markup | str:
    if late := publishing_late_by(item, context.as_of):
        return _late(late)
    first = item.publish.first if item.publish else None
    if first is None or item.publish is None or item.publish.is_partial:
        return ""
    days = (first - context.as_of).days
    return from_today(days) if days >= 0 and item.status not in ("published", "retired") else ""


def _late(days: int) -> Markup:
    return _LATE.format(_("{length} late", length=length(days)))


def _returning(context: Context, one: Returning) -> Markup:
    item, language = one.item, context.language
    assert item.every is not None
    words = cadence(language, item.every, item.on)
    if one.next is not None:
        note = _("next {day}", day=language.day(one.next))
    elif one.last is not None:
        # Translators: the day on which something that returned was there for the last time.
        note = _("last {day}", day=language.day(one.last))
    else:
        note = ""
    when = Markup("{}").format(words[:1].upper() + words[1:])
    return _row(context, item, when, note, one)


def _row(
    context: Context,
    item: Content,
    when: Markup,
    note: Markup | str,
    returning: Returning | None = None,
) -> Markup:
    href = context.entity_href(item)
    if href.startswith("#"):
        title = f"<strong>{escape(item.label)}</strong>{change_mark(context.became(item))}"
        anchor = findable(context.take_id(anchor_of(item)), item.label)
    else:
        title, anchor = context.own(item), _NOTHING
    noted = f'<span class="hb-content__note">{escape(note)}</span>' if note else ""
    summary = context.inline(item.summary)
    if summary:
        summary = Markup(f'<p class="hb-content__summary">{summary}</p>')
    # A large plan has thousands of these: put together as text, each part safe by itself.
    return Markup(
        f'<li class="hb-content__item hb--{context.plan.stream_of(item)}"{context.mark(item)}{anchor}>'
        f'<div class="hb-content__when">{when}{noted}</div>'
        f'<div class="hb-content__what"><p class="hb-content__title">{title} {chip(item.status)}</p>'
        f"{_meta(context, item)}"
        f"{summary}"
        f"{_facts(context, item, returning)}{_more(context, item)}</div></li>"
    )


def _meta(context: Context, item: Content) -> str:
    parts: list[str] = [
        context.ref(item.format),
        context.refs(item.channel),
        escape(term(item.stage)) if item.stage else "",
        # Translators: the people whom a piece of content is for.
        filled(_("for {personas}"), personas=context.refs(item.personas)) if item.personas else "",
    ]
    text = _DOT.join(filter(None, parts))
    return f'<p class="hb-content__meta">{text}</p>' if text else ""


def _facts(context: Context, item: Content, returning: Returning | None) -> Markup:
    language = context.language
    late = draft_late_by(item, context.as_of)
    draft = language.date(item.draft_due)
    if late:
        draft += Markup(" ") + _late(late)
    action = item.call_to_action
    rows: list[tuple[str, Markup | str]] = [
        (
            _("Call to action"),
            _ACTION.format(action) if action else "",
        ),
        *_run(context, item, returning),
        (_("Message"), context.ref(item.message)),
        (_("Keywords"), in_a_row(item.keyword)),
        (
            # Translators: the address at which a piece of content is, or will be, found.
            _("Published at") if item.status == "published" else _("Address"),
            web_link(item.url) if item.url else "",
        ),
        (_("Draft due"), draft),
        *_people(context, item),
        *_both_halves(context, item),
    ]
    pairs = [
        f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd></div>"
        for name, value in rows
        if value
    ]
    return (
        Markup('<dl class="hb-content__facts">' + "\n".join(pairs) + "</dl>") if pairs else _NOTHING
    )


def _both_halves(context: Context, item: Content) -> Iterable[tuple[str, Markup]]:
    """The campaign and the initiative of an item that belongs to one of each."""
    if item.campaign and item.initiative:
        yield _("Campaign"), context.ref(item.campaign)
        yield _("Initiative"), context.ref(item.initiative)


def _people(context: Context, item: Content) -> Iterable[tuple[str, Markup]]:
    """Who writes it, approves it and looks after it; who does several of these is named once."""
    if item.author and not item.approver and not item.owners:
        # So it is mostly, and quickly told.
        yield _("Author"), context.ref(item.author)
        return
    parts = {
        _("Author"): (item.author,) if item.author else (),
        _("Approver"): (item.approver,) if item.approver else (),
        _("Owner") if len(item.owners) == 1 else _("Owners"): item.owners,
    }
    by_people: dict[tuple[Ref, ...], list[str]] = {}
    for part, refs in parts.items():
        if refs:
            names = by_people.setdefault(refs, [])
            names.append(within(part) if names else part)
    for refs, names in by_people.items():
        yield str(together(names)), context.refs(refs)


def _run(
    context: Context, item: Content, returning: Returning | None
) -> Iterable[tuple[str, Markup | str]]:
    """From when to when a returning item runs, and how often it may appear."""
    language = context.language
    if returning is None:
        if item.from_ or item.until or item.on:
            yield _("Runs"), language.span_text(item.from_, item.until)
        return
    span = language.span_text(item.from_ or item.publish, item.until or item.end)
    if span and returning.times:
        # Translators: {span} is from when to when.
        span = ngettext("{span}, once", "{span}, {n} times", returning.times, span=span)
    yield _("Runs"), span
    bounds = [
        _(bound, value=language.number(number))
        for bound, number in (
            (N_("at least {value}"), item.at_least),
            (N_("at most {value}"), item.at_most),
        )
        if number is not None
    ]
    unit = item.every.unit if item.every and item.every.count == 1 else ""
    yield _(_EACH.get(unit, _EACH_INTERVAL)), in_a_row(bounds)


_EACH = {
    "day": N_("Each day"),
    "week": N_("Each week"),
    "month": N_("Each month"),
    "quarter": N_("Each quarter"),
    "year": N_("Each year"),
}
# Translators: as "Each week", for something that returns every two weeks or every five days.
_EACH_INTERVAL = N_("Each interval")


def _more(context: Context, item: Content) -> Markup:
    shown = _AT_A_GLANCE if item.every is not None else _AT_A_GLANCE - {"on", "at_least", "at_most"}
    rows = rest_of(context, item, shown)
    mentioned = mentions_line(context, item)
    if not rows and not mentioned:
        return Markup("")
    names = [within(name) for name, _value in rows]
    names += [_("where it is mentioned")] * bool(mentioned)
    shown_names, others = names[:MOST_NAMED], len(names) - MOST_NAMED
    # Translators: the end of a list: "notes, links and 3 more".
    rest = [ngettext("{n} more", "{n} more", others)] if others > 1 else names[MOST_NAMED:]
    return Markup('<details class="hb-more"><summary>{}</summary>{}{}</details>').format(
        filled(_("More: {names}"), names=together([*shown_names, *rest])), facts(rows), mentioned
    )
