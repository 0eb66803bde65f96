"""The plans that stand in the documentation as fenced blocks."""

import re
from pathlib import Path

from tests.builds import REPOSITORY

DOCS = REPOSITORY / "docs"
_FENCE = re.compile(r"^```(\w+)(?: +title=\"([^\"]+)\")?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page: Path, language: str) -> list[tuple[str, str]]:
    """Return the fenced blocks of a language on a page, each with its title."""
    return [
        (title, text)
        for found, title, text in _FENCE.findall(page.read_text("utf-8"))
        if found == language
    ]


def plan_files(page: Path) -> dict[str, str]:
    """Return the plan that a page's examples make up together, as files with their content.

    A block whose title is a path outside `plans/` is another kind of file.
    """
    files = {
        title.removeprefix("plans/") or f"example-{number}.yml": text
        for number, (title, text) in enumerate(blocks(page, "yaml"), start=1)
        if not title or title.startswith("plans/")
    }
    if files and not any(re.search(r"^plan:", text, re.MULTILINE) for text in files.values()):
        files["plan.yml"] = "plan:\n  name: An example\n"
    return files
