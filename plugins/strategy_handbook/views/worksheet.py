"""What the pages of an initiative and of a campaign share: head, milestones, RACI, what refers to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import TypeVar

from markupsafe import Markup

from strategy_handbook.addresses import anchor_of
from strategy_handbook.insight.conflicts import too_early_by
from strategy_handbook.insight.milestones import Mark, Marked, marked
from strategy_handbook.insight.tracks import around, window_of
from strategy_handbook.insight.work import Phase, Work, phase_of
from strategy_handbook.plan import Entity, Ref, humanize
from strategy_handbook.plan.audience import Persona, Segment
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.dates import Precision
from strategy_handbook.plan.entity import Raci
from strategy_handbook.plan.innovation import Initiative, Milestone
from strategy_handbook.plan.knowledge import Decision, Learning, Risk
from strategy_handbook.views.context import Context
from strategy_handbook.views.durations import cadence, from_today, length
from strategy_handbook.views.field_values import web_link
from strategy_handbook.views.pieces import facts, listed, mentions, stream_tag, tags
from strategy_handbook.views.records.written import written
from strategy_handbook.views.status import chip, sign_of
from strategy_handbook.views.tracks import scale, track

W = TypeVar("W", Initiative, Campaign)


def section(context: Context, level: int, title: str, id: str, *parts: Markup) -> Markup:
    """A part of the page below a heading; nothing at all where there is nothing to show."""
    body = Markup("\n").join(part for part in parts if part)
    if not body:
        return Markup("")
    heading = context.heading(min(level, 6), title, id)
    return Markup('\n<section class="hb-sheet">{}\n{}\n</section>').format(heading, body)


def head(context: Context, work: Work, level: int, lead: Markup) -> Markup:
    """Name, status, half, dates, owners, progress, and where it stands in the plan's period."""
    stream = context.plan.stream_of(work)
    window = around(window_of(context.plan), work)
    drawn = track(context, work, window)
    return Markup(
        '<header class="hb-workhead hb--{stream}"><p class="hb-workhead__kind">{tag} {kind}{chip}</p>'
        "{title}{lead}{facts}{track}{tags}</header>"
    ).format(
        stream=stream,
        tag=stream_tag(stream),
        kind=humanize(work.kind),
        chip=Markup(" ") + chip(work.status) if work.status else "",
        title=context.heading(level, work.label, anchor_of(work)),
        lead=Markup('<div class="hb-lead">{}</div>').format(lead) if lead else "",
        facts=facts(_head_facts(context, work)),
        track=scale(context, window) + drawn if drawn else "",
        tags=Markup("<p>{}</p>").format(tags(work)) if work.tags else "",
    )


def _head_facts(context: Context, work: Work) -> Iterable[tuple[str, Markup | str]]:
    yield "When", when(context, work)
    if isinstance(work, Initiative):
        yield "Horizon", humanize(work.horizon) if work.horizon else ""
    yield "Stage of the journey", humanize(work.stage) if work.stage else ""
    yield "4 Ps", ", ".join(humanize(one) for one in work.four_p)
    yield "Owner" if len(work.owners) == 1 else "Owners", context.refs(work.owners)
    yield "Progress", progress(context, work.progress)
    yield "Last reviewed", reviewed(context, work)


def when(context: Context, work: Work) -> Markup:
    """The dates of a piece of work, how long that is, and how far off."""
    text = context.language.span_text(work.start, work.end)
    if not text:
        return Markup("")
    start = work.start
    if start and start.precision is Precision.ALWAYS and work.end is None:
        text = context.language.date_text(start)
    note = _distance(context, work)
    return Markup("{}{}").format(
        text[:1].upper() + text[1:],
        Markup(' <span class="hb-quiet hb-nowrap">({})</span>').format(note) if note else "",
    )


def _distance(context: Context, work: Work) -> str:
    first = work.start.first if work.start else None
    last = work.end.last if work.end else None
    if first and first > context.as_of:
        return f"starts {from_today((first - context.as_of).days)}"
    if last and last < context.as_of:
        return f"ended {from_today(-(context.as_of - last).days)}"
    if first and last and phase_of(work, context.as_of) is not Phase.FINISHED:
        left = (last - context.as_of).days
        return f"{length(left)} left" if left else "last day"
    return ""


def progress(context: Context, percent: Decimal | None) -> Markup:
    """How much is done: a bar and the figure; empty if that was not written."""
    if percent is None:
        return Markup("")
    return Markup(
        '<span class="hb-progress"><span class="hb-progress__rail" aria-hidden="true">'
        '<span style="--d:{}"></span></span><span class="hb-progress__figure">{}&nbsp;%</span></span>'
    ).format(percent, context.language.number(percent))


def reviewed(context: Context, entity: Entity) -> Markup:
    """When somebody last looked at it, and how often somebody should."""
    date = context.language.date(entity.reviewed_on)
    if entity.review_every is None:
        return date
    often = cadence(context.language, entity.review_every)
    return Markup("{}, {}").format(date, often) if date else Markup("{}").format(often)


