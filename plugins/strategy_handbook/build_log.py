"""What a build says of the plans: in MkDocs's log, and loud enough for `--strict` to hear."""

from __future__ import annotations

import logging

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from strategy_handbook.findings import Level
from strategy_handbook.findings.report import LineOf, Reported
from strategy_handbook.findings.text import render_one

log = get_plugin_logger("strategy-handbook")

# MkDocs stops on warnings under --strict: a clean plan has no errors, so only errors are those.
_LEVELS = {Level.ERROR: logging.WARNING, Level.WARNING: logging.INFO, Level.NOTE: logging.DEBUG}


class BuildLog:
    """What one build has said.

    Args:
        may_end: Whether the build may end for what is wrong. Of a preview only the first may: in
            later ones what was saved can still be mended.

    Attributes:
        faulty: Whether something was wrong.
    """

    def __init__(self, *, may_end: bool) -> None:
        self._may_end = may_end
        self.faulty = False

    def refuse(self, message: str) -> None:
        """Ends the build with a message, or says it and goes on.

        Raises:
            PluginError: Where the build may end.
        """
        if self._may_end:
            raise PluginError(message) from None
        self.faulty = True
        log.error(message)

    def tell(self, entry: Reported, line_of: LineOf) -> None:
        """Says a finding."""
        self.faulty = self.faulty or entry.level is Level.ERROR
        log.log(_LEVELS[entry.level], render_one(entry, line_of))
