"""Where a file of a plan is edited: the site's edit address, which is made for files of the docs."""

from __future__ import annotations

import os
import posixpath
import re
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from urllib.parse import quote, urljoin

# The last folder of an address, whether its slashes are written out or quoted.
_LAST_FOLDER = re.compile(r"(?:[^/%?#=&:]|%(?!2F))+(?:/|%2F)\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class EditAddresses:
    """Gives the address at which a file of the plans is edited.

    Attributes:
        plans: The folder of the plans.
        shown_as: How that folder is named in findings and sources.
        docs: The folder of the Markdown pages, where the site's own edit addresses begin.
        template: The site's `edit_uri_template`.
        base: The site's `edit_uri`.
        repo_url: The address that both may be relative to.
    """

    plans: Path
    shown_as: str
    docs: Path
    template: str | None = None
    base: str | None = None
    repo_url: str | None = None

    def __call__(self, file: str) -> str | None:
        """The address for a file as it is shown to people; None if the site has none."""
        if not file or not (self.template or self.base):
            return None
        inside = file.removeprefix(self.shown_as).lstrip("/")
        path = Path(os.path.relpath(self.plans / inside, self.docs)).as_posix()
        start = f"{self.repo_url}/" if self.repo_url else ""
        if self.template:
            return urljoin(start, _filled(self.template, path))
        return _filled(_literal(_joined(self.repo_url or "", self.base or "")) + "{path}", path)


def _joined(repo_url: str, base: str) -> str:
    """The address of the docs' folder, as MkDocs joins it."""
    if base.startswith(("?", "#")):
        return repo_url + base
    return urljoin(f"{repo_url}/".lstrip("/"), base.rstrip("/") + "/")


def _literal(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def _filled(template: str, path: str) -> str:
    """A template with a path that may climb out of the docs' folder."""
    up = 0
    while path.startswith("../"):
        path, up = path[3:], up + 1
    address = ""
    for literal, name, _, conversion in Formatter().parse(template):
        address += literal
        if name is None:
            continue
        value = posixpath.splitext(path)[0] if name == "path_noext" else path
        left = up
        while left and _LAST_FOLDER.search(address):
            address, left = _LAST_FOLDER.sub("", address), left - 1
        value = "../" * left + value
        address += quote(value, safe="") if conversion == "q" else value
    return address