def people(context: Context, work: Work) -> Markup:
    """The personas and segments it is for, each with the line that says who that is."""
    cards = [
        Markup('<li class="hb-card"><span class="hb-card__title">{}</span>{}{}</li>').format(
            context.link(entity),
            Markup('<span class="hb-card__note">{}</span>').format(note) if note else "",
            Markup('<span class="hb-card__line">{}</span>').format(line) if line else "",
        )
        for entity, note, line in _audience(context, work)
    ]
    return (
        Markup('<ul class="hb-cards hb-audience">{}</ul>').format(Markup("\n").join(cards))
        if cards
        else Markup("")
    )


def _audience(context: Context, work: Work) -> Iterable[tuple[Entity, str, Markup]]:
    for entity in context.plan.found((*work.personas, *work.segments)):
        line = context.inline(entity.summary)
        if isinstance(entity, Persona):
            note = " · ".join(filter(None, ("Persona", entity.job_title)))
        elif isinstance(entity, Segment):
            note = " · ".join(filter(None, ("Segment", entity.size)))
        else:
            note = ""
        yield entity, note, line


# Milestones


def milestones(context: Context, work: Work) -> Markup:
    """The milestones as a track from top to bottom, each with where it stands in words."""
    finished = phase_of(work, context.as_of) is Phase.FINISHED
    found = marked(work.milestones, context.as_of, finished)
    if not found:
        return Markup("")
    # Steps without any date are still steps in an order.
    counted = all(one.milestone.due is None and one.milestone.done is None for one in found)
    rows = Markup("\n").join(
        _milestone(context, one, str(number) if counted else _SIGNS[one.mark])
        for number, one in enumerate(found, start=1)
    )
    return Markup('<ol class="hb-steps hb--{}">{}</ol>').format(context.plan.stream_of(work), rows)


_SIGNS = {Mark.DONE: "✓", Mark.LATE: "!", Mark.NEXT: "▶", Mark.AHEAD: "", Mark.OPEN: ""}


def _milestone(context: Context, one: Marked, sign: str) -> Markup:
    milestone = one.milestone
    return Markup(
        '<li class="hb-steps__step hb-steps__step--{mark}">'
        '<span class="hb-steps__sign" aria-hidden="true">'
        '{sign}</span><span class="hb-steps__name">{name}</span>'
        '<span class="hb-steps__note">{note}</span></li>'
    ).format(
        mark=one.mark.value,
        sign=sign,
        name=milestone.name,
        note=Markup(" · ").join(_milestone_notes(context, one)),
    )


def _milestone_notes(context: Context, one: Marked) -> Iterable[Markup]:
    milestone, language = one.milestone, context.language
    if milestone.done:
        yield Markup("Done {}{}").format(language.date(milestone.done), _punctuality(one))
        if milestone.due and milestone.due.text != milestone.done.text:
            yield Markup("due {}").format(language.date(milestone.due))
    elif milestone.due:
        yield Markup("Due {}{}").format(language.date(milestone.due), milestone_words(one))
    if milestone.owners:
        yield context.refs(milestone.owners)


def _punctuality(one: Marked) -> str:
    if not one.days:
        return ""
    return f", {length(abs(one.days))} {'late' if one.days > 0 else 'early'}"


def milestone_words(one: Marked) -> Markup:
    """Where an open milestone stands, to follow its date."""
    if one.mark is Mark.LATE:
        return Markup(' <strong class="hb-late">{} late</strong>').format(length(one.days or 0))
    if one.mark is Mark.NEXT:
        return Markup(", <strong>next</strong>, {}").format(from_today(one.days or 0))
    if one.mark is Mark.OPEN and one.milestone.due and one.milestone.due.first:
        return Markup(", not marked as done")
    return Markup("")


def milestone_line(context: Context, one: Marked) -> Markup:
    """A milestone in one line, for overviews."""
    milestone: Milestone = one.milestone
    if one.mark is Mark.LATE:
        note = Markup('<strong class="hb-late">{} late</strong>').format(length(one.days or 0))
    else:
        note = Markup("{}").format(from_today(one.days or 0))
    return Markup('{} <span class="hb-quiet">({}, {})</span>').format(
        milestone.name, context.language.date(milestone.due), note
    )


# Who does what


def raci(context: Context, given: Raci | None) -> Markup:
    """Who is responsible, accountable, consulted and informed."""
    if given is None:
        return Markup("")
    parts: list[tuple[str, tuple[Ref, ...]]] = [
        ("Responsible", given.responsible),
        ("Accountable", (given.accountable,) if given.accountable else ()),
        ("Consulted", given.consulted),
        ("Informed", given.informed),
    ]
    cells = Markup("\n").join(
        Markup(
            '<div><dt><span class="hb-raci__letter" aria-hidden="true">{}</span>{}</dt>'
            "<dd>{}</dd></div>"
        ).format(
            name[0],
            name,
            context.refs(refs) or Markup('<span class="hb-missing">Nobody yet</span>'),
        )
        for name, refs in parts
    )
    return Markup('<dl class="hb-raci">{}</dl>').format(cells)


