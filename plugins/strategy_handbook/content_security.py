"""A page's Content-Security-Policy: what it may run and load, so that planted text could do neither.

The policy is read off the page itself. What the page names outside of the handbook's views – the
theme's scripts, a team's own pictures and embedded frames – is what its makers put there, and goes
on working. What a view would name is left out: plans are written by many, and no view needs a
script, or anything from another host.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import unescape
from urllib.parse import quote, urlsplit

from markupsafe import Markup

from strategy_handbook.addresses import OFFLINE_SEARCH

# A directive of the policy, with one thing that it allows.
Allowed = tuple[str, str]

# What every page may do. A directive that allows no more than the first one need not be written.
_BASE: dict[str, tuple[str, ...]] = {
    "default-src": ("'self'",),
    "script-src": ("'self'",),
    # Themes and our bars and avatars place things by `style` attributes, which no hash can allow.
    "style-src": ("'self'", "'unsafe-inline'"),
    "img-src": ("'self'", "data:"),
    "font-src": ("'self'", "data:"),
    "connect-src": ("'self'",),
    "media-src": ("'self'",),
    "frame-src": ("'self'",),
    "worker-src": ("'self'",),
    "manifest-src": ("'self'",),
    "object-src": (),
    "base-uri": ("'self'",),
    "form-action": ("'self'",),
}
DIRECTIVES = tuple(_BASE)
# These do not fall back to `default-src`.
_ALWAYS_WRITTEN = ("default-src", "object-src", "base-uri", "form-action")

# The attributes that load something, by their element.
_LOADING = {
    "script": ("src", "script-src"),
    "img": ("src", "img-src"),
    "source": ("src", "media-src"),
    "video": ("src", "media-src"),
    "audio": ("src", "media-src"),
    "track": ("src", "media-src"),
    "iframe": ("src", "frame-src"),
    "object": ("data", "object-src"),
    "embed": ("src", "object-src"),
    "form": ("action", "form-action"),
}
_LINKS = {"stylesheet": "style-src", "icon": "img-src", "apple-touch-icon": "img-src"}
# What a theme's scripts and style sheets load once the page names this: words that the page has, and
# what follows from them.
_LOADED_LATER: tuple[tuple[str, tuple[Allowed, ...]], ...] = (
    ("fonts.googleapis.com/", (("font-src", "https://fonts.gstatic.com"),)),
    ('class="mermaid"', (("script-src", "https://unpkg.com"),)),
    ('href="https://github.com/', (("connect-src", "https://api.github.com"),)),
    ('href="https://gitlab.com/', (("connect-src", "https://gitlab.com"),)),
    (
        "www.googletagmanager.com/gtag/",
        (
            ("script-src", "https://www.googletagmanager.com"),
            ("img-src", "https://*.google-analytics.com"),
            ("img-src", "https://www.googletagmanager.com"),
            ("connect-src", "https://*.google-analytics.com"),
            ("connect-src", "https://*.analytics.google.com"),
            ("connect-src", "https://www.googletagmanager.com"),
        ),
    ),
)

_ANY_INLINE: Allowed = ("script-src", "'unsafe-inline'")

_ATTRIBUTES = r"""((?:[^>"']++|"[^"]*+"|'[^']*+')*+)"""
_ELEMENT = re.compile(rf"<({'|'.join(_LOADING)}|link)\b{_ATTRIBUTES}>", re.IGNORECASE)
_SCRIPT = re.compile(rf"<script\b{_ATTRIBUTES}>(.*?)</script\b", re.IGNORECASE | re.DOTALL)
_ACTING = re.compile(rf"<[a-z]{_ATTRIBUTES}>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?""")
# For text in small letters: searched for by a plain beginning, this is found twice as fast.
_HANDLER = re.compile(r"on(?<=[\s\"'/]on)[a-z]+\s*=")
# Browsers look for the character set in the first thousand bytes, so that may go before.
_HEAD = re.compile(rf"<head\b{_ATTRIBUTES}>(?:\s*<meta\s+charset={_ATTRIBUTES}>)?", re.IGNORECASE)
_SOURCE = re.compile(
    r"(?:https?|wss?)://(?:\*\.)?[A-Za-z0-9.-]+(?::(?:\d+|\*))?(?:/[\w./~%@+=:&!$()*-]*)?"
    r"|(?:\*\.)?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?::\d+)?"
    r"|https:|data:|blob:|'[a-z0-9-]+(?:-[A-Za-z0-9+/=_-]+)?'"
)


def protected(
    html: str,
    views: Sequence[str] = (),
    further: Iterable[Allowed] = (),
    any_inline_script: bool = False,
) -> str:
    """A whole page with its policy, before anything that a policy could forbid.

    Args:
        html: The page as it will be written.
        views: The HTML of the views that were drawn on it.
        further: What it may do besides.
        any_inline_script: Whether inline scripts are allowed that are not in the page yet.

    Returns:
        The page; as it was when it has no head.
    """
    head = _HEAD.search(html)
    if head is None:
        return html
    allowed = [*_outside(html, views), *further]
    if any_inline_script or _ANY_INLINE in allowed:
        # Beside a hash the word counts for nothing.
        allowed = [one for one in allowed if "'sha256-" not in one[1]]
        allowed = list(dict.fromkeys([*allowed, _ANY_INLINE]))
    meta = Markup('<meta http-equiv="Content-Security-Policy" content="{}">').format(
        # Quotes of the policy's own are all single ones: a page's source stays readable.
        Markup(policy(allowed))
    )
    return f"{html[: head.end()]}\n{meta}{html[head.end() :]}"


def policy(allowed: Iterable[Allowed] = ()) -> str:
    """The policy that allows what every page may do and what is given."""
    directives = {name: dict.fromkeys(sources) for name, sources in _BASE.items()}
    for name, source in allowed:
        directives[name][source] = None
    default = directives["default-src"]
    return "; ".join(
        " ".join([name, *(sources or ["'none'"])])
        for name, sources in directives.items()
        if name in _ALWAYS_WRITTEN or sources != default
    )


def named_in(html: str) -> list[Allowed]:
    """What a piece of HTML loads and runs, as a policy would have to allow it."""
    found = list(_loaded(html))
    for attributes, script in _SCRIPT.findall(html):
        values = _values(attributes)
        if "src" not in values and "json" not in values.get("type", ""):
            found.append(("script-src", _hash(script)))
    if _HANDLER.search(html.lower()):
        found.extend(_handlers(html))
    for words, allowed in _LOADED_LATER:
        if words in html:
            found.extend(allowed)
    return list(dict.fromkeys(found))


def further_sources(option: Mapping[str, object]) -> list[Allowed]:
    """What a team's own option adds to the policy.

    Args:
        option: Directives, each with one source or a list of them.

    Raises:
        ValueError: If a directive is not one of the policy's, or a source cannot stand in one.
    """
    allowed = []
    for name, value in option.items():
        if name not in DIRECTIVES:
            raise ValueError(f"`{name}` is no directive of the policy; use {', '.join(DIRECTIVES)}")
        for source in value if isinstance(value, list) else [value]:
            if not isinstance(source, str) or not _SOURCE.fullmatch(source):
                raise ValueError(
                    f"`{name}: {source}` is not a source; write a host such as "
                    "`https://stats.example.org`"
                )
            allowed.append((name, source))
    return allowed


def _outside(html: str, views: Sequence[str]) -> list[Allowed]:
    """What the page names outside of the views on it."""
    rewritten = []
    for view in views:
        without = html.replace(view, "", 1)
        if len(without) == len(html) and view:
            rewritten.append(view)
        html = without
    found = named_in(html)
    if not rewritten:
        return found
    # Another plugin has rewritten the page: what a view names is then told from the view itself.
    inside = "\n".join(rewritten)
    refused = set(named_in(inside))
    if "<script" in inside.lower():
        return [one for one in found if one not in refused and one[0] != "script-src"]
    return [one for one in found if one not in refused]


def _loaded(html: str) -> Iterator[Allowed]:
    for element, attributes in _ELEMENT.findall(html):
        values = _values(attributes)
        if element.lower() == "link":
            for word in values.get("rel", "").lower().split():
                if word in _LINKS:
                    yield from _source(_LINKS[word], values.get("href", ""))
            continue
        attribute, directive = _LOADING[element.lower()]
        source = values.get("src", "")
        if directive == "script-src" and "iframe-worker" in source and OFFLINE_SEARCH not in source:
            # The usual helper for searching pages opened as files writes a script into a frame; ours
            # does not.
            yield _ANY_INLINE
        yield from _source(directive, values.get(attribute, ""))
        for candidate in values.get("srcset", "").split(","):
            yield from _source("img-src", "".join(candidate.split()[:1]))


def _source(directive: str, url: str) -> Iterator[Allowed]:
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return
    if not parts.scheme and not parts.netloc:
        if url and directive == "object-src":
            yield directive, "'self'"
        return
    # Scripts are allowed one by one, all else by its host.
    path = quote(parts.path, safe="/%@+~!$&()*:=") if directive == "script-src" else ""
    source = f"{parts.scheme or 'https'}://{parts.netloc}{path}"
    if _SOURCE.fullmatch(source):
        yield directive, source


def _handlers(html: str) -> Iterator[Allowed]:
    for attributes in _ACTING.findall(html):
        for name, value in _values(attributes).items():
            if name.startswith("on") and value:
                yield "script-src", "'unsafe-hashes'"
                yield "script-src", _hash(value)


def _values(attributes: str) -> dict[str, str]:
    """The attributes of an element by their names; of two with one name the first counts."""
    values: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(attributes):
        value = match[2] or match[3] or match[4] or ""
        values.setdefault(match[1].lower(), unescape(value))
    return values


def _hash(script: str) -> str:
    # A browser reads every line end as a line feed before it compares.
    text = script.replace("\r\n", "\n").replace("\r", "\n")
    digest = hashlib.sha256(text.encode("utf-8", "xmlcharrefreplace")).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
