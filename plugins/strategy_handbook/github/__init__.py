"""GitHub: what a workflow knows, and what it says in a pull request.

It knows nothing of plans: it is handed texts. A token goes to the API's own host and nowhere else.
"""

from strategy_handbook.github.api import Api, GitHubError
from strategy_handbook.github.artifact import BadArtifact, read_artifact
from strategy_handbook.github.code_scanning import upload_sarif
from strategy_handbook.github.comment import LONGEST, tell
from strategy_handbook.github.event import BadEvent, Head, Workflow, read_workflow
from strategy_handbook.github.pull_request import NoPullRequest, find_pull_request
from strategy_handbook.github.summary import write_summary

__all__ = [
    "LONGEST",
    "Api",
    "BadArtifact",
    "BadEvent",
    "GitHubError",
    "Head",
    "NoPullRequest",
    "Workflow",
    "find_pull_request",
    "read_artifact",
    "read_workflow",
    "tell",
    "upload_sarif",
    "write_summary",
]
