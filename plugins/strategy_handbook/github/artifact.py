"""One file out of the artifact of a run, which anybody who opens a pull request may have made.

So it is taken apart in memory, within limits, and never unpacked to the disk.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any
from urllib.parse import quote

from strategy_handbook.github.api import Api


class BadArtifact(Exception):
    """The artifact is not what was agreed on; the text says how."""


def read_artifact(api: Api, repository: str, run: int, name: str, most: int) -> bytes:
    """The content of the only file in an artifact.

    Args:
        api: GitHub's API.
        repository: The repository, with its owner.
        run: The run that made it.
        name: The artifact's name.
        most: How many bytes it may have, packed and unpacked.

    Raises:
        BadArtifact: When there is none, or it is something else.
        GitHubError: When GitHub does not give it.
    """
    listed = api.read(
        f"/repos/{repository}/actions/runs/{run}/artifacts?name={quote(name)}&per_page=100"
    )
    artifacts = listed.get("artifacts") if isinstance(listed, dict) else None
    found = [one for one in artifacts or [] if isinstance(one, dict) and one.get("name") == name]
    if not found:
        raise BadArtifact(f"run {run} has no artifact {name}")
    # A run that was repeated has one of each attempt.
    newest = max(found, key=_id)
    if newest.get("expired"):
        raise BadArtifact(f"the artifact {name} of run {run} is no longer kept")
    size = newest.get("size_in_bytes")
    if not isinstance(size, int) or size > most:
        raise BadArtifact(f"the artifact {name} is larger than {most:,} bytes")
    archive = api.get(f"/repos/{repository}/actions/artifacts/{_id(newest)}/zip", most).body
    return _only_file(archive, name, most)


def _only_file(archive: bytes, name: str, most: int) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as packed:
            entries = packed.infolist()
            if len(entries) != 1 or entries[0].is_dir():
                raise BadArtifact(f"the artifact {name} holds {len(entries)} files and not one")
            if entries[0].compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                # Of the others Python does not say how far it unpacks.
                raise BadArtifact(
                    f"the artifact {name} is packed in a way that GitHub does not use"
                )
            if entries[0].file_size > most:
                raise BadArtifact(f"the file in the artifact {name} is larger than {most:,} bytes")
            with packed.open(entries[0]) as file:
                content = file.read(most + 1)
    except (
        zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError,
        IndexError,
    ):  # fmt: skip
        raise BadArtifact(f"the artifact {name} cannot be unpacked") from None
    if len(content) > most:
        raise BadArtifact(f"the file in the artifact {name} is larger than {most:,} bytes")
    return content


def _id(one: dict[str, Any]) -> int:
    number = one.get("id")
    return number if isinstance(number, int) else -1
