"""The pages of each plan, and the page that brings several plans together."""

from __future__ import annotations

import json
from collections.abc import Iterator

from strategy_handbook.addresses import FOLDERS, address_of, page_of
from strategy_handbook.insight.changes import Proposal
from strategy_handbook.pages.page import Page
from strategy_handbook.pages.period_pages import period_pages
from strategy_handbook.pages.view_pages import view_pages
from strategy_handbook.plan import Entity, Plan
from strategy_handbook.translation import N_, _, ngettext, speaking
from strategy_handbook.views.handbook import Handbook
from strategy_handbook.views.prose import plain
from strategy_handbook.views.wording import in_a_line

PORTFOLIO = "plans/index.md"
# What a proposal does with all plans: where whoever reviews it begins.
PROPOSAL = "plans/changes.md"
# Kinds of entity whose page offers a calendar of what is planned for it.
_WITH_FEED = ("persona", "campaign")
_DESCRIPTIONS = {
    # Translators: describes the page of a persona of this name.
    "persona": N_("{plan}: the persona {name}."),
    "initiative": N_("{plan}: the initiative {name}."),
    "campaign": N_("{plan}: the campaign {name}."),
}


def handbook_pages(handbook: Handbook) -> list[Page]:
    """Every generated page, plan by plan; with several plans their portfolio first.

    The pages of a plan are in its language.
    """
    pages = []
    if handbook.proposal:
        with speaking(handbook.locale):
            pages.append(_proposal(handbook, handbook.proposal))
    if len(handbook.plans) > 1:
        with speaking(handbook.locale):
            pages.append(_portfolio(handbook))
    for plan in handbook.plans.values():
        with speaking(plan.locale):
            pages.extend(_plan_pages(plan))
    return pages


def _proposal(handbook: Handbook, proposal: Proposal) -> Page:
    title = _("This proposal")
    changes = proposal.changes.values()
    # What a plan is called is no Markdown: the view writes it.
    changed = [
        f"::: changes\n    plan: {one.plan.id}\n    of: proposal\n    heading: {json.dumps(one.plan.label)}"
        for one in changes
        if one.after and (one.weight or any(handbook.checks_of(one.after)))
    ]
    lost = sum(one.after is None for one in changes)
    gone = [ngettext("{n} plan is gone.", "{n} plans are gone.", lost)] if lost else []
    nothing = [] if changed or gone else [_("It leaves all plans as they are.")]
    return Page(
        PROPOSAL,
        title,
        "\n\n".join([f"# {title}", *gone, *changed, *nothing]),
        # Translators: {branch} is the branch of the repository that a proposal is compared with.
        _("What a proposal changes, compared with {branch}.", branch=proposal.against),
        wide=True,
    )


def _portfolio(handbook: Handbook) -> Page:
    title = _("All plans")
    names = in_a_line(plan.label for plan in handbook.plans.values())
    return Page(
        PORTFOLIO,
        title,
        f"# {title}\n\n::: portfolio",
        # Translators: {names} are the names of the plans.
        _("The plans of {names}.", names=names),
        wide=True,
    )


def _plan_pages(plan: Plan) -> Iterator[Page]:
    head = plan.plan.at.file
    yield Page(
        page_of(plan),
        plan.label,
        "::: overview\n    level: 1\n\n::: subscribe",
        plain(plan.plan.summary) or _("The marketing plan {plan}.", plan=plan.label),
        source=head,
        contents=False,
    )
    one_page = _("On one page")
    yield Page(
        page_of(plan, "one-page"),
        f"{one_page} · {plan.label}",
        "::: one-page\n    level: 1",
        _("{plan} on one sheet: both halves, work in time, goals and budget.", plan=plan.label),
        source=head,
        wide=True,
    )
    yield from view_pages(plan)
    yield from period_pages(plan)
    for entity in plan.entities():
        if entity.kind in FOLDERS:
            yield _entity_page(plan, entity)


def _entity_page(plan: Plan, entity: Entity) -> Page:
    # An entity may be called by YAML's word for nothing.
    id = '"null"' if entity.id == "null" else entity.id
    body = f"::: {entity.kind}\n    id: {id}\n    level: 1"
    if entity.kind in _WITH_FEED:
        body += f"\n\n::: subscribe\n    {entity.kind}: {id}"
    description = _(_DESCRIPTIONS[entity.kind], plan=plan.label, name=entity.label)
    return Page(
        address_of(plan, entity).page,
        entity.label,
        body,
        description=plain(entity.summary) or description,
        parent=page_of(plan, FOLDERS[entity.kind]),
        source=entity.at.file,
    )
