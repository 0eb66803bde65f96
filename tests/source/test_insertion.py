"""An entry comes into a file, and nothing that was there changes."""

import re
from typing import Any

import pytest
import yaml
from hypothesis import assume, event, given, settings
from hypothesis import strategies as st

from strategy_handbook.source.entry_text import Entry, Field
from strategy_handbook.source.insertion import NoPlace, insert
from strategy_handbook.source.written_text import Unwritable, written
from tests.source.block_files import TEXTS, BlockFile, block_files

ENTRY = Entry(
    "personas",
    "new",
    (Field("name", ("Bé: x",)), Field("aims", ("one", "two"), many=True)),
    ("kpis:  # The figures.",),
)


def lines(text: str) -> list[str]:
    return re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z", text)


def said(text: str) -> Any:
    """Return what a reader of YAML of another make than ours sees in a text, all of it texts."""
    return yaml.load(text, yaml.BaseLoader)


@settings(max_examples=400)
@given(block_files(), st.lists(TEXTS.filter(str.strip), min_size=1, max_size=3))
def test_what_was_there_stays_and_the_entry_comes_in(file: BlockFile, texts: list[str]) -> None:
    try:
        before = said(file.text) or {}
    except yaml.YAMLError:
        assume(False)
    assume(isinstance(before, dict))
    fields = (Field("name", (texts[0],)), Field("tags", tuple(texts), many=True))
    entry = Entry(file.section, "new", fields, ("notes:  # More.",))
    try:
        inserted = insert(file.text, entry)
    except NoPlace as error:
        # A last text that keeps its line end has none: any line after it would give it one.
        assert "has no end" in str(error) and not file.text.endswith("\n")
        event("the file does not end")
        return

    after = lines(inserted.text.removeprefix("\ufeff"))
    rest = iter(after)
    ends = "\r\n" if "\r\n" in file.text else "\n"
    for line in lines(file.text.removeprefix("\ufeff")):
        whole = line if line.endswith("\n") else line + ends
        assert any(other in (line, whole) for other in rest), line
    expected = {**before, file.section: dict(before.get(file.section) or {})}
    expected[file.section]["new"] = {"name": texts[0], "tags": texts}
    assert said(inserted.text) == expected
    assert inserted.text.startswith("\ufeff") == file.text.startswith("\ufeff")
    assert file.text in ("", "\ufeff") or (inserted.text.endswith("\n") == file.text.endswith("\n"))
    if "\n" in file.text:
        assert ("\r\n" in file.text) == all(line.endswith("\r\n") for line in after[:-1])
    begun = after[inserted.line - 1]
    assert begun.strip().strip("'\":") == "new"
    assert begun.rstrip("\r\n") in inserted.lines[:2]


@settings(max_examples=300)
@given(TEXTS, st.sampled_from("'\""), st.booleans())
def test_a_text_is_read_as_it_was_meant(text: str, quote: str, typed: bool) -> None:
    form = written(text, quote, typed=typed)
    assert yaml.load(f"k: {form}\n", yaml.BaseLoader) == {"k": text}
    bracketed = written(text, quote, typed=typed, bracketed=True)
    assert yaml.load(f"{{a: [{bracketed}], b: {bracketed}}}\n", yaml.BaseLoader) == {
        "a": [text],
        "b": text,
    }
    if typed:
        assert yaml.safe_load(f"k: {form}\n") == {"k": text}


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Fleet manager", "Fleet manager"),
        ("2027", '"2027"'),
        ("no", '"no"'),
        ("a: b", '"a: b"'),
        ("it's", "it's"),
        ('say "so"', 'say "so"'),
        ('"so": say', "'\"so\": say'"),
        ("a, b", "a, b"),
        ("", '""'),
        (" x", '" x"'),
        ("two\nlines", '"two\\nlines"'),
    ],
)
def test_quotes_stand_where_they_are_needed(text: str, form: str) -> None:
    assert written(text, typed=True) == form


def test_in_brackets_a_comma_needs_them() -> None:
    assert written("a, b", bracketed=True) == '"a, b"'


def test_what_no_plan_may_hold_is_not_written() -> None:
    with pytest.raises(Unwritable, match=r"^U\+202E in it cannot be seen and is not allowed$"):
        written("a\u202eb")
    with pytest.raises(Unwritable, match=r"^it is too long for a plan$"):
        written("x" * 70_000)


