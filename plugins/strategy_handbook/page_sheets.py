"""The style that a page needs for its views, named in its head beside the style that all share."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence

from strategy_handbook.addresses import STYLESHEET, sheet_path
from strategy_handbook.views.assets import sheets_for

_BASE = re.compile(rf'<link\b[^>]*\bhref="([^"]*){re.escape(STYLESHEET)}"[^>]*>')
_VIEW = re.compile(r'<div class="hb hb-view hb-view--([a-z-]+)"')


def with_sheets(html: str, views: Sequence[str]) -> str:
    """A whole page that loads the sheets of its views, right after the base.

    Args:
        html: The page as it will be written.
        views: The HTML of the views that were drawn on it.

    Returns:
        The page; as it was when it does not load the base, as in a theme that names no style.
    """
    names = [found.group(1) for found in map(_VIEW.search, views) if found]
    base = _BASE.search(html)
    if not names or base is None:
        return html
    places = (posixpath.join(base.group(1), sheet_path(name)) for name in sheets_for(names))
    links = "".join(f'<link rel="stylesheet" href="{place}">' for place in places)
    return f"{html[: base.end()]}{links}{html[base.end() :]}"
