"""What a plan makes of each half, dimension by dimension."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from strategy_handbook.insight.handovers import without_handover
from strategy_handbook.insight.leanings import Leaning
from strategy_handbook.insight.questions import half_of
from strategy_handbook.insight.steps import NOT_YET_SOLD
from strategy_handbook.plan import Ref
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.plan.measurement import Metric
from strategy_handbook.translation import N_n, _, ngettext, spoken
from strategy_handbook.views.compare import half_figures
from strategy_handbook.views.compare.grid import entries
from strategy_handbook.views.compare.phrases import counted, labelled, sentences, with_counts
from strategy_handbook.views.compare.said import Said
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.status import look_of
from strategy_handbook.views.wording import filled, in_a_row


def _purpose(context: Context, half: Leaning) -> Markup:
    found = half_of(context.plan, half.stream)
    if found is None or not (found.summary or found.positioning):
        key = Markup("<code>{}: summary:</code>").format(half.stream)
        return Markup('<span class="hb-missing">{}</span>').format(
            filled(_("Not written: {key}"), key=key)
        )
    return context.inline(found.summary or found.positioning)


def _horizon(context: Context, half: Leaning) -> Markup:
    reach = half.reach
    if reach is None:
        return Markup("")
    months = (context.language.month(reach.first), context.language.month(reach.last))
    span = Markup("<b>{}</b>").format(" – ".join(dict.fromkeys(months)))
    if not reach.days:
        return span
    if half.stream == "upstream":
        # Translators: {span} is "October 2026 – March 2027", {length} is "4 months".
        text = _("{span}; an initiative takes {length} on average")
    else:
        text = _("{span}; a campaign takes {length} on average")
    return filled(text, span=span, length=_length(reach.days))


def _length(days: int) -> str:
    if days >= 60:
        return ngettext("{n} month", "{n} months", round(days / 30.4))
    if days >= 14:
        return ngettext("{n} week", "{n} weeks", round(days / 7))
    return ngettext("{n} day", "{n} days", days)


def _journey(context: Context, half: Leaning) -> Markup:
    return with_counts(half.stages)


def _stance(context: Context, half: Leaning) -> Markup:
    if half.stream == "upstream":
        studies = context.plan.studies
        initiatives = [one for one in half.work if isinstance(one, Initiative)]
        trying = sum(bool(one.hypothesis) for one in initiatives)
        dropped = sum(look_of(one.status) == "cancelled" for one in initiatives)
        return sentences(
            _of_initiatives(trying, len(initiatives)),
            counted(N_n("{n} study to learn from", "{n} studies to learn from"), len(studies)),
            # Translators: of initiatives that were tried.
            counted(N_n("{n} dropped", "{n} dropped"), dropped),
        )
    goals = [goal for goal in half.goals if goal.target and goal.due]
    campaigns = [one for one in half.work if isinstance(one, Campaign)]
    stopping = sum(bool(one.stop_rule) for one in campaigns)
    of_goals = N_n(
        "{known} of {n} goal with a number and a date",
        "{known} of {n} goals with a number and a date",
    )
    of_campaigns = N_n(
        "{stopping} of {n} campaign with a rule to stop",
        "{stopping} of {n} campaigns with a rule to stop",
    )
    return sentences(
        counted(of_goals, len(half.goals), known=spoken().count(len(goals))),
        counted(of_campaigns, len(campaigns), stopping=spoken().count(stopping))
        if stopping
        else "",
    )


def _of_initiatives(trying: int, all_of_them: int) -> str:
    if not trying:
        return ""
    initiatives = ngettext("{n} initiative", "{n} initiatives", all_of_them)
    # Translators: {initiatives} is "3 initiatives".
    return ngettext(
        "{n} of {initiatives} tests a hypothesis",
        "{n} of {initiatives} test a hypothesis",
        trying,
        initiatives=initiatives,
    )


def _products(context: Context, half: Leaning) -> Markup:
    products = context.plan.products.values()
    if half.stream == "upstream":
        return context.links([one for one in products if one.status in NOT_YET_SOLD])
    used = {ref.id for one in half.work for ref in one.products}
    return context.links(
        [one for one in products if one.id in used and one.status not in NOT_YET_SOLD]
    )


def _audience(context: Context, half: Leaning) -> Markup:
    parts = [
        labelled(name, _refs(context, found))
        for name, found in ((_("Segments"), half.segments), (_("Personas"), half.personas))
        if found
    ]
    return Markup("<br>").join(parts)


def _refs(context: Context, found: list[tuple[Ref, int]]) -> Markup:
    return in_a_row(context.ref(ref) for ref, _count in found)


def _activities(context: Context, half: Leaning) -> Markup:
    parts = []
    if half.stream == "upstream" and context.plan.studies:
        methods: dict[str, int] = {}
        for study in context.plan.studies.values():
            if study.method:
                methods[study.method] = methods.get(study.method, 0) + 1
        if methods:
            parts.append(labelled(_("Research"), with_counts(list(methods.items()))))
    if half.tactics:
        parts.append(labelled(_("Tactics"), with_counts(half.tactics)))
    if half.formats:
        parts.append(labelled(_("Content"), with_counts(half.formats)))
    return Markup("<br>").join(parts)


def _measured(context: Context, half: Leaning) -> Markup:
    groups: dict[str, list[Metric]] = {"leading": [], "lagging": [], "": []}
    for metric in half.metrics:
        groups[metric.timing or ""].append(metric)
    # Translators: metrics that tell early or late whether a plan works.
    names = {"leading": _("Tells early"), "lagging": _("Tells late"), "": _("Metrics")}
    parts = [
        labelled(names[timing], context.links(list(metrics)))
        for timing, metrics in groups.items()
        if metrics
    ]
    return Markup("<br>").join(parts)


def _result(context: Context, half: Leaning) -> Markup:
    goals = entries(context.link(goal) for goal in half.goals)
    if half.stream == "downstream":
        return goals
    initiatives = len(context.plan.initiatives)
    giving = initiatives - len(without_handover(context.plan))
    if not initiatives:
        return goals
    becoming = ngettext(
        "{giving} of {n} initiative become campaigns",
        "{giving} of {n} initiatives become campaigns",
        initiatives,
        giving=spoken().count(giving),
    )
    return goals + Markup("<p>{}</p>").format(becoming)


def _size(context: Context, half: Leaning) -> Markup:
    initiatives = sum(isinstance(one, Initiative) for one in half.work)
    campaigns = len(half.work) - initiatives
    counts = (
        counted(N_n("{n} initiative", "{n} initiatives"), initiatives),
        counted(N_n("{n} campaign", "{n} campaigns"), campaigns),
        counted(N_n("{n} content item", "{n} content items"), len(half.content)),
        counted(N_n("{n} goal", "{n} goals"), len(half.goals)),
    )
    return in_a_row(count for count in counts if count)


def _owners(context: Context, half: Leaning) -> Markup:
    found = half_of(context.plan, half.stream)
    return context.refs(found.owners) if found else Markup("")


# Each dimension by its key.
FACTS: Mapping[str, Callable[[Context, Leaning], Markup | Said]] = {
    "purpose": _purpose,
    "horizon": _horizon,
    "journey": _journey,
    "stance": _stance,
    "products": _products,
    "audience": _audience,
    "activities": _activities,
    "measured": _measured,
    "result": _result,
    "met": half_figures.met,
    "evidence": half_figures.evidence,
    "budget": half_figures.planned,
    "spent": half_figures.spent,
    "size": _size,
    "owners": _owners,
}
