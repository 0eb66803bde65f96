"""The two halves, dimension by dimension: what each is in general, and what this plan makes of it."""

from __future__ import annotations

from typing import NamedTuple

from strategy_handbook.findings.wording import counted
from strategy_handbook.insight.handovers import without_handover
from strategy_handbook.insight.leanings import Leaning
from strategy_handbook.insight.questions import half_of
from strategy_handbook.insight.spending import spending
from strategy_handbook.insight.steps import NOT_YET_SOLD
from strategy_handbook.plan import Ref, humanize
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.plan.measurement import Metric
from strategy_handbook.views.compare.grid import Column, Comparison, Row, comparison, entries
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.budget_table import sum_text
from strategy_handbook.views.pieces.panels import more
from strategy_handbook.views.pieces.status import look_of
from strategy_handbook.views.pieces.tags import stream_tag


class Dimension(NamedTuple):
    """One way in which the halves differ.

    Attributes:
        name: What it is called.
        upstream: What it means upstream, in general.
        downstream: What it means downstream, in general.
    """

    name: str
    upstream: str
    downstream: str


DIMENSIONS = {
    "purpose": Dimension(
        "Purpose", "Create demand that is not there yet.", "Win the demand that is there."
    ),
    "horizon": Dimension("Horizon", "Far ahead: years rather than weeks.", "Near: what sells now."),
    "journey": Dimension(
        "Place in the journey",
        "Early: before people know they want it.",
        "Late: around the purchase, and after it.",
    ),
    "stance": Dimension(
        "Stance",
        "Goes ahead, tries, and drops what fails.",
        "Answers to numbers, one step after the other.",
    ),
    "products": Dimension(
        "Products", "Looks for new ones that close gaps.", "Promotes those that can be bought."
    ),
    "audience": Dimension(
        "Audience",
        "Broad: whole segments, tomorrow’s customers.",
        "Narrow: defined groups, today’s customers.",
    ),
    "activities": Dimension(
        "Activities",
        "Research, teaching, being known for something.",
        "Advertising, offers, selling, service.",
    ),
    "measured": Dimension(
        "Measured by",
        "Awareness, engagement, standing: slow and indirect.",
        "Conversions, revenue, return: direct and quick.",
    ),
    "result": Dimension("Result", "Future demand, an edge, loyalty.", "Sales now, and quick wins."),
    "budget": Dimension("Share of the budget", "", ""),
    "size": Dimension("How much there is", "", ""),
    "owners": Dimension("Owners", "", ""),
}
MOST_WORDS = 6


def compared(context: Context) -> Markup:
    """The comparison, each cell filled with the plan's own facts."""
    halves = (Leaning(context.plan, "upstream"), Leaning(context.plan, "downstream"))
    rows = []
    for key, dimension in DIMENSIONS.items():
        cells = []
        for half in halves:
            meaning = dimension.upstream if half.stream == "upstream" else dimension.downstream
            cells.append(_cell(_FACTS[key](context, half), meaning))
        rows.append(Row(dimension.name, tuple(cells)))
    columns = tuple(
        Column(
            half.stream.capitalize(),
            _head(context, half.stream),
            more(context.page_href(half.stream), "Open the page of this half"),
            half.stream,
        )
        for half in halves
    )
    return comparison(Comparison("Upstream and downstream compared", columns, tuple(rows)))


def _head(context: Context, stream: str) -> Markup:
    return Markup('<a class="hb-compare__half" href="{}">{}</a>').format(
        context.page_href(stream), stream_tag(stream)
    )


def _cell(facts: Markup, meaning: str) -> Markup:
    shown = facts or Markup('<span class="hb-missing">Nothing in this plan yet</span>')
    if not meaning:
        return shown
    return Markup('<div>{}</div><p class="hb-compare__meaning">In general: {}</p>').format(
        shown, meaning
    )


def _purpose(context: Context, half: Leaning) -> Markup:
    found = half_of(context.plan, half.stream)
    if found is None or not (found.summary or found.positioning):
        return Markup(
            '<span class="hb-missing">Not written: <code>{}: summary:</code></span>'
        ).format(half.stream)
    return context.inline(found.summary or found.positioning)


def _horizon(context: Context, half: Leaning) -> Markup:
    reach = half.reach
    if reach is None:
        return Markup("")
    months = (context.language.month(reach.first), context.language.month(reach.last))
    span = " – ".join(dict.fromkeys(months))
    if not reach.days:
        return Markup("<b>{}</b>").format(span)
    pieces = "an initiative" if half.stream == "upstream" else "a campaign"
    return Markup("<b>{}</b>; {} takes {} on average").format(span, pieces, _length(reach.days))


def _length(days: int) -> str:
    if days >= 60:
        return counted(round(days / 30.4), "month")
    return counted(round(days / 7), "week") if days >= 14 else counted(days, "day")


def _journey(context: Context, half: Leaning) -> Markup:
    return _words(half.stages)


