"""The MkDocs plugin: wires plans, pages and views into MkDocs's events, and decides nothing."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Hashable, Sequence
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from strategy_handbook import clock
from strategy_handbook.build_log import BuildLog, log
from strategy_handbook.compiled_templates import CompiledTemplates
from strategy_handbook.config import COMPARE_WITH, HandbookConfig
from strategy_handbook.content_security import Allowed, further_sources, named_in, protected
from strategy_handbook.edit_address import EditAddresses
from strategy_handbook.exports import site_at
from strategy_handbook.handbook import HostSite, read_handbook
from strategy_handbook.kept_drawings import KeptDrawings
from strategy_handbook.late_views import LateViews, mark
from strategy_handbook.markdown import HandbookExtension
from strategy_handbook.offline import offline_files
from strategy_handbook.pages.nav import without_place
from strategy_handbook.pages.page import text_only
from strategy_handbook.pages.permalink import permalinks
from strategy_handbook.plan import Plan
from strategy_handbook.rules.settle import settle
from strategy_handbook.serving import PlanWatch, asking, show_anyway
from strategy_handbook.site_heads import SiteHeads
from strategy_handbook.site_pages import SitePages
from strategy_handbook.source import Folder
from strategy_handbook.source.history import commits_of
from strategy_handbook.static_files import write_files
from strategy_handbook.stopwatch import Stopwatch
from strategy_handbook.take_away import taken_away
from strategy_handbook.theme_settings import (
    language_of,
    load_with_pages,
    open_from_files,
    switch_on_features,
)
from strategy_handbook.views import Handbook
from strategy_handbook.views.drawing import PageDrawing


class StrategyHandbookPlugin(BasePlugin[HandbookConfig]):  # type: ignore[no-untyped-call]
    """Turns the plans beside `mkdocs.yml` into the pages of a strategy handbook."""

    handbook: Handbook
    extension: HandbookExtension | None = None
    serving = False
    offline = False
    # Set after the first build of a preview; builds after it must not end for what was saved.
    watch: PlanWatch | None = None

    # The views of the page that is being written.
    shown: Sequence[str] = ()
    # Of the last build of a preview: what need not be worked out again.
    before: Sequence[Plan] = ()
    kept: KeptDrawings | None = None

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Learns whether this is a preview; with this event the plugin outlives a single build."""
        self.serving = command == "serve"
        self.kept = KeptDrawings() if self.serving else None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Reads and checks the plans; everything later draws from what is read here."""
        if not self.config.enabled:
            return config
        root = Path(config.config_file_path or "mkdocs.yml").parent
        folder = root / self.config.plans
        self.tree = Folder(folder, self.config.plans.rstrip("/"))
        self.stopwatch = Stopwatch()
        self.edit_url = EditAddresses(
            folder,
            self.tree.shown_as,
            Path(config.docs_dir),
            str(config.edit_uri_template or "") or None,
            config.edit_uri,
            config.repo_url,
        )
        self.pages = SitePages(in_nav=self.config.nav)
        self.views = LateViews()
        self.sources: list[Allowed] = further_sources(self.config.allow_sources)
        self.said = BuildLog(may_end=self.watch is None)
        self.again = 0
        if not folder.is_dir():
            self.said.refuse(
                f"The folder {folder} does not exist. Put your plan there, for example in "
                f"{self.config.plans}/plan.yml, or name another folder with the option `plans`."
            )
        if self.watch:
            self.watch.begin(self.tree)
        self._read_plans(config)
        if config.theme.custom_dir:
            # MkDocs itself does not look there while it serves.
            config.watch.append(config.theme.custom_dir)
        load_with_pages(config)
        if self.config.theme_features:
            switch_on_features(config.theme)
        self.offline = self.config.offline or os.environ.get("HANDBOOK_OFFLINE", "0") not in (
            "",
            "0",
        )
        if self.offline:
            open_from_files(config)
        if self.extension:
            self.extension.end()
        self.extension = HandbookExtension(keep=mark, stopwatch=self.stopwatch)
        config.markdown_extensions.append(self.extension)  # type: ignore[arg-type]
        return config

    def _read_plans(self, config: MkDocsConfig) -> None:
        option = str(self.config.as_of) if self.config.as_of else None
        try:
            self.handbook = self._handbook(config, option=option)
        except clock.BadDay as error:
            self.said.refuse(str(error))
            self.handbook = self._handbook(config, stated=self.handbook.as_of.isoformat())
        written = self.handbook.as_written
        if not self.handbook.plans and written.plans:
            log.warning(
                "All plans are marked as internal, so the handbook has no pages. For a site that only "
                "your team can read set the plugin's option `internal: true`."
            )
        elif not self.handbook.plans and self.tree.root.is_dir():
            log.warning(
                f"There is no plan in {self.tree.shown_as}. Begin with a file "
                f"{self.tree.shown_as}/plan.yml that says `plan:` and below it `name: …`."
            )
        if self.serving:
            self.before = tuple(written.read)
        for entry in written.report.entries:
            self.said.tell(entry, written.line_of)

    def _handbook(self, config: MkDocsConfig, **day: str | None) -> Handbook:
        return read_handbook(
            self.tree,
            HostSite(
                url_of=self.pages.url_of,
                edit_url=self.edit_url,
                overrides=tuple(config.theme.dirs),
                root=Path(config.config_file_path or "mkdocs.yml").parent,
                site_url=config.site_url or "",
                exports=tuple(self.config.exports),
                language=language_of(config.theme),
                commits=commits_of(self.tree.root, self.config.entry_history),
                compare_with=self.config.compare_with or os.environ.get(COMPARE_WITH, ""),
                internal=self.config.internal,
            ),
            stopwatch=self.stopwatch,
            before=self.before,
            **day,
        )

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer:
        """Watches the plans from now on, unless MkDocs does it by itself."""
        # With `serve --clean` MkDocs says at first that this is a build.
        self.serving = True
        if self.config.enabled:
            others = [Path(path) for path in (config.docs_dir, config.config_file_path) if path]
            self.watch = PlanWatch(asking(server, config.docs_dir), self.tree, others)
            by_mkdocs = {Path(path).resolve() for path in (config.docs_dir, *config.watch)}
            folder = self.tree.root.resolve()
            if not by_mkdocs & {folder, *folder.parents}:
                self.watch.start()
                log.info(f"Watching {self.tree.shown_as} for changes")
        return server

    def on_shutdown(self) -> None:
        """Ends the watch."""
        if self.watch:
            self.watch.stop()

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Adds the pages no one has written by hand, and the style."""
        if not (self.config.enabled and self.config.nav) and config.nav is not None:
            config.nav = without_place(config.nav)
        if not self.config.enabled:
            return files
        self.pages.add(self.handbook, files, config)
        self.heads = SiteHeads(self.handbook, self.config.share_image)
        self.heads.check_image(files, config, log)
        if self.kept:
            self.kept.begin(self._site(config) if self.handbook.templates.are_original else None)
        return files

    def _site(self, config: MkDocsConfig) -> Hashable:
        """What drawings depend on besides plans."""
        book, urls = self.handbook, config.use_directory_urls
        site = self.pages.addresses, urls, self.edit_url, book.site_url, book.exports
        # A tag may have moved on.
        agreed = tuple(document.digest for plan in book.read for document in plan.documents)
        return book.as_of, tuple(book.plans), agreed, *site

    @event_priority(-100)
    def on_env(self, env: Any, config: MkDocsConfig, files: Files) -> Any:
        """Keeps a theme's `striptags` from turning text into markup, and its templates compiled."""
        if self.config.enabled:
            env.filters["striptags"] = text_only
            if env.bytecode_cache is None:
                own = config.theme.custom_dir
                installed = [folder for folder in config.theme.dirs if folder != own]
                env.bytecode_cache = CompiledTemplates(env, installed)
        return env

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Tells pages outside the navigation where they belong, and all pages what day it is."""
        if not self.config.enabled:
            return nav
        for file in files.documentation_pages():
            if file.page is not None:
                file.page.update_date = self.handbook.as_of.isoformat()
        self.pages.lead_up(files)
        return nav

    def on_pre_page(self, page: MkDocsPage, config: MkDocsConfig, files: Files) -> MkDocsPage:
        """Leads the edit link of a generated page to the plan's file that it comes from."""
        if self.config.enabled and page.file.src_uri in self.pages.ours:
            page.edit_url = self.edit_url(self.pages.ours[page.file.src_uri].source)
        return page

    def on_page_markdown(
        self, markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> None:
        """Hands the extension the page that its views are drawn on."""
        if not self.config.enabled:
            return
        path = page.file.src_uri
        root = Path(config.config_file_path or "mkdocs.yml").parent
        shown = Path(os.path.relpath(Path(config.docs_dir, path), root)).as_posix()
        source = page.file.content_string if path not in self.pages.ours else markdown
        self.drawing = PageDrawing(self.handbook, self.pages.path_of(path), shown, source)
        if self.kept and self.kept.give(self.drawing):
            self.again += 1
        assert self.extension is not None
        self.extension.begin(self.drawing)

    def on_page_content(
        self, html: str, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str | None:
        """Gives search something short to read, and MkDocs the anchors of the views."""
        if not self.config.enabled:
            return None
        for entry in settle(self.drawing.findings):
            self.said.tell(entry, self.drawing.line_of)
        if "navigation.instant" in (config.theme.get("features") or []):
            # The page that was opened first decides for all that a visitor goes to from there.
            self.sources += named_in(html)
        if self.kept:
            self.kept.keep(self.drawing)
        if not self.drawing.drawn:
            return None
        outline = self.views.wait(page.file.src_uri, html, self.drawing.drawn)
        page.present_anchor_ids = (page.present_anchor_ids or set()) | outline.anchors
        return outline.html

    @event_priority(100)
    def _before_excerpts(
        self, context: Any, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> None:
        # A blog draws the beginnings of its posts on the pages that list them, only now.
        if self.config.enabled and self.extension:
            ours = self.pages.path_of(page.file.src_uri)
            self.drawing = PageDrawing(self.handbook, ours, page.file.src_uri)
            self.extension.begin(self.drawing, late=True)

    @event_priority(-100)
    def _views_come(
        self, context: Any, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> None:
        if not self.config.enabled:
            return
        context["build_date_utc"] = self._moment()
        page.content, self.shown = self.views.come(page.file.src_uri) or (page.content, ())

    # Puts the views themselves into the page, once search has read its part.
    on_page_context = CombinedEvent(_before_excerpts, _views_come)

    def on_template_context(
        self, context: Any, *, template_name: str, config: MkDocsConfig
    ) -> None:
        """Tells pages that come from a template alone what day it is."""
        if self.config.enabled:
            context["build_date_utc"] = self._moment()

    def _moment(self) -> dt.datetime:
        # MkDocs would ask the clock, and its own themes write the moment into the first page.
        return dt.datetime.combine(self.handbook.as_of, dt.time(), dt.UTC)

    @event_priority(-100)
    def on_post_page(self, output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Says in each page what it loads, and what it may, once all other plugins are done."""
        if not self.config.enabled:
            return output
        views = [*self.shown, *self.drawing.drawn]
        path = self.pages.path_of(page.file.src_uri)
        return self._protected(self.heads.fill(output, page, path, views, config), views)

    @event_priority(-100)
    def on_post_template(
        self, output_content: str, template_name: str, config: MkDocsConfig
    ) -> str:
        """The same for pages of the theme alone, such as the one for addresses not found."""
        page = template_name.endswith(".html")
        return self._protected(output_content) if page else output_content

    def _protected(self, html: str, views: Sequence[str] = ()) -> str:
        if not (self.config.enabled and self.config.content_security):
            return html
        return protected(html, views, self.sources, any_inline_script=self.serving)

    def _site_written(self, *, config: MkDocsConfig) -> None:
        """Writes the lasting addresses of content items, and lets a preview be seen as it is."""
        if not self.config.enabled:
            return
        closed = self.config.content_security
        with self.stopwatch.phase("permalinks written"):
            links = permalinks(self.handbook, self.pages.taken, closed=closed)
            write_files(Path(config.site_dir), links)
        if self.config.exports:
            self._export(config)
        same = f"; {self.again} pages as before" if self.again else ""
        log.info(f"{self.stopwatch}{same}")
        if self.serving and self.said.faulty:
            show_anyway()

    @event_priority(-100)
    def _searched_from_files(self, *, config: MkDocsConfig) -> None:
        # The search writes its index only now.
        if self.config.enabled and self.offline:
            site = Path(config.site_dir)
            write_files(site, offline_files(site))

    on_post_build = CombinedEvent(_site_written, _searched_from_files)

    def _export(self, config: MkDocsConfig) -> None:
        """Writes what people take away, and leaves a team's own files alone."""
        with self.stopwatch.phase("exports written"):
            files = taken_away(
                self.handbook.plans.values(),
                self.tree,
                site_at(config.site_url, self.pages.url_of),
                self.config.exports,
                history=self.config.history,
                tell=log.info,
            )
            own = self.pages.taken
            write_files(Path(config.site_dir), (file for file in files if file[0] not in own))
