"""Follows everything that a built site refers to inside itself, anchors too, without any server."""

import json
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

from tests.pages.references import References, addresses_in_style, references_of

# Leads out of the site; where to is not ours to test.
ELSEWHERE = {"http", "https", "mailto", "tel", "data", "webcal"}


@dataclass
class SiteCheck:
    """A built site and everything on it that leads nowhere.

    Attributes:
        folder: Where it was built.
        url: Its `site_url`: where it will be, ending in a slash.
        edited: The address where its sources are edited, with the folder that they are really in.
        faults: What `check` found wrong, a line each.
        followed: How many addresses were looked at that do not lead elsewhere.
    """

    folder: Path
    url: str
    edited: tuple[str, Path] | None = None
    faults: list[str] = field(default_factory=list)
    followed: int = 0

    def __post_init__(self) -> None:
        self._read: dict[str, References] = {}
        self._anchors: dict[str, set[str]] = {}

    def page(self, path: str) -> References:
        """Return what a page below the folder refers to and offers."""
        if path not in self._read:
            self._read[path] = references_of((self.folder / path).read_text("utf-8"))
        return self._read[path]

    def check(self, below: str = "") -> list[str]:
        """Return what is wrong, a line each.

        Args:
            below: The folder whose pages are looked at, if not all.
        """
        for file in sorted((self.folder / below).rglob("*.html")):
            self._page(self._path(file), self.page(self._path(file)))
        for file in sorted(self.folder.rglob("*.css")):
            for address in addresses_in_style(file.read_text("utf-8")):
                self._follow(self._path(file), address)
        self._sitemap()
        self._search_index()
        return self.faults

    def anchors(self, path: str) -> set[str]:
        """Return what can be named behind # on a page."""
        if path not in self._anchors:
            page = self.page(path)
            names = (name for kind, name in page.named if kind == "name")
            self._anchors[path] = {*page.ids, *names}
        return self._anchors[path]

    def _page(self, path: str, page: References) -> None:
        anchors = self.anchors(path)
        for id, times in Counter(page.ids).items():
            if times > 1 or not id or id.split() != [id]:
                self.faults.append(f"{path}: the id {id!r} stands there {times} times")
        # The navigation leads to the same places again and again.
        for address in dict.fromkeys(page.addresses):
            self._follow(path, address)
        for attribute, id in page.named:
            if attribute != "name" and id not in anchors:
                self.faults.append(f"{path}: {attribute}={id} names no element")

    def _sitemap(self) -> None:
        """Every page that is listed is there."""
        file = self.folder / "sitemap.xml"
        if file.exists():
            for entry in ET.parse(file).iter():
                if entry.tag.endswith("}loc"):
                    self._follow("sitemap.xml", entry.text or "")

    def _search_index(self) -> None:
        """Every place that search leads to is there."""
        file = self.folder / "search/search_index.json"
        if file.exists():
            for entry in json.loads(file.read_text("utf-8"))["docs"]:
                self._follow("search_index.json", urljoin(self.url, entry["location"]))

    def _follow(self, path: str, address: str) -> None:
        try:
            target = urljoin(self._url_of(path), address.strip())
            scheme = urlsplit(target).scheme
        except ValueError:
            self.faults.append(f"{path}: {address!r} is no address")
            return
        if self.edited and target.startswith(self.edited[0]):
            if not (self.edited[1] / unquote(target.removeprefix(self.edited[0]))).is_file():
                self.faults.append(f"{path}: {address} edits no file")
        elif target.startswith(self.url):
            self._inside(path, address, target.removeprefix(self.url))
        elif scheme not in ELSEWHERE or not urlsplit(address.strip()).scheme:
            # Without a scheme of its own it means this site, and misses it.
            self.faults.append(f"{path}: {address} leads out of the site")

    def _inside(self, path: str, address: str, target: str) -> None:
        self.followed += 1
        parts = urlsplit(target)
        folder = unquote(parts.path)
        file = f"{folder}index.html" if not folder or folder.endswith("/") else folder
        if not (self.folder / file).is_file():
            self.faults.append(f"{path}: {address} is not there")
        # A picture's fragment only picks the colour scheme that it is for.
        elif (
            parts.fragment
            and file.endswith(".html")
            and unquote(parts.fragment) not in self.anchors(file)
        ):
            self.faults.append(f"{path}: {address} names no place on that page")

    def _path(self, file: Path) -> str:
        return file.relative_to(self.folder).as_posix()

    def _url_of(self, path: str) -> str:
        """The URL at which a browser has the page; an error page has any."""
        if path == "404.html":
            return f"{self.url}some/where/else/"
        return self.url + quote(path.removesuffix("index.html"))
