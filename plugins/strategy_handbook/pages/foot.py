"""The line at the foot of a printed sheet: which page it is of, and from which day."""

from __future__ import annotations

from strategy_handbook.translation import _, speaking
from strategy_handbook.views import Handbook
from strategy_handbook.views.language import Language


def foot_text(handbook: Handbook, path: str, title: str) -> str:
    """The line for a page.

    Args:
        handbook: The site's plans.
        path: The page's Markdown path, which tells its plan.
        title: The page's title.
    """
    plan = handbook.plans.get(path.partition("/")[0])
    if plan is None and len(handbook.plans) == 1:
        plan = next(iter(handbook.plans.values()))
    locale = plan.locale if plan else handbook.locale
    day = Language(locale).day(handbook.as_of)
    name = "" if plan is None or plan.label in title else f"{plan.label} · "
    with speaking(locale):
        # Translators: at the foot of a printed page: its {title}, and the day from which it shows.
        return _("{title}, as seen on {day}", title=f"{name}{title}", day=day)
