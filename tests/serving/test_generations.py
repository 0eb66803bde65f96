"""Build after build in one process, as in a preview: nothing of an earlier build is kept."""

import gc
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from strategy_handbook.plan import Plan
from strategy_handbook.views import Handbook
from tests.builds import AS_OF
from tests.serving.saves import FILES
from tests.serving.writing import in_place

MKDOCS_YML = "site_name: Test\ntheme: {name: mkdocs}\nplugins: [strategy-handbook]\n"


def alive() -> int:
    return sum(type(one) in (Plan, Handbook) for one in gc.get_objects())


def test_plans_of_earlier_builds_are_let_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HANDBOOK_AS_OF", AS_OF)
    in_place(tmp_path, {**FILES, "mkdocs.yml": MKDOCS_YML})
    gc.collect()
    before, after, lists = alive(), [], []
    # Large plans must not wait in circles for the collector's rarest round.
    gc.disable()
    try:
        for number in range(4):
            in_place(tmp_path, {"plans/plan.yml": f"plan: {{name: Riverbend {number}}}\n"})
            site = str(tmp_path / "site")
            config = load_config(str(tmp_path / "mkdocs.yml"), site_dir=site)
            if number == 0:
                config.plugins.on_startup(command="serve", dirty=False)
            build(config, serve_url="http://127.0.0.1/")
            after.append(alive() - before)
            lists.append([len(config.watch), len(config.extra_css), len(config.hooks)])
    finally:
        gc.enable()
    # One plan and its handbook, or those of the build before as well.
    assert max(after) <= 4
    assert lists[1:] == lists[:-1]
