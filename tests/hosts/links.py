"""Links and anchors of a built site: those that lead nowhere."""

import posixpath
import re
from functools import cache
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

# Every host here writes attributes in double quotes; a parser would take a minute for a site.
_TARGET = re.compile(r'\s(?:href|src)="([^"]*)"')
_PLACE = re.compile(r'\s(?:id|name)="([^"]*)"')


def links_of(page: Path) -> set[str]:
    """Return all links of a page, scripts and styles among them."""
    return {unescape(link) for link in _TARGET.findall(page.read_text("utf-8"))}


def broken_links(site: Path) -> list[str]:
    """Return what leads nowhere, as `page: link`; links to other hosts are not followed."""

    @cache
    def ids(path: str) -> set[str]:
        return {unescape(id) for id in _PLACE.findall((site / path).read_text("utf-8"))}

    broken = []
    # The page for what is not there is shown at any address; its links begin at the root.
    for file in sorted(site.rglob("*.html")):
        page = file.relative_to(site).as_posix()
        for link in links_of(file) if page != "404.html" else ():
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = posixpath.normpath(
                posixpath.join(posixpath.dirname(page), unquote(parts.path))
            )
            if not parts.path:
                target = page
            elif (site / target).is_dir():
                target = posixpath.normpath(f"{target}/index.html")
            lost = target.startswith("..") or not (site / target).is_file()
            anchor = unquote(parts.fragment)
            if lost or (anchor and target.endswith(".html") and anchor not in ids(target)):
                broken.append(f"{page}: {link}")
    return broken
