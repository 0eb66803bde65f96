"""What MkDocs knows of a page that its head should say, and the picture that links to it show."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as MkDocsPage

from strategy_handbook.page_feeds import feeds_of_page
from strategy_handbook.page_head import PageHead, image_address, is_address, with_head
from strategy_handbook.page_sheets import with_sheets
from strategy_handbook.pages.foot import foot_text
from strategy_handbook.views import Handbook


class SiteHeads:
    """Fills the heads of a site's pages.

    Args:
        handbook: The plans.
        image: The picture that links to pages show: an address, a path, or empty.
    """

    def __init__(self, handbook: Handbook, image: str) -> None:
        self.handbook = handbook
        self.image = image

    def check_image(
        self, files: Files, config: MkDocsConfig, log: logging.LoggerAdapter[logging.Logger]
    ) -> None:
        """Warns of a picture that is not there, or that nobody would be shown."""
        if not self.image or is_address(self.image):
            return
        if files.get_file_from_path(self.image) is None:
            log.warning(
                f"There is no picture {self.image} in {config.docs_dir}: see `share_image`."
            )
        elif not config.site_url:
            log.warning("`share_image` is not shown with links without a `site_url`.")

    def fill(
        self, html: str, page: MkDocsPage, path: str, views: Sequence[str], config: MkDocsConfig
    ) -> str:
        """A whole page, with what its views need in its head.

        Args:
            html: The page.
            page: The page as MkDocs knows it.
            path: Its Markdown path as plans know it.
            views: The HTML of the views that were drawn on it.
            config: The site's settings.
        """
        if not views:
            return html
        return with_sheets(with_head(html, self._head(page, path, config)), views)

    def _head(self, page: MkDocsPage, path: str, config: MkDocsConfig) -> PageHead:
        title = str(page.meta.get("title") or page.title or config.site_name)
        return PageHead(
            title,
            str(page.meta.get("description") or config.site_description or ""),
            config.site_name,
            page.canonical_url or "",
            image_address(self.image, config.site_url or ""),
            is_home=path.endswith("index.md") and path.count("/") < 2,
            foot=foot_text(self.handbook, path, title),
            alternates=tuple(feeds_of_page(self.handbook, path)),
        )
