"""One plan and one clock make one site: byte by byte, wherever and whenever it is built."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.builds import REPOSITORY, Build, run_build

_PATH = [str(Path(__file__).parent / "machine"), os.environ.get("PYTHONPATH", "")]
# Disks list files in the order of their names by chance; this one does on purpose.
HERE = {"PYTHONPATH": os.pathsep.join(filter(None, _PATH)), "MACHINE_LISTS": "forwards"}
# Another year and another order of files, another seed for sets, another time zone and language.
ELSEWHERE = HERE | {
    "MACHINE_LISTS": "backwards",
    "MACHINE_YEAR": "2031",
    "PYTHONHASHSEED": "4242",
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "LANG": "tr_TR.UTF-8",
    "HOME": "/nonexistent",
}
# On 1 March 2027.
MOMENTS = (1_803_859_200, 1_803_900_000)
# Longer and deeper than where the other build is, with what addresses would have to escape.
FOLDER = "a folder/elsewhere & deeper/plan é/repository"

MKDOCS_YML = """\
site_name: A handbook under test
site_url: https://example.org/team/
edit_uri_template: https://example.org/edit/main/docs/{path}
draft_docs: draft.md
theme: {name: mkdocs}
plugins: [search, strategy-handbook]
"""
# As much that could depend on the day, the order of files or the place as a small site can hold.
FILES = {
    "mkdocs.yml": MKDOCS_YML,
    "docs/index.md": "# Home\n",
    "docs/z/year.md": "# The year\n\n::: timeline\n    group_by: personz\n    plan: winter\n",
    "docs/draft.md": "# Draft\n",
    "plans/summer/plan.yml": "plan: {name: Summer}\n",
    "plans/summer/broken.yml": "risks: [\n",
    "plans/summer/work.yml": "campaigns: {july: {name: July, personas: [nobody]}}\n",
    "plans/winter/people.yml": """\
        personas:
          rider:
            name: Rider
            tags: [b, a, c]
            notes: |
              Two paragraphs with *words*.

              See [the frost](campaign:frost).
        segments: {city: {name: City, sise: 4}}
        """,
    # The one of the two that is read first counts.
    "plans/winter/earlier.yml": "campaigns: {frost: {name: Early frost}, thaw: {name: Thaw}}\n",
    "plans/winter/work.yml": """\
        campaigns: {frost: {name: Frost, start: 2027-02, end: 2027-03, channels: [post, mail]}}
        content:
          one: {title: One, campaign: frost, publish: 2027-02-28 23:30}
          two: {title: Two, campaign: frost, publish: 2027-03-01}
        """,
}


# All that ProperDocs says differently: its own name and version.
PROPERDOCS = re.compile(rb'<meta name="generator" content="mkdocs-[^"]*">')
NOTHING = re.compile(rb"(?!)")


def differences(one: Path, other: Path, but_for: re.Pattern[bytes] = NOTHING) -> list[str]:
    """Return what is not the same in two folders: files that are missing, and first lines."""
    found = []
    files = {file.relative_to(one) for file in one.rglob("*") if file.is_file()}
    others = {file.relative_to(other) for file in other.rglob("*") if file.is_file()}
    found += [f"{path} is only in one of them" for path in sorted(files ^ others)]
    for path in sorted(files & others):
        wholes = [but_for.sub(b"", (folder / path).read_bytes()) for folder in (one, other)]
        texts = [whole.split(b"\n") for whole in wholes]
        if texts[0] != texts[1]:
            pairs = zip(*texts, strict=False)
            lines = next((pair for pair in pairs if pair[0] != pair[1]), "their lengths differ")
            found.append(f"{path}: {lines!r:.400}")
    return found


def history_here() -> dict[str, str]:
    """Return where this repository keeps its history, which a copy of its files has not; if it has one."""
    asked = ["git", "-C", REPOSITORY, "rev-parse", "--absolute-git-dir"]
    finished = subprocess.run(asked, capture_output=True, text=True, check=False)
    return {"GIT_DIR": finished.stdout.strip()} if finished.returncode == 0 else {}


def test_elsewhere_is_another_day_and_another_order(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).touch()
    asked = "import datetime, os; print(datetime.date.today().year, *os.listdir())"
    finished = subprocess.run(
        [sys.executable, "-c", asked],
        cwd=tmp_path,
        env=os.environ | ELSEWHERE,
        capture_output=True,
        text=True,
        check=True,
    )
    # In Kiritimati the last minutes of a day are another day already.
    assert finished.stdout.split() == ["2031", "b", "a"]


def test_a_small_site_is_the_same_elsewhere(
    project: Callable[[Mapping[str, str | bytes]], Path],
    build: Callable[..., Build],
    tmp_path: Path,
) -> None:
    here = project(FILES)
    # The first second of a day, and one in its afternoon.
    early, later = ({"HANDBOOK_AS_OF": "", "SOURCE_DATE_EPOCH": str(one)} for one in MOMENTS)
    built = build(here, strict=False, env=HERE | early)
    assert built.exit_code == 0, built.log
    # Git writes other line ends on Windows; and no checkout keeps the files' dates.
    there = tmp_path / FOLDER
    for file in sorted(here.rglob("*.*"), reverse=True):
        copy = there / file.relative_to(here)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
        os.utime(copy, (1_000_000_000, 1_000_000_000))
    again = run_build(there, tmp_path / "again", strict=False, env=ELSEWHERE | later)
    assert again.exit_code == 0, again.log
    assert "<code>sise</code>" in built.html("winter/health")
    assert (built.site / "sitemap.xml.gz").exists()
    assert differences(built.site, again.site) == []


def test_the_sample_handbook_is_the_same_elsewhere_and_by_properdocs(
    site: Path, tmp_path: Path
) -> None:
    there = tmp_path / FOLDER
    ignored = shutil.ignore_patterns(".*", "__pycache__", "site", "build", "dist", "htmlcov")
    shutil.copytree(REPOSITORY, there, ignore=ignored, copy_function=shutil.copyfile)
    env = ELSEWHERE | history_here() | {"MACHINE_LISTS": "anyhow"}
    env |= {"GIT_WORK_TREE": str(there)}
    # One build shows both: it must be the same files, whatever is different about it.
    again = run_build(there, tmp_path / "again", env=env, host="properdocs")
    assert again.exit_code == 0, again.log
    assert "ProperDocs" in again.html("riverbend-2027/timeline")
    assert differences(site, again.site, but_for=PROPERDOCS) == []
