"""The payloads of `payloads.yml`, and the place in a page where each of them acts."""

from dataclasses import dataclass
from pathlib import Path

import yaml

# A page without any protection, with the payload where it is meant to stand.
PLACES = {
    "text": "<p>{}</p>",
    "open tag": '<p>{}"></p>',
    "double-quoted": '<p title="{}">x</p>',
    "single-quoted": "<p title='{}'>x</p>",
    "unquoted": "<p title={}>x</p>",
    "title": "<title>{}</title>",
    "textarea": "<textarea>{}</textarea>",
    "style": "<style>{}</style>",
    "script": "<script>{}</script>",
    "noscript": "<noscript>{}</noscript>",
    "template": "<template>{}</template>",
    "svg": "<svg><text>{}</text></svg>",
    "comment": "<!-- {} -->",
    "target": '<a href="{}">x</a>',
    "style attribute": '<p style="{}">x</p>',
}


@dataclass(frozen=True)
class Payload:
    """A text written to do harm."""

    number: int
    name: str
    text: str
    where: str = "text"
    act: str = "runs"


def read() -> list[Payload]:
    """All payloads, each with its number in its text."""
    written = yaml.safe_load(Path(__file__).with_name("payloads.yml").read_text("utf-8"))
    return [
        Payload(number, name, **{**entry, "text": entry["text"].replace("@@", str(number))})
        for number, (name, entry) in enumerate(written.items(), start=1)
    ]


PAYLOADS = read()
# What a payload says on a page, where spaces and line ends are one.
SAID = {payload.name: " ".join(payload.text.split()) for payload in PAYLOADS}
