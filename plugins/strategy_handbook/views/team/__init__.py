"""The team view: the roles, who reports to whom, and what each has on its desk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from strategy_handbook.insight.workload import Load, loads, named_roles
from strategy_handbook.plan import Entity, Plan
from strategy_handbook.plan.company import Role
from strategy_handbook.plan.plan import Mention
from strategy_handbook.plan.records import record
from strategy_handbook.translation import N_, _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.filters import begin_filter
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.team.data import Group, TeamData
from strategy_handbook.views.team.desk import desk
from strategy_handbook.views.team.role import role_card
from strategy_handbook.views.view import View, ViewOptions
from strategy_handbook.views.wording import filled, in_a_row, term

EXAMPLE = """
team:
  content-lead:
    name: Content lead
    team: marketing
    capacity: 24
    responsibilities: Edits every article
"""
TEAMS = ("management", "marketing", "sales", "product", "service", "agency", "partner")
TEAM_TITLES = {"agency": N_("Agencies"), "partner": N_("Partners")}


@record
class TeamOptions(ViewOptions):
    """Options of the team view."""


@dataclass(slots=True)
class Place:
    """A role in the tree of who reports to whom."""

    role: Role
    below: list[Place]


def render(context: Context, options: TeamOptions) -> TeamData:
    """Works out the roles team by team; without a team section the roles that the plan names."""
    plan = context.plan
    desks = loads(plan, context.occasions, context.as_of)
    groups = grouped(plan.team.values())
    reporting = _tree(context, hierarchy(plan))
    drawn = []
    filter = begin_filter(context)
    for team, roles in groups:
        shown = len(groups) > 1 or team
        drawn.append(
            Group(
                team,
                context.heading(2, team_title(team), f"team-{team or 'other'}")
                if shown
                else Markup(""),
                tuple(role_card(context, role, desks.get(role.id, Load())) for role in roles),
            )
        )
    nobody = Markup("") if groups else _only_named(context, named_roles(plan), desks)
    return TeamData(
        filter=filter.form(),
        reporting=reporting,
        groups=tuple(drawn),
        empty=Markup("") if groups else empty(_("No roles described yet"), "team", EXAMPLE),
        named=part(context, 2, _("Named but not described"), "named-roles", nobody),
    )


def team_title(team: str) -> str:
    """What a group of roles is called; the empty team holds roles that name none."""
    if not team:
        return _("Other roles")
    return _(TEAM_TITLES[team]) if team in TEAM_TITLES else term(team)


def grouped(roles: Iterable[Role]) -> list[tuple[str, list[Role]]]:
    """Roles by team, teams in the order of TEAMS, roles without a team last."""
    groups: dict[str, list[Role]] = {team: [] for team in TEAMS}
    for role in roles:
        groups.setdefault(role.team or "", []).append(role)
    last = groups.pop("", [])
    return [(team, found) for team, found in [*groups.items(), ("", last)] if found]


def hierarchy(plan: Plan) -> list[Place]:
    """Who reports to whom, as trees; empty if nobody is said to report to anybody.

    Roles that report to each other in a circle belong to no tree and are left out.
    """
    if not any(plan.find(role.reports_to) for role in plan.team.values()):
        return []
    places = {role.id: Place(role, []) for role in plan.team.values()}
    top: list[Place] = []
    for role in plan.team.values():
        boss = plan.find(role.reports_to)
        (places[boss.id].below if boss else top).append(places[role.id])
    # A role alone at the top is no hierarchy.
    return [place for place in top if place.below]


def _tree(context: Context, places: list[Place]) -> Markup:
    if not places:
        return Markup("")
    return Markup(
        '<nav class="hb-reporting" aria-label="{0}"><p class="hb-column__title">{0}</p>{1}</nav>'
    ).format(_("Who reports to whom"), _branch(context, places))


def _branch(context: Context, places: list[Place]) -> Markup:
    rows = Markup("").join(
        Markup("<li><span>{}{}</span>{}</li>").format(
            context.own(place.role),
            Markup(' <span class="hb-quiet">{}</span>').format(term(place.role.team))
            if place.role.team
            else "",
            _branch(context, place.below) if place.below else "",
        )
        for place in places
    )
    return Markup("<ul>{}</ul>").format(rows)


def _only_named(
    context: Context, named: dict[str, list[Mention]], desks: dict[str, Load]
) -> Markup:
    """The roles a plan names without describing them, each with what it has on its desk."""
    if not named:
        return Markup("")
    rows = Markup("\n").join(
        Markup('<li class="hb-role"><p class="hb-role__name">{}</p>{}{}</li>').format(
            term(id), desk(context, desks.get(id, Load())), _where(context, mentions)
        )
        for id, mentions in sorted(named.items())
    )
    return Markup('<ul class="hb-roles">\n{}\n</ul>').format(rows)


def _where(context: Context, mentions: list[Mention]) -> Markup:
    groups: dict[str, list[Markup]] = {}
    for mention in mentions:
        if isinstance(mention.by, Entity):
            groups.setdefault(mention.relation, []).append(context.link(mention.by))
    return Markup("").join(
        Markup('<p class="hb-role__note">{}</p>').format(
            filled(_("{label}: {value}"), label=_(name), value=in_a_row(links))
        )
        for name, links in groups.items()
    )


VIEW = View(
    "team",
    "The roles, who reports to whom, and what each has to do.",
    TeamOptions,
    render,
    data=TeamData,
    sheets=(
        "work",
        "persona",
        "people",
    ),
)