def _words(found: list[tuple[str, int]]) -> Markup:
    """Words with how often they occur, the rest counted."""
    if not found:
        return Markup("")
    shown = Markup(", ").join(
        Markup('{} <span class="hb-quiet">{}</span>').format(humanize(word), count)
        for word, count in found[:MOST_WORDS]
    )
    rest = len(found) - MOST_WORDS
    return shown + (Markup(" and {} more").format(rest) if rest > 0 else Markup(""))


def _stance(context: Context, half: Leaning) -> Markup:
    if half.stream == "upstream":
        initiatives = [one for one in half.work if isinstance(one, Initiative)]
        trying = sum(bool(one.hypothesis) for one in initiatives)
        dropped = sum(look_of(one.status) == "cancelled" for one in initiatives)
        return _sentences(
            (trying, f"{trying} of {counted(len(initiatives), 'initiative')} "
             f"{'tests' if trying == 1 else 'test'} a hypothesis"),
            (len(context.plan.studies), f"{counted(len(context.plan.studies), 'study', 'studies')} "
             "to learn from"),
            (dropped, f"{dropped} dropped"),
        )  # fmt: skip
    goals = [goal for goal in half.goals if goal.target and goal.due]
    campaigns = [one for one in half.work if isinstance(one, Campaign)]
    stopping = sum(bool(one.stop_rule) for one in campaigns)
    return _sentences(
        (len(half.goals), f"{len(goals)} of {counted(len(half.goals), 'goal')} with a number "
         "and a date"),
        (stopping, f"{stopping} of {counted(len(campaigns), 'campaign')} with a rule to stop"),
    )  # fmt: skip


def _sentences(*parts: tuple[int, str]) -> Markup:
    texts = [text for count, text in parts if count]
    return Markup("{}").format("; ".join(texts)) if texts else Markup("")


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
        Markup("{}: {}").format(name, _refs(context, found))
        for name, found in (("Segments", half.segments), ("Personas", half.personas))
        if found
    ]
    return Markup("<br>").join(parts)


def _refs(context: Context, found: list[tuple[Ref, int]]) -> Markup:
    return Markup(", ").join(context.ref(ref) for ref, _ in found)


def _activities(context: Context, half: Leaning) -> Markup:
    parts = []
    if half.stream == "upstream" and context.plan.studies:
        methods: dict[str, int] = {}
        for study in context.plan.studies.values():
            if study.method:
                methods[study.method] = methods.get(study.method, 0) + 1
        if methods:
            parts.append(Markup("Research: {}").format(_words(list(methods.items()))))
    if half.tactics:
        parts.append(Markup("Tactics: {}").format(_words(half.tactics)))
    if half.formats:
        parts.append(Markup("Content: {}").format(_words(half.formats)))
    return Markup("<br>").join(parts)


def _measured(context: Context, half: Leaning) -> Markup:
    groups: dict[str, list[Metric]] = {"leading": [], "lagging": [], "": []}
    for metric in half.metrics:
        groups[metric.timing or ""].append(metric)
    names = {"leading": "Tells early", "lagging": "Tells late", "": "Metrics"}
    parts = [
        Markup("{}: {}").format(names[timing], context.links(list(metrics)))
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
    becoming = f"{giving} of {counted(initiatives, 'initiative')} become campaigns"
    return goals + Markup("<p>{}</p>").format(becoming)


def _budget(context: Context, half: Leaning) -> Markup:
    found = spending(context.plan)
    parts: list[Markup] = []
    percent = context.language.percent
    own = found.halves.get(half.stream)
    for code in found.currencies if own else ():
        planned = own.of(code)[0] if own else None
        if planned is None or not planned.figures:
            continue
        share = found.share(code, half.stream)
        of = f", {percent(round(share))} of the halves" if share is not None and not parts else ""
        parts.append(Markup("<b>{}</b>{}").format(sum_text(context, planned), of))
    split = context.plan.plan.budget_split
    meant = getattr(split, half.stream, None)
    if meant is not None:
        parts.append(Markup("meant to be {}").format(percent(meant)))
    return Markup("<br>").join(parts)


def _size(context: Context, half: Leaning) -> Markup:
    initiatives = sum(isinstance(one, Initiative) for one in half.work)
    campaigns = len(half.work) - initiatives
    counts = (
        (initiatives, "initiative", "initiatives"),
        (campaigns, "campaign", "campaigns"),
        (len(half.content), "content item", "content items"),
        (len(half.goals), "goal", "goals"),
    )
    return Markup(", ").join(counted(*count) for count in counts if count[0])


def _owners(context: Context, half: Leaning) -> Markup:
    found = half_of(context.plan, half.stream)
    return context.refs(found.owners) if found else Markup("")


_FACTS = {
    "purpose": _purpose,
    "horizon": _horizon,
    "journey": _journey,
    "stance": _stance,
    "products": _products,
    "audience": _audience,
    "activities": _activities,
    "measured": _measured,
    "result": _result,
    "budget": _budget,
    "size": _size,
    "owners": _owners,
}
