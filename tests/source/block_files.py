"""Files of a plan as people write them by hand: with comments and whatever else between the lines."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import strategies as st

SECTIONS = ("personas", "gaps", "content", "goals")
IDS = ("a", "b-2", "no", "2027")
MANNERS = ("plain", "single", "double", "list", "block", "keep", "fold", "flow", "group")
TEXTS = st.text(alphabet="abc xyzé漢🚲:#'\"-,[]{}&*!|>%@`~", min_size=1, max_size=14)


class BlockFile(NamedTuple):
    """A file, and the section and id that something is to be added to it under."""

    text: str
    section: str


@st.composite
def values(draw: st.DrawFn, indent: int) -> str:
    """What stands behind a key, with its further lines, in one of YAML's many manners."""
    text = draw(TEXTS)
    deeper = " " * (indent + draw(st.integers(1, 4)))
    manner = draw(st.sampled_from(MANNERS))
    quoted = '"' + text.replace("\\", "").replace('"', "'") + '"'
    single = "'" + text.replace("'", "''") + "'"
    after = draw(st.sampled_from(["", "", "  # why", " #"]))
    match manner:
        case "single":
            return f" {single}{after}\n"
        case "double":
            return f" {quoted}{after}\n"
        case "list":
            return f"{after}\n{deeper}- one\n{deeper}- {quoted}\n"
        case "block":
            return f" |{after}\n{deeper}x {text}\n{deeper}# no comment\n"
        case "keep":
            return f" |+\n{deeper}x\n\n{deeper}y\n" + "\n" * draw(st.integers(0, 2))
        case "fold":
            return f" >-\n{deeper}x\n{deeper}y {text}\n"
        case "flow":
            return f" [one, {quoted},\n{deeper}{{two: three}}]{after}\n"
        case "group":
            return f"\n{deeper}inner: {quoted}{after}\n{deeper}other:\n{deeper} - 1\n"
    return f" word{after}\n"


@st.composite
def block_files(draw: st.DrawFn) -> BlockFile:
    """A file, and a section that something is to be added to."""
    between = st.sampled_from(["", "", "", "\n", "# said\n", "\n# next\n\n", "   # far in\n"])
    first = draw(st.sampled_from([0, 0, 0, 2]))
    step, inner = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    sections = draw(st.lists(st.sampled_from(SECTIONS), unique=True, max_size=3))
    parts = [draw(st.sampled_from(["", "", "# yaml-language-server: $schema=x\n", "---\n"]))]
    for section in sections:
        parts += [draw(between), f"{' ' * first}{draw(_keys(section))}:\n"]
        apart = draw(between)
        for id in draw(st.lists(st.sampled_from(IDS), unique=True, min_size=1, max_size=3)):
            outer = first + step
            parts += [apart, f"{' ' * outer}{draw(_keys(id))}:\n"]
            for key in draw(st.lists(st.sampled_from("nfxy"), unique=True, min_size=1)):
                column = outer + inner
                parts += [" " * column, key, ":", draw(values(column)), draw(between)]
    parts.append(draw(st.sampled_from(["", "", "\n\n", "...\n", "# the end\n"])))
    text = "".join(parts)
    if draw(st.booleans()):
        text = text.replace("\n", "\r\n")
    if draw(st.integers(0, 4)) == 0:
        text = text.removesuffix("\n").removesuffix("\r")
    if draw(st.integers(0, 4)) == 0:
        text = "\ufeff" + text
    return BlockFile(text, draw(st.sampled_from(SECTIONS)))


def _keys(word: str) -> st.SearchStrategy[str]:
    return st.sampled_from([word, word, f'"{word}"', f"'{word}'"])
