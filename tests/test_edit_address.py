"""Where a plan's file is edited, however a site says where its docs are edited."""

from pathlib import Path

import pytest

from strategy_handbook.edit_address import EditAddresses

REPO = "https://example.org/team/plan"


@pytest.mark.parametrize(
    ("template", "base", "repo", "docs", "address"),
    [
        (f"{REPO}/edit/main/docs/{{path}}", None, None, "docs", f"{REPO}/edit/main/plans/a/b%20c.yml"),
        ("edit/main/docs/{path}", None, REPO, "docs", f"{REPO}/edit/main/plans/a/b%20c.yml"),
        (f"{REPO}/-/{{path_noext}}.yml?x=1", None, None, "docs", f"{REPO}/plans/a/b%20c.yml?x=1"),
        (f"{REPO}/ide?f=docs%2F{{path!q}}", None, None, "docs", f"{REPO}/ide?f=plans%2Fa%2Fb%2520c.yml"),
        (f"{REPO}/ide?f=docs/{{path!q}}", None, None, "docs", f"{REPO}/ide?f=plans%2Fa%2Fb%2520c.yml"),
        (f"{REPO}/ide?f={{path}}", None, None, "docs", f"{REPO}/ide?f=../plans/a/b%20c.yml"),
        (f"{REPO}/e/site/docs/{{path}}", None, None, "site/docs", f"{REPO}/e/plans/a/b%20c.yml"),
        (None, "edit/main/docs/", REPO, "docs", f"{REPO}/edit/main/plans/a/b%20c.yml"),
        (None, "edit/main/docs", f"{REPO}/", "docs", f"{REPO}/edit/main/plans/a/b%20c.yml"),
        (None, "?path=docs/", REPO, "docs", f"{REPO}?path=plans/a/b%20c.yml"),
        (None, f"{REPO}/src/{{x}}/docs/", None, "docs", f"{REPO}/src/{{x}}/plans/a/b%20c.yml"),
        (None, None, REPO, "docs", None),
    ],
)  # fmt: skip
def test_the_address_of_a_file(
    template: str | None, base: str | None, repo: str | None, docs: str, address: str | None
) -> None:
    found = EditAddresses(Path("plans"), "plans", Path(docs), template, base, repo)
    assert found("plans/a/b%20c.yml") == address
    assert found("") is None
