"""Plans that were right and are spoilt in a few places: the shape, the key, the text, or the bytes."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tests.plan.written_by_chance import KEYS, WORDS, yaml_of
from tests.plan.written_by_model import Tree, whole_plans


def _nested(levels: int) -> Tree:
    value: Tree = "x"
    for level in range(levels):
        value = [value] if level % 2 else {"a": value}
    return value


# What stands where something else should: other shapes, nothing, and what is nearly right.
WRONG = (
    WORDS
    | st.sampled_from([[], {}, [[]], [{}], {"": ""}, [""], {"a": {"a": {"a": "a"}}}])
    | st.lists(WORDS, max_size=3)
    | st.dictionaries(st.sampled_from(KEYS), WORDS, max_size=3)
    | st.integers(2, 40).map(_nested)
)
WRONG_KEYS = st.sampled_from(KEYS) | WORDS | st.text(max_size=5)
# Pieces that mean something to YAML, or to whoever reads bytes.
MARKS = [
    b"a: ", b"- ", b"? ", b"[", b"]", b"{", b"}", b",", b":", b"\n", b"  ", b"\t", b"#", b"&a ", b"*a",
    b"!!x ", b"<<: ", b"|\n", b">-\n", b"'", b'"', b"\\u202e", b"\\", b"---\n", b"...\n", b"%YAML 1.1\n",
    b"\r", b"\xef\xbb\xbf", b"\xff\xfe", b"\x00", b"\xe2\x80\xa8", b"\xc2\xa0", b"\xf0\x9f\x9a\xb2",
    b"personas:\n", b"\xed\xa0\xbd", b"# handbook: ignore[S201] x\n",
]  # fmt: skip


@st.composite
def spoilt_plans(draw: st.DrawFn) -> dict[str, Tree]:
    """A plan with one to four things wrong in its tree."""
    plan = draw(whole_plans())
    for _ in range(draw(st.integers(1, 4))):
        _spoil(draw, plan)
    return plan


def _spoil(draw: st.DrawFn, tree: Tree) -> None:
    """Goes down from the root by chance, and spoils what it comes to."""
    while True:
        key = draw(st.sampled_from(_keys(tree)))
        below = tree[key]
        if not _keys(below) or not draw(st.integers(0, 3)):
            break
        tree = below
    what = draw(st.sampled_from(["value", "value", "key", "gone", "twin"]))
    if what == "value":
        tree[key] = draw(WRONG)
    elif what == "gone" and len(tree) > 1:
        del tree[key]
    elif isinstance(tree, dict):
        name = draw(WRONG_KEYS)
        tree[name] = tree.pop(key) if what == "key" else below
    else:
        tree.append(below)


def _keys(tree: Tree) -> list[Any]:
    if isinstance(tree, dict):
        return list(tree)
    return list(range(len(tree))) if isinstance(tree, list) else []


@st.composite
def spoilt_files(draw: st.DrawFn) -> bytes:
    """A file that held a plan, with pieces put in, taken out or written over."""
    data = yaml_of(draw(whole_plans())).encode()
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(data)))
        gone = draw(st.sampled_from([0, 0, 1, 5, 200]))
        data = data[:at] + draw(st.sampled_from(MARKS) | st.binary(max_size=3)) + data[at + gone :]
    return data
