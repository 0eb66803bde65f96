"""What is known of a file after reading: what it is called, whether it was read whole, and its digest."""

from pathlib import Path

import pytest

from strategy_handbook.source import Folder, Mapping, read_documents
from strategy_handbook.source.tree import Texts

WHOLE = b"team: {lead: {name: Lead}}\n"


@pytest.mark.parametrize(
    ("data", "rule", "readable", "held"),
    [
        (WHOLE, None, True, True),
        # Nothing is missing from what was read: there was nothing.
        (b"", "Y111", True, False),
        (b"# later\n", "Y111", True, False),
        (b"team: [\n", "Y102", False, False),
        (b"team: L\xe9a\n", "Y101", False, False),
        (b"team: {}\nteam: {}\n", "Y103", False, True),
        (None, "Y110", False, False),
        (b"#" * (1024**2 + 1), "Y108", False, False),
    ],
    ids=["whole", "empty", "comment", "broken", "no text", "twice", "link", "too large"],
)
def test_a_document_says_what_became_of_its_file(
    data: bytes | None, rule: str | None, readable: bool, held: bool
) -> None:
    [document] = read_documents(Texts({"a/x.yml": data}))
    assert (document.path, document.file) == ("a/x.yml", "plans/a/x.yml")
    assert [finding.rule for finding in document.findings] == ([rule] if rule else [])
    assert document.readable is readable
    assert isinstance(document.root, Mapping) is held


def test_a_file_that_did_not_change_is_not_read_again() -> None:
    first = read_documents(Texts({"a.yml": WHOLE, "b.yml": b"", "c.yml": b"x: L\xe9a"}))
    known = {(document.file, document.digest): document for document in first}
    again = read_documents(Texts({"a.yml": WHOLE, "b.yml": b"#", "c.yml": b"x: L\xe9a"}), known)
    assert [new is old for new, old in zip(again, first, strict=True)] == [True, False, True]
    # The same text in another file has other places.
    [other] = read_documents(Texts({"d.yml": WHOLE}), known)
    assert other.file == "plans/d.yml"
    assert other.digest == first[0].digest


def test_a_file_that_is_not_opened_has_no_digest() -> None:
    [document] = read_documents(Texts({"x.yml": None}))
    assert document.digest == b""


def test_who_may_read_a_file_is_asked_where_nobody_may(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "x.yml").write_bytes(WHOLE)

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    [document] = read_documents(Folder(tmp_path, "plans"))
    [finding] = document.findings
    assert (finding.message, finding.help) == (
        "the file cannot be read: Permission denied",
        "see who may read it",
    )
