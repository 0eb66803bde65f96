"""Findings handed to GitHub's code scanning, which keeps them as alerts until they are mended."""

from __future__ import annotations

import base64
import gzip

from strategy_handbook.github.api import Api

# More than this GitHub refuses, compressed.
MOST_BYTES = 10 * 1024 * 1024


def upload_sarif(api: Api, repository: str, commit: str, ref: str, sarif: bytes) -> None:
    """Hands over a SARIF log.

    Args:
        api: GitHub's API.
        repository: The repository, with its owner.
        commit: The commit that was checked.
        ref: The branch or pull request it was checked for: ``refs/heads/main``.
        sarif: The log.

    Raises:
        GitHubError: When GitHub refuses.
        ValueError: When it is too long.
    """
    packed = gzip.compress(sarif, mtime=0)
    if len(packed) > MOST_BYTES:
        raise ValueError(
            f"GitHub takes {MOST_BYTES:,} bytes, compressed, and this has {len(packed):,}"
        )
    content = {"commit_sha": commit, "ref": ref, "sarif": base64.b64encode(packed).decode()}
    api.send("POST", f"/repos/{repository}/code-scanning/sarifs", content)
