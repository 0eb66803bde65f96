"""The sample plans, read as the site reads them."""

import datetime as dt
from functools import cache

from strategy_handbook.load import load
from strategy_handbook.rules import check_plans
from strategy_handbook.source import Folder
from strategy_handbook.views import Handbook
from tests.builds import AS_OF, REPOSITORY


@cache
def sample_handbook() -> Handbook:
    """Return the handbook of the repository's own plans."""
    loaded = load(Folder(REPOSITORY / "plans", "plans"))
    day = dt.date.fromisoformat(AS_OF)
    plans = {plan.id: plan for plan in loaded.plans}
    return Handbook(plans, check_plans(loaded, day), day)
