"""A text written as YAML, so that it is read again as the very same text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import yaml

from strategy_handbook.source.decoding import HIDDEN
from strategy_handbook.source.nodes import Mapping, Scalar
from strategy_handbook.source.yaml_tree import parse

_TEXT = "tag:yaml.org,2002:str"
_RESOLVER: Any = yaml.resolver.Resolver()


class Unwritable(ValueError):
    """A text that no plan may hold; the message says what is wrong with it."""


def written(
    text: str,
    quote: str = '"',
    *,
    quoted: bool = False,
    typed: bool = False,
    bracketed: bool = False,
) -> str:
    """A text on one line, in quotes where it needs them.

    Args:
        text: The text.
        quote: The quotes that are preferred.
        quoted: Whether it stands in quotes even where it needs none.
        typed: Whether programs that guess types must take it for a text too: `no`, `2027`.
        bracketed: Whether it is to stand in brackets or braces, where a comma ends it.

    Raises:
        Unwritable: When it holds characters that cannot be seen, or is too long.
    """
    if hidden := HIDDEN.search(text):
        raise Unwritable(f"U+{ord(hidden.group()):04X} in it cannot be seen and is not allowed")
    plain = not quoted and not (typed and _is_typed(text))
    for form in _forms(text, quote, plain):
        if _reads_as(text, f"{{k: [{form}]}}\n" if bracketed else f"k: {form}\n"):
            return form
    raise Unwritable("it is too long for a plan")


def written_in_lines(text: str, indent: str) -> list[str] | None:
    """A text of several lines as a block, its first line the sign that begins one.

    Args:
        text: The text.
        indent: What its lines begin with.

    Returns:
        The lines; None where the text cannot be written so.
    """
    body = [f"{indent}{line}" if line else "" for line in text.rstrip("\n").split("\n")]
    block = ["|" if text.endswith("\n") else "|-", *body]
    return block if _reads_as(text, "k: " + "\n".join(block) + "\n") else None


def _forms(text: str, quote: str, plain: bool) -> Iterator[str]:
    if plain:
        yield text
    single = "'" + text.replace("'", "''") + "'"
    # Double quotes take anything; a text with them in it reads better in single ones.
    if quote == "'" or '"' in text or "\\" in text:
        yield single
    yield json.dumps(text, ensure_ascii=False)


def _is_typed(text: str) -> bool:
    return str(_RESOLVER.resolve(yaml.ScalarNode, text, (True, False))) != _TEXT


def _reads_as(text: str, yaml_text: str) -> bool:
    root, findings = parse(yaml_text, "")
    if findings or not isinstance(root, Mapping) or list(root.keys) != ["k"]:
        return False
    value = root.values["k"]
    items = getattr(value, "items", [value])
    if len(items) != 1 or not isinstance(items[0], Scalar):
        return False
    return items[0].text == text and not (items[0].plain and items[0].is_empty)
