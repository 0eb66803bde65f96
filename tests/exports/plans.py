"""Small plans for the exports, and what becomes of them."""

import datetime as dt
from collections.abc import Mapping
from textwrap import dedent

from strategy_handbook.exports import exported, site_at
from strategy_handbook.load import load
from strategy_handbook.plan import Plan
from strategy_handbook.source.tree import Texts

SITE = "https://example.org/team/"


def plan_of(text: str) -> Plan:
    """Return the plan that a file says."""
    [plan] = load(Texts({"spring/plan.yml": dedent(text)})).plans
    return plan


def files_of(
    plan: Plan,
    *only: str,
    site: str | None = SITE,
    changed: Mapping[str, dt.datetime] | None = None,
) -> dict[str, str]:
    """Return what can be taken away of a plan, by path."""
    return dict(exported([plan], site_at(site), changed or {}, only or ("calendars",)))
