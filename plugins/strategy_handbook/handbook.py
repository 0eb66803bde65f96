"""From a folder of plans to the handbook that views are drawn from: once, for every host."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable

from strategy_handbook import clock
from strategy_handbook.addresses import UrlOf, directory_url
from strategy_handbook.load import load
from strategy_handbook.rules import check_plans
from strategy_handbook.source.excerpt import Excerpts
from strategy_handbook.source.tree import FileTree
from strategy_handbook.views import Handbook


def read_handbook(
    tree: FileTree,
    *,
    stated: str | None = None,
    option: str | None = None,
    url_of: UrlOf = directory_url,
    edit_url: Callable[[str], str | None] = lambda file: None,
) -> Handbook:
    """Reads and checks all plans of a tree.

    Args:
        tree: Where the plans are.
        stated: The day that counts as today, as a command line says it.
        option: The same, as an option of the site says it.
        url_of: Turns a page's Markdown path into its URL below the site's root.
        edit_url: Gives the address where a file of a plan is edited.

    Raises:
        clock.BadDay: When the day is none. Nothing else raises; what is wrong is in the report.
    """
    loaded = load(tree)
    zone = loaded.plans[0].plan.timezone if loaded.plans else None
    now = dt.datetime.now(dt.UTC)
    as_of = clock.decide(stated, option, os.environ, now, zone or "UTC")
    return Handbook(
        {plan.id: plan for plan in loaded.plans},
        check_plans(loaded, as_of),
        as_of,
        url_of=url_of,
        line_of=Excerpts(tree).line,
        edit_url=edit_url,
    )
