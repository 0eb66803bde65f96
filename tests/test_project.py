"""The repository names no registry and no machine, and its requirements are pinned."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from tests.builds import REPOSITORY

# Put together here, so that this file does not name what no file may name.
REGISTRY_HOSTS = [
    r"\.".join(labels)
    for labels in [
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "(?:org|com)"),
        ("yarnpkg", "com"),
        ("(?:deb|security|archive|ftp)", "debian", "org"),
        ("archive", "ubuntu", "com"),
    ]
]
# A folder at the root of somebody's machine; docs/work/ or example.org/work/ is something else.
MACHINE_FOLDERS = [rf"(?<![\w.:/*}})-])/{folder}/" for folder in ("work", "root", "tmp")]
FORBIDDEN = re.compile("|".join(REGISTRY_HOSTS + MACHINE_FOLDERS))

REQUIREMENTS = sorted((REPOSITORY / "requirements").glob("*.txt"))


def project_files() -> list[Path]:
    """Return the files that git has or would take, as the next commit would show them."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
    )
    paths = (REPOSITORY / name for name in listing.stdout.split("\0") if name)
    return [path for path in paths if path.is_file() and not path.is_symlink()]


def pins(requirements: Path) -> list[str]:
    """Return the requirements of a file, each with its continuation lines as one string."""
    text = requirements.read_text("utf-8").replace("\\\n", " ")
    return [
        line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")
    ]


def test_no_file_names_a_registry_or_a_folder_of_a_machine() -> None:
    named = [
        f"{path.relative_to(REPOSITORY)}:{number}: {line.strip()[:120]}"
        for path in project_files()
        for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), start=1)
        if FORBIDDEN.search(line)
    ]
    assert named == []


@pytest.mark.parametrize("requirements", REQUIREMENTS, ids=lambda path: path.name)
def test_requirements_are_pinned_with_hashes(requirements: Path) -> None:
    pinned = re.compile(r"[a-z0-9-]+==\S+ .*--hash=sha256:[0-9a-f]{64}")
    assert [pin for pin in pins(requirements) if not pinned.match(pin)] == []


def test_every_dependency_is_pinned_for_the_site() -> None:
    with (REPOSITORY / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)
    wanted = project["build-system"]["requires"] + project["project"]["dependencies"]
    names = {re.split(r"[^a-z0-9-]", wish, maxsplit=1)[0] for wish in wanted}
    pinned = {pin.split("==")[0] for pin in pins(REPOSITORY / "requirements" / "site.txt")}
    assert names - pinned == set()


def test_site_and_tests_agree_on_every_version() -> None:
    site, test = (
        dict(pin.split()[0].split("==") for pin in pins(REPOSITORY / "requirements" / name))
        for name in ("site.txt", "test.txt")
    )
    differing = {name for name in site.keys() & test.keys() if site[name] != test[name]}
    assert differing == set()


def test_tools_that_need_the_tests_find_them() -> None:
    recipes = (REPOSITORY / "Makefile").read_text("utf-8").splitlines()
    needing = [
        f"tools/{tool.name}"
        for tool in (REPOSITORY / "tools").glob("*.py")
        if re.search(r"^\s*(?:from|import) tests\b", tool.read_text("utf-8"), re.MULTILINE)
    ]
    called = [line for line in recipes if any(tool in line for tool in needing)]
    assert len(called) >= len(needing) > 0
    assert [line for line in called if "PYTHONPATH=." not in line] == []
