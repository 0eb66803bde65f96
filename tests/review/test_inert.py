"""Nothing that somebody has written can come alive in a comment, nor steer a terminal."""

import json
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategy_handbook.review.comment import LAYERS, LONGEST, Links, comment_of
from strategy_handbook.review.document import SCHEMA, Review
from strategy_handbook.review.inert import code, inert, quoting
from strategy_handbook.review.reading import read_review
from strategy_handbook.review.text import text_of
from tests.review.alive import alive, rendered

HOME = "https://git.example/"
LINKS = Links(f"{HOME}old", f"{HOME}new")
CORPUS = (Path(__file__).parent / "corpus.txt").read_text("utf-8").splitlines()
DANGEROUS = st.lists(
    st.sampled_from(
        [
            *"@#:/.-_*`~[](){}<>!|&;\\$^=+'\"\n\t 0aw",
            "\u202e",
            "\x1b",
            "\u200b",
            "http",
            "www",
            "gh-",
        ]
    ),
    max_size=40,
).map("".join)


def filled(schema: dict[str, Any], text: str) -> Any:
    """Return the fullest document of a schema, with one text in every place for texts."""
    if "const" in schema:
        return schema["const"]
    if "anyOf" in schema:
        return filled(schema["anyOf"][0], text)
    match schema["type"]:
        case "object":
            return {key: filled(one, text) for key, one in schema["properties"].items()}
        case "array":
            return [filled(schema["items"], text)] * min(2, schema["maxItems"])
        case "integer":
            return 3
        case "boolean":
            return False
    if "enum" in schema:
        return schema["enum"][-1]
    known = {"^[A-Z][0-9]{3}$": "S201", "^([0-9a-f]{40}|[0-9a-f]{64})?$": "0a" * 20}
    if "pattern" in schema:
        return known.get(
            schema["pattern"], "2027-03-01" if "0-9]{4}-" in schema["pattern"] else "en"
        )
    return text[: schema["maxLength"]]


def document(text: str) -> Review:
    return cast(Review, filled(SCHEMA, text))


def texts_in(markdown: str) -> str:
    body = rendered(markdown).body
    assert body is not None
    return body.get_text()


def test_the_fullest_document_has_the_form_of_a_review() -> None:
    assert read_review(json.dumps(document("x")).encode()) == document("x")


@pytest.mark.parametrize("text", CORPUS)
def test_corpus_stays_text_wherever_it_stands(text: str) -> None:
    comment = comment_of(document(text), LINKS)
    assert list(alive(comment.full, HOME)) == []
    assert list(alive(comment.text, HOME)) == []


@pytest.mark.parametrize("text", CORPUS)
def test_corpus_is_alive_without_protection(text: str) -> None:
    # Otherwise the test above would prove nothing: each line does something as Markdown, in a
    # paragraph, a list or a cell.
    forms = (text, f"- {text}", f"| a |\n|---|\n| {text} |", f"<b>{text}</b>")
    assert any([*alive(form, HOME)] or texts_in(form).strip() != text.strip() for form in forms)


@given(DANGEROUS)
def test_any_text_stays_text(text: str) -> None:
    for shown in (f"- {inert(text)}", f"| a |\n|---|\n| {inert(text)} |", f"<b>{inert(text)}</b>"):
        assert list(alive(shown, HOME)) == []


@given(st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), max_size=40))
def test_any_text_reads_as_it_was_written(text: str) -> None:
    shown = texts_in(f"x {inert(text)}").replace("\u200b", "")
    assert "".join(shown.split()) == "x" + "".join(text.split())


@given(DANGEROUS)
def test_any_text_stays_in_its_code(text: str) -> None:
    for shown in (
        f"x {code(text)} y",
        f"| a |\n|---|\n| x {code(text)} y |",
        f"x {quoting(text)} y",
    ):
        assert list(alive(shown, HOME)) == []


@given(DANGEROUS)
def test_a_terminal_is_not_steered(text: str) -> None:
    for line in text_of(document(text)).split("\n"):
        assert line.isprintable()


@pytest.mark.parametrize("longest", [200_000, 60_000, 20_000, 9_000, 5_000, 3_000, 1_500])
def test_layers_are_left_out_whole(longest: int) -> None:
    review = document("A text of some length, @ and # and all. " * 9)
    review["plans"][0]["kinds"] *= 8
    comment = comment_of(review, LINKS, longest)
    assert len(comment.text) <= longest
    assert comment.text.count("<details>") == comment.text.count("</details>")
    assert list(alive(comment.text, HOME)) == []
    left_out = len(comment.text) < len(comment.full)
    assert ("Left out, for a comment has room for" in comment.text) == left_out
    assert comment.text.endswith("</sub>\n")


def test_the_largest_document_makes_a_comment() -> None:
    review = document("@" * 400)
    review["plans"] *= 25
    assert len(comment_of(review, LINKS).text) <= LONGEST
    assert len(LAYERS) == len(set(LAYERS))
