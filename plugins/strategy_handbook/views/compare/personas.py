"""What personas are compared by, in figures and in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from strategy_handbook.insight.comparison.persona_figures import persona_figures
from strategy_handbook.insight.leanings import Leaning
from strategy_handbook.insight.persona_work import PersonaWork, work_for
from strategy_handbook.insight.work import Work
from strategy_handbook.plan import Entity
from strategy_handbook.plan.audience import Persona
from strategy_handbook.translation import N_, _, pgettext
from strategy_handbook.views.compare.grid import Column, Row, entries
from strategy_handbook.views.compare.persona_rows import figure_rows
from strategy_handbook.views.compare.persona_rows import how as how_computed
from strategy_handbook.views.compare.said import row, told
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.tables import note
from strategy_handbook.views.wording import in_a_row, term

MISSING = N_("Unknown")
EXAMPLE = """
personas:
  fleet-manager:
    name: Fleet manager
    pains: Bikes stand still in frost
"""
_CONFIDENCES = {
    "assumed": ("○", N_("Assumed")),
    "qualitative": ("◐", N_("Heard in interviews")),
    "validated": ("●", N_("Validated in numbers")),
}
_SEVERITIES = {
    # Translators: how much a pain hurts.
    "high": N_("High severity"),
    "medium": N_("Medium severity"),
    "low": N_("Low severity"),
}


def order(entity: Entity) -> bool:
    """Whether something comes last: a persona whom we do not want to reach."""
    return isinstance(entity, Persona) and entity.type == "negative"


def column(context: Context, entity: Entity) -> Column:
    """The head of a persona's column."""
    role = note(getattr(entity, "job_title", None) or "")
    page = context.own(entity, _("Open the persona’s page"))
    return Column(entity.label, context.own(entity) + role, page + role)


def rows(context: Context, entities: list[Entity], only: str = "") -> Iterator[Row]:
    """The criteria with what each persona says to them.

    Args:
        context: The page.
        entities: The personas.
        only: ``figures`` or ``words`` for criteria of that kind alone.
    """
    personas = [entity for entity in entities if isinstance(entity, Persona)]
    if only != "figures":
        yield row(pgettext("the part a persona plays in buying", "Part"), personas, _part)
    if only != "words":
        found = persona_figures(context.plan, context.as_of)
        yield from figure_rows(context, [found[one.id] for one in personas])
    if only != "figures":
        yield from _word_rows(context, personas)


def how(context: Context, entities: list[Entity]) -> Markup:
    """How the figures are computed."""
    found = persona_figures(context.plan, context.as_of)
    return how_computed(context, [found[one.id] for one in entities if one.id in found])


def _word_rows(context: Context, personas: list[Persona]) -> Iterator[Row]:
    def inlines(texts: tuple[str, ...]) -> Markup:
        return entries(context.inline(text) for text in texts)

    def work_of(one: Persona) -> PersonaWork:
        return work_for(context.plan, one)

    yield row(_("How much we know"), personas, _confidence)
    yield row(_("Segments"), personas, lambda one: context.refs(one.segments))
    yield told(_("Aims"), personas, lambda one: inlines(one.aims))
    yield told(
        _("Jobs to be done"), personas, lambda one: inlines(tuple(job.job for job in one.jobs))
    )
    yield told(_("Pains"), personas, lambda one: _pains(context, one))
    yield told(_("Gains"), personas, lambda one: inlines(tuple(gain.gain for gain in one.gains)))
    yield told(_("Starts looking when"), personas, lambda one: inlines(one.triggers))
    yield told(_("Objections"), personas, lambda one: _objections(context, one))
    yield told(_("Does instead"), personas, lambda one: inlines(one.alternatives))
    yield told(_("Judged by"), personas, lambda one: entries(one.kpis))
    yield told(_("Reads and meets"), personas, lambda one: inlines(one.watering_holes))
    yield row(_("Channels"), personas, lambda one: context.refs(one.channels))

    def of_half(one: Persona, half: str) -> list[Work]:
        return [*filter(Leaning(context.plan, half).is_own, work_of(one).all)]

    # By the half that work belongs to: a campaign may be upstream.
    yield row(
        _("Upstream for them"), personas, lambda one: _linked(context, of_half(one, "upstream"))
    )
    yield row(
        _("Downstream for them"), personas, lambda one: _linked(context, of_half(one, "downstream"))
    )


def _part(one: Persona) -> str:
    if one.type == "negative":
        return _("Not whom we want to reach")
    words = [term(word) for word in (one.type, one.buying_role) if word]
    return in_a_row(dict.fromkeys(words))


def _confidence(one: Persona) -> str:
    if one.confidence is None:
        return ""
    sign, words = _CONFIDENCES[one.confidence]
    return f"{sign} {_(words)}"


def _pains(context: Context, one: Persona) -> Markup:
    order = {"high": 0, "medium": 1, "low": 2}
    pains = sorted(one.pains, key=lambda pain: order.get(pain.severity or "", 3))
    return entries(
        context.inline(pain.pain) + note(_(_SEVERITIES[pain.severity]) if pain.severity else "")
        for pain in pains
    )


def _objections(context: Context, one: Persona) -> Markup:
    return entries(
        Markup("{} {}").format(
            context.inline(objection.objection),
            note(context.inline(objection.answer))
            or Markup('<span class="hb-missing">{}</span>').format(_("no answer yet")),
        )
        for objection in one.objections
    )


def _linked(context: Context, works: Sequence[Work]) -> Markup:
    return entries(context.link(work) for work in works) or Markup(
        '<span class="hb-missing">{}</span>'
    ).format(_("Nothing yet"))
