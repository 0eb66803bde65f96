"""Requests to GitHub's API: asked again where that does no harm, and the token kept at home."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterator, Mapping
from http.client import HTTPException, HTTPMessage
from typing import IO, Any, NamedTuple
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

# No answer that is asked for here is longer.
MOST_BYTES = 20 * 1024 * 1024
# How often a request is made before it counts as failed, with how many seconds between.
PAUSES = (1.0, 4.0, 15.0)
# Whoever asks for more patience is not waited for: a job costs money by the minute.
LONGEST_PAUSE = 60.0
SECONDS = 30.0
# No pull request has as many comments; a list that never ends must.
MOST_PAGES = 200

_NEXT = re.compile(r'<([^>]+)>\s*;[^,]*\brel="?next"?')


class GitHubError(Exception):
    """A request that was not answered as hoped.

    Attributes:
        status: The status of the answer; 0 where there was none.
        uncertain: Whether it may have been carried out all the same.
    """

    def __init__(self, message: str, status: int = 0, *, uncertain: bool = False) -> None:
        super().__init__(message)
        self.status = status
        self.uncertain = uncertain


class Answer(NamedTuple):
    """What came back.

    Attributes:
        body: The content.
        headers: Its headers.
    """

    body: bytes
    headers: Mapping[str, str]


class Api:
    """The API of GitHub, or of a GitHub Enterprise server.

    Args:
        url: Where it is: ``https://api.github.com``.
        token: What a workflow may do; empty for what everybody may.
        program: What the requests say of who asks.
        wait: How to let seconds pass.
    """

    def __init__(
        self, url: str, token: str, program: str, wait: Callable[[float], None] = time.sleep
    ) -> None:
        self.url = url.rstrip("/")
        self._token = token
        self._program = program
        self._wait = wait
        self._opener = build_opener(_TokenStaysHome(token))

    def get(self, path: str, most: int = MOST_BYTES) -> Answer:
        """What is found at a path below the API's address.

        Raises:
            GitHubError: When it is not given, or is longer than so many bytes.
        """
        return self._ask("GET", self.url + path, None, most)

    def read(self, path: str) -> Any:
        """The JSON at a path."""
        return _parsed(self.get(path))

    def pages(self, path: str) -> Iterator[Any]:
        """The JSON at a path and of all pages that follow it."""
        url: str | None = self.url + path
        for _page in range(MOST_PAGES):
            if url is None:
                return
            answer = self._ask("GET", url, None, MOST_BYTES)
            yield _parsed(answer)
            url = self._next(answer)

    def send(self, method: str, path: str, content: Mapping[str, object] | None = None) -> Any:
        """Changes something, and gives the JSON that comes back.

        What can be done twice without harm is tried again. A POST is only tried again where GitHub
        has said that it did nothing.
        """
        body = None if content is None else json.dumps(content).encode()
        answer = self._ask(method, self.url + path, body, MOST_BYTES)
        return _parsed(answer) if answer.body else None

    def _next(self, answer: Answer) -> str | None:
        found = _NEXT.search(answer.headers.get("Link", ""))
        if found is None:
            return None
        if _origin(found[1]) != _origin(self.url):
            raise GitHubError(f"the next page is said to be on another host: {found[1]}")
        return found[1]

    def _ask(self, method: str, url: str, body: bytes | None, most: int) -> Answer:
        for pause in (*PAUSES, None):
            try:
                return self._ask_once(method, url, body, most)
            except _Later as later:
                wanted = pause if later.pause is None else later.pause
                if pause is None or wanted is None or wanted > LONGEST_PAUSE:
                    raise later.error from None
                if later.error.uncertain and method == "POST":
                    raise later.error from None
                self._wait(wanted)
        raise AssertionError("the last attempt returns or raises")

    def _ask_once(self, method: str, url: str, body: bytes | None, most: int) -> Answer:
        request = Request(url, data=body, method=method)
        request.add_header("Accept", "application/vnd.github+json")
        request.add_header("X-GitHub-Api-Version", "2022-11-28")
        request.add_header("User-Agent", self._program)
        if body is not None:
            request.add_header("Content-Type", "application/json")
        if self._token:
            request.add_unredirected_header("Authorization", f"Bearer {self._token}")
        try:
            with self._opener.open(request, timeout=SECONDS) as response:
                read: bytes = response.read(most + 1)
                headers = response.headers
        except HTTPError as error:
            with error:
                raise _refusal(error) from None
        except ValueError:
            # Raised by the library for where it is sent to.
            raise GitHubError(
                f"an address that GitHub names cannot be read, asked for {url}"
            ) from None
        except (URLError, HTTPException, OSError) as error:
            reason = getattr(error, "reason", None) or error
            said = GitHubError(f"GitHub cannot be reached: {reason}", uncertain=True)
            raise _Later(said) from None
        if len(read) > most:
            raise GitHubError(f"GitHub's answer is longer than {most:,} bytes")
        return Answer(read, headers)


class _TokenStaysHome(HTTPRedirectHandler):
    """Follows where GET is sent to; the token is shown to the host it was meant for, and no other."""

    max_redirections = 5

    def __init__(self, token: str) -> None:
        self._token = token

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        """The request to make instead; None where none may be made."""
        before, after = _origin(req.full_url), _origin(newurl)
        if req.get_method() != "GET" or (after[0] != "https" and after[0] != before[0]):
            return None
        new = super().redirect_request(req, fp, code, msg, headers, newurl)
        if new is not None and self._token and after == before and req.has_header("Authorization"):
            new.add_unredirected_header("Authorization", f"Bearer {self._token}")
        return new


class _Later(Exception):
    """A request that may have better luck, after so many seconds where GitHub says so."""

    def __init__(self, error: GitHubError, pause: float | None = None) -> None:
        super().__init__()
        self.error = error
        self.pause = pause


def _refusal(error: HTTPError) -> Exception:
    """What a status that tells of a failure means: for good, or for now."""
    message = _message(error)
    said = f"GitHub answers {error.code}: {message}" if message else f"GitHub answers {error.code}"
    limited = error.headers.get("X-RateLimit-Remaining") == "0" or "rate limit" in message.lower()
    if error.code == 429 or (error.code == 403 and limited):
        return _Later(GitHubError(said, error.code), _pause(error))
    if error.code >= 500:
        return _Later(GitHubError(said, error.code, uncertain=True))
    return GitHubError(said, error.code)


def _pause(error: HTTPError) -> float | None:
    stated = error.headers.get("Retry-After", "")
    if stated.isdecimal():
        return float(stated)
    # The hour's share is used up. When it is renewed stands there as well, but seldom within a minute.
    return LONGEST_PAUSE + 1 if error.headers.get("X-RateLimit-Remaining") == "0" else None


def _message(error: HTTPError) -> str:
    """What GitHub says of it, on one line; empty if it says nothing."""
    try:
        said = json.loads(error.read(MOST_BYTES))
    except (ValueError, OSError, HTTPException, RecursionError):
        return ""
    if not isinstance(said, dict):
        return ""
    text, errors = said.get("message", ""), said.get("errors")
    details = [
        str(one["message"])
        for one in (errors if isinstance(errors, list) else [])
        if isinstance(one, dict) and "message" in one
    ]
    whole = f"{text} ({'; '.join(details)})" if details else str(text)
    return " ".join(whole.split())[:300]


def _parsed(answer: Answer) -> Any:
    try:
        return json.loads(answer.body)
    except (ValueError, RecursionError):
        raise GitHubError("GitHub's answer is no JSON") from None


def _origin(url: str) -> tuple[str, str, int | None]:
    try:
        parts = urlsplit(url)
        port = parts.port or {"https": 443, "http": 80}.get(parts.scheme)
    except ValueError:
        raise GitHubError(f"an address that GitHub names cannot be read: {url}") from None
    return parts.scheme, (parts.hostname or "").lower(), port
