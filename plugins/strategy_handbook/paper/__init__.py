"""Paper: pages of a built site as PDF, printed by the Chromium or Chrome that is installed.

It knows a site's folder and nothing of plans: a browser is what draws a page on paper as its makers
saw it on a screen.
"""

from strategy_handbook.paper.chromium import Browser, BrowserFailed, NoBrowser
from strategy_handbook.paper.printing import Printed, print_pages
from strategy_handbook.paper.sheets import PAPERS
from strategy_handbook.paper.site_folder import NoSuchPage, NotASite, SiteFolder

__all__ = [
    "PAPERS",
    "Browser",
    "BrowserFailed",
    "NoBrowser",
    "NoSuchPage",
    "NotASite",
    "Printed",
    "SiteFolder",
    "print_pages",
]
