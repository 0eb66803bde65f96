"""`handbook review`: a change of plan, told in the pull request that proposes it.

Two halves, because whoever opens a pull request must not get at the right to write in it. `collect`
reads the proposed plan and may do nothing; `post` may write a comment and takes nothing from the proposal
but one file, which it does not trust.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import click

from strategy_handbook import __version__, clock
from strategy_handbook.exits import NO_PLAN, UNREADABLE, USAGE, stop
from strategy_handbook.findings.machine import seen
from strategy_handbook.findings.text import visible
from strategy_handbook.github import (
    Api,
    BadArtifact,
    BadEvent,
    GitHubError,
    Head,
    NoPullRequest,
    Workflow,
    find_pull_request,
    read_artifact,
    read_workflow,
    tell,
    write_summary,
)
from strategy_handbook.plans_argument import as_of_option
from strategy_handbook.review.comment import MARKER, Comment, Links, comment_of
from strategy_handbook.review.document import Review
from strategy_handbook.review.reading import LARGEST, NotAReview, read_review
from strategy_handbook.review.states import CannotCompare, compare_states
from strategy_handbook.source.revision import merge_base
from strategy_handbook.source.tree import NoRevision

ARTIFACT = "strategy-handbook-review"


@click.group()
def review() -> None:
    """Tells in a pull request what it would change in the plan."""


@review.command()
@click.option(
    "--plans",
    default="plans",
    type=click.Path(path_type=Path),
    help="The folder of the plans, in both states.",
)
@click.option("--base", metavar="REVISION", help="The state before; else that of the pull request.")
@click.option("--head", metavar="REVISION", help="The state after; else that of the pull request.")
@click.option(
    "--out",
    default="review.json",
    type=click.Path(path_type=Path),
    help="The file to write.",
)
@as_of_option
def collect(plans: Path, base: str | None, head: str | None, out: Path, as_of: str | None) -> None:
    """Compares the plans of a pull request with those it started from, into one file.

    It needs no token. In a workflow the comparison also becomes the summary of the step. Outside of
    one, and without --base and --head, it is the files as they lie there against the main branch.

    Exit status: 0 compared, 2 wrong use, or no such state, 3 no plan there, 4 the file cannot be
    written, 70 a fault of this program.
    """
    if not plans.is_dir():
        stop(NO_PLAN, f"there is no folder {plans}; name it with --plans")
    workflow = _workflow_if_any()
    try:
        if workflow and workflow.head and not base and not head:
            base, head = _proposed(plans, workflow.head)
        found = compare_states(plans, base, head, stated=as_of)
    except (CannotCompare, clock.BadDay) as error:
        stop(USAGE, str(error))
    text = seen(json.dumps(found, ensure_ascii=False) + "\n")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(text, "utf-8", newline="\n")
    except OSError as error:
        stop(UNREADABLE, f"{out} cannot be written: {error.strerror}")
    if "GITHUB_STEP_SUMMARY" in os.environ:
        _summarise(comment_of(found, _links(workflow, found) if workflow else Links()).full)
    click.echo(
        f"{out}: {found['added']} added, {found['changed']} changed, {found['removed']} removed"
    )


@review.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option(
    "--author",
    default="github-actions[bot]",
    help="Who writes with the token; a comment of anybody else is left alone.",
)
def post(file: Path | None, author: str) -> None:
    """Writes the comparison into the pull request as one comment, or brings that up to date.

    The pull request is the one whose newest commit the workflow ran for. FILE is what `handbook
    review collect` wrote; without it, it is taken from the run that the event is about. Where no
    comment can be written, the text becomes the summary of the step, and a line says why.

    Exit status: 0 told, in one way or the other, 2 no workflow of a pull request, 4 the file is not
    what `collect` writes, 70 a fault of this program.
    """
    try:
        workflow = read_workflow(os.environ)
    except BadEvent as error:
        stop(USAGE, str(error))
    if workflow.head is None:
        stop(USAGE, "the event is not about a pull request: see `handbook review post --help`")
    api = Api(workflow.api, workflow.token, f"strategy-handbook/{__version__}")
    try:
        document = _read(file) if file else _fetched(api, workflow)
    except BadArtifact as error:
        stop(UNREADABLE, visible(str(error)))
    except GitHubError as error:
        _say(f"no comment was written: {_why(error, workflow)}")
        return
    found = _checked(document, workflow.head.commit)
    comment = comment_of(found, _links(workflow, found))
    try:
        number = find_pull_request(api, workflow, workflow.head)
        _say(_told(api, workflow, number, comment, author))
    except NoPullRequest as reason:
        _say(f"no comment was written: {reason}")
    except GitHubError as error:
        _summarise(comment.full)
        _say(f"no comment was written, so here is the summary: {_why(error, workflow)}")


def _proposed(plans: Path, head: Head) -> tuple[str, str]:
    """The two states of a pull request."""
    reason = "unknown"
    # The event may know an older commit of the main branch than the proposal has taken in since.
    for base in (f"refs/remotes/origin/{head.base_branch}", head.base):
        try:
            # What has become of the main branch since they parted is no part of the proposal.
            return merge_base(plans, base, head.commit), head.commit
        except NoRevision as error:
            reason = error.reason
    raise CannotCompare(reason, f"where {head.commit[:9]} has left the main branch")


def _told(api: Api, workflow: Workflow, number: int, comment: Comment, author: str) -> str:
    said = tell(
        api,
        workflow,
        number,
        comment.text,
        mark=MARKER,
        empty=comment.is_empty,
        author=author,
    )
    if comment.text != comment.full:
        _summarise(comment.full)
        said += "; all of it is in the summary of this step"
    return said


def _fetched(api: Api, workflow: Workflow) -> bytes:
    run = workflow.head.run if workflow.head else None
    if run is None:
        stop(USAGE, "name the file that `handbook review collect` wrote: the event is about no run")
    return read_artifact(api, workflow.repository, run, ARTIFACT, LARGEST)


def _read(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            # One more than a review may have, so that a longer one is refused and not cut.
            return opened.read(LARGEST + 1)
    except OSError as error:
        raise BadArtifact(f"{file} cannot be read: {error.strerror}") from None


def _checked(content: bytes, commit: str) -> Review:
    """The review, if it is one: it was written where anybody may change the program."""
    try:
        found = read_review(content)
    except NotAReview as error:
        stop(UNREADABLE, visible(f"the review is refused: {error}"))
    if found["head"]["commit"] != commit:
        stop(UNREADABLE, f"the review is not of the commit {commit[:9]} that the event is about")
    return found


def _links(workflow: Workflow, found: Review) -> Links:
    pages = f"{workflow.server}/{workflow.repository}/blob"
    base, head = found["base"]["commit"], found["head"]["commit"]
    return Links(f"{pages}/{base}" if base else "", f"{pages}/{head}" if head else "")


def _workflow_if_any() -> Workflow | None:
    if "GITHUB_EVENT_PATH" not in os.environ:
        return None
    try:
        return read_workflow(os.environ)
    except BadEvent as error:
        stop(USAGE, str(error))


def _summarise(text: str) -> None:
    """Shows a text where the run is looked at; where there is no such place, right here."""
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if not summary:
        click.echo(text, nl=False)
        return
    try:
        write_summary(Path(summary), text)
    except OSError as error:
        _say(f"the summary {summary} cannot be written: {error.strerror}")


def _why(error: GitHubError, workflow: Workflow) -> str:
    if not workflow.token:
        return f"there is no GITHUB_TOKEN ({error})"
    if error.status in (401, 403, 404):
        return f"the token may not do it ({error})"
    return str(error)


def _say(line: str) -> None:
    click.echo(visible(f"handbook: {line}"))
