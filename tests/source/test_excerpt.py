"""The line shown below a finding is the line of the file, however the file is written."""

import pytest

from strategy_handbook.findings import Where
from strategy_handbook.source import limits
from strategy_handbook.source.decoding import encoding_of
from strategy_handbook.source.excerpt import Excerpts
from strategy_handbook.source.tree import Texts


def line(data: bytes, number: int) -> str | None:
    return Excerpts(Texts({"x.yml": data})).line(Where("plans/x.yml", number))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_a_line_in_every_encoding_and_with_every_line_end(encoding: str, end: str) -> None:
    text = end.join(["team:", "  lead: {name: Léa}", "  crew: {name: Crew}"])
    data = text.encode(encoding)
    assert [line(data, number) for number in (1, 2, 3, 4)] == [*text.split(end), None]


def test_bytes_that_are_no_text_are_shown_by_their_mark() -> None:
    assert line(b"name: caf\xe9\n", 1) == "name: caf\ufffd"


def test_the_largest_file_that_is_read_is_shown_too() -> None:
    full = b"team: {}\n#".ljust(limits.FILE_BYTES, b"x")
    assert line(full, 1) == "team: {}"
    assert line(full + b"x", 1) is None


def test_there_is_nothing_to_show_of_what_is_empty_gone_or_never_was() -> None:
    assert line(b"", 1) is None
    excerpts = Excerpts(Texts({"link.yml": None}))
    assert excerpts.line(Where("plans/link.yml", 1)) is None
    assert excerpts.line(Where("plans/none.yml", 1)) is None


def test_a_third_of_nothing_in_every_other_byte_makes_utf_16() -> None:
    letters = b"a\0" * 40
    assert encoding_of(letters + b"bc" * 19) == "UTF-16LE"
    # With a third or less it is a text that holds what no text may hold.
    assert encoding_of(letters + b"bc" * 20) == ""


def test_letters_that_are_not_latin_do_not_hide_which_byte_comes_first() -> None:
    assert encoding_of(b"\0a" * 49 + b"a\0" * 9) == "UTF-16BE"
    assert encoding_of(b"a\0" * 49 + b"\0a" * 9) == "UTF-16LE"
    # Nothing in both halves is nothing that a text is written in.
    assert encoding_of(b"\0a" * 50 + b"a\0" * 10) == ""
