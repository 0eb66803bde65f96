"""Follows everything that a built site refers to inside itself, anchors too, without any server."""

import json
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

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

    @cached_property
    def pages(self) -> dict[str, References]:
        """Its pages by their path below its folder."""
        return {
            self._path(file): references_of(file.read_text("utf-8"))
            for file in sorted(self.folder.rglob("*.html"))
        }

    @cached_property
    def anchors(self) -> dict[str, set[str]]:
        """What can be named behind # on each page."""
        return {
            path: {*page.ids, *(name for kind, name in page.named if kind == "name")}
            for path, page in self.pages.items()
        }

    def check(self) -> list[str]:
        """Return what is wrong, a line each."""
        for path, page in self.pages.items():
            self._page(path, page)
        for file in sorted(self.folder.rglob("*.css")):
            for address in addresses_in_style(file.read_text("utf-8")):
                self._follow(self._path(file), address)
        self._sitemap()
        self._search_index()
        return self.faults

    def _page(self, path: str, page: References) -> None:
        for id, times in Counter(page.ids).items():
            if times > 1 or not id or id.split() != [id]:
                self.faults.append(f"{path}: the id {id!r} stands there {times} times")
        for address in page.addresses:
            self._follow(path, address)
        for attribute, id in page.named:
            if attribute != "name" and id not in self.anchors[path]:
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
        elif parts.fragment and unquote(parts.fragment) not in self.anchors.get(
            file, {unquote(parts.fragment)}
        ):
            self.faults.append(f"{path}: {address} names no place on that page")

    def _path(self, file: Path) -> str:
        return file.relative_to(self.folder).as_posix()

    def _url_of(self, path: str) -> str:
        """The URL at which a browser has the page; an error page has any."""
        if path == "404.html":
            return urljoin(self.url, "some/where/else/")
        return urljoin(self.url, path.removesuffix("index.html"))
