"""What is known about a persona rests on: studies and other records, each with what it supports."""

from __future__ import annotations

from strategy_handbook.insight.freshness import stale
from strategy_handbook.plan import Entity, Plan, Ref
from strategy_handbook.plan.audience import Persona
from strategy_handbook.plan.research import Study
from strategy_handbook.translation import N_n, _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.pieces.stale_marks import stale_mark
from strategy_handbook.views.wording import in_a_row, term


def evidence_of(plan: Plan, persona: Persona) -> list[tuple[Entity, dict[str, int]]]:
    """What a persona rests on, studies first, each with how many pains, gains … it supports."""
    supports: dict[tuple[str, str], dict[str, int]] = {}
    for ref, what in _given(persona):
        counts = supports.setdefault((ref.kind, ref.id), {})
        counts[what] = counts.get(what, 0) + 1
    for mention in plan.mentions_of(persona):
        if isinstance(mention.by, Study):
            supports.setdefault((mention.by.kind, mention.by.id), {})
    found = [
        (entity, counts)
        for (kind, id), counts in supports.items()
        if (entity := plan.entity(kind, id))
    ]
    return sorted(found, key=lambda pair: not isinstance(pair[0], Study))


def evidence_list(context: Context, persona: Persona) -> Markup:
    """Every piece of evidence; a quiet line if there is none."""
    found = evidence_of(context.plan, persona)
    if not found:
        return Markup('<p class="hb-missing">{}</p>').format(
            _("Nothing yet: this persona is a guess until a study stands behind it.")
        )
    rows = Markup("").join(_row(context, entity, counts) for entity, counts in found)
    return Markup('<ul class="hb-evidence">{}</ul>').format(rows)


def _given(persona: Persona) -> list[tuple[Ref, str]]:
    parts = (
        ("pain", persona.pains),
        ("gain", persona.gains),
        ("answer", persona.objections),
        ("quote", persona.quotes),
    )
    found = [(ref, "") for ref in persona.evidence]
    for what, records in parts:
        for record in records:
            found.extend((ref, what) for ref in record.evidence)
    return found


_SUPPORTS = {
    "pain": N_n("{n} pain", "{n} pains"),
    "gain": N_n("{n} gain", "{n} gains"),
    "answer": N_n("{n} answer", "{n} answers"),
    "quote": N_n("{n} quote", "{n} quotes"),
}


def _row(context: Context, entity: Entity, counts: dict[str, int]) -> Markup:
    notes = (
        _study_notes(context, entity) if isinstance(entity, Study) else [escape(term(entity.kind))]
    )
    supports = in_a_row(ngettext(*_SUPPORTS[what], count) for what, count in counts.items() if what)
    return Markup(
        '<li class="hb-evidence__row"><div class="hb-worklist__title">{}</div>'
        '<div class="hb-worklist__note">{}</div>{}</li>'
    ).format(
        context.link(entity) + stale_mark(context, stale(entity, context.as_of)),
        Markup(" · ").join(notes),
        Markup('<div class="hb-evidence__supports">{}</div>').format(
            # Translators: what a study supports: {what} is "2 pains, 1 gain".
            _("Supports {what}", what=supports)
        )
        if supports
        else "",
    )


def _study_notes(context: Context, study: Study) -> list[Markup]:
    notes = [escape(term(study.method or "study"))]
    if study.n is not None:
        notes.append(Markup("n = {}").format(context.language.number(study.n)))
    if study.margin:
        # Translators: the margin of error of a study.
        notes.append(escape(_("margin {margin}", margin=study.margin)))
    if date := study.end or study.start:
        notes.append(context.language.date(date))
    return notes
