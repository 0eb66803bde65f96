"""MkDocs hook: adds the pages that are written from the code, and the project's own files.

The pages themselves are made in `reference`; here they only become files of the site.
"""

from __future__ import annotations

import logging
import posixpath
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from reference import all_pages, rules, schema
from strategy_handbook.plugin import StrategyHandbookPlugin

log = logging.getLogger("mkdocs.hooks.documentation")

ROOT = Path(__file__).parents[1]
# Files at the top of the repository that are pages of the site as well.
PROJECT_FILES = {"CONTRIBUTING.md": "contributing.md", "CHANGELOG.md": "changelog.md"}

_IMAGE = re.compile(r"!\[[^\]]*\]\((pictures/[^)#\s]+)[^)]*\)(?:\{[^}]*\})?")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Builds again when one of the project's own files is saved."""
    config.watch.extend(str(ROOT / name) for name in PROJECT_FILES)
    return config


# After the plugin, whose pages the reference links to.
@event_priority(-50)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the reference, the project's files and the schema."""
    plugin = config.plugins["strategy-handbook"]
    assert isinstance(plugin, StrategyHandbookPlugin)
    for written in all_pages.pages(plugin.handbook):
        file = File.generated(
            config, written.path, content=written.markdown, inclusion=InclusionLevel.NOT_IN_NAV
        )
        files.append(file)
    for name, path in PROJECT_FILES.items():
        text = (ROOT / name).read_text("utf-8")
        # Links are written for the repository's own front page.
        text = text.replace("](docs/", "](")
        for other, page in PROJECT_FILES.items():
            text = text.replace(f"]({other})", f"]({page})")
        file = File.generated(config, path, content=text)
        file.edit_uri = f"../{name}"
        files.append(file)
    files.append(File.generated(config, schema.FILE, content=schema.text()))
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Puts the pages of single rules, which are not in the navigation, under their index."""
    index = files.get_file_from_path(rules.INDEX)
    for file in files.documentation_pages():
        above = index.page.parent if index and index.page else None
        if file.page and file.src_uri.startswith(f"{rules.FOLDER}/") and file.page.parent is None:
            file.page.parent = above if isinstance(above, Section) else None


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Leaves out pictures that have not been taken: `make pictures` takes them."""

    def shown(match: re.Match[str]) -> str:
        folder = posixpath.dirname(page.file.src_uri)
        path = posixpath.normpath(posixpath.join(folder, match.group(1)))
        if files.get_file_from_path(path) is not None:
            return match.group(0)
        log.info("%s is not there yet: make pictures", path)
        return ""

    return _IMAGE.sub(shown, markdown)