ADDED = '  new:\n    name: "Bé: x"\n    aims: [one, two]\n    # kpis:  # The figures.\n'


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        # Blank lines, and comments that head the next section, stay with that.
        (
            "personas:\n  a:\n    name: A\n\n# What is to be reached\ngoals:\n  g: {name: G}\n",
            f"personas:\n  a:\n    name: A\n{ADDED}\n# What is to be reached\ngoals:\n  g: {{name: G}}\n",
            4,
        ),
        # A comment inside the section stays inside.
        (
            "personas:\n  a:\n    name: A\n    # aims: later\ngoals:\n  g: {name: G}\n",
            f"personas:\n  a:\n    name: A\n    # aims: later\n{ADDED}goals:\n  g: {{name: G}}\n",
            5,
        ),
        # A text that keeps the blank lines below it keeps them.
        (
            "personas:\n  a:\n    name: A\n    notes: |+\n      x\n\ngoals:\n  g: {name: G}\n",
            f"personas:\n  a:\n    name: A\n    notes: |+\n      x\n\n{ADDED}goals:\n  g: {{name: G}}\n",
            7,
        ),
        # Blank lines between entries stand before the new one too.
        (
            "personas:\n  a:\n    name: A\n\n  # late\n  b:\n    name: B\n",
            f"personas:\n  a:\n    name: A\n\n  # late\n  b:\n    name: B\n\n{ADDED}",
            9,
        ),
        # Indented, quoted and ended as the file is.
        (
            "'personas':\r\n    'a':\r\n        'name': 'A'\r\n",
            "'personas':\r\n    'a':\r\n        'name': 'A'\r\n    'new':\r\n        name: 'Bé: x'\r\n"
            "        aims: ['one', 'two']\r\n        # kpis:  # The figures.\r\n",
            4,
        ),
        ("personas:\n", f"personas:\n{ADDED}", 2),
        ("personas:\n  # nobody yet\n", f"personas:\n  # nobody yet\n{ADDED}", 3),
        ("personas: # nobody yet\n", f"personas: # nobody yet\n{ADDED}", 2),
        ("", f"personas:\n{ADDED}", 2),
        ("# mine\n", f"# mine\npersonas:\n{ADDED}", 3),
        ("goals:\n  g: {name: G}\n", f"goals:\n  g: {{name: G}}\npersonas:\n{ADDED}", 4),
        (
            "goals:\n  g: {name: G}\n\ngaps:\n  h: {name: H}\n",
            f"goals:\n  g: {{name: G}}\n\ngaps:\n  h: {{name: H}}\n\npersonas:\n{ADDED}",
            8,
        ),
        ("goals:\n  g: {name: G}\n...\n", f"goals:\n  g: {{name: G}}\npersonas:\n{ADDED}...\n", 4),
        # Without an end of its last line the file stays without one.
        ("plan: {name: P}", f"plan: {{name: P}}\npersonas:\n{ADDED.rstrip()}", 3),
        ("? personas\n: ? a\n  : name: A\n", f"? personas\n: ? a\n  : name: A\n{ADDED}", 4),
        # In braces all stands on one line, without comments.
        (
            "personas: {a: {name: A}} # few\n",
            'personas: {a: {name: A}, new: {name: "Bé: x", aims: [one, two]}} # few\n',
            1,
        ),
        ("personas: {}\n", 'personas: {new: {name: "Bé: x", aims: [one, two]}}\n', 1),
        (
            "personas: {\n  a: {name: A}, # why\n  b: {name: B},\n}\n",
            "personas: {\n  a: {name: A}, # why\n  b: {name: B},\n"
            '  new: {name: "Bé: x", aims: [one, two]},\n}\n',
            4,
        ),
        (
            "{plan: {name: P}, personas: {a: {name: A}}}\n",
            '{plan: {name: P}, personas: {a: {name: A}, new: {name: "Bé: x", aims: [one, two]}}}\n',
            1,
        ),
        (
            "{plan: {name: P}}\n",
            '{plan: {name: P}, personas: {new: {name: "Bé: x", aims: [one, two]}}}\n',
            1,
        ),
    ],
)
def test_where_an_entry_comes_in(before: str, after: str, line: int) -> None:
    inserted = insert(before, ENTRY)
    assert (inserted.text, inserted.line) == (after, line)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("personas: ~\n", "`personas:` is followed by `~`: delete that, or the line"),
        ("personas: nobody\n", "`personas:` is followed by `nobody`: delete that, or the line"),
        (
            "personas:\n  - a\n",
            "nothing can be added below `personas:` as it is written: give each of its entries lines of "
            "its own, without braces around them",
        ),
        (
            "personas:\n  a:\n    notes: |\n      x",
            "the last line of the file has no end, so its text would become another: end it first",
        ),
        ("personas: [\n", "the file cannot be read: see `handbook check`"),
        ("- a\n", "the file holds no sections: begin it with one such as `personas:`"),
    ],
)
def test_where_nothing_can_come_in(text: str, message: str) -> None:
    with pytest.raises(NoPlace) as error:
        insert(text, ENTRY)
    assert str(error.value) == message


def test_long_lists_and_texts_of_several_lines_have_lines_of_their_own() -> None:
    fields = (
        Field("name", ("one\ntwo\n",)),
        Field("notes", (" begins with a space\nand goes on",)),
        Field("aims", ("x" * 50, "y: " + "z" * 50), many=True),
        Field("pains", yaml="[{pain: p}]"),
    )
    inserted = insert("personas:\n", Entry("personas", "new", fields))
    assert inserted.lines == (
        "  new:",
        "    name: |",
        "      one",
        "      two",
        '    notes: " begins with a space\\nand goes on"',
        "    aims:",
        "      - " + "x" * 50,
        '      - "y: ' + "z" * 50 + '"',
        "    pains: [{pain: p}]",
    )
