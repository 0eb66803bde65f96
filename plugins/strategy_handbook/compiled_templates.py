"""Templates stay compiled between builds, as Python keeps its own modules.

Jinja compiles a template anew in each process, and MkDocs each template of the theme in each build:
a seventh of the time that a small site takes. The compiled ones lie in ``__pycache__`` beside this
module, where Python keeps it compiled itself, and under the same conditions.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import sys
from collections.abc import Collection
from contextlib import suppress

import jinja2
from jinja2.bccache import Bucket


class CompiledTemplates(jinja2.FileSystemBytecodeCache):
    """The compiled templates of one environment, of which only installed ones are kept.

    Args:
        environment: What they are compiled for. Make this after all of its filters and extensions
            are there: what a template compiles to depends on them.
        installed: The folders of installed packages whose templates are kept; those of a project
            change, and would pile up.
    """

    def __init__(self, environment: jinja2.Environment, installed: Collection[str]) -> None:
        folder = os.path.dirname(importlib.util.cache_from_source(__file__))
        super().__init__(folder, "%s.jinja")
        self._installed = tuple(os.path.join(folder, "") for folder in installed)
        self._settings = _settings_of(environment)

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """A name for what a template compiles to, other for other settings; empty to keep nothing."""
        if not filename or not filename.startswith(self._installed):
            return ""
        told = "\0".join((jinja2.__version__, self._settings, name, filename))
        return hashlib.sha256(told.encode("utf-8", "surrogateescape")).hexdigest()[:32]

    def load_bytecode(self, bucket: Bucket) -> None:
        """Takes a compiled template from the folder, if it is there and of the same source."""
        if bucket.key:
            # What cannot be read is compiled again.
            with suppress(OSError):
                super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Puts a compiled template into the folder, if that may be written to."""
        if bucket.key and not sys.dont_write_bytecode:
            with suppress(OSError):
                super().dump_bytecode(bucket)


def _settings_of(environment: jinja2.Environment) -> str:
    """All that decides what a template compiles to, besides its text."""
    told = [
        environment.block_start_string,
        environment.variable_start_string,
        environment.comment_start_string,
        environment.line_statement_prefix,
        environment.line_comment_prefix,
        environment.trim_blocks,
        environment.lstrip_blocks,
        environment.newline_sequence,
        environment.keep_trailing_newline,
        environment.optimized,
        environment.is_async,
        environment.autoescape if isinstance(environment.autoescape, bool) else "by name",
        environment.undefined.__qualname__,
        sorted(environment.extensions),
        getattr(environment, "newstyle_gettext", False),
        # A constant is put through its filter while compiling.
        sorted(f"{name} {_name_of(one)}" for name, one in environment.filters.items()),
        sorted(f"{name} {_name_of(one)}" for name, one in environment.tests.items()),
    ]
    return repr(told)


def _name_of(function: object) -> str:
    module, name = (getattr(function, part, "") for part in ("__module__", "__qualname__"))
    return f"{module}.{name}"
