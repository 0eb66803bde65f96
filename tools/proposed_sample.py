"""The sample plan with a change that somebody proposes, for pictures of what reviewers see.

The site marks the change, and a page beside it shows the comment of its pull request as GitHub does.
"""

from __future__ import annotations

import subprocess
from contextlib import chdir
from pathlib import Path

import cmarkgfm
from cmarkgfm.cmark import Options

from strategy_handbook.review.comment import Links, comment_of
from strategy_handbook.review.states import compare_states

PLAN = "plans/riverbend-2027"
# What is proposed: by file, what stands there and what shall stand there.
CHANGES = {
    "downstream/goals.yml": (
        "{metric: fleet-trials, target: 180, baseline",
        "{metric: fleet-trials, target: 150, baseline",
    ),
    "downstream/campaigns/spring-fleet-trial.yml": (
        "start: 2027-03-01\n    end: 2027-05-31",
        "start: 2027-03-15\n    end: 2027-06-14",
    ),
    "budget.yml": (
        "youtube, period: 2027-Q2, planned: 16000",
        "youtube, period: 2027-Q2, planned: 28000",
    ),
}
# Nothing leads to it but a handover, which goes with it.
REMOVED = "downstream/campaigns/chilled-box-preview.yml"
ADDED = """\
campaigns:
  night-riders:
    name: Night riders
    goals: [trial-signups]
    personas: [courier-rider]
    stage: decision
    start: 2027-04-05
    end: 2027-05-14
    channels: [email, instagram]
    owners: [content-lead]
    evidence: [rider-survey]
content:
  four-in-the-morning:
    title: What riders see at four in the morning
    campaign: night-riders
    channel: instagram
    format: video
    publish: 2027-04-07
    owners: [content-lead]
"""
FILES = "https://git.example/riverbend/plans/blob"
COMMENT_CSS = """
body { margin: 0; padding: 24px; color: #1f2328; }
body { font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", sans-serif; }
main { max-width: 900px; margin: auto; padding: 16px; border: 1px solid #d1d9e0; border-radius: 6px; }
h3 { margin: 0 0 16px; font-size: 1.25em; } table { border-collapse: collapse; margin-block: 16px; }
td, th { padding: 6px 13px; border: 1px solid #d1d9e0; text-align: start; vertical-align: top; }
tr:nth-child(2n) td { background: #f6f8fa; } a { color: #0969da; text-decoration: none; }
code { padding: .2em .4em; border-radius: 6px; background: #818b981f; font-size: 85%; }
details { margin-block: 8px; } sub { color: #59636e; }
"""


def propose(root: Path) -> None:
    """Turns a copy of this repository into one in which a change of the sample plan is proposed.

    Args:
        root: The copy, without a history of its own.
    """
    identity = (
        "-c",
        "user.name=A",
        "-c",
        "user.email=a@b.example",
        "-c",
        "init.defaultBranch=main",
    )
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "As published"]):
        subprocess.run(["git", *identity, *words], cwd=root, check=True)
    for name, (old, new) in CHANGES.items():
        file = root / PLAN / name
        text = file.read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} no longer stands once in {name}"
        file.write_text(text.replace(old, new), "utf-8")
    (root / PLAN / REMOVED).unlink()
    (root / PLAN / "downstream/campaigns/night-riders.yml").write_text(ADDED, "utf-8")
    _drop_handover(root / PLAN / "upstream/initiatives/chilled-box.yml")
    settings = root / "mkdocs.yml"
    text = settings.read_text("utf-8")
    settings.write_text(
        text.replace("      as_of:", "      compare_with: main\n      as_of:"), "utf-8"
    )
    (root / "docs/comment.html").write_text(_comment(root), "utf-8")


def _drop_handover(file: Path) -> None:
    lines = file.read_text("utf-8").splitlines(keepends=True)
    file.write_text("".join(line for line in lines if "chilled-box-preview" not in line), "utf-8")


def _comment(root: Path) -> str:
    with chdir(root):
        review = compare_states(Path("plans"), "main", stated="2027-03-01")
    links = Links(f"{FILES}/main", f"{FILES}/proposal")
    text = comment_of(review, links).text
    body = cmarkgfm.github_flavored_markdown_to_html(text, Options.CMARK_OPT_UNSAFE)
    return f"<!doctype html><meta charset=utf-8><style>{COMMENT_CSS}</style><main>{body}</main>"
