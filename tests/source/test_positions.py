"""Every value keeps its text as written and its place in code points."""

import pytest

from strategy_handbook.source import Mapping, Scalar, read_documents
from strategy_handbook.source.nodes import Node
from strategy_handbook.source.tree import Texts


def root_of(text: str | bytes) -> Mapping:
    [document] = read_documents(Texts({"x.yml": text}))
    assert document.findings == ()
    assert isinstance(document.root, Mapping)
    return document.root


def place(node: Node) -> tuple[int, int, int]:
    return node.line, node.column, node.length


@pytest.mark.parametrize(
    "data",
    [
        b"a: one\nb:\n  c: two\n",
        b"\xef\xbb\xbfa: one\nb:\n  c: two\n",
        b"a: one\r\nb:\r\n  c: two\r\n",
        b"a: one\rb:\r  c: two\r",
        b"a: one\r\nb:\r  c: two\n",
    ],
    ids=["plain", "byte order mark", "crlf", "cr", "mixed"],
)
def test_line_ends_and_byte_order_mark_move_nothing(data: bytes) -> None:
    root = root_of(data)
    assert place(root.keys["a"]) == (1, 1, 1)
    assert place(root.values["a"]) == (1, 4, 3)
    inner = root.values["b"]
    assert isinstance(inner, Mapping)
    assert place(inner.keys["c"]) == (3, 3, 1)
    assert place(inner.values["c"]) == (3, 6, 3)


@pytest.mark.parametrize(
    ("before", "column"),
    [("é", 8), ("漢字", 9), ("🚲", 8), ("👩‍🔧", 10), ("e\u0301", 9)],
)
def test_columns_count_code_points(before: str, column: int) -> None:
    root = root_of(f"a: [{before}, fleet]\n")
    assert place(root.values["a"].items[1]) == (1, column, 5)


@pytest.mark.parametrize(
    ("written", "text", "length"),
    [
        ("plain words", "plain words", 11),
        ("'it''s'", "it's", 7),
        ('"a\\tb"', "a\tb", 6),
        ("plain over\n  two lines", "plain over two lines", 1),
        ("|\n  one\n  two\n", "one\ntwo\n", 1),
        (">-\n  one\n  two\n", "one two", 1),
        ("", "", 0),
    ],
)
def test_text_and_length(written: str, text: str, length: int) -> None:
    value = root_of(f"a: {written}\n").values["a"]
    assert isinstance(value, Scalar)
    assert (value.text, value.length) == (text, length)
    assert value.where.length == max(length, 1)


@pytest.mark.parametrize(
    "written",
    [
        "no", "NO", "yes", "on", "off", "true", "False", "y", "n", "1.10", "010", "0x1F", "0o7",
        "1_000", "1e9", ".inf", ".nan", "-.Inf", "12:30", "9:00", "190:20:30", "2027-03-04",
        "2027-03-04 14:00:00 +01:00", "=", "+1", "1.", "0b1",
    ],
)  # fmt: skip
def test_no_text_is_taken_for_something_else(written: str) -> None:
    value = root_of(f"a: {written}\n").values["a"]
    assert isinstance(value, Scalar)
    assert value.text == written
    assert value.plain
    assert not value.is_empty


@pytest.mark.parametrize(
    ("written", "empty"),
    [
        ("", True), ("~", True), ("null", True), ("Null", True), ("NULL", True), ("# x", True),
        ("''", True), ("' '", True), ('"\\n"', True),
        ("nULL", False), ("'~'", False), ("'null'", False), ("0", False), ("none", False),
    ],
)  # fmt: skip
def test_what_counts_as_nothing(written: str, empty: bool) -> None:
    value = root_of(f"a: {written}\n").values["a"]
    assert isinstance(value, Scalar)
    assert value.is_empty is empty


def test_keys_keep_their_order_and_place() -> None:
    root = root_of("z: 1\n'a b': 2\n\"m\": 3\n")
    assert [(key.text, place(key)) for key, _ in root.entries()] == [
        ("z", (1, 1, 1)),
        ("a b", (2, 1, 5)),
        ("m", (3, 1, 3)),
    ]


def test_files_come_sorted_and_shown_as_people_know_them() -> None:
    documents = read_documents(Texts({"b.yml": "a: 1", "a/z.yaml": "a: 1", "n.md": "x"}))
    assert [(one.path, one.file) for one in documents] == [
        ("a/z.yaml", "plans/a/z.yaml"),
        ("b.yml", "plans/b.yml"),
    ]


def test_a_list_item_over_two_lines_is_not_taken_for_the_next_item() -> None:
    root = root_of("a:\n- one - and\n  more\n- two\n")
    assert [item.text for item in root.values["a"].items] == ["one - and more", "two"]
    # Nor does the file have to go on behind it.
    assert root_of("a: one - and\n  more").values["a"].text == "one - and more"
    # Between quotation marks nothing is a list.
    assert root_of('a: "one\n  - two"').values["a"].text == "one - two"


def test_an_exclamation_mark_alone_makes_no_tag() -> None:
    root = root_of("a: ! x\nb: ! [y]\nc: ! {d: e}\n")
    assert root.values["a"].text == "x"
    assert root.values["b"].items[0].text == "y"
    assert list(root.values["c"].keys) == ["d"]


def test_a_second_document_is_marked_by_its_dashes() -> None:
    [document] = read_documents(Texts({"x.yml": "a: 1\n--- # and more\nb: 1\n"}))
    [finding] = document.findings
    assert (str(finding.where), finding.where.length) == ("plans/x.yml:2:1", 3)


def test_a_key_that_stands_again_and_again_keeps_every_value() -> None:
    [document] = read_documents(Texts({"x.yml": "a: 1\na: 2\na: 3\n"}))
    assert isinstance(document.root, Mapping)
    assert [value.text for value in document.root.values.values()] == ["1"]
    assert [(key.line, value.text) for key, value in document.root.again] == [(2, "2"), (3, "3")]
    assert [str(finding.where) for finding in document.findings] == [
        "plans/x.yml:2:1",
        "plans/x.yml:3:1",
    ]
