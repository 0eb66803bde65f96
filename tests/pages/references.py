"""What an HTML page refers to and what it offers to be referred to, read without following anything."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

# Attributes that hold an address, on whatever element.
ADDRESSES = {
    "href", "src", "action", "formaction", "poster", "data", "xlink:href", "cite", "background",
    "longdesc", "manifest", "ping",
}  # fmt: skip
# Attributes that name elements of the same page by their ids, parted by spaces.
ID_LISTS = {
    "aria-controls", "aria-labelledby", "aria-describedby", "aria-owns", "aria-details",
    "aria-errormessage", "aria-flowto", "aria-activedescendant", "headers", "itemref", "for",
    "form", "list", "popovertarget", "commandfor",
}  # fmt: skip
# What may be drawn with another element of the same page: fill, marker-end, clip-path, filter …
_URL = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)""")
_REFRESH = re.compile(r"""^\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)""", re.IGNORECASE)
_ADDRESS_IN_META = ("og:image", "og:url", "twitter:image")


@dataclass
class References:
    """What one page refers to and offers.

    Attributes:
        addresses: Where its links, pictures, styles and scripts are said to be.
        ids: The ids that its elements have, each as often as it stands there.
        named: The ids that its elements name, with the attribute that does.
    """

    addresses: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    named: list[tuple[str, str]] = field(default_factory=list)


class _Reader(HTMLParser):
    """Collects the references of one page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found = References()
        self.in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.in_style = tag == "style"
        given = {name: value or "" for name, value in attrs}
        for name, value in given.items():
            self._attribute(tag, name, value)
        if tag == "meta":
            self._meta(given)

    def handle_endtag(self, tag: str) -> None:
        self.in_style = False

    def handle_data(self, data: str) -> None:
        if self.in_style:
            self.found.addresses += _URL.findall(data)

    def _attribute(self, tag: str, name: str, value: str) -> None:
        if name == "id":
            self.found.ids.append(value)
        elif name == "name" and tag == "a":
            # An anchor of old; it may repeat the id of its own element.
            self.found.named.append(("name", value))
        elif name in ID_LISTS:
            self.found.named += [(name, id) for id in value.split()]
        elif name in ADDRESSES:
            self.found.addresses.append(value)
        elif name in ("srcset", "imagesrcset"):
            self.found.addresses += [part.split()[0] for part in value.split(",") if part.strip()]
        elif "url(" in value and not name.startswith(("title", "content", "data-", "alt")):
            self.found.addresses += _URL.findall(value)

    def _meta(self, given: dict[str, str]) -> None:
        content = given.get("content", "")
        if given.get("http-equiv", "").lower() == "refresh":
            if leads := _REFRESH.match(content):
                self.found.addresses.append(leads.group(1))
        elif given.get("property", given.get("name", "")) in _ADDRESS_IN_META:
            self.found.addresses.append(content)


def references_of(html: str) -> References:
    """Read a page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found


def addresses_in_style(css: str) -> list[str]:
    """Return the addresses that a stylesheet asks for."""
    return list(_URL.findall(re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)))
