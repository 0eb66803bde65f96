"""Views: everything that can be seen. One folder a view, found here by itself.

A view's folder holds ``__init__.py`` with ``VIEW``, and beside it what its template gets, the
template, its style and, rarely, its scripts. Views know a plan and a day; they read no file and no clock.
"""

from strategy_handbook.views.context import Context
from strategy_handbook.views.handbook import Handbook
from strategy_handbook.views.registry import VIEWS
from strategy_handbook.views.view import View, ViewOptions

__all__ = ["VIEWS", "Context", "Handbook", "View", "ViewOptions"]
