"""What the pages of an initiative and of a campaign share below their heads."""

from __future__ import annotations

from collections.abc import Iterable

from strategy_handbook.insight.conflicts import too_early_by
from strategy_handbook.insight.work import Work
from strategy_handbook.plan import Entity, Ref
from strategy_handbook.plan.audience import Persona, Segment
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.entity import Raci
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.plan.knowledge import Decision, Learning, Risk
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.durations import length
from strategy_handbook.views.pieces.field_values import web_link
from strategy_handbook.views.pieces.history import history
from strategy_handbook.views.pieces.lists import facts, listed
from strategy_handbook.views.pieces.mentions import mentions
from strategy_handbook.views.pieces.risk_words import IMPACTS, LIKELIHOODS
from strategy_handbook.views.pieces.status import chip, sign_of
from strategy_handbook.views.pieces.written import written
from strategy_handbook.views.wording import filled, in_a_row, term


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
            note = " · ".join(filter(None, (_("Persona"), entity.job_title)))
        elif isinstance(entity, Segment):
            note = " · ".join(filter(None, (_("Segment"), entity.size)))
        else:
            note = ""
        yield entity, note, line


def raci(context: Context, given: Raci | None) -> Markup:
    """Who is responsible, accountable, consulted and informed."""
    if given is None:
        return Markup("")
    # The letters are those of the method's name, in every language.
    parts: list[tuple[str, str, tuple[Ref, ...]]] = [
        ("R", _("Responsible"), given.responsible),
        ("A", _("Accountable"), (given.accountable,) if given.accountable else ()),
        ("C", _("Consulted"), given.consulted),
        ("I", _("Informed"), given.informed),
    ]
    cells = Markup("\n").join(
        Markup(
            '<div><dt><span class="hb-raci__letter" aria-hidden="true">{}</span>{}</dt>'
            "<dd>{}</dd></div>"
        ).format(
            letter,
            name,
            context.refs(refs)
            or Markup('<span class="hb-missing">{}</span>').format(_("Nobody yet")),
        )
        for letter, name, refs in parts
    )
    return Markup('<dl class="hb-raci">{}</dl>').format(cells)


def depends_on(context: Context, work: Work) -> Markup:
    """What must be done before, and whether it will be."""
    rows = []
    for entity in context.plan.found(work.depends_on):
        before = entity if isinstance(entity, Initiative | Campaign) else None
        words = _order(work, before) if before else Markup("")
        span = context.language.span_text(before.start, before.end) if before else ""
        rows.append(
            Markup("{} {}{}{}").format(
                context.own(entity),
                chip(entity.status, entity.kind),
                Markup(' <span class="hb-quiet">{}</span>').format(span) if span else "",
                words,
            )
        )
    return listed(rows)


def _order(work: Work, before: Work) -> Markup:
    days = too_early_by(work, before)
    if not days:
        return Markup("")
    # Translators: it starts before what it depends on has ended.
    words = _("Conflict: starts {length} before that ends", length=length(days))
    return Markup(' <strong class="hb-late">{}{}</strong>').format(sign_of("at-risk"), words)


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
        kind = term(entity.type or "risk")
        levels = ((LIKELIHOODS, entity.likelihood), (IMPACTS, entity.impact))
        note = " · ".join(_(texts[level]) for texts, level in levels if level)
        gist = entity.mitigation or entity.test or entity.summary
    elif isinstance(entity, Decision):
        kind, gist = _("Decision"), entity.outcome or entity.summary
        note = context.language.date_text(entity.decided_on) if entity.decided_on else ""
    else:
        kind, gist = _("Learning"), entity.change or entity.happened or entity.summary
        note = context.language.date_text(entity.learned_on) if entity.learned_on else ""
    return Markup(
        '<li class="hb-known__one"><span class="hb-known__kind">{}</span><div><strong>{}</strong> {}'
        "{}{}</div></li>"
    ).format(
        kind,
        context.link(entity),
        chip(entity.status, entity.kind),
        Markup(' <span class="hb-quiet">{}</span>').format(note) if note else "",
        context.prose(gist),
    )


def background(context: Context, work: Work) -> Markup:
    """Evidence, links, notes, visibility and a team's own fields."""
    rows: list[tuple[str | Markup, str | Markup]] = [
        (_("Evidence"), context.refs(work.evidence)),
        (_("Links"), in_a_row(web_link(link.url, link.title) for link in work.links)),
        (_("Visibility"), term(work.visibility) if work.visibility else ""),
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
    # Translators: {names} are lower-case names of what is missing: "goals, budget".
    text = filled(_("Not in the plan yet: {names}."), names=in_a_row(given))
    return Markup('<p class="hb-missing hb-notyet">{}</p>').format(text)


# The relations whose other ends these pages show in full, so that they need no second list.
_SHOWN = frozenset(
    {"Content", "Budget", "Takes over from", "Threatened by", "Changed by", "Taught", "Decisions"}
)


def further_mentions(context: Context, work: Work, level: int) -> Markup:
    """Everything that refers to it and is not shown in full above, with a heading; then its history."""
    return mentions(context, work, min(level, 6), _SHOWN) + history(context, work)
