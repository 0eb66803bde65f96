"""The site that exported files lead back to, and by whose address their entries are named."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from strategy_handbook.addresses import UrlOf, address_of, directory_url, page_of, permalink_of
from strategy_handbook.plan import Entity, Plan
from strategy_handbook.plan.campaigns import Content

# Ends the names of entries where neither plan nor site says whose they are. No host has this name.
NOWHERE = "handbook.invalid"


@dataclass(frozen=True)
class Site:
    """Where a handbook will be.

    Attributes:
        url: The site's address, ending in a slash; empty if it is not known.
        url_of: Turns a page's Markdown path into its URL below that address.
    """

    url: str = ""
    url_of: UrlOf = directory_url
    _known: dict[Entity, str] = field(default_factory=dict, init=False, repr=False, compare=False)

    def file(self, path: str) -> str:
        """The whole address of a file of the site; empty if the site's is not known."""
        return f"{self.url}{path}" if self.url else ""

    def page(self, plan: Plan, name: str = "") -> str:
        """The whole address of one of a plan's pages; empty if the site's is not known."""
        return self.file(self.url_of(page_of(plan, name))) if self.url else ""

    def entity(self, plan: Plan, entity: Entity) -> str:
        """The whole, lasting address of an entity; empty if the site's is not known."""
        if not self.url:
            return ""
        # An item stands in several calendars, in the feed, in tables and in the data.
        if entity not in self._known:
            self._known[entity] = self._address(plan, entity)
        return self._known[entity]

    def _address(self, plan: Plan, entity: Entity) -> str:
        if isinstance(entity, Content):
            path = permalink_of(plan, entity)
            folders = self.url_of(page_of(plan)).endswith("/")
            return self.file(path.removesuffix("index.html") if folders else path)
        page, anchor = address_of(plan, entity)
        return self.file(self.url_of(page)) + (f"#{anchor}" if anchor else "")


def site_at(url: str | None, url_of: UrlOf = directory_url) -> Site:
    """The site at an address; one that nobody knows where it will be for none."""
    return Site(f"{url.rstrip('/')}/" if url else "", url_of)


def namespace_of(plan: Plan, site: Site) -> str:
    """What the names of a plan's entries end with, so that no other calendar has the same.

    A plan that says so itself keeps its names when its site moves. Else they end with the plan's
    address on the site, from the inside out: ``spring.handbook.example.org``.
    """
    if plan.plan.namespace:
        return plan.plan.namespace
    parts = urlsplit(site.url)
    folders = [part for part in parts.path.split("/") if part]
    return ".".join([plan.id, *reversed(folders), parts.hostname or NOWHERE])
