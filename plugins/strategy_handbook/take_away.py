"""What people take away from a site, with what git knows of its plans: for MkDocs and the command."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator

from strategy_handbook.exports import Site, exported
from strategy_handbook.exports.wording import CUT_OFF
from strategy_handbook.plan import Plan
from strategy_handbook.source import Folder
from strategy_handbook.source.history import History, history_of


def taken_away(
    plans: Iterable[Plan],
    tree: Folder,
    site: Site,
    wanted: Collection[str],
    *,
    history: bool,
    tell: Callable[[str], object],
) -> Iterator[tuple[str, str]]:
    """Every file: its path below the site's root, and its text.

    Args:
        plans: The plans.
        tree: The folder they were read from.
        site: Where the handbook will be.
        wanted: Some of `EXPORTS`.
        history: Whether to ask git when entries were last changed.
        tell: Is told in a sentence if git could not say it of all.
    """
    known = history_of(tree) if history else History()
    if known.missing == "shallow":
        tell(CUT_OFF)
    return exported(plans, site, known.changed, wanted)
