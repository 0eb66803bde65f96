"""Whether the plan holds: what is out of line, out of date, overdue, behind or left out, a line each.

The pages named have everything; here stands whether one should go there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from strategy_handbook.insight.alignment.parts import Alignment, alignment
from strategy_handbook.insight.alignment.standing import Standing
from strategy_handbook.insight.freshness import all_stale, shaken
from strategy_handbook.insight.goal_arithmetic.prices import is_on_paper_only, ledger, remaining
from strategy_handbook.insight.goal_arithmetic.sums import Outcome, arithmetics
from strategy_handbook.insight.goal_progress import OPEN
from strategy_handbook.insight.metric_status import status
from strategy_handbook.insight.period import Period
from strategy_handbook.insight.risks import gravest_first, overdue_by
from strategy_handbook.plan import Entity
from strategy_handbook.translation import _, ngettext
from strategy_handbook.views.alignment.verdicts import anchor, titled
from strategy_handbook.views.context import Context
from strategy_handbook.views.coverage.drawing import holes
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.lists import first_few
from strategy_handbook.views.pieces.panels import more
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.wording import filled, in_a_row

# So many of a kind are named; the page has the others.
MOST = 3


def section(context: Context, level: int, period: Period) -> Part:
    """A line for each page on which something is to be looked at; one calm line where nothing is.

    Args:
        context: The page.
        level: The level of the heading.
        period: Where the plan's period stands: what is over can be mended no more.

    Returns:
        An empty part for a plan that is over, or that says nothing to judge by yet.
    """
    found = alignment(context.plan, context.as_of)
    lines = [line for line in _lines(context, found) if line]
    begun = lines or any(one.standing is not Standing.OPEN for one in found)
    if period.state == "ended" or not begun:
        return Part()
    body = Markup('<ul class="hb-now__list hb-holds">{}</ul>').format(Markup("").join(lines))
    if not lines:
        body = Markup(
            '<p class="hb-now__calm"><span class="hb-now__ok" aria-hidden="true">✓</span> {}</p>'
        ).format(_("Nothing is out of line, out of date, overdue, behind or left out."))
    link = more(context.page_href("alignment"), _("Alignment"))
    # Translators: the title of a section: whether a plan is sound.
    return part(context, level, _("Does the plan hold?"), "holds", body, more=link)


def _lines(context: Context, found: Alignment) -> Iterator[Markup]:
    yield _line(context, _("Alignment"), "alignment", "", _out_of_line(context, found))
    yield _line(context, _("Evidence"), "evidence", "evidence-stale", _out_of_date(context))
    yield _line(context, _("Risks and assumptions"), "risks", "", _overdue(context))
    yield _line(context, _("Goals"), "goals", "", _not_reached(context))
    yield _line(context, _("Metrics"), "metrics", "", _behind(context))
    silent = first_few(holes(context), MOST, lambda one: one)
    yield _line(context, _("Coverage"), "coverage", "coverage-holes", Markup("<br>").join(silent))


def _line(context: Context, title: str, page: str, place: str, text: Markup) -> Markup:
    """A page with what is to be looked at there; empty where that is nothing."""
    if not text:
        return Markup("")
    return Markup(
        '<li class="hb-edged"><span class="hb-now__title">'
        '<span class="hb-sign hb-sign--risk" aria-hidden="true">!</span>{}</span>'
        '<span class="hb-now__note">{}</span></li>'
    ).format(more(context.page_href(page, place), title), text)


def _out_of_line(context: Context, found: Alignment) -> Markup:
    off = {name: one for name, one in found._asdict().items() if one.points}
    if not off:
        return Markup("")
    points = sum(one.points for one in off.values())
    parts = in_a_row(
        more(context.page_href("alignment", anchor(name)), titled(name)) for name in off
    )
    return filled(
        _("{label}: {value}"),
        label=ngettext("{n} to settle", "{n} to settle", points),
        value=parts,
    )


def _out_of_date(context: Context) -> Markup:
    """What is out of date, that first on which most rests."""
    found = all_stale(context.plan, context.as_of)
    found.sort(key=lambda one: -len(shaken(context.plan, one.entity)))
    return _named(context, _("Out of date"), [one.entity for one in found])


def _overdue(context: Context) -> Markup:
    late = [one for one in context.plan.risks.values() if overdue_by(one, context.as_of)]
    return _named(context, _("Overdue"), gravest_first(late))


def _not_reached(context: Context) -> Markup:
    """The goals that their campaigns fall short of, and those they reach by their own figures alone."""
    books = ledger(context.plan, context.as_of)
    short, on_paper = [], []
    for goal in context.plan.goals.values():
        if goal.status not in OPEN:
            continue
        values = arithmetics(context.plan, goal, context.as_of)
        if any(one.outcome is Outcome.SHORT for one in values):
            short.append(goal)
        elif any(is_on_paper_only(one, remaining(books, one)) for one in values):
            on_paper.append(goal)
    texts = (
        _named(context, _("Falls short"), short),
        _named(context, _("Enough on paper only"), on_paper),
    )
    return Markup(" · ").join(filter(None, texts))


def _behind(context: Context) -> Markup:
    """The metrics that are bad, else those that goals want to be further along by now."""
    looks = {
        id: status(context.plan, one, context.as_of) for id, one in context.plan.metrics.items()
    }
    bad = [context.plan.metrics[id] for id, one in looks.items() if one.look == "bad"]
    late = [
        context.plan.metrics[id]
        for id, one in looks.items()
        if one.look == "watch" and one.by == "goal"
    ]
    texts = (
        _named(context, _("Somebody must act"), bad),
        _named(context, _("Behind its pace"), late),
    )
    return Markup(" · ").join(filter(None, texts))


def _named(context: Context, what: str, entities: Sequence[Entity]) -> Markup:
    if not entities:
        return Markup("")
    names = in_a_row(first_few(entities, MOST, context.link))
    return filled(_("{label}: {value}"), label=what, value=names)
