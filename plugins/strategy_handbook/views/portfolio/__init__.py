"""The portfolio: all plans of the site side by side."""

from __future__ import annotations

from strategy_handbook.insight.period import period
from strategy_handbook.insight.work import all_work
from strategy_handbook.plan import Plan
from strategy_handbook.plan.records import record
from strategy_handbook.translation import N_, N_n, _, ngettext
from strategy_handbook.views.compare import plans, split
from strategy_handbook.views.compare.drawn import comparison
from strategy_handbook.views.context import Context
from strategy_handbook.views.language import in_language
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.panels import tally
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.period import SIGNS, span, state
from strategy_handbook.views.portfolio.data import PortfolioData
from strategy_handbook.views.view import View, ViewOptions

LEVEL = 2
EXAMPLE = """
plan:
  name: Our plan
  summary: The strategy in one sentence.
"""
_PAGES = (
    (N_("Timeline"), "timeline"),
    (N_("Calendar"), "calendar"),
    # Translators: a link to the page that compares the two halves of a plan.
    (N_("Compare"), "compare"),
)


@record
class PortfolioOptions(ViewOptions):
    """Options of the portfolio."""


def render(context: Context, options: PortfolioOptions) -> PortfolioData | Markup:
    """Works out a card for each plan and a table that compares them."""
    contexts = [context.seen_from(plan) for plan in _in_order(context)]
    if not contexts:
        return empty(_("No plans yet"), "plan", EXAMPLE)
    several = len(contexts) > 1
    return PortfolioData(
        cards=tuple(_card(one, context) for one in contexts),
        comparison=part(
            context,
            LEVEL,
            _("Side by side"),
            "plans-compared",
            _side_by_side(contexts, context) if several else Markup(""),
        ),
    )


def _in_order(context: Context) -> list[Plan]:
    """Plans that run first, then those to come, then those that are over, the latest first."""
    ranks = {"running": 0, "unknown": 1, "before": 2, "ended": 3}

    def key(plan: Plan) -> tuple[int, int]:
        found = period(plan, context.as_of)
        last = found.last.toordinal() if found.last else 0
        first = found.first.toordinal() if found.first else 0
        return ranks[found.state], first if found.state == "before" else -last

    return sorted(context.handbook.plans.values(), key=key)


def _card(context: Context, page: Context) -> Markup:
    """A plan's card.

    Args:
        context: The page as seen from the plan.
        page: The page, for its headings.
    """
    plan = context.plan
    found = period(plan, context.as_of)
    own = in_language(plan.locale, str(page.language.locale))
    home = Markup('<a href="{}"{}>{}</a>').format(context.page_href(), own, plan.label)
    when = span(context.language, plan)
    summary = (
        Markup('<div class="hb-plan__summary"{}>{}</div>').format(
            own, context.prose(plan.plan.summary)
        )
        if plan.plan.summary
        else Markup('<div class="hb-plan__summary"><p class="hb-missing">{}</p></div>').format(
            _("No sentence of strategy yet.")
        )
    )
    return Markup(
        '<li class="hb-plan"><p class="hb-eyebrow">{}</p>{}{}'
        '<p class="hb-plan__when">{}<span class="hb-plan__state hb-plan__state--{}">'
        '<span aria-hidden="true">{}</span> {}</span></p>{}{}{}</li>'
    ).format(
        plan.plan.organisation or "",
        page.heading(LEVEL, home, f"plan-{plan.id}"),
        summary,
        Markup("<b>{}</b> ").format(when) if when else "",
        found.state,
        SIGNS[found.state],
        state(context.language, found, context.as_of),
        _halves(plan),
        _counts(context),
        _links(context),
    )


def _halves(plan: Plan) -> Markup:
    """How many pieces of work each half has, as a bar in the halves' colours."""
    work = all_work(plan)
    up = sum(plan.stream_of(one) == "upstream" for one in work)
    down = sum(plan.stream_of(one) == "downstream" for one in work)
    if not up + down:
        return Markup("")
    parts = Markup("").join(
        Markup('<i class="hb-split__part hb--{}" style="width:{}%"></i>').format(
            stream, round(count * 100 / (up + down), 2)
        )
        for stream, count in (("upstream", up), ("downstream", down))
        if count
    )
    return Markup(
        '<div class="hb-plan__halves"><div class="hb-split__bar" aria-hidden="true">{}</div>'
        "<p><span>{}</span><span>{}</span></p></div>"
    ).format(
        parts,
        ngettext("{n} piece of work upstream", "{n} pieces of work upstream", up),
        # Translators: follows "3 pieces of work upstream".
        ngettext("{n} downstream", "{n} downstream", down),
    )


def _counts(context: Context) -> Markup:
    plan, here = context.plan, context.page_href
    return tally(
        [
            (len(plan.personas), N_n("{n} persona", "{n} personas"), here("personas")),
            (len(plan.initiatives), N_n("{n} initiative", "{n} initiatives"), here("initiatives")),
            (len(plan.campaigns), N_n("{n} campaign", "{n} campaigns"), here("campaigns")),
            (len(plan.content), N_n("{n} content item", "{n} content items"), here("calendar")),
            (len(plan.goals), N_n("{n} goal", "{n} goals"), here("goals")),
        ]
    )


def _links(context: Context) -> Markup:
    links = [
        Markup('<li><a href="{}">{}</a></li>').format(context.page_href(name), _(text))
        for text, name in _PAGES
    ]
    links.append(
        Markup('<li><a href="{}">{}</a></li>').format(context.page_href("health"), _health(context))
    )
    return Markup('<ul class="hb-plan__links">{}</ul>').format(Markup("").join(links))


def _health(context: Context) -> str:
    count = len(context.handbook.findings_in(context.plan))
    if not count:
        return _("Health: ✓ clean")
    return ngettext("Health: {n} finding", "Health: {n} findings", count)


def _side_by_side(contexts: list[Context], page: Context) -> Markup:
    """Plans compared, those that run first: the newest of them is what the others are held against."""
    tables = [comparison(plans.compared(part, page), page.language) for part in split(contexts)]
    return Markup("").join([*tables, plans.how(contexts[0])])


VIEW = View(
    "portfolio",
    "All plans as cards, and side by side in a table.",
    PortfolioOptions,
    render,
    of_plan=False,
    data=PortfolioData,
    sheets=("compare", "reckoning"),
)
