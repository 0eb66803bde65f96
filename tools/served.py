"""Serves a built site on this machine, for the tools that look at its pages in a browser."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves a folder and says nothing: a page that is missing is told of by name."""

    def log_message(self, format: str, *args: object) -> None:
        """Stays quiet."""


@contextmanager
def served(site: Path, handler: type[QuietHandler] = QuietHandler) -> Iterator[str]:
    """Serves a folder on loopback and gives its address, ending in a slash.

    Args:
        site: The folder.
        handler: What answers requests.
    """
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(site))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
