"""What personas are compared by."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from strategy_handbook.insight.persona_work import work_for
from strategy_handbook.insight.work import Work
from strategy_handbook.plan import Entity
from strategy_handbook.plan.audience import Persona
from strategy_handbook.translation import N_, _, ngettext, pgettext
from strategy_handbook.views.compare.grid import Column, Row, entries
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
    page = context.link(entity, _("Open the persona’s page"))
    return Column(entity.label, context.link(entity) + role, page + role)


def rows(context: Context, entities: list[Entity]) -> Iterator[Row]:
    """The criteria with what each persona says to them."""
    personas = [entity for entity in entities if isinstance(entity, Persona)]

    def row(name: str, cell: Callable[[Persona], Markup | str]) -> Row:
        return Row(name, tuple(Markup("{}").format(cell(one)) for one in personas))

    def inlines(texts: tuple[str, ...]) -> Markup:
        return entries(context.inline(text) for text in texts)

    yield row(pgettext("the part a persona plays in buying", "Part"), _part)
    yield row(_("How much we know"), _confidence)
    yield row(_("Segments"), lambda one: context.refs(one.segments))
    yield row(_("Aims"), lambda one: inlines(one.aims))
    yield row(_("Jobs to be done"), lambda one: inlines(tuple(job.job for job in one.jobs)))
    yield row(_("Pains"), lambda one: _pains(context, one))
    yield row(_("Gains"), lambda one: inlines(tuple(gain.gain for gain in one.gains)))
    yield row(_("Starts looking when"), lambda one: inlines(one.triggers))
    yield row(_("Objections"), lambda one: _objections(context, one))
    yield row(_("Does instead"), lambda one: inlines(one.alternatives))
    yield row(_("Judged by"), lambda one: entries(one.kpis))
    yield row(_("Reads and meets"), lambda one: inlines(one.watering_holes))
    yield row(_("Channels"), lambda one: context.refs(one.channels))
    yield row(
        _("Upstream for them"),
        lambda one: _linked(context, work_for(context.plan, one).initiatives),
    )
    yield row(
        _("Downstream for them"),
        lambda one: _linked(context, work_for(context.plan, one).campaigns),
    )
    yield row(_("Content"), lambda one: _content(context, one))


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


def _content(context: Context, one: Persona) -> str:
    items = work_for(context.plan, one).content
    return ngettext("{n} item", "{n} items", len(items)) if context.plan.content else ""
