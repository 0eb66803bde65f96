"""The first settings of a site that Zensical builds: written once, the team's own from then on."""

from __future__ import annotations

import json
import os
from pathlib import Path

from strategy_handbook.addresses import SCRIPT, STYLESHEET
from strategy_handbook.written_folder import LIST

SETTINGS = "zensical.toml"

_TEMPLATE = """\
[project]
site_name = "Strategy handbook"
docs_dir = {docs}
extra_css = [{stylesheet}]
extra_javascript = [{script}]
# When one of these changes, every page is drawn again.
watch = [{plans}, {list}]
{addresses}
[project.theme]
# Without this line the fonts come from another host.
font = false
features = [
  "navigation.indexes",
  "navigation.path",
  "navigation.sections",
  "navigation.tabs",
  "navigation.top",
]

[[project.theme.palette]]
media = "(prefers-color-scheme: light)"
scheme = "default"
toggle = {{ icon = "lucide/sun", name = "Use the dark scheme" }}

[[project.theme.palette]]
media = "(prefers-color-scheme: dark)"
scheme = "slate"
toggle = {{ icon = "lucide/moon", name = "Use the light scheme" }}

# Reads the navigation from the files `.nav.yml`.
[project.plugins.awesome-nav]

[project.markdown_extensions.admonition]
[project.markdown_extensions.attr_list]
[project.markdown_extensions.md_in_html]
[project.markdown_extensions.toc]
permalink = true

# Draws the views.
[project.markdown_extensions.strategy_handbook]
plans = {plans}
{as_of}{internal}"""

_START_PAGE = """\
# Strategy handbook

This page is yours: write here what your readers should know first.

::: portfolio
"""


def begin_site(
    docs: Path, plans: Path, *, as_of: str | None, file_urls: bool, internal: bool
) -> list[str]:
    """Writes settings into the current folder and a start page, each only where there is none.

    Args:
        docs: The folder of the site's Markdown pages.
        plans: The folder of the plans.
        as_of: The day that counts as today, if one was said.
        file_urls: Whether every page is a file.
        internal: Whether what plans mark as internal is shown.

    Returns:
        What was written.
    """
    files = {Path(SETTINGS): _settings(docs, plans, as_of, file_urls, internal)}
    if not (docs / "README.md").exists():
        files[docs / "index.md"] = _START_PAGE
    written = []
    for file, text in files.items():
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8", newline="\n")
            written.append(str(file))
    return written


def _settings(docs: Path, plans: Path, as_of: str | None, file_urls: bool, internal: bool) -> str:
    return _TEMPLATE.format(
        docs=_path(docs),
        stylesheet=_text(STYLESHEET),
        script=_text(SCRIPT),
        plans=_path(plans),
        list=_path(docs / LIST),
        addresses="use_directory_urls = false\n" if file_urls else "",
        as_of=f"as_of = {_text(as_of)}\n" if as_of else "",
        internal="internal = true\n" if internal else "",
    )


def _path(place: Path) -> str:
    return _text(Path(os.path.relpath(place)).as_posix())


def _text(text: str) -> str:
    """A text as TOML; what JSON writes is a TOML string too."""
    return json.dumps(text, ensure_ascii=False)
