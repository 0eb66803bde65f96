"""A GitHub of our own, on this machine: its API as far as it is asked, with the limits of the real one.

It keeps pull requests, comments and artifacts, and notes every request. What real tokens may not do, these
may not do either, and are told so in GitHub's words.
"""

import base64
import gzip
import io
import json
import re
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

TOKEN = "ghs_of_the_workflow"
# What a workflow of a pull request from a fork is given.
FORK_TOKEN = "ghs_of_a_fork"
BOT = "github-actions[bot]"
REPOSITORY = "riverbend/plans"
HEAD = "a" * 40
LONGEST_COMMENT = 65_536

JSON = dict[str, Any]
# What is answered instead: a status, headers, a body, and whether the request is carried out all the same.
Fault = tuple[int, dict[str, str], JSON, bool]

SECONDARY: JSON = {
    "message": "You have exceeded a secondary rate limit. Please wait a few minutes before you try "
    "again."
}
NOT_BY_INTEGRATION: JSON = {"message": "Resource not accessible by integration"}


@dataclass(frozen=True)
class Asked:
    """A request that was made."""

    method: str
    path: str
    query: dict[str, str]
    token: str
    content: Any
    host: str


@dataclass
class FakeGitHub:
    """The state of the service."""

    url: str = ""
    # Where artifacts lie: another host, as far as a browser or a token is concerned.
    storage: str = ""
    pulls: list[JSON] = field(default_factory=list)
    comments: dict[int, list[JSON]] = field(default_factory=dict)
    artifacts: dict[int, list[JSON]] = field(default_factory=dict)
    archives: dict[int, bytes] = field(default_factory=dict)
    scans: list[JSON] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    # What goes wrong next, for requests of a method to paths that end like this.
    faults: list[tuple[str, str, Fault]] = field(default_factory=list)
    # As many comments as real pages hold are too many to write down in a test.
    most_per_page: int = 100
    counter: int = 100

    def number(self) -> int:
        self.counter += 1
        return self.counter

    def fail(
        self,
        method: str,
        ends: str,
        status: int,
        body: JSON | None = None,
        *,
        times: int = 1,
        done_all_the_same: bool = False,
        **headers: str,
    ) -> None:
        """Let the next requests fail."""
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        fault = (status, sent, body or {"message": f"status {status}"}, done_all_the_same)
        self.faults += [(method, ends, fault)] * times

    def pull(
        self,
        number: int,
        *,
        commit: str = HEAD,
        owner: str = "riverbend",
        branch: str = "proposal",
        state: str = "open",
        base: str = "main",
        of: str = REPOSITORY,
    ) -> None:
        self.pulls.append(
            {
                "number": number,
                "state": state,
                "head": {"sha": commit, "ref": branch, "label": f"{owner}:{branch}"},
                "base": {"ref": base, "repo": {"full_name": of}},
            }
        )

    def comment(self, number: int, body: str, author: str = BOT) -> JSON:
        made = {
            "id": self.number(),
            "body": body,
            "user": {"login": author},
        }
        made["html_url"] = f"https://github.test/{REPOSITORY}/pull/{number}#{made['id']}"
        self.comments.setdefault(number, []).append(made)
        return made

    def bodies(self, number: int) -> list[str]:
        return [one["body"] for one in self.comments.get(number, [])]

    def artifact(
        self, run: int, content: bytes, *, name: str = "strategy-handbook-review", **other: Any
    ) -> None:
        """Keep an artifact with one file in it."""
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("review.json", content)
        self.archive(run, packed.getvalue(), name=name, **other)

    def archive(
        self, run: int, archive: bytes, *, name: str = "strategy-handbook-review", **other: Any
    ) -> None:
        number = self.number()
        self.archives[number] = archive
        about = {"id": number, "name": name, "expired": False, "size_in_bytes": len(archive)}
        self.artifacts.setdefault(run, []).append({**about, **other})

    def changes(self) -> list[tuple[str, str]]:
        """What was asked to be changed: method and path."""
        return [(one.method, one.path) for one in self.asked if one.method != "GET"]


