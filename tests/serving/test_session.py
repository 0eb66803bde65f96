"""A short day of saves, and what else happens to a preview: settings, git, `--strict`."""

import shutil
from pathlib import Path

import pytest

from tests.serving.preview import Preview
from tests.serving.saves import FILES, MKDOCS_YML, PEOPLE, in_order, says
from tests.serving.session import run
from tests.serving.writing import in_place


@pytest.fixture
def root(tmp_path: Path) -> Path:
    in_place(tmp_path, FILES)
    return tmp_path


def test_a_short_day(tmp_path: Path) -> None:
    # MkDocs's own theme builds in a third of the time.
    run(
        tmp_path,
        16,
        mkdocs_yml=MKDOCS_YML.replace("material, font: false", "mkdocs"),
        quiet_every=8,
    )


def test_whatever_happens_around_the_plan(root: Path) -> None:
    # A plan with an error, and `--strict`: a build would end here, a preview shows it.
    in_place(root, {"plans/bad.yml": "personas: [\n", "docs/lost.md": "[To](plan/lost.md)\n"})
    with Preview(root, "--strict") as preview:
        assert "strategy-handbook: Watching plans for changes" in preview.log
        assert "(Y102 in plans/bad.yml:1)" in preview.text("plan/")
        in_place(root, {"plans/bad.yml": None, "docs/lost.md": None})
        preview.wait_for_build(2)
        in_order(0)(preview)

        shutil.rmtree(root / "plans")
        preview.wait_for_build(3)
        assert "plans does not exist. Put your plan there" in preview.log
        says("", "Home")(preview)
        says("plan/", "404")(preview)
        in_place(root, {path: text for path, text in FILES.items() if path.startswith("plans/")})
        preview.wait_for_build(4)
        in_order(0)(preview)

        # MkDocs itself cannot go on without its settings; it waits for better ones.
        in_place(root, {"mkdocs.yml": MKDOCS_YML.replace("site_name", "sitename")})
        preview.wait_until("An error happened during the rebuild", 1)
        in_place(root, {"mkdocs.yml": MKDOCS_YML.replace("- strategy", "- strategy-x")})
        preview.wait_until("An error happened during the rebuild", 2)
        elsewhere = MKDOCS_YML.replace("- strategy-handbook", "- strategy-handbook: {plans: year}")
        in_place(root, {"year/plan.yml": FILES["plans/plan.yml"], "mkdocs.yml": elsewhere})
        preview.wait_for_build(5)
        says("plan/initiatives/", "Winter battery")(preview)
        # The folder that is named now is the one that is watched.
        in_place(root, {"year/people.yml": PEOPLE})
        preview.wait_for_build(6)
        says("plan/personas/", "Fleet lead")(preview)
        assert preview.shown == 6
