"""What is internal is nowhere in what is published: every byte of the output is looked at."""

import gzip
import re
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path

import pytest
from click.testing import CliRunner

from strategy_handbook.cli import handbook
from tests.builds import run_build
from tests.internal import planted_team
from tests.internal.planted_team import CANARY, SHOWN_FIGURE

_CANARY = re.compile(CANARY.encode() + b"|" + SHOWN_FIGURE, re.IGNORECASE)


def seen_in(folder: Path) -> Iterator[str]:
    """Where a canary is seen below a folder: in a file, in its name, in what is packed in it."""
    for file in sorted(folder.rglob("*")):
        name = file.relative_to(folder).as_posix()
        content = file.read_bytes() if file.is_file() else b""
        if name.endswith(".gz"):
            content = gzip.decompress(content)
        for found in _CANARY.finditer(name.encode() + b"\n" + content):
            start = max(0, found.start() - len(name) - 60)
            yield f"{name}: {content[start : found.end() - len(name) + 40]!r}"


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the repository of a team that keeps something of everything to itself."""
    return planted_team.write(tmp_path_factory.mktemp("canaries") / "team")


def test_no_canary_is_seen_in_the_site(team: Path, tmp_path: Path) -> None:
    built = run_build(team, tmp_path / "site", strict=False)
    assert built.exit_code == 0, built.log
    assert "Zqxv" in built.log, "the log is for those who write the plan"
    assert list(seen_in(built.site)) == []
    # All that is looked at is there.
    made = {file.relative_to(built.site).as_posix() for file in built.site.rglob("*")}
    assert made >= {
        "search/search_index.json",
        "sitemap.xml.gz",
        "shared/records/index.html",
        "shared/health/index.html",
        "shared/one-page/index.html",
        "shared/campaigns/open-campaign/index.html",
        "shared/feeds/plan.ics",
        "shared/data/plan.json",
        "shared/data/budget.csv",
        "broken/index.html",
    }
    assert "a matter" in built.html("shared/campaigns/open-campaign")
    assert "Agreed" in built.html("shared/timeline")


def test_all_canaries_are_seen_in_the_site_of_the_team(tmp_path: Path) -> None:
    team = planted_team.write(tmp_path / "team", internal=True)
    built = run_build(team, tmp_path / "site", strict=False)
    assert built.exit_code == 0, built.log
    texts = "\n".join(file.read_text("utf-8") for file in built.site.rglob("*.html"))
    assert {text for text in planted_team.texts() if text not in texts} == set()
    assert re.search(SHOWN_FIGURE.decode(), texts)
    assert (built.site / "zqxv-whole/index.html").exists()
    names = "\n".join(seen_in(built.site))
    for name in ("search/search_index.json", "sitemap.xml.gz", "shared/feeds/plan.ics"):
        assert f"{name}: " in names


@pytest.mark.parametrize("command", ["pages", "export"])
def test_no_canary_is_seen_in_what_a_command_writes(
    team: Path, tmp_path: Path, command: str
) -> None:
    def written(folder: str, *flags: str) -> list[str]:
        words = [command, "plans", "--out", str(tmp_path / folder), "--fail-on", "never", *flags]
        with chdir(team):
            ran = CliRunner().invoke(handbook, words, catch_exceptions=False)
        assert ran.exit_code == 0, ran.output
        return list(seen_in(tmp_path / folder))

    assert written("public") == []
    assert written("inside", "--internal") != []
