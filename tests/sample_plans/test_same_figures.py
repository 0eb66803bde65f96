"""A figure that stands on two pages of the sample plan's handbook is the same on both."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from strategy_handbook.insight.alignment.together import together
from strategy_handbook.insight.budget.accounts import accounts
from strategy_handbook.insight.budget.dimensions import groups
from strategy_handbook.insight.budget.results import costs_per_result
from strategy_handbook.insight.comparison.campaign_figures import campaign_figures
from strategy_handbook.insight.comparison.half_figures import half_figures
from strategy_handbook.insight.comparison.persona_figures import persona_figures
from strategy_handbook.insight.goal_arithmetic.sums import arithmetics
from strategy_handbook.insight.occasions import occasions
from strategy_handbook.insight.persona_work import work_for
from strategy_handbook.insight.readings import series
from strategy_handbook.plan import Plan
from strategy_handbook.rules import check_plans
from strategy_handbook.views import Handbook
from strategy_handbook.views.drawing import PageDrawing
from tests.builds import AS_OF
from tests.sample_plans.test_sample_plans import loaded
from tests.sample_plans.test_sample_plans import plan as sample
from tests.views.small_plans import text

TODAY = dt.date.fromisoformat(AS_OF)
HALVES = ("upstream", "downstream")


@pytest.fixture(scope="module")
def plan() -> Plan:
    return sample("riverbend-2027")


@pytest.fixture(scope="module")
def page() -> PageDrawing:
    plans = {one.id: one for one in loaded().plans}
    return PageDrawing(Handbook(plans, check_plans(loaded(), TODAY), TODAY), "riverbend-2027/x.md")


def test_what_is_planned_for_a_campaign(plan: Plan) -> None:
    on_budget = {
        one.key: one.figures for one in groups(plan, accounts(plan, TODAY), "campaign", TODAY)
    }
    compared = {id: one.money for id, one in campaign_figures(plan, TODAY).items() if one.money}
    assert len(compared) >= 8
    for id, money in compared.items():
        figures = on_budget[plan.campaigns[id].ref]
        for code, one in money.items():
            assert one == figures[code], id


def test_what_a_campaign_is_expected_to_bring(plan: Plan) -> None:
    compared = campaign_figures(plan, TODAY)
    held = 0
    for goal in plan.goals.values():
        for found in arithmetics(plan, goal, TODAY):
            for one in found.counted:
                wanted = compared[one.campaign.id].expected
                # A campaign may bring several things; what is compared is the first of them.
                if found.adding and wanted and wanted.metric is found.aim.metric:
                    held += 1
                    assert one.value == wanted.value, (goal.id, one.campaign.id)
    assert held >= 3


def test_how_much_content_is_for_a_persona(plan: Plan) -> None:
    compared = persona_figures(plan, TODAY)
    for one in together(plan).personas:
        halves = one.upstream.content + one.downstream.content
        assert compared[one.persona.id].content == halves, one.persona.id
    # Coverage counts appearances, and shows the same pieces: none that the others leave out.
    shown = {one.entity.id for one in occasions(plan) if one.kind == "content"}
    shown -= {id for id, one in plan.content.items() if one.status == "retired"}
    reached = {
        one.id
        for who in plan.personas.values()
        for one in work_for(plan, who).content
        if one.publish and one.publish.first
    }
    assert reached <= shown


def test_which_goals_and_campaigns_a_half_has(plan: Plan, page: PageDrawing) -> None:
    size = re.search(r">How much there is</th>(.*?)</tr>", page.draw("compare", "what: streams"))
    assert size
    cells = [text(one) for one in re.findall(r"<td[^>]*>(.*?)</td>", size[1])]
    goals = page.draw("goals", "")
    starts = [goals.index(f'id="{half}-goals"') for half in HALVES]
    parts = (goals[starts[0] : starts[1]], goals[starts[1] :].split('id="both-goals"')[0])
    for half, cell, part in zip(HALVES, cells, parts, strict=True):
        count = len(re.findall(r'id="about-goal-[^"]+"', part))
        assert count and f"{count} goal" in cell
        assert half_figures(plan, half, TODAY).goals == count
        of_half = sum(plan.stream_of(one) == half for one in plan.campaigns.values())
        assert f"{of_half} campaign" in cell
        pieces = sum(plan.stream_of(one) == half for one in plan.content.values())
        assert f"{pieces} content item" in cell


def test_what_a_lead_costs(plan: Plan) -> None:
    costs = {one.metric.id: one for one in costs_per_result(plan, accounts(plan, TODAY), TODAY)}
    found = costs["qualified-leads"]
    # Letters, search and film 22,400, with 4,720 for the trial: 27,120 ÷ (162 + 171) = 81.44.
    assert round(found.cost, 2) == round(found.spent / 333, 2)
    assert (found.spent, found.results) == (27120, 333)
    # The plan's own metric, rounded to euros: (84 × 162 + 79 × 171) ÷ 333 = 81.43.
    own, leads = (
        {one.period.first: one.value for one in series(plan, plan.metrics[id], TODAY) if one.period}
        for id in ("cost-per-lead", "qualified-leads")
    )
    weighted = sum((own[day] or 0) * (leads[day] or 0) for day in found.months) / found.results
    assert abs(found.cost - weighted) < 1


def test_no_trial_is_counted_before_its_campaign_starts(plan: Plan) -> None:
    costs = {one.metric.id for one in costs_per_result(plan, accounts(plan, TODAY), TODAY)}
    # 4,720 was paid in February for trials that begin on 1 March.
    assert "fleet-trials" not in costs
