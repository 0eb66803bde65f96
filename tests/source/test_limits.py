"""What is too much is refused at once, with its place; what is just within the limits is read."""

from collections.abc import Iterator

import pytest

from strategy_handbook.source import read_documents
from strategy_handbook.source.tree import FileTree, Texts, TreeFile
from tests.hang_guard import hang_guard


def advice(tree: FileTree) -> list[str]:
    return [finding.help for document in read_documents(tree) for finding in document.findings]


def found(files: dict[str, str | bytes]) -> list[tuple[str, str, str]]:
    return [
        (finding.rule, str(finding.where), finding.message)
        for document in read_documents(Texts(files, ""))
        for finding in document.findings
    ]


def nested(depth: int) -> str:
    # The mapping at the root is the first level.
    return "x: " + "[" * (depth - 1) + "]" * (depth - 1)


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (nested(32), None),
        (nested(33), ("Y108", "x.yml:1:35", "values are nested more than 32 deep")),
        # The root, its key, the list and what is in it.
        ("x: [" + "1," * 99_997 + "]", None),
        (
            "x: [" + "1," * 99_997 + "\n  last]",
            ("Y108", "x.yml:2:3", "the file holds more than 100,000 values"),
        ),
        ("x: " + "a" * 65_536, None),
        ("x: " + "a" * 65_537, ("Y108", "x.yml:1:4", "a text is longer than 64 KiB")),
        ("x: " + "é" * 32_768, None),
        ("x: " + "é" * 32_769, ("Y108", "x.yml:1:4", "a text is longer than 64 KiB")),
        ("a" * 70_000 + ": x", "broken"),
        ("x: 1\n#" + "#" * (1024**2 - 6), None),
        (
            "x: 1\n#" + "#" * (1024**2 - 5),
            ("Y108", "x.yml:1:1", "the file is larger than 1 MiB and is not read"),
        ),
    ],
    ids=lambda value: str(value)[:20] if isinstance(value, str) else None,
)
def test_limits_of_a_file(text: str, finding: tuple[str, str, str] | str | None) -> None:
    own = found({"x.yml": text})
    if finding == "broken":
        # YAML itself allows keys of a thousand characters only.
        assert [rule for rule, _, _ in own] in (["Y102"], ["Y108"])
    else:
        assert own == ([finding] if finding else [])


@pytest.mark.parametrize(
    ("text", "rule", "place"),
    [
        ("[" * 100_000, "Y108", "x.yml:1:33"),
        ("{" * 100_000, "Y107", "x.yml:1:1"),
        ("- " * 100_000, "Y108", "x.yml:1:65"),
        ("? " * 100_000, "Y107", "x.yml:1:3"),
        ("\n".join(" " * depth + "a:" for depth in range(1_000)), "Y108", "x.yml:33:33"),
    ],
    ids=["brackets", "braces", "dashes", "question marks", "indents"],
)
def test_bombs_are_refused_at_once(text: str, rule: str, place: str) -> None:
    # Ten milliseconds where nothing else runs; a parser that recurses or backtracks never ends.
    with hang_guard():
        [(found_rule, where, _)] = found({"x.yml": text})
    assert (found_rule, where) == (rule, place)


def test_two_thousand_files_are_a_plan_and_one_more_is_too_many() -> None:
    files = {f"{number:04}.yml": "a: 1" for number in range(2_003)}
    assert found(dict(list(files.items())[:2_000])) == []
    assert found(files) == [
        (
            "Y108",
            "2000.yml:1:1",
            "the plan has more than 2,000 files; the rest is not read",
        )
    ]
    assert advice(Texts(files)) == ["join small files"]


class Huge:
    """A tree of files that are never read."""

    shown_as = "plans"

    def __init__(self, sizes: list[int]) -> None:
        self.sizes = sizes
        self.asked: list[str] = []

    def files(self) -> Iterator[TreeFile]:
        for number, size in enumerate(self.sizes):
            yield TreeFile(f"{number:02}.yml", size)

    def read(self, path: str) -> bytes:
        self.asked.append(path)
        return b"a: 1"


def test_a_plan_of_more_than_sixteen_mebibytes_is_not_read_on() -> None:
    tree = Huge([1024**2] * 18)
    findings = [finding for document in read_documents(tree) for finding in document.findings]
    assert [(one.rule, str(one.where), one.message) for one in findings] == [
        (
            "Y108",
            "plans/16.yml:1:1",
            "the plan is larger than 16 MiB; this file and the rest are not read",
        )
    ]
    assert tree.asked == [f"{number:02}.yml" for number in range(16)]
    assert advice(Huge([1024**2] * 17)) == ["make it two plans"]


def test_a_file_over_the_limit_is_not_opened() -> None:
    tree = Huge([1024**2 + 1, 10])
    documents = read_documents(tree)
    assert tree.asked == ["01.yml"]
    assert [document.readable for document in documents] == [False, True]
    assert advice(tree) == ["split it into several files"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (nested(33), "write it with fewer levels; a text that starts with `[` or `- ` must be quoted"),
        ("x: [" + "1," * 99_998 + "]", "split it into several files"),
        ("x: " + "a" * 65_537, "put it into a page of its own, and link to that"),
    ],
    ids=["deep", "many", "long"],
)  # fmt: skip
def test_what_to_do_about_too_much(text: str, what: str) -> None:
    assert advice(Texts({"x.yml": text})) == [what]