# What must come before


def depends_on(context: Context, work: Work) -> Markup:
    """What must be done before, and whether it will be."""
    rows = []
    for entity in context.plan.found(work.depends_on):
        before = entity if isinstance(entity, Initiative | Campaign) else None
        words = _order(work, before) if before else Markup("")
        span = context.language.span_text(before.start, before.end) if before else ""
        rows.append(
            Markup("{} {}{}{}").format(
                context.link(entity),
                chip(entity.status),
                Markup(' <span class="hb-quiet">{}</span>').format(span) if span else "",
                words,
            )
        )
    return listed(rows)


def _order(work: Work, before: Work) -> Markup:
    days = too_early_by(work, before)
    if not days:
        return Markup("")
    return Markup(
        ' <strong class="hb-late">{}Conflict: starts {} before that ends</strong>'
    ).format(sign_of("at-risk"), length(days))


# What the rest of the plan says of it


def knowledge(context: Context, work: Work) -> Markup:
    """Risks, decisions and learnings that refer to it, each with its gist."""
    cards: dict[str, Markup] = {}
    for mention in context.plan.mentions_of(work):
        if isinstance(mention.by, Risk | Decision | Learning):
            cards.setdefault(f"{mention.by.kind}/{mention.by.id}", _known(context, mention.by))
    if not cards:
        return Markup("")
    return Markup('<ul class="hb-known">{}</ul>').format(Markup("\n").join(cards.values()))


def _known(context: Context, entity: Risk | Decision | Learning) -> Markup:
    if isinstance(entity, Risk):
        kind = humanize(entity.type or "risk")
        levels = (("likelihood", entity.likelihood), ("impact", entity.impact))
        note = " · ".join(f"{humanize(level)} {name}" for name, level in levels if level)
        gist = entity.mitigation or entity.test or entity.summary
    elif isinstance(entity, Decision):
        kind, gist = "Decision", entity.outcome or entity.summary
        note = context.language.date_text(entity.decided_on) if entity.decided_on else ""
    else:
        kind, gist = "Learning", entity.change or entity.happened or entity.summary
        note = context.language.date_text(entity.learned_on) if entity.learned_on else ""
    return Markup(
        '<li class="hb-known__one"><span class="hb-known__kind">{}</span><div><strong>{}</strong> {}'
        "{}{}</div></li>"
    ).format(
        kind,
        context.link(entity),
        chip(entity.status),
        Markup(' <span class="hb-quiet">{}</span>').format(note) if note else "",
        context.prose(gist),
    )


def background(context: Context, work: Work) -> Markup:
    """Evidence, links, notes, visibility and a team's own fields."""
    rows: list[tuple[str | Markup, str | Markup]] = [
        ("Evidence", context.refs(work.evidence)),
        ("Links", Markup(", ").join(web_link(link.url, link.title) for link in work.links)),
        ("Visibility", humanize(work.visibility) if work.visibility else ""),
    ]
    return (
        context.prose(work.notes)
        + facts(rows)
        + (written(context, work.custom, None) if work.custom else Markup(""))
    )


def missing(names: Iterable[str]) -> Markup:
    """One quiet line for all that the plan does not say yet."""
    given = list(names)
    if not given:
        return Markup("")
    text = ", ".join(given)
    return Markup('<p class="hb-missing hb-notyet">Not in the plan yet: {}.</p>').format(text)


# The relations whose other ends these pages show in full, so that they need no second list.
_SHOWN = frozenset(
    {"Content", "Budget", "Takes over from", "Threatened by", "Changed by", "Taught", "Decisions"}
)


def closing(context: Context, work: Work, level: int, absent: Iterable[str]) -> Markup:
    """The end of the page: background, what is not written yet, and everything that refers to it."""
    return (
        section(context, level, "Background", "background", background(context, work))
        + missing(absent)
        + mentions(context, work, min(level, 6), _SHOWN)
    )


def grouped(
    works: Iterable[W], key: Callable[[W], str], order: Iterable[str]
) -> list[tuple[str, list[W]]]:
    """Work in groups, the groups in a given order; empty groups left out."""
    groups: dict[str, list[W]] = {name: [] for name in order}
    for work in works:
        groups.setdefault(key(work), []).append(work)
    return [(name, found) for name, found in groups.items() if found]


def unnamed(kind: str, ids: Iterable[str]) -> str:
    """What stands where a view is not told which piece of work to show."""
    known = Markup(", ").join(Markup("<code>{}</code>").format(id) for id in list(ids)[:5])
    return Markup(
        '<div class="hb-empty"><p><strong>No {0} is named.</strong> Write <code>id: …</code> below '
        "<code>::: {0}</code>{1}.</p></div>"
    ).format(kind, Markup(", for example {}").format(known) if known else "")
