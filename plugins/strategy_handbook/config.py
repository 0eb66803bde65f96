"""The plugin's options, each documented where it is declared."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from mkdocs.config import base
from mkdocs.config import config_options as c

from strategy_handbook.addresses import EXPORTS
from strategy_handbook.content_security import further_sources

# Names the branch that a proposal is compared with, where the option does not.
COMPARE_WITH = "HANDBOOK_COMPARE_WITH"


class Sources(c.Type[dict[str, object]]):
    """Directives of a Content-Security-Policy, each with the sources to add to it."""

    def __init__(self) -> None:
        super().__init__(dict, default={})

    def run_validation(self, value: object) -> dict[str, object]:
        """Checks that a policy can be made of it."""
        read = super().run_validation(value)
        try:
            further_sources(read)
        except ValueError as error:
            raise base.ValidationError(str(error)) from None
        return read


class PlansFolder(c.Type[str]):
    """A folder that holds plans and not the site itself, whose files are no plans."""

    def __init__(self, default: str) -> None:
        super().__init__(str, default=default)
        self._beside = Path()

    def pre_validation(self, config: base.Config, key_name: str) -> None:
        """Notes where the site's own configuration lies."""
        self._beside = Path(config.config_file_path or "mkdocs.yml").parent

    def run_validation(self, value: object) -> str:
        """Refuses the folder of the site's configuration and those around it."""
        folder = super().run_validation(value)
        home = self._beside.resolve()
        named = (home / folder).resolve()
        if named == home or named in home.parents:
            raise base.ValidationError(
                f"'{folder}' is the folder of mkdocs.yml, or one around it. Name a folder that holds "
                "nothing but plans, such as 'plans'."
            )
        return folder


class HandbookConfig(base.Config):  # type: ignore[no-untyped-call]
    """Options of the plugin `strategy-handbook` in `mkdocs.yml`."""

    plans = PlansFolder(default="plans")
    """The folder that holds the plans, beside `mkdocs.yml`: one plan in each of its folders, or a
    single plan directly in it."""

    as_of = c.Optional(c.Type((str, dt.date)))
    """The day that counts as today, such as `2027-03-01`. Without it: the environment's
    `HANDBOOK_AS_OF`, then `SOURCE_DATE_EPOCH`, then today in the plan's time zone."""

    nav = c.Type(bool, default=True)
    """Whether the handbook's pages enter the navigation. They come after your own, or where an entry
    of your `nav` says `strategy-handbook`."""

    theme_features = c.Type(bool, default=True)
    """Whether Material for MkDocs gets the two features that the handbook's navigation is made for:
    `navigation.indexes`, pages that stand for their section, and `navigation.path`, the way from the
    home page. Other themes are left alone."""

    offline = c.Type(bool, default=False)
    """Whether the site is made to be opened from a folder, without a server: pages link to files, and the
    search works there. `HANDBOOK_OFFLINE=1` in the environment does the same for one build."""

    exports = c.ListOfItems(c.Choice(EXPORTS), default=list(EXPORTS))
    """What people can take away from the site: `calendars` to subscribe to, the `feed` of everything
    with a date as JSON Feed, `tables` as CSV, and the `data` of each plan as JSON. `[]` for nothing."""

    internal = c.Type(bool, default=False)
    """Whether the site shows what plans mark as `visibility: internal`. Set it for a site that only your
    team can read."""

    history = c.Type(bool, default=True)
    """Whether calendars and feeds say when an entry was last changed, as git tells."""

    compare_with = c.Type(str, default="")
    """The branch, or any other revision, with which a proposal is compared, such as `origin/main`: the
    pages then mark what is new, has changed or is gone since this branch has left that one. Without it
    the variable `HANDBOOK_COMPARE_WITH`; without both the site is no proposal."""

    entry_history = c.Type(int, default=0)
    """Of how many of the last commits that changed a plan entries tell in their history, each with its
    day and what it has changed in them. Each takes as long as reading the plans once. With 0 entries
    tell of the baselines alone."""

    content_security = c.Type(bool, default=True)
    """Whether every page says, in a Content-Security-Policy, what it may run and load: what your
    theme and your own pages name, and nothing that stands in a plan."""

    share_image = c.Type(str, default="")
    """A picture that messengers and social networks show beside a link to the handbook: an address, or
    a path below `docs`, such as `pictures/card.png`. Without it they show title and description, which
    tell each page apart. A path needs `site_url`."""

    allow_sources = Sources()
    """What pages may load besides, directive by directive, such as
    `{connect-src: https://stats.example.org}`. What your pages and your theme name themselves needs
    no entry; what a script of yours asks for later does."""

    enabled = c.Type(bool, default=True)
    """Whether the plugin does anything at all."""
