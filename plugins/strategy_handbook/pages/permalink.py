"""The lasting address of a content item: a tiny page that leads to where the item lives now."""

from __future__ import annotations

from collections.abc import Container, Iterator

from strategy_handbook.addresses import address_of, permalink_of, relative
from strategy_handbook.views.handbook import Handbook
from strategy_handbook.views.language import in_language
from strategy_handbook.views.markup import Markup, escape

_TEMPLATE = """<!doctype html>
<html{language}>
<head>
<meta charset="utf-8">{policy}
<title>{title}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={target}">
<link rel="canonical" href="{target}">
</head>
<body><p><a href="{target}">{title}</a></p></body>
</html>
"""
# The page runs and loads nothing.
_CLOSED = (
    '\n<meta http-equiv="Content-Security-Policy" '
    "content=\"default-src 'none'; base-uri 'none'; form-action 'none'\">"
)


def permalink_html(title: str, target: str, language: Markup, closed: bool = True) -> str:
    """The page.

    Args:
        title: The item's title.
        target: The way to the item, relative to the page.
        language: The attributes that say in which language the title is.
        closed: Whether it has a Content-Security-Policy, which allows nothing.
    """
    policy = _CLOSED if closed else ""
    return _TEMPLATE.format(
        title=escape(title), target=escape(target), language=language, policy=policy
    )


def permalinks(
    handbook: Handbook, taken: Container[str], closed: bool = True
) -> Iterator[tuple[str, str]]:
    """The permalink of every content item of every plan.

    Args:
        handbook: The plans.
        taken: Paths that are the team's own, and stay theirs.
        closed: Whether the pages have a Content-Security-Policy.

    Yields:
        The path below the site's root, and the page.
    """
    for plan in handbook.plans.values():
        ways: dict[str, str] = {}
        language = in_language(plan.locale)
        for item in plan.content.values():
            path = permalink_of(plan, item)
            if path in taken:
                continue
            address = address_of(plan, item)
            # All permalinks of a plan lie equally deep, so the way to a page is the same from each.
            if address.page not in ways:
                ways[address.page] = relative(handbook.url_of(address.page), path)
            target = f"{ways[address.page]}#{address.anchor}"
            yield path, permalink_html(item.label, target, language, closed)
