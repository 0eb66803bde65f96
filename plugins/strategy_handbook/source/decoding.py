"""Bytes to text: UTF-8 and nothing else, and no character that a reader could not see."""

from __future__ import annotations

import re
import unicodedata

from strategy_handbook.findings import Finding, Where

_BYTE_ORDER_MARKS = {
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}

# How many bytes tell whether a file without a mark is UTF-16.
_SAMPLE = 400

# Control characters (tab and line ends excepted), line ends that only YAML takes for such,
# bidirectional overrides and isolates, a byte order mark in mid-file, and code points that are no
# characters. They either break readers or show people something else than what the file says.
HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
# Before a key or a list item only: a paragraph of Japanese begins with such a space.
_ODD_INDENT = re.compile(
    "^ *([\u00a0\u2000-\u200a\u202f\u3000])[ \u00a0\u2000-\u200a\u202f\u3000]*"
    "(?:- |[A-Za-z0-9_-]+:(?: |$))",
    re.MULTILINE,
)


def encoding_of(data: bytes) -> str:
    """The encoding a file is plainly written in if that is not UTF-8; empty if it may be."""
    for mark, encoding in _BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            return encoding
    # Without a mark: plain letters in UTF-16 are every other byte nothing, and no text has that.
    start = data[:_SAMPLE]
    halves = start[::2].count(0), start[1::2].count(0)
    if max(halves) * 3 > len(start) > min(halves) * 12:
        return "UTF-16BE" if halves[0] > halves[1] else "UTF-16LE"
    return ""


def decode(data: bytes, file: str) -> tuple[str | None, list[Finding]]:
    r"""Turns a file's bytes into text with ``\\n`` line ends.

    Args:
        data: The file's bytes, with or without a UTF-8 byte order mark.
        file: The path to name in findings.

    Returns:
        The text, or None when it is no readable text, and what was found.
    """
    if encoding := encoding_of(data):
        # Which of its bytes comes first in UTF-16 is nobody's concern who writes plans.
        message = f"the file is written in {encoding[:6]}, not in UTF-8"
        return None, [_not_utf8(file, 1, 1, message)]
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = _with_newlines(data[: error.start].decode("utf-8", "replace"))
        line, column = _place(before, len(before))
        message = (
            f"byte 0x{data[error.start]:02X} is not UTF-8{_in_old_encoding(data[error.start])}"
        )
        return None, [_not_utf8(file, line, column, message)]
    text = _with_newlines(text)
    if hidden := HIDDEN.search(text):
        return None, [_hidden(file, text, hidden.start())]
    if odd := _ODD_INDENT.search(text):
        line, column = _place(text, odd.start(1))
        return None, [
            Finding(
                "Y109",
                Where(file, line, column),
                f"the line is indented with {name_of(odd[1])}, not with a space",
                "delete it and type ordinary spaces",
            )
        ]
    return text, []


def _with_newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def name_of(character: str) -> str:
    """A character that cannot be seen: ``U+202E (right-to-left override)``."""
    name = unicodedata.name(character, "").lower()
    return f"U+{ord(character):04X}" + (f" ({name})" if name else "")


def _in_old_encoding(byte: int) -> str:
    """What the byte was meant to be, if the file comes from a program that does not know UTF-8."""
    meant = bytes([byte]).decode("cp1252", "ignore")
    return f"; in Windows-1252 it would be `{meant}`" if meant.strip() else ""


def _not_utf8(file: str, line: int, column: int, message: str) -> Finding:
    advice = "save the file again, with UTF-8 as its encoding"
    return Finding("Y101", Where(file, line, column), message, advice)


def _hidden(file: str, text: str, offset: int) -> Finding:
    line, column = _place(text, offset)
    return Finding(
        "Y109",
        Where(file, line, column),
        f"the character {name_of(text[offset])} cannot be seen and is not allowed",
        "delete it",
    )


def _place(text: str, offset: int) -> tuple[int, int]:
    """The line and column, from 1, of an offset into a text."""
    line = text.count("\n", 0, offset) + 1
    return line, offset - (text.rfind("\n", 0, offset) + 1) + 1