class Handler(BaseHTTPRequestHandler):
    """Answers as GitHub would."""

    github: FakeGitHub
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing of each request."""

    def do_GET(self) -> None:
        self.handle_one("GET")

    def do_POST(self) -> None:
        self.handle_one("POST")

    def do_PATCH(self) -> None:
        self.handle_one("PATCH")

    def do_DELETE(self) -> None:
        self.handle_one("DELETE")

    def handle_one(self, method: str) -> None:
        parts = urlsplit(self.path)
        read = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        asked = Asked(
            method,
            parts.path,
            {key: values[0] for key, values in parse_qs(parts.query).items()},
            self.headers.get("Authorization", "").removeprefix("Bearer "),
            json.loads(read) if read else None,
            self.headers["Host"],
        )
        self.github.asked.append(asked)
        for number, (of, ends, (status, headers, body, done)) in enumerate(self.github.faults):
            if of == method and parts.path.endswith(ends):
                del self.github.faults[number]
                if done:
                    self.answer(asked)
                self.reply(status, body, headers)
                return
        self.reply(*self.answer(asked))

    def reply(self, status: int, body: Any, headers: dict[str, str] | None = None) -> None:
        packed = body if isinstance(body, bytes) else json.dumps(body).encode()
        packed = b"" if status == 204 else packed
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(packed)))
        self.end_headers()
        self.wfile.write(packed)

    def answer(self, asked: Asked) -> tuple[int, Any, dict[str, str]]:
        if asked.path.startswith("/storage/"):
            # The real one refuses a request that shows a token of GitHub's.
            if asked.token:
                return 400, {"message": "a token that is not meant for this host"}, {}
            return 200, self.github.archives[int(asked.path.split("/")[2])], {}
        if asked.token not in (TOKEN, FORK_TOKEN, ""):
            return 401, {"message": "Bad credentials"}, {}
        if asked.method != "GET" and asked.token != TOKEN:
            return 403, NOT_BY_INTEGRATION, {}
        for method, pattern, handler in self.routes():
            found = re.fullmatch(f"/api/v3/repos/{REPOSITORY}/{pattern}", asked.path)
            if method == asked.method and found:
                return handler(asked, *(int(one) for one in found.groups()))
        return 404, {"message": "Not Found"}, {}

    def routes(self) -> list[tuple[str, str, Callable[..., tuple[int, Any, dict[str, str]]]]]:
        return [
            ("GET", "pulls", self.pulls),
            ("GET", r"issues/(\d+)/comments", self.comments),
            ("POST", r"issues/(\d+)/comments", self.create),
            ("PATCH", r"issues/comments/(\d+)", self.update),
            ("DELETE", r"issues/comments/(\d+)", self.delete),
            ("GET", r"actions/runs/(\d+)/artifacts", self.list_artifacts),
            ("GET", r"actions/artifacts/(\d+)/zip", self.archive),
            ("POST", "code-scanning/sarifs", self.scan),
        ]

    def paged(self, asked: Asked, items: list[JSON]) -> tuple[int, Any, dict[str, str]]:
        size = min(int(asked.query.get("per_page", 30)), self.github.most_per_page)
        page = int(asked.query.get("page", 1))
        links = {}
        if page * size < len(items):
            here = f"{self.github.url}{asked.path.removeprefix('/api/v3')}?per_page={size}"
            for key, value in asked.query.items():
                here += "" if key in ("per_page", "page") else f"&{key}={value}"
            last = -(-len(items) // size)
            named = {"next": page + 1, "last": last}
            named = named if page == 1 else {"prev": page - 1, **named, "first": 1}
            links["Link"] = ", ".join(
                f'<{here}&page={number}>; rel="{name}"' for name, number in named.items()
            )
        return 200, items[(page - 1) * size : page * size], links

    def pulls(self, asked: Asked) -> tuple[int, Any, dict[str, str]]:
        state, head = asked.query.get("state", "open"), asked.query.get("head")
        found = [
            one
            for one in self.github.pulls
            if state in ("all", one["state"]) and head in (None, one["head"]["label"])
        ]
        return self.paged(asked, found)

    def comments(self, asked: Asked, number: int) -> tuple[int, Any, dict[str, str]]:
        return self.paged(asked, self.github.comments.get(number, []))

    def create(self, asked: Asked, number: int) -> tuple[int, Any, dict[str, str]]:
        if len(asked.content["body"]) > LONGEST_COMMENT:
            return self.too_long()
        return 201, self.github.comment(number, asked.content["body"]), {}

    def update(self, asked: Asked, number: int) -> tuple[int, Any, dict[str, str]]:
        if len(asked.content["body"]) > LONGEST_COMMENT:
            return self.too_long()
        for comments in self.github.comments.values():
            for one in comments:
                if one["id"] == number:
                    one["body"] = asked.content["body"]
                    return 200, one, {}
        return 404, {"message": "Not Found"}, {}

    def too_long(self) -> tuple[int, Any, dict[str, str]]:
        said = "Body is too long (maximum is 65536 characters)"
        errors = [{"resource": "IssueComment", "code": "unprocessable", "message": said}]
        return 422, {"message": "Validation Failed", "errors": errors}, {}

    def delete(self, asked: Asked, number: int) -> tuple[int, Any, dict[str, str]]:
        for comments in self.github.comments.values():
            for one in comments:
                if one["id"] == number:
                    comments.remove(one)
                    return 204, {}, {}
        return 404, {"message": "Not Found"}, {}

    def list_artifacts(self, asked: Asked, run: int) -> tuple[int, Any, dict[str, str]]:
        found = self.github.artifacts.get(run, [])
        return 200, {"total_count": len(found), "artifacts": found}, {}

    def archive(self, asked: Asked, number: int) -> tuple[int, Any, dict[str, str]]:
        if not asked.token:
            return 401, {"message": "Requires authentication"}, {}
        return 302, {}, {"Location": f"{self.github.storage}/{number}"}

    def scan(self, asked: Asked) -> tuple[int, Any, dict[str, str]]:
        packed = base64.b64decode(asked.content["sarif"])
        sarif = json.loads(gzip.decompress(packed))
        self.github.scans.append({**asked.content, "sarif": sarif})
        return 202, {"id": "1", "url": f"{self.github.url}/sarifs/1"}, {}


@contextmanager
def running() -> Iterator[FakeGitHub]:
    """Run the service for as long as the context lasts."""
    github = FakeGitHub()
    handler = type("Handler", (Handler,), {"github": github})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        port = server.server_address[1]
        github.url = f"http://127.0.0.1:{port}/api/v3"
        github.storage = f"http://localhost:{port}/storage"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield github
        server.shutdown()
        thread.join()
