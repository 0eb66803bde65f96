"""How long a build takes after an edit, in the process that built before, as when serving."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config


def main(project: Path) -> None:
    """Builds a project, edits one line of its plan, builds again, and prints the seconds of both."""
    os.chdir(project)
    config = load_config("mkdocs.yml")
    config.plugins.on_startup(command="serve", dirty=False)
    plan = project / "plans/downstream/campaign-7.yml"
    text = plan.read_text("utf-8")
    try:
        first = _timed(project)
        plan.write_text(text.replace("Campaign number 7", "Campaign number seven", 1), "utf-8")
        after_edit = _timed(project)
        page = project / "docs/index.md"
        page.write_text("# Measured handbook\n\nAnother sentence.\n", "utf-8")
        after_page = _timed(project)
    finally:
        plan.write_text(text, "utf-8")
    print(f"{first:.3f} {after_edit:.3f} {after_page:.3f}")


def _timed(project: Path) -> float:
    begun = time.process_time()
    with contextlib.redirect_stdout(sys.stderr):
        build(
            load_config("mkdocs.yml", site_dir=str(project / "site")), serve_url="http://localhost/"
        )
    return time.process_time() - begun


if __name__ == "__main__":
    main(Path(sys.argv[1]))
