"""What the plugin asks of a site's theme, and what it learns from it."""

from __future__ import annotations

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.theme import Theme

from strategy_handbook.addresses import OFFLINE_SEARCH, SCRIPT, STYLESHEET

# What Material needs to show a section and its page as one, and where a page outside the navigation is.
THEME_FEATURES = ("navigation.indexes", "navigation.path")
# What Material's plugin `offline` loads from another host unless a site has something like it.
_FETCHED_SHIM = "://unpkg.com/iframe-worker"


def load_with_pages(config: MkDocsConfig) -> None:
    """Lets every page of a site load our style, before a team's own, and our script."""
    config.extra_css.insert(0, STYLESHEET)
    script = ExtraScriptValue(SCRIPT)
    script.defer = True
    config.extra_javascript.append(script)


def switch_on_features(theme: Theme) -> None:
    """Switches on what handbooks need of Material; other themes are left alone."""
    if theme.name == "material":
        features = theme.setdefault("features", [])
        features += [name for name in THEME_FEATURES if name not in features]


def open_from_files(config: MkDocsConfig) -> None:
    """Makes pages link to files instead of folders, and Material search without a server."""
    config.use_directory_urls = False
    if config.theme.name != "material":
        return
    named = [url for url in config.extra.get("polyfills", []) if _FETCHED_SHIM not in str(url)]
    if not any("iframe-worker" in str(url) for url in named):
        named.append(OFFLINE_SEARCH)
    config.extra["polyfills"] = named


def language_of(theme: Theme) -> str:
    """The language of a theme: Material says it in its own way, MkDocs's own themes in another."""
    return str(theme.get("language") or theme.get("locale") or "")
