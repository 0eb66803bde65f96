"""The summary of a step: under a mebibyte, and cut between blocks only."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategy_handbook.github import write_summary
from strategy_handbook.github.summary import MOST_BYTES, _blocks


def test_texts_are_added(tmp_path: Path) -> None:
    file = tmp_path / "summary.md"
    write_summary(file, "# One\n")
    write_summary(file, "Two")
    assert file.read_text("utf-8") == "# One\n\nTwo\n"


def test_what_has_no_room_is_left_out_block_by_block(tmp_path: Path) -> None:
    file = tmp_path / "summary.md"
    folded = f"<details>\n<summary>é</summary>\n\n{'x' * 400_000}\n\n</details>"
    write_summary(file, "\n\n".join(["# Title", folded, folded, folded, "the end"]))
    text = file.read_text("utf-8")
    assert len(text.encode()) <= MOST_BYTES
    assert text == f"# Title\n\n{folded}\n\n{folded}\n\n" + (
        "*There is no room for the rest here: 2 of 5 parts are left out.*\n"
    )


@pytest.mark.parametrize("used", [0, MOST_BYTES - 10_000, MOST_BYTES - 200])
def test_the_limit_counts_what_is_there_already(tmp_path: Path, used: int) -> None:
    file = tmp_path / "summary.md"
    file.write_bytes(b"x" * used)
    write_summary(file, "\n\n".join(["é" * 1_000] * 2_000))
    assert used < file.stat().st_size <= MOST_BYTES + 1


def test_blocks_end_where_nothing_is_open() -> None:
    text = (
        "a\nb\n\n\n```\nc\n\nd\n```\ne\n\n<details>\n\n<details>\n\nf\n\n</details>\n\n</details>\n"
    )
    assert list(_blocks(text)) == [
        "a\nb",
        "```\nc\n\nd\n```\ne",
        "<details>\n\n<details>\n\nf\n\n</details>\n\n</details>",
    ]


@given(st.lists(st.sampled_from(["a", "", "```", "~~~~", "<details>", "</details>", "| x |"])))
def test_no_line_is_lost(lines: list[str]) -> None:
    together = "\n".join(_blocks("\n".join(lines))).split("\n")
    assert [line for line in together if line] == [line for line in lines if line]
