"""The lines of a calendar file, their values written by the library `icalendar`.

Its own way to an event takes half a millisecond: for ten thousand as long as building half the site.
But most lines of an event are those of many others, its day and its status for example, so a line that
was written is remembered.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from icalendar.parser import Contentline
from icalendar.prop import vCategory, vDate, vDatetime, vRecur, vText, vUri

# What no text of a calendar may hold: control characters other than the tab and the end of a line.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
# Bytes of a line without its end.
LONGEST = 75


class _Text(vText):
    """A text as it is: the library itself takes a backslash with an N behind it for a new line."""

    def to_ical(self) -> bytes:
        """The text with its special characters escaped."""
        text = str(self).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
        lines = text.replace("\r\n", "\n").replace("\r", "\n")
        return lines.replace("\n", "\\n").encode("utf-8")


@lru_cache(maxsize=20_000)
def text(name: str, value: str) -> str:
    """A property whose value is any text."""
    return _line(name, _Text(_FORBIDDEN.sub("", value)))


@lru_cache(maxsize=2_000)
def texts(name: str, values: tuple[str, ...]) -> str:
    """A property with several texts."""
    return _line(name, vCategory([_Text(_FORBIDDEN.sub("", value)) for value in values]))


@lru_cache(maxsize=20_000)
def address(name: str, value: str) -> str:
    """A property whose value is an address."""
    return _line(name, vUri(value))


@lru_cache(maxsize=4_000)
def day(name: str, value: dt.date) -> str:
    """A property whose value is a day."""
    return _line(name, _with(vDate(value), VALUE="DATE"))


@lru_cache(maxsize=4_000)
def moment(name: str, value: dt.datetime) -> str:
    """A property whose value is a moment, in UTC, so that no zone need be described."""
    return _line(name, vDatetime(value.astimezone(dt.UTC)))


def rule(name: str, parts: Mapping[str, Any]) -> str:
    """A property that says how something returns."""
    return _line(name, vRecur(dict(parts)))


def _with(value: Any, **parameters: str) -> Any:
    for name, parameter in parameters.items():
        value.params[name] = parameter
    return value


def _line(name: str, value: Any) -> str:
    parameters = value.params.to_ical() if value.params else b""
    before = f"{name};{parameters.decode('utf-8')}" if parameters else name
    line = f"{before}:{value.to_ical().decode('utf-8')}"
    if not line.isascii():
        folded: bytes = Contentline(line).to_ical()  # type: ignore[no-untyped-call]
        return folded.decode("utf-8") + "\r\n"
    # The library folds letter by letter, for a letter may be several bytes. Here none is.
    return "\r\n ".join(_folded(line)) + "\r\n"


def _folded(line: str) -> Iterator[str]:
    begin, width = 0, LONGEST
    while len(line) - begin > width:
        end = begin + width
        # Some readers do not take an escaped character of which only the first half is on a line.
        while line[end - 1] == "\\" and end - begin > 1:
            end -= 1
        yield line[begin:end]
        # The space that a folded line begins with counts too.
        begin, width = end, LONGEST - 1
    yield line[begin:]
