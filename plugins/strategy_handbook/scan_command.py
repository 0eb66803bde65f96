"""`handbook upload-sarif`: findings become alerts of GitHub's code scanning."""

from __future__ import annotations

import os
from pathlib import Path

import click

from strategy_handbook import __version__
from strategy_handbook.exits import FOUND, UNREADABLE, USAGE, stop
from strategy_handbook.findings.text import visible
from strategy_handbook.github import Api, BadEvent, GitHubError, read_workflow, upload_sarif


@click.command("upload-sarif")
@click.argument("file", type=click.Path(path_type=Path))
def upload_sarif_(file: Path) -> None:
    """Hands a SARIF file to GitHub's code scanning, from within a workflow.

    The token needs the permission `security-events: write`, and the repository code scanning.

    Exit status: 0 handed over, 1 refused, 2 no workflow, 4 the file cannot be read, 70 a fault of this
    program.
    """
    try:
        workflow = read_workflow(os.environ)
    except BadEvent as error:
        stop(USAGE, str(error))
    try:
        sarif = file.read_bytes()
    except OSError as error:
        stop(UNREADABLE, f"{file} cannot be read: {error.strerror}")
    commit, ref = os.environ.get("GITHUB_SHA", ""), os.environ.get("GITHUB_REF", "")
    api = Api(workflow.api, workflow.token, f"strategy-handbook/{__version__}")
    try:
        upload_sarif(api, workflow.repository, commit, ref, sarif)
    except (GitHubError, ValueError) as error:
        stop(FOUND, visible(f"the findings were not handed over: {error}"))
    click.echo(f"{file}: handed to code scanning for {commit[:9]} on {ref}")
