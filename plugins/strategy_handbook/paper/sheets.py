"""The papers there are, and the style that puts a page on one of them."""

from __future__ import annotations

import re

# The names that CSS has for them, by the names that people use.
PAPERS = {"A4": "A4", "Letter": "letter"}

_NAMED_PAGE = re.compile(r"@page\s+([\w-]+)\s*\{([^}]*)")


def paper_style(paper: str, styles: str) -> str:
    """A style sheet that goes last: every kind of sheet that a site knows, on this paper.

    Args:
        paper: One of ``PAPERS``.
        styles: The site's own style. Some of its sheets lie on their side.
    """
    size = PAPERS[paper]
    rules = [f"@page {{ size: {size} }}"]
    for name, body in dict(_NAMED_PAGE.findall(styles)).items():
        side = " landscape" if "landscape" in body else ""
        rules.append(f"@page {name} {{ size: {size}{side} }}")
    return "\n".join(rules)
