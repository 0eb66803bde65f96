"""The handbook's pages among those that a team wrote: what is added to a site, and where it leads.

A page of the team's own at the address of one of ours stands in for it, in the navigation and
wherever a view links to it.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Section
from mkdocs.utils import nest_paths

from strategy_handbook.pages import Page, handbook_pages, navigation
from strategy_handbook.pages.nav import nav_item, with_handbook
from strategy_handbook.views import Handbook
from strategy_handbook.views.assets import assets


class SitePages:
    """The generated pages of one build.

    Args:
        in_nav: Whether they enter the site's navigation.

    Attributes:
        ours: Those that are on the site, by their Markdown path.
        taken: The paths of the built site that are the team's own.
    """

    def __init__(self, in_nav: bool = True) -> None:
        self._in_nav = in_nav
        self.ours: dict[str, Page] = {}
        self.taken: frozenset[str] = frozenset()
        # Our page's path to the hand-written one that stands in for it.
        self._places: dict[str, str] = {}
        # A page is asked for its URL before MkDocs has told us of its files.
        self._files: Files | None = None
        self._urls: dict[str, str] = {}

    def add(self, handbook: Handbook, files: Files, config: MkDocsConfig) -> None:
        """Adds the pages no one has written by hand, the style and script, and the navigation."""
        self._files = files
        # What is left out of the site, a draft for example, stands in for nothing.
        written = {file.dest_uri: file for file in files if _is_on_site(file)}
        in_nav = files.documentation_pages(inclusion=InclusionLevel.is_in_nav)
        handwritten = [file.src_uri for file in in_nav]
        for page in handbook_pages(handbook):
            file = File.generated(
                config, page.path, content=page.markdown, inclusion=InclusionLevel.NOT_IN_NAV
            )
            if own := written.get(file.dest_uri):
                self._places[page.path] = own.src_uri
                continue
            if left_out := files.get_file_from_path(page.path):
                files.remove(left_out)
            self.ours[page.path] = page
            files.append(file)
        self.taken = frozenset(written)
        for path, text in assets().items():
            if path not in written:
                files.append(File.generated(config, path, content=text))
        if self._in_nav:
            self._put_into_nav(handbook, config, handwritten)

    def _put_into_nav(
        self, handbook: Handbook, config: MkDocsConfig, handwritten: list[str]
    ) -> None:
        ours = [nav_item(entry, self._places) for entry in navigation(handbook)]
        if config.nav is None:
            replaced = set(self._places.values())
            own: Any = nest_paths(  # type: ignore[no-untyped-call]
                path for path in handwritten if path not in replaced
            )
        else:
            own = config.nav
        config.nav = with_handbook(own, ours)

    def lead_up(self, files: Files) -> None:
        """Tells pages outside the navigation to which section they belong."""
        for page in self.ours.values():
            own = files.get_file_from_path(page.path)
            above = files.get_file_from_path(page.parent) if page.parent else None
            if own is None or above is None or own.page is None or above.page is None:
                continue
            section = above.page.parent
            own.page.parent = section if isinstance(section, Section) else None

    def path_of(self, path: str) -> str:
        """The path of our page that a page stands in for; that of the page itself for all others."""
        return next((ours for ours, own in self._places.items() if own == path), path)

    def url_of(self, page: str) -> str:
        """The URL of one of our pages below the site's root, wherever it is written."""
        if self._files is None:
            return page
        # MkDocs's own way to a file is slow for something that every link asks for.
        if page in self._urls:
            return self._urls[page]
        # A hand-written page may stand at the same address under another name.
        file = self._files.get_file_from_path(self._places.get(page, page))
        if file is None:
            return page
        self._urls[page] = file.url
        return file.url

    @property
    def addresses(self) -> Hashable:
        """What all links between pages depend on."""
        return frozenset(self.ours), frozenset(self._places.items())


def _is_on_site(file: File) -> bool:
    return file.inclusion not in (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT)
