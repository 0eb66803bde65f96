"""The artifact of a run: one file within limits, and anything else is refused."""

import io
import zipfile

import pytest

from strategy_handbook.github import Api, BadArtifact, read_artifact
from tests.github.fake_github import REPOSITORY, FakeGitHub

NAME = "strategy-handbook-review"
MOST = 10_000


def read(api: Api) -> bytes:
    return read_artifact(api, REPOSITORY, 7, NAME, MOST)


def packed(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def refused(api: Api) -> str:
    with pytest.raises(BadArtifact) as raised:
        read(api)
    return str(raised.value)


def test_its_file_is_read(github: FakeGitHub, api: Api) -> None:
    github.artifact(7, b"other", name="handbook")
    github.artifact(7, b"the first attempt")
    github.artifact(7, b"the second attempt")
    github.artifact(8, b"another run")
    assert read(api) == b"the second attempt"


def test_there_is_none(github: FakeGitHub, api: Api) -> None:
    assert refused(api) == f"run 7 has no artifact {NAME}"


def test_it_is_no_longer_kept(github: FakeGitHub, api: Api) -> None:
    github.artifact(7, b"{}", expired=True)
    assert refused(api) == f"the artifact {NAME} of run 7 is no longer kept"


def test_it_is_too_large(github: FakeGitHub, api: Api) -> None:
    github.artifact(7, b"{}", size_in_bytes=MOST + 1)
    assert refused(api) == f"the artifact {NAME} is larger than 10,000 bytes"
    assert not any(one.path.endswith("/zip") for one in github.asked)


def test_it_grows_when_it_is_unpacked(github: FakeGitHub, api: Api) -> None:
    github.artifact(7, b"0" * 10_000_000)
    [about] = github.artifacts[7]
    about["size_in_bytes"] = 100
    github.archives[about["id"]] = packed({"review.json": b"0" * 1_000_000})
    assert refused(api) == f"the file in the artifact {NAME} is larger than 10,000 bytes"


@pytest.mark.parametrize(
    ("archive", "why"),
    [
        (packed({}), "holds 0 files and not one"),
        (packed({"a": b"", "b": b""}), "holds 2 files and not one"),
        (packed({"a/": b""}), "holds 1 files and not one"),
        (b"", "cannot be unpacked"),
        (b"PK\x03\x04 and no more", "cannot be unpacked"),
        (packed({"a": b"x" * 99})[:-40], "cannot be unpacked"),
    ],
    # The archives hold the hour, and so would the names of the tests.
    ids=["no-file", "two-files", "a-folder", "nothing", "a-beginning", "no-end"],
)
def test_it_is_something_else(github: FakeGitHub, api: Api, archive: bytes, why: str) -> None:
    github.archive(7, archive)
    assert refused(api) == f"the artifact {NAME} {why}"


def test_its_content_was_spoilt(github: FakeGitHub, api: Api) -> None:
    archive = bytearray(packed({"a": bytes(range(256)) * 8}))
    archive[60:80] = b"\xff" * 20
    github.archive(7, bytes(archive))
    assert refused(api) == f"the artifact {NAME} cannot be unpacked"


def test_the_name_of_its_file_leads_nowhere(
    github: FakeGitHub, api: Api, tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    github.archive(7, packed({"../../outside.json": b"{}"}))
    assert read(api) == b"{}"
    assert list(tmp_path.iterdir()) == []
