"""Pages: which pages a handbook has, what they are called, and where they stand in the navigation.

A generated page is a small Markdown page made of views. A team replaces any of them by writing a
page of its own at the same path.
"""

from strategy_handbook.pages.navigation import navigation
from strategy_handbook.pages.page import NavEntry, Page
from strategy_handbook.pages.plan_pages import handbook_pages
from strategy_handbook.pages.written_out import written_out

__all__ = ["NavEntry", "Page", "handbook_pages", "navigation", "written_out"]
