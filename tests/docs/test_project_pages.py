"""What README, CONTRIBUTING, tutorial and architecture claim is so."""

import re
import struct
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import markdown
import pytest

import pictures
from strategy_handbook.explain import findings_in
from strategy_handbook.rules import RULES
from tests.builds import AS_OF, REPOSITORY, Build
from tests.docs.examples import DOCS, blocks

PACKAGE = REPOSITORY / "plugins" / "strategy_handbook"
COMMAND = "from strategy_handbook.cli import main; main()"
OTHER_EXTENSIONS = ["admonition", "md_in_html", "fenced_code", "pymdownx.tabbed"]
README = (REPOSITORY / "README.md").read_text("utf-8")
CONTRIBUTING = (REPOSITORY / "CONTRIBUTING.md").read_text("utf-8")


def targets() -> set[str]:
    makefile = (REPOSITORY / "Makefile").read_text("utf-8")
    return set(re.findall(r"^([a-z]+):.*## ", makefile, re.MULTILINE))


def test_commands_in_the_readme_exist() -> None:
    named = set(re.findall(r"\bmake ([a-z]+)", README))
    assert {"site", "test"} <= named <= targets()


def test_contributing_lists_every_command() -> None:
    listed = set(re.findall(r"^\| `make ([a-z]+)` \|", CONTRIBUTING, re.MULTILINE))
    assert listed == targets() - {"help"}


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_links_of_the_project_files_lead_somewhere(name: str) -> None:
    text = (REPOSITORY / name).read_text("utf-8")
    links = re.findall(r"(?<!!)\[[^\]]+\]\(([^)#]+)[^)]*\)", text)
    inside = [link for link in links if "://" not in link]
    assert [link for link in inside if not (REPOSITORY / link).exists()] == []


def test_the_plan_of_ten_lines_has_ten() -> None:
    [(_, in_readme), *_] = blocks(REPOSITORY / "README.md", "yaml")
    in_tutorial = dict(blocks(DOCS / "tutorial.md", "yaml"))["plans/plan.yml"]
    assert in_readme == in_tutorial
    assert len(in_readme.splitlines()) == 10


def tutorial_files() -> dict[str, str]:
    page = DOCS / "tutorial.md"
    found = [*blocks(page, "yaml"), *blocks(page, "markdown")]
    return {title: text for title, text in found if title}


def test_the_tutorial_builds_a_handbook(
    project: Callable[[Mapping[str, str]], Path], build: Callable[..., Build]
) -> None:
    built = build(project(tutorial_files()))
    assert built.exit_code == 0, built.log
    assert "A battery for winter" in built.html("plan/initiatives/winter-battery")
    assert "Fleet manager" in built.html("plan/personas/fleet-manager")
    # The page of one's own holds the view, not the words that ask for it.
    assert "Autumn depot tour" in built.html("")


def test_the_tutorial_shows_what_the_check_says(
    project: Callable[[Mapping[str, str]], Path],
) -> None:
    files = tutorial_files()
    path = "plans/downstream/content.yml"
    files[path] = files[path].replace("[fleet-manager]", "[fleet-manger]")
    checked = subprocess.run(
        [sys.executable, "-c", COMMAND, "check", "--as-of", AS_OF],
        cwd=project(files),
        capture_output=True,
        text=True,
        check=False,
    )
    shown = next(text for _, text in blocks(DOCS / "tutorial.md", "text") if "error[" in text)
    assert checked.returncode == 1
    assert checked.stdout.startswith(shown), checked.stdout


def test_the_page_on_checking_shows_a_real_finding() -> None:
    shown = next(text for _, text in blocks(DOCS / "check.md", "text"))
    assert shown.rstrip("\n") in [text for _, text in findings_in(RULES["R301"].bad)]


def test_the_page_on_views_shows_code_that_runs(
    project: Callable[[Mapping[str, str]], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    [(_, code)] = blocks(DOCS / "hosts.md", "python")
    monkeypatch.chdir(project(tutorial_files()))
    names: dict[str, str] = {}
    exec(code, names)
    assert "Autumn depot tour" in names["html"]


@pytest.mark.parametrize(
    ("markup", "drawn"),
    [
        ("- item\n\n    ::: records\n", True),
        ("!!! note\n\n    ::: records\n", True),
        ("> ::: records\n", True),
        ('=== "Tab"\n\n    ::: records\n', True),
        ("<div markdown>\n::: records\n</div>\n", True),
        ("- item\n    ::: records\n", False),
        ("<div>\n::: records\n</div>\n", False),
        ("```\n::: records\n```\n", False),
    ],
)
def test_a_block_works_where_the_page_on_views_says(
    markup: str,
    drawn: bool,
    project: Callable[[Mapping[str, str]], Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(project(tutorial_files()))
    html = markdown.markdown(
        markup,
        extensions=["strategy_handbook", *OTHER_EXTENSIONS],
    )
    assert ("hb-view--records" in html) is drawn


def test_the_map_of_rooms_is_true() -> None:
    text = (DOCS / "architecture.md").read_text("utf-8")
    rows = re.findall(r"^\| `([a-z_.]+)` \|.*\| ([^|]+) \|$", text, re.MULTILINE)
    claimed = {room: set(re.findall(r"`([a-z_]+)`", known)) for room, known in rows}
    real = {room: imports(PACKAGE / room) - {room.removesuffix(".py")} for room in claimed}
    assert {
        room: known - claimed[room] for room, known in real.items() if known - claimed[room]
    } == {}
    rooms = {
        entry.name
        for entry in PACKAGE.iterdir()
        if (entry.suffix == ".py" or entry.is_dir()) and not entry.name.startswith("_")
    }
    assert rooms - set(claimed) == set()


def imports(room: Path) -> set[str]:
    """Return the rooms that a room's modules import."""
    files = room.rglob("*.py") if room.is_dir() else [room]
    pattern = r"^\s*(?:from|import) strategy_handbook(?:\.(\w+)\S*| import (.+)$)"
    found = set()
    for file in files:
        for module, names in re.findall(pattern, file.read_text("utf-8"), re.MULTILINE):
            found |= {module} if module else set(re.findall(r"(?<!\w)[a-z]\w*", names))
    return found


def referenced_pictures() -> set[str]:
    pages = [REPOSITORY / "README.md", *DOCS.rglob("*.md")]
    return {
        name
        for page in pages
        for name in re.findall(r"\]\([^)]*pictures/([\w-]+)\.png", page.read_text("utf-8"))
    }


def test_every_picture_shown_is_one_that_is_taken() -> None:
    assert referenced_pictures() == {picture.name for picture in pictures.PICTURES}


@pytest.mark.parametrize("picture", pictures.PICTURES, ids=lambda picture: picture.name)
def test_picture_is_there(picture: pictures.Picture) -> None:
    file = DOCS / "pictures" / f"{picture.name}.png"
    data = file.read_bytes()
    assert data.startswith(b"\x89PNG")
    assert len(data) <= pictures.MOST_BYTES
    width, height = struct.unpack(">II", data[16:24])
    assert (width, height) == (picture.width * picture.scale, picture.height * picture.scale)
