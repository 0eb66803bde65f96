"""The lasting address of a content item: a tiny page that leads to where the item lives now."""

from __future__ import annotations

from strategy_handbook.views.markup import escape

_TEMPLATE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{title}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={target}">
<link rel="canonical" href="{target}">
</head>
<body><p><a href="{target}">{title}</a></p></body>
</html>
"""


def permalink_html(title: str, target: str) -> str:
    """The page.

    Args:
        title: The item's title.
        target: The way to the item, relative to the page.
    """
    return _TEMPLATE.format(title=escape(title), target=escape(target))
