"""Text of unknown people as Markdown in which nothing can come alive on GitHub.

Escaping what Markdown knows is not enough: GitHub looks for people, issues, commits, addresses and
emoji in the text that is left when Markdown is done. A space of no width in the middle of each of them
is not seen, and nothing is found.
"""

from __future__ import annotations

import re
from string import Formatter
from urllib.parse import quote

_GAP = "\u200b"
# Joiners without which emoji and some scripts fall apart; all else that cannot be seen is named.
_JOINERS = "\u200c\u200d"
# What Markdown knows within a line, by CommonMark and GitHub's extensions, but for what HTML knows too.
_PUNCTUATION = re.compile(r"[!*\[\\\]_`|~]")
# What begins a heading, a list, a quotation or a line.
_BEGINNING = re.compile(r"^(\d*)(?=[#+\-=]|(?<=\d)[.)])")
# The beginning of what GitHub would find.
_FINDABLE = re.compile(
    r"@(?=\S)"  # a person or a team, an address of mail
    r"|#(?=\d)|(?<![^\W_])gh(?=-\d)"  # an issue
    r"|:(?=//|[\w+-]+:)"  # an address, an emoji
    r"|(?<![^\W_])(?:www(?=\.)|mailto(?=:)|xmpp(?=:))"  # an address without slashes
    r"|[0-9a-f]{6}(?=[0-9a-f])",  # a commit
    re.IGNORECASE,
)
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "<span>&#36;</span>"}
_SPECIAL = re.compile(r"[&<>$]")


def inert(text: str) -> str:
    """A text as Markdown on one line that reads as it was written, and is nothing but text.

    Args:
        text: What somebody wrote.
    """
    text = "".join(map(_seen, " ".join(text.split())))
    text = _FINDABLE.sub(lambda match: match[0] + _GAP, text)
    text = _PUNCTUATION.sub(lambda match: f"\\{match[0]}", text)
    text = _BEGINNING.sub(lambda match: f"{match[1]}\\", text)
    return _SPECIAL.sub(lambda match: _HTML[match[0]], text)


def quoting(text: str) -> str:
    """A text as Markdown in which words between backticks, as findings quote them, are code spans.

    Args:
        text: What somebody wrote, or what was said of it.
    """
    *pairs, rest = text.split("`") if text.count("`") % 2 == 0 else [text]
    parts = [
        code(part) if number % 2 and part else _around(part) for number, part in enumerate(pairs)
    ]
    return "".join([*parts, _around(rest)])


def code(text: str) -> str:
    """A text as a code span, in which GitHub looks for nothing.

    Args:
        text: What somebody wrote.
    """
    text = "".join(map(_seen, " ".join(text.split()))).replace("|", "\\|")
    fence = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
    pad = " " if text[:1] in ("`", "") or text[-1:] == "`" else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def link(label: str, url: str, *path: str, anchor: str = "") -> str:
    """A link whose address is ours but for its last parts.

    Args:
        label: Markdown.
        url: The address, up to what is not ours.
        path: What is not ours: it cannot leave the address.
        anchor: A part of the page.
    """
    if any(part in (".", "..") for one in path for part in one.replace("\\", "/").split("/")):
        # A browser would go up with it, out of the address.
        return label
    rest = "/".join(quote(part, safe="/") for part in path if part)
    return f"[{label}](<{url.rstrip('/')}/{rest}{f'#{anchor}' if anchor else ''}>)"


def filled_in(text: str, **markdown: str) -> str:
    """A text of ours as Markdown, with Markdown in its places.

    Args:
        text: The text, with a name in braces for each place.
        markdown: What stands in the places.
    """
    parts = Formatter().parse(text)
    return "".join(
        _around(words) + (markdown[name] if name else "") for words, name, _spec, _how in parts
    )


def _around(words: str) -> str:
    """Words beside a place, whose spaces next to it are kept."""
    head = " " if words[:1] == " " else ""
    tail = " " if words.rstrip() and words[-1:] == " " else ""
    return f"{head}{inert(words)}{tail}"


def _seen(character: str) -> str:
    if character.isprintable() or character in _JOINERS:
        return character
    return f"\\u{{{ord(character):X}}}"
