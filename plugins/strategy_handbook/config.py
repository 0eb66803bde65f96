"""The plugin's options, each documented where it is declared."""

from __future__ import annotations

from mkdocs.config import base
from mkdocs.config import config_options as c


class HandbookConfig(base.Config):  # type: ignore[no-untyped-call]
    """Options of the plugin `strategy-handbook` in `mkdocs.yml`."""

    plans = c.Type(str, default="plans")
    """The folder that holds the plans, beside `mkdocs.yml`: one plan in each of its folders, or a
    single plan directly in it."""

    as_of = c.Optional(c.Type(str))
    """The day that counts as today, such as `2027-03-01`. Without it: the environment's
    `HANDBOOK_AS_OF`, then `SOURCE_DATE_EPOCH`, then today in the plan's time zone."""

    nav = c.Type(bool, default=True)
    """Whether the handbook's pages enter the navigation. They come after your own, or where an entry
    of your `nav` says `strategy-handbook`."""

    theme_features = c.Type(bool, default=True)
    """Whether Material for MkDocs gets the two features that the handbook's navigation is made for:
    `navigation.indexes`, pages that stand for their section, and `navigation.path`, the way from the
    home page. Other themes are left alone."""

    enabled = c.Type(bool, default=True)
    """Whether the plugin does anything at all."""
