"""Repositories that a test writes on the spot, by an author and on days that are always the same."""

import os
import subprocess
from pathlib import Path


def git(folder: Path, *words: str, day: str = "2027-01-01") -> str:
    """Run git in a folder, as if on a day, and return what it says."""
    identity = {
        f"GIT_{who}_{what}": value
        for who in ("AUTHOR", "COMMITTER")
        for what, value in (("NAME", "A"), ("EMAIL", "a@b.example"), ("DATE", f"{day}T12:00:00Z"))
    }
    quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    command = ["git", "-C", folder, "-c", "init.defaultBranch=main", *words]
    done = subprocess.run(
        command, env=os.environ | identity | quiet, capture_output=True, text=True, check=True
    )
    return done.stdout


def save(root: Path, files: dict[str, str], *, tag: str = "") -> None:
    """Write files and commit everything; begin a repository where there is none."""
    for name, text in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    if not (root / ".git").exists():
        git(root, "init", "--quiet")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", "--message", "x")
    if tag:
        git(root, "tag", tag)
