"""The worked example of the page on templates and styles, as a project that can be built."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "overrides.md"
PLAN = "riverbend-2027"
_FENCE = re.compile(r"^```\w+ title=\"([^\"]+)\"\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def write_into(folder: Path) -> None:
    """Writes the files that the page shows, and the sample plan they are about.

    Args:
        folder: Where the project is to be.
    """
    files = dict(_FENCE.findall(PAGE.read_text("utf-8")))
    for path, text in {"docs/index.md": "# Riverbend\n", **files}.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    shutil.copytree(ROOT / "plans" / PLAN, folder / "plans" / PLAN)
