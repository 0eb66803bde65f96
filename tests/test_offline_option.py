"""The option `offline`: pages that link to files, whatever the theme, and nothing of it without."""

from collections.abc import Callable, Mapping
from pathlib import Path

from tests.builds import Build

SETTINGS = """\
site_name: Plans
theme: mkdocs
plugins:
  - search
  - strategy-handbook: {offline: true}
"""
PLAN = "plan: {name: Riverbend}\npersonas: {buyer: {name: Buyer}}\ncampaigns: {spring: {name: Spring}}\n"


def test_pages_link_to_files(
    project: Callable[[Mapping[str, str]], Path], build: Callable[..., Build]
) -> None:
    built = build(project({"mkdocs.yml": SETTINGS, "plans/plan.yml": PLAN}))
    assert built.exit_code == 0, built.log
    page = (built.site / "plan/personas/buyer.html").read_text("utf-8")
    assert 'href="../../index.html"' in page
    # Only Material's search takes another worker.
    assert "iframe-worker" not in page
